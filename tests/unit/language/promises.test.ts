import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTraditional } from '../../../lib/coach/hant';
import { findPromises } from '../../../lib/language/promises';
import { hantTable } from '../../../lib/packs';

/** A Tuesday. */
const SENT = '2026-03-03T09:12:00+01:00';
const find = (text: string, sentAt = SENT) => findPromises(text, { sentAt, hant: hantTable });
const brief = (text: string) => find(text).map(({ who, what, when }) => [who, what, when]);

describe('findPromises', () => {
  it('says where, who, what and when', () => {
    const text =
      "Hi Joanna, thanks for the call. I'll send the quote by Friday and you can take it from there.";
    expect(find(text)).toEqual([
      { start: 32, end: 61, who: 'me', what: "I'll send the quote by Friday", when: '2026-03-06' },
    ]);
  });

  it.each([
    ['Our fitter will ring you tomorrow at 3pm.', 'us', '2026-03-04T15:00'],
    ['FedEx has promised to bring the crate on Thursday.', 'them', '2026-03-05'],
    ['As agreed, you will let me have the plans by Wednesday.', 'client', '2026-03-04'],
    ["If that's all right with you, I'll come on Monday.", 'me', '2026-03-09'],
    ["As soon as your payment clears, we'll release the container.", 'us', null],
    ["I'll find out who signed for it.", 'me', null],
    ["I'll move it to Monday, all right?", 'me', '2026-03-09'],
    ['You will have the report from us within 48 hours.', 'us', '2026-03-05T09:12'],
    ['The price stays as quoted until 30 June.', 'us', '2026-06-30'],
    ["We won't charge you for the second visit.", 'us', null],
    ['ok will call u tmrw', 'me', '2026-03-04'],
    ['报价单周五前发给您。', 'me', '2026-03-06'],
    ['退款会在三个工作日内原路退回。', 'us', '2026-03-06'],
    ['顺丰说明天中午之前送到。', 'them', '2026-03-04T12:00'],
    ['按照昨天说好的，贵司下周一把合同寄回。', 'client', '2026-03-09'],
    ['我回头把案例整理一份给您。', 'me', null],
  ])('finds %s', (text, who, when) => {
    expect(find(text)).toMatchObject([{ who, when }]);
  });

  it.each([
    'If you order by Friday, we will deliver before Easter.',
    'We might be able to squeeze you in on Thursday.',
    'Shall I send you the figures by Thursday?',
    'Please send us the form by Friday.',
    'You will need to bring your passport on Monday.',
    'We sent the quote on Monday.',
    "Last year I said I'd have it done by March, and I did.",
    'The brochure says "we will call you back within 24 hours".',
    'Every Friday I send out a short note.',
    'As a rule, we reply within ten days.',
    'The sensor will shut the valve within 200 ms.',
    'Copper will rise again next month.',
    "I'll be honest with you, it's a big job.",
    "I'll never forget that day.",
    'We hope to have news by Friday.',
    'I would love to visit you in December.',
    '如果您周五前下单，我们月底发货。',
    '麻烦您周五之前确认一下。',
    '您看周三方便吗？',
    '可能下周才能发货。',
    '样品上周四已经寄出。',
    '客户常说“明天就付款”，结果一拖就是半年。',
    '系统会在每月1号自动生成报表。',
    '我们一般三天内发货。',
    '祝您周末愉快，下周见！',
  ])('finds none in: %s', text => {
    expect(find(text)).toEqual([]);
  });

  it('keeps apart what has a day of its own', () => {
    expect(brief("I'll chase them today and give you an answer by Thursday.")).toEqual([
      ['me', "I'll chase them today", '2026-03-03'],
      ['me', 'give you an answer by Thursday', '2026-03-05'],
    ]);
    expect(brief('我们周四发货，我周五把单号给您。').map(([, , when]) => when)).toEqual([
      '2026-03-05',
      '2026-03-06',
    ]);
  });

  it('reckons "the day after" from the day before it', () => {
    const text = "Our lab will run the test on Monday and I'm going to ring you the day after.";
    expect(find(text).map(({ when }) => when)).toEqual(['2026-03-09', '2026-03-10']);
  });

  it('reads the date in the zone of the mail', () => {
    expect(find("I'll call you today.", '2026-03-03T23:50:00-08:00')).toMatchObject([{ when: '2026-03-03' }]);
  });

  it('reads traditional characters at the same places', () => {
    const text = '您好！修改后的报价单下周一给您发过去。';
    const other = toTraditional(text, hantTable);
    expect(other).not.toBe(text);
    const where = ({ start, end, when }: { start: number; end: number; when: string | null }) => [
      start,
      end,
      when,
    ];
    expect(find(other).map(where)).toEqual(find(text).map(where));
  });

  it('leaves quoted mails and signatures alone', () => {
    expect(find('Thanks!\n\nBest regards\nTom\n\nOn Monday Ann wrote:\n> I will send it by Friday.')).toEqual(
      [],
    );
  });

  it('answers nothing where the time of sending is none', () => {
    expect(find("I'll send it by Friday.", 'soon')).toEqual([]);
  });

  it('gives spans within the text, whatever the text', () => {
    const word = fc.constantFrom(
      ...[
        'I',
        "'ll",
        'will',
        'send',
        'you',
        'if',
        ',',
        '.',
        '?',
        '"',
        'by',
        'Friday',
        '\n',
        ' ',
        '我',
        '会',
        '给您',
        '发',
        '周五',
        '前',
        '，',
        '。',
        '“',
        '\u00ad',
        '😀',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), words => {
        const text = words.join(' ');
        for (const { start, end, what } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(what.trim()).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one endless sentence', "I'll send it by Friday and ".repeat(2000)],
    ['nothing but marks', ',;:"(!? '.repeat(3000)],
    ['one word', 'a'.repeat(30_000)],
    ['dates', 'Friday the 3rd '.repeat(2000)],
    ['the beginnings of phrases', 'as promised, i can confirm that '.repeat(1000)],
    ['Chinese without a stop', '我们周五前会给您发'.repeat(3000)],
  ])('is quick with %s', (_, text) => {
    const start = performance.now();
    find(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
