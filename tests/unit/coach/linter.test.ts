import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../lib/coach/compile-rules';
import type { Pack } from '../../../lib/coach/phrase-pack';
import { hant, PACKS, packOf } from './packs-for-tests';

const quotes = (pack: Pack | Pack[], text: string) =>
  createLinter([pack].flat(), { hant })
    .check(text)
    .map(finding => finding.quote);

describe('where', () => {
  it('reply-start: at the beginning of the opening, lead-ins and a short introduction passed over', () => {
    const pack = packOf('we cannot', { where: 'reply-start' });
    expect(quotes(pack, 'Hi Ann,\n\nI’m sorry, but we cannot.')).toEqual(['we cannot']);
    expect(quotes(pack, 'In June, we cannot.')).toEqual(['we cannot']);
    expect(quotes(pack, 'It is true that we cannot.')).toEqual([]);
    expect(quotes(pack, 'It is booked. We cannot.')).toEqual([]);
  });

  it('sentence-start, anywhere, reply-end', () => {
    expect(
      quotes(packOf('we go', { where: 'sentence-start' }), 'So it is. But we go. And now we go.'),
    ).toEqual(['we go', 'we go']);
    expect(quotes(packOf('we go', { where: 'sentence-start' }), 'They say that we go.')).toEqual([]);
    expect(quotes(packOf('we go'), 'They say that we go.')).toEqual(['we go']);
    expect(
      quotes(packOf('we go', { where: 'reply-end' }), 'First we go. Later we go.\n\nBest,\nTom'),
    ).toEqual(['we go']);
  });

  it('tells opening and body, and the third of the draft', () => {
    const text = 'We go. We stay here for a good long while, you know. They left. We go.';
    const [first, second] = createLinter([packOf('we go')]).check(text);
    expect(first).toMatchObject({ where: 'opening', part: 'start', start: 0, end: 5, quote: 'We go' });
    expect(second).toMatchObject({ where: 'body', part: 'end' });
    expect(text.slice(second?.sentence.start, second?.sentence.end)).toBe('We go.');
  });

  it('reads no greeting, signature or quoted mail', () => {
    expect(quotes(packOf('tom'), 'Hi Tom,\n\nAll set.\n\n> tom\n\nBest,\nTom')).toEqual([]);
  });
});

describe('unless, near and quotation marks', () => {
  it('unless silences where it overlaps or stands next to the match', () => {
    const pack = packOf('policy', { unless: ['your', 'insurance policy'] });
    expect(quotes(pack, 'Your policy.')).toEqual([]);
    expect(quotes(pack, 'The insurance policy.')).toEqual([]);
    expect(quotes(pack, 'Your lamp and the policy.')).toEqual(['policy']);
  });

  it('near has to stand in the same sentence', () => {
    const pack = packOf('policy', { near: ['cannot'] });
    expect(quotes(pack, 'The policy is old.')).toEqual([]);
    expect(quotes(pack, 'We can’t. The policy is old.')).toEqual([]);
    expect(quotes(pack, 'By the policy we just can’t.')).toEqual(['policy']);
  });

  it('leaves quoted words alone, but not behind a mark that is never closed', () => {
    expect(quotes(packOf('we cannot'), 'You heard "we cannot" on Monday.')).toEqual([]);
    expect(quotes(packOf('不能', { lang: 'zh' }), '上次说「不能」是我们不对。')).toEqual([]);
    expect(quotes(packOf('we cannot'), 'The 5" pipe we cannot bend.')).toEqual(['we cannot']);
  });

  it('crosses no sentinel', () => {
    expect(quotes(packOf('company policy'), 'It’s company\ufffcpolicy.')).toEqual([]);
  });
});

describe('language and script', () => {
  it('takes the rules of the sentence’s script', () => {
    expect(quotes(packOf('不能', { lang: 'en' }), '我们不能退。')).toEqual([]);
    expect(quotes(packOf('policy', { lang: 'en' }), '这个policy我们不能退货的。')).toEqual([]);
    expect(quotes(packOf('policy', { lang: 'zh' }), '这个policy我们不能退货的。')).toEqual(['policy']);
  });

  it('finds simplified rules in traditional text, and quotes the text', () => {
    expect(quotes(packOf('我们的规定', { lang: 'zh' }), '這是我們的規定。')).toEqual(['我們的規定']);
  });
});

describe('one finding a span', () => {
  const both = (levels: ['suggest' | 'warn' | 'stop', 'suggest' | 'warn' | 'stop']): Pack => {
    const a = packOf('our policy', { id: 'a', level: levels[0] });
    const b = packOf('policy says', { id: 'b', level: levels[1], category: 'excuse' });
    return { ...a, rules: [...a.rules, ...b.rules] };
  };

  it('the strongest level wins, then the earliest', () => {
    expect(quotes(both(['warn', 'warn']), 'Our policy says.')).toEqual(['Our policy']);
    expect(quotes(both(['suggest', 'stop']), 'Our policy says.')).toEqual(['policy says']);
  });

  it('one of a category in a sentence, several categories side by side', () => {
    expect(quotes(packOf('no'), 'No, no, no.')).toEqual(['No']);
    const pack = {
      ...packOf('no'),
      rules: [...packOf('no').rules, ...packOf('rules', { id: 'r', category: 'excuse' }).rules],
    };
    expect(quotes(pack, 'No, rules.')).toEqual(['No', 'rules']);
  });

  it('the longest of one rule’s phrases', () => {
    expect(quotes(packOf(['our policy', 'our policy says']), 'Our policy says so.')).toEqual([
      'Our policy says',
    ]);
  });
});

