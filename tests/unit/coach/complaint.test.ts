import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readComplaint, startsFor } from '../../../lib/coach/complaint';
import { classesIn, lexiconOf, wordsOf } from '../../../lib/coach/complaint/words';
import { hantTable } from '../../../lib/packs';

const read = (message: string, reply = '') => readComplaint(message, reply, hantTable);

const FULL =
  "I'm so sorry, Ana, three late trucks in a week must be maddening. Leave this with me, I'll see it through. " +
  'Our dispatcher Kim reroutes your load today and the driver is with you at 3 pm.';
const VOLL = '真对不起，让您白等了三天，换我也会着急。这事交给我，我负责到底。师傅老周明天上午九点上门更换。';

describe('a complaint', () => {
  it.each([
    'Our order is two weeks late and nobody answers the phone.',
    'The screens you delivered arrived broken. Again.',
    'You have charged us twice for the same invoice.',
    'Please cancel our contract, your system was down three times this month.',
    'Why is it that every time I call I get a different answer?',
    '你们的货又晚到了三天，打电话没人接。',
    '修好的机器第二天又坏了，客服一直没回复。',
    '你們寄來的東西壞了，打了三次電話都沒人接。',
  ])('%s', message => expect(read(message).complaint).toBe(true));

  it.each([
    'Could you send me the price list for the new pumps?',
    'Thanks so much, the repair was perfect and your technician was lovely!',
    'My mistake, I ordered the wrong size. Can I swap it?',
    'The problem is solved, it was our own firewall. Please close the ticket.',
    'What happens if the unit fails during the warranty?',
    'Our previous supplier was always late, that is why we are looking for a new one.',
    '请问这款机器多少钱？有现货吗？',
    '谢谢你们，师傅修得又快又好，非常满意！',
    '不好意思，是我自己填错了地址，麻烦改一下。',
    '請問新款什麼時候上市？',
    '',
  ])('is not: %s', message => {
    expect(read(message, 'Send us the form.')).toMatchObject({ complaint: false, missing: [] });
  });

  it('is not looked for in other languages', () => {
    const message =
      'Die Lieferung ist wieder zu spät gekommen und niemand geht bei Ihnen ans Telefon, das ist unglaublich.';
    expect(read(message).complaint).toBe(false);
  });
});

describe('what a reply lacks', () => {
  const message = 'The third truck this week was late and nobody called us.';
  const nachricht = '等了三天，师傅还是没来，也没人打电话。';

  it('is nothing where all three parts stand', () => {
    expect(read(message, FULL).missing).toEqual([]);
    expect(read(nachricht, VOLL).missing).toEqual([]);
  });

  it('is everything in an empty draft or a form letter', () => {
    const all = ['empathy', 'ownership', 'help'];
    expect(read(message, '').missing).toEqual(all);
    expect(read(message, 'Your request has been forwarded to the responsible department.').missing).toEqual(
      all,
    );
    expect(read(nachricht, '您好，您的反馈已转达相关部门，请耐心等待。').missing).toEqual(all);
  });

  it.each([
    [
      'empathy',
      'Leave this with me, I will see it through to the end. Our dispatcher Kim is at your gate today at 3 pm with the load.',
    ],
    [
      'ownership',
      "I'm so sorry, three late trucks must be maddening for your team. A driver will deliver the load tomorrow at 8 am.",
    ],
    [
      'help',
      "I'm so sorry, three late trucks must be maddening for your team. This is mine until it's right. We will look into it and get back to you soon.",
    ],
  ])('%s', (part, reply) => expect(read(message, reply).missing).toEqual([part]));

  it.each([
    ['empathy', '这件事交给我，我负责到底。师傅老周明天上午九点上门更换。'],
    ['ownership', '真对不起，让您白等了三天，太糟心了。新的配件今天下午三点由师傅送到。'],
    ['help', '真对不起，让您白等了三天，太糟心了。这事交给我，我管到底。我们会尽快处理。'],
  ])('%s, in Chinese', (part, reply) => expect(read(nachricht, reply).missing).toEqual([part]));

  it('is not judged in another language', () => {
    const reply = 'Es tut uns sehr leid, wir kümmern uns sofort darum und melden uns noch heute bei Ihnen.';
    expect(read(message, reply).missing).toEqual([]);
  });
});

