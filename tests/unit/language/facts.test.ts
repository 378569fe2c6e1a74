import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../lib/language/facts';
import { compileFrames } from '../../../lib/language/facts/frames';
import { hantTable } from '../../../lib/packs';

const RECEIVED = '2026-04-14T09:00:00+02:00';

const find = (text: string, sensitive = false, receivedAt = RECEIVED) =>
  findFacts(text, { receivedAt, hant: hantTable, ...(sensitive ? { sensitive } : {}) });

/** The groups found, and the words. */
const told = (text: string) => find(text).map(({ group, value }) => [group, value]);

describe('findFacts', () => {
  it.each([
    ['Bear with me, my daughter graduates in June.', 'family', 'my daughter graduates in June'],
    [
      'Invoices elsewhere soon: we’re moving to Portland in August.',
      'customer',
      'we’re moving to Portland in August',
    ],
    ['Lunch is fine, I’m a vegetarian.', 'lifestyle', 'I’m a vegetarian'],
    ['Our fiscal year ends in June, so please date it before.', 'business', 'Our fiscal year ends in June'],
    ['I did my degree in Leeds. What’s the flash point?', 'education', 'I did my degree in Leeds'],
    ['No Saturdays, I play bass in a wedding band.', 'interests', 'I play bass in a wedding band'],
    ['We also have a quote from Norvik. What can you do?', 'us', 'We also have a quote from Norvik'],
  ])('%s', (text, group, value) => {
    const facts = find(text);
    expect(facts.map(fact => fact.value)).toEqual([value]);
    expect(['customer', 'business'].includes(group) ? ['customer', 'business'] : [group]).toContain(
      facts[0]!.group,
    );
    expect(text.slice(facts[0]!.start, facts[0]!.end)).toBe(value);
  });

  it.each([
    ['合同先放一放，我下个月要结婚了。', 'family', '我下个月要结婚了'],
    ['吃饭可以，我花生过敏。', 'lifestyle', '我花生过敏'],
    ['我們公司下個月搬到觀塘，發票請改寄新地址。', 'business', '我們公司下個月搬到觀塘'],
    ['周四不行，每周四晚上我打羽毛球。', 'interests', '每周四晚上我打羽毛球'],
    ['这事最后得我们总经理拍板。', 'us', '这事最后得我们总经理拍板'],
  ])('%s', (text, group, value) => expect(told(text)).toEqual([[group, value]]));

  it('finds several in one mail, and a second one behind an "and"', () => {
    expect(told('We’re also talking to Brightline and uptime counts more for us than price.')).toEqual([
      ['us', 'We’re also talking to Brightline'],
      ['us', 'uptime counts more for us than price'],
    ]);
  });

  it.each([
    'Congratulations on the little one! Get some sleep while you can.',
    'How’s your daughter doing at university?',
    'Please send the invoice to our daughter company in Linz.',
    'If I had three kids and a boat I’d buy the big one.',
    'For the test data let’s use "I have two kids and love sailing".',
    'Moving on to page 4: the totals don’t match.',
    'My order was due in June and I’m still waiting.',
    'Your new driver tells me that he’s a vegan and keeps bees.',
    'Thanks for the file.\n\nBest regards\nJune Birthday\nHead of Golf',
    'Fine.\n\nOn Monday Sam wrote:\nMy daughter graduates in June.',
    '祝您生日快乐，阖家幸福！',
    '听说你当爸爸了，恭喜恭喜！',
    '母公司和子公司的发票要分开开。',
    '要是我中了彩票，就把你们整条线买下来。',
  ])('finds nothing in: %s', text => expect(told(text)).toEqual([]));

  it.each([
    'My son was diagnosed with epilepsy in March.',
    'I’m fasting for Ramadan.',
    'Next Tuesday is bad, I’m running for city council for the Greens.',
    'I’m the shop steward here.',
    'I’ve been dry for six years.',
    '我刚做完心脏支架，医生让静养。',
    '我信佛多年。',
    '我是区人大代表。',
  ])('keeps to itself, unless asked: %s', text => {
    expect(find(text)).toEqual([]);
    const asked = find(text, true);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked[0]!.sensitive).toBe(true);
  });

  it.each([
    ['my daughter graduates in June', '2026-06'],
    ['my son turns five tomorrow', '2026-04-15'],
    ['my birthday is on the 30th', '--04-30'],
    ['my birthday is 3 March', '--03-03'],
    ['our fiscal year ends on 30 September', '--09-30'],
    ['our fiscal year ends in February', '--02-28'],
    ['we’re opening a new shop next year', '2027'],
    ['my wife and I are expecting our first in March', '2027-03'],
    ['我女儿下个月出嫁', '2026-05'],
    ['我12月9号生日', '--12-09'],
    ['我七月份搬家到苏州', '2026-07'],
    ['我明年三月退休', '2027-03'],
    ['我这周六办婚礼', '2026-04-18'],
    ['我生日是农历八月十五', undefined],
  ])('dates: %s → %s', (text, date) => {
    const facts = find(`Just so you know: ${text}.`);
    expect(facts.length).toBe(1);
    expect(facts[0]!.date).toBe(date);
  });

  it('needs no readable date of the mail', () => {
    expect(find('My daughter graduates in June.', false, 'yesterday')[0]!.date).toBeUndefined();
  });

  it('stays within the text, in order, without overlap, whatever stands in it', () => {
    const words = fc.constantFrom(
      ...[
        'I',
        'my',
        'we',
        'daughter',
        'love',
        'a',
        'a',
        'the',
        ',',
        '.',
        'and',
        'to',
        'in June',
        'play',
        'chess',
        '我',
        '女儿',
        '，',
        '刚',
        '下个月',
        '"',
        '\n',
        'x',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), parts => {
        const text = parts.join(' ');
        let last = 0;
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one word', 'a ', 110],
    ['a subject', 'I really ', 26],
    ['kin', 'we have two three four five ', 8],
    ['decisions', 'our board has to go through ', 8],
    ['Chinese', '我刚刚我们家的', 30],
    ['commas', 'my,', 70],
    ['one long sentence', 'I have a ', 2200],
  ])('reads hostile text fast: %s', (_, words, times) => {
    find('I have a dog. 我养狗。');
    // Sentences as long as a clause may be, up to the length that is read.
    const text = `${words.repeat(times)}. `.repeat(90).slice(0, 20_000);
    const start = process.cpuUsage();
    find(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });

  it('refuses a frame that speaks of no list', () => {
    expect(() => compileFrames([['us', 'x', '{nothing}']], {})).toThrow('no list');
  });
});
