import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../lib/coach/compile-rules';
import { fold, foldTable } from '../../../lib/coach/fold-table';
import { hant, PACKS, packOf } from './packs-for-tests';

const NOISE = ['\u00ad', '\u200b', '\u200d', '\ufeff', '\u0301', '\u2060'];
const AROUND = [
  '🙂',
  '👩‍👩‍👧',
  '\r\n',
  '\n',
  '\u00a0',
  ' ',
  'e\u0301',
  '\u{20000}',
  '“',
  '”',
  '。',
  '. ',
  '，',
  'word',
  'ﬁ',
  'İ',
  'ß',
  '\ud800',
  '\ufffc',
];

describe('fold', () => {
  it('keeps the length of any text, also with traditional characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(fold(text)).toHaveLength(text.length);
        expect(fold(text, foldTable(hant))).toHaveLength(text.length);
      }),
    );
  });

  it('folds case, accents, quotes, full width, hyphens and traditional characters', () => {
    expect(fold('Café — “OUR”')).toBe('cafe , "our"');
    expect(fold('ｐｏｌｉｃｙ　１２')).toBe('policy 12');
    expect(fold('e-mail/fax')).toBe('e mail fax');
    expect(fold('我們的規定', foldTable(hant))).toBe('我们的规定');
    expect(fold('a\u00adb')).toBe('a\u0000b');
  });

  it('flags at offsets whose text is the phrase, whatever stands around and inside', () => {
    const linter = createLinter([packOf('our policy says')], { hant });
    const between = fc.constantFrom(' ', '  ', '\u00a0', ' \u200b', '-', '/', '\u3000');
    const letters = (word: string) =>
      fc
        .array(fc.constantFrom('', '', '', '', ...NOISE), { minLength: word.length, maxLength: word.length })
        .map(noise => [...word].map((letter, i) => letter + (i < word.length - 1 ? noise[i] : '')).join(''));
    const around = fc.array(fc.constantFrom(...AROUND), { maxLength: 12 }).map(all => all.join(''));
    const planted = fc.tuple(letters('Our'), between, letters('ｐoｌicy'), between, letters('SAYS'));
    fc.assert(
      fc.property(around, planted, around, (before, words, after) => {
        const phrase = words.join('');
        const text = `${before.replace(/[“”]/g, '')} ${phrase} ${after}`;
        const start = text.indexOf(phrase, before.replace(/[“”]/g, '').length);
        const found = linter.check(text).filter(finding => finding.start === start);
        expect(found).toHaveLength(1);
        expect(found[0]?.quote.startsWith(phrase)).toBe(true);
        expect(text.slice(found[0]?.start, found[0]?.end)).toBe(found[0]?.quote);
      }),
    );
  });

  it('quotes what stands at the offsets in any text', () => {
    const linter = createLinter(PACKS, { hant });
    const pieces = fc.constantFrom(
      ...AROUND,
      ...NOISE,
      'Our pol\u00adicy says',
      'we can’t',
      'Unfortunately',
      'cannot',
      '根据公司規定',
      '没法退',
      ' busy',
      'the courier ',
      'forgot',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), parts => {
        const text = parts.join('');
        for (const finding of linter.check(text)) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.quote);
          expect(finding.quote).not.toContain('\ufffc');
          expect(finding.start).toBeGreaterThanOrEqual(finding.sentence.start);
          expect(finding.end).toBeLessThanOrEqual(finding.sentence.end);
        }
      }),
    );
  });
});