describe('grave', () => {
  it.each([
    'Your ladder collapsed and our apprentice is in hospital.',
    'There is a smell of gas near the boiler you installed.',
    'Your seller lied to us, this is fraud.',
    'We lost 12,000 in sales because of you.',
    'You will hear from my solicitor.',
    '插座冒火花，差点着火。',
    '再不处理我就打12315。',
    '因為你們的疏失，我媽媽跌倒骨折住院了。',
  ])('%s', message => expect(read(message).grave).toBe(true));

  it.each([
    'Your demo killed it, my boss is dying to see more.',
    'The chairs are the wrong colour.',
    'Still no answer after two weeks.',
    '快递晚了两天，包装也破了。',
  ])('is not: %s', message => expect(read(message).grave).toBe(false));
});

describe('starts', () => {
  const all = ['help', 'empathy', 'ownership'] as const;

  it.each(['en', 'zh'] as const)('stand for each missing part, two or three, in %s', lang => {
    for (const grave of [true, false])
      for (const script of ['hans', 'hant'] as const) {
        const choices = startsFor(all, { grave, lang, script });
        expect(choices.map(({ part }) => part)).toEqual(['empathy', 'ownership', 'help']);
        for (const { starts } of choices) {
          expect(starts.length).toBeGreaterThanOrEqual(2);
          expect(starts.length).toBeLessThanOrEqual(3);
        }
      }
    expect(startsFor([], { grave: false, lang })).toEqual([]);
  });

  it('never offer the favourite problem after something grave', () => {
    const first = (grave: boolean) => startsFor(['ownership'], { grave, lang: 'en' })[0]?.starts[0];
    expect(first(false)).toBe("That's my favourite problem, leave it with me.");
    expect(first(true)).toBe("This is mine until it's right.");
    for (const lang of ['en', 'zh'] as const)
      for (const script of ['hans', 'hant'] as const)
        expect(JSON.stringify(startsFor(all, { grave: true, lang, script }))).not.toMatch(
          /favou?rite|最喜欢|最喜歡|乐意|樂意|gladly/,
        );
  });
});

describe('words', () => {
  it('fold numbers, case, script and hasty spelling', () => {
    expect(wordsOf('I cant wait 3,5 WEEKS', hantTable)).toEqual([
      'i',
      "can't",
      'wait',
      '0',
      ',',
      '0',
      'weeks',
    ]);
    expect(wordsOf('等了三十天還沒', hantTable)).toEqual(['等', '了', '0', '天', '还', '没']);
  });

  it('are found in classes, the longest phrase before those inside it', () => {
    const lexicon = lexiconOf({ good: 'happy / well done', bad: 'not happy / crash* / no … answer' }, 'en');
    const names = (text: string) => classesIn(wordsOf(text, hantTable), lexicon).map(({ name }) => name);
    expect(names('We are not happy')).toEqual(['bad']);
    expect(names('happy')).toEqual(['good']);
    expect(names('It crashed, no real answer')).toEqual(['bad', 'bad']);
    expect(names('no one ever gives us any answer')).toEqual([]);
  });
});

describe('any text', () => {
  it('is read without throwing, and what is no complaint lacks nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (message, reply) => {
        const { complaint, missing } = read(message, reply);
        if (!complaint) expect(missing).toEqual([]);
      }),
    );
  });

  it.each(['your ', 'not ', '等', '!?', 'a\n', "'", '“', '还没有'])(
    'long ones of %j are read quickly',
    piece => {
      const text = piece.repeat(60_000 / piece.length);
      const start = performance.now();
      read(text, text);
      expect(performance.now() - start).toBeLessThan(1500);
    },
  );
});