describe('muting and ids', () => {
  it('a muted rule is silent', () => {
    expect(createLinter([packOf('no')], { muted: new Set(['Test:it']) }).check('No.')).toEqual([]);
  });

  it('an id stays while the sentence does, and differs between like sentences', () => {
    const linter = createLinter([packOf('we go')]);
    const [a, b] = linter.check('We go. We go.');
    const [c] = linter.check('Good day to all of you.\n\nWe go.');
    expect(a?.id).not.toBe(b?.id);
    expect(c?.id).toBe(a?.id);
  });
});

describe('the cache', () => {
  it('gives what the linter gives without it, after any edits', () => {
    const linter = createLinter(PACKS, { hant });
    const piece = fc.constantFrom(
      'Hi Ann,',
      ' Thanks! ',
      '\n',
      '\n\n',
      '. ',
      '。',
      'Unfortunately ',
      'we can’t do it',
      'our policy says that ',
      'the courier forgot',
      'we are busy',
      '根据公司规定，',
      '没法退',
      '太忙了',
      '公司政策是不找零的',
      '"',
      '> ',
      'Best,\nTom',
      '\ufffc',
      'a',
      ' ',
      'We can’t. We can’t.',
      '— ',
    );
    const edit = fc.record({
      at: fc.nat({ max: 10_000 }),
      cut: fc.nat({ max: 12 }),
      put: fc.oneof(piece, fc.constant('')),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.array(edit, { maxLength: 25 }), (start, edits) => {
        let text = start.join('');
        expect(linter.check(text)).toEqual(linter.checkUncached(text));
        for (const { at, cut, put } of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + cut);
          expect(linter.check(text)).toEqual(linter.checkUncached(text));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('made ready a piece at a time', () => {
  const TEXT = 'Company policy says no. 根据公司规定，我们不能退货。 Unfortunately we can’t.';

  it('finds the same, however much of it was done before the first check', () => {
    const whole = createLinter(PACKS, { hant }).check(TEXT);
    expect(whole.length).toBeGreaterThan(1);
    for (const pieces of [0, 1, 3, 20, 60]) {
      const linter = createLinter(PACKS, { hant });
      for (let n = 0; n < pieces; n++) linter.warm();
      expect(linter.check(TEXT)).toEqual(whole);
      expect(linter.warm()).toBe(false);
    }
  });

  it('comes to an end, in many pieces', () => {
    const linter = createLinter(PACKS, { hant });
    let pieces = 1;
    while (linter.warm()) pieces++;
    expect(pieces).toBeGreaterThan(20);
    expect(pieces).toBeLessThan(2000);
  });
});

describe('the matcher’s work', () => {
  const hostile: Pack = {
    ...packOf(
      [
        'a (b) … (c) a',
        'a … b … a … b … c',
        '(a) (a) (a) b … a',
        '{l} … {l} … {l} x',
        'a a a a b',
        'a/b … a/b … c',
      ],
      { gap: 20, unless: ['a … b', 'b … x'], near: ['a … a'] },
      { l: ['a', 'b', 'a b', 'a a b'] },
    ),
  };

  it('grows no faster than the text, whatever the text', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'x', ',', 'a', '：', '我', 'can’t', '"'), {
      minLength: 1,
      maxLength: 9,
    });
    const linter = createLinter([hostile, ...PACKS], { hant });
    fc.assert(
      fc.property(words, unit => {
        const cost = (times: number) => {
          const before = linter.steps;
          linter.checkUncached(`${unit.join(' ')} `.repeat(times));
          return linter.steps - before;
        };
        const once = cost(100);
        expect(cost(200)).toBeLessThanOrEqual(2.2 * once + 2000);
        expect(cost(400)).toBeLessThanOrEqual(4.4 * once + 4000);
      }),
      { numRuns: 60 },
    );
    // Much work by intent: the limit of five seconds is for a hang, not for a busy machine.
  }, 30_000);

  it('does not grow with rules that the text does not touch', () => {
    const text = 'We looked at the lamp and it is fine. Unfortunately we can’t ship it. '.repeat(40);
    const steps = (many: number) => {
      const more = Array.from(
        { length: many },
        (_, i) => packOf(`zq${i} forgot … zq${i}x`, { id: `n${i}` }).rules,
      ).flat();
      const linter = createLinter([...PACKS, { ...packOf('zq'), rules: more }], { hant });
      linter.checkUncached(text);
      return linter.steps;
    };
    expect(steps(1000)).toBe(steps(1));
  });
});
