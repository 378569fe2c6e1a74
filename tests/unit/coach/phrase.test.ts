import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../lib/coach/compile-rules';
import { knownWords } from '../../../lib/coach/known-words';
import { parsePhrase } from '../../../lib/coach/phrase';
import type { Rule } from '../../../lib/coach/phrase-pack';
import { packOf } from './packs-for-tests';

const quotes = (
  find: string | string[],
  text: string,
  more: Partial<Rule> = {},
  lists: Record<string, string[]> = {},
) =>
  createLinter([packOf(find, more, lists)])
    .check(text)
    .map(finding => finding.quote);

describe('the five devices', () => {
  it('a/b is either word, and in brackets either run of words', () => {
    expect(quotes('policy says/states it', 'The policy states it.')).toEqual(['policy states it']);
    expect(quotes('policy says/states it', 'The policy thinks it.')).toEqual([]);
    expect(quotes('(our own/the) policy', 'So our own policy…')).toEqual(['our own policy']);
    expect(quotes('(our own/the) policy', 'So their policy…')).toEqual(['policy']);
    expect(quotes('根据/按照…规定', '按照公司规定，不退。', { lang: 'zh' })).toEqual(['按照公司规定']);
  });

  it('(optional) is taken where it stands', () => {
    expect(quotes('our policy says (that)', 'Our policy says that it ends.')).toEqual([
      'Our policy says that',
    ]);
    expect(quotes('our policy says (that)', 'Our policy says it ends.')).toEqual(['Our policy says']);
    expect(quotes('(our (own)) policy', 'So our own policy it is.')).toEqual(['our own policy']);
    expect(quotes('colo(u)r', 'A colour, that is.')).toEqual(['colour']);
    expect(quotes('bill(s) unpaid', 'Two bills unpaid.')).toEqual(['bills unpaid']);
  });

  it('what a pack holds many times is the same step, in one language alone, and reads as it does by itself', () => {
    const known = knownWords();
    const lists = { neg: ['cannot', 'could not'] };
    const sources = ['we {neg} (do/make) it', 'they {neg} … (do/make) so', 'the (bill(s)) (that)'];
    const read = (lang: 'en' | 'zh', ...more: [] | [typeof known]) =>
      sources.map(source => parsePhrase(source, lang, lists, undefined, ...more).items);
    for (const lang of ['en', 'zh', 'en'] as const) expect(read(lang, known)).toEqual(read(lang));
    const [first, second] = read('en', known);
    expect(first![1]).toBe(second![1]);
  });

  it('… spans at most `gap` words, and no colon, full stop or bracket', () => {
    expect(quotes('unfortunately … cannot', 'Unfortunately, the team cannot.')).toEqual([
      'Unfortunately, the team cannot',
    ]);
    expect(quotes('unfortunately … cannot', 'Unfortunately one two three four cannot.')).toEqual([]);
    expect(
      quotes('unfortunately … cannot', 'Unfortunately one two three four cannot.', { gap: 4 }),
    ).toHaveLength(1);
    expect(quotes('unfortunately … cannot', 'Unfortunately: we cannot.')).toEqual([]);
    expect(quotes('根据…规定', '根据一二三四五规定', { lang: 'zh', gap: 4 })).toEqual([]);
  });

  it('{list} is any of its entries', () => {
    const lists = { neg: ['cannot', 'are unable to'] };
    expect(quotes('we {neg} go', 'We are unable to go.', {}, lists)).toEqual(['We are unable to go']);
    expect(quotes('we {neg}/might go', 'We might go.', {}, lists)).toEqual(['We might go']);
  });

  it.each(['can’t', "can't", 'cannot', 'can not', 'cant', 'CAN’T'])('we cannot go = we %s go', word => {
    expect(quotes('we cannot go', `Now we ${word} go.`)).toEqual([`we ${word} go`]);
    expect(quotes("we can't go", `Now we ${word} go.`)).toHaveLength(1);
  });

  it('takes apart the contractions of to be, to have and will', () => {
    expect(quotes('it is closed', 'It’s closed.')).toEqual(['It’s closed']);
    expect(quotes('we are not open', "We aren't open. We're not open.")).toEqual([
      "We aren't open",
      "We're not open",
    ]);
    expect(quotes('they have gone', 'They’ve gone.')).toHaveLength(1);
    expect(quotes('will not', "It won't do, it wont.")).toHaveLength(1);
    expect(quotes('is late', 'He is late.')).toEqual(['is late']);
    expect(quotes('we are', 'We were here; its shell was ill.')).toEqual([]);
  });

  it('never ends a phrase before the not of a contraction', () => {
    expect(quotes('we can', 'We can’t.')).toEqual([]);
    expect(quotes('we can', 'We can.')).toEqual(['We can']);
  });

  it('a written comma has to be there, an unwritten one may', () => {
    expect(quotes('sorry, no', 'Sorry, no.')).toEqual(['Sorry, no']);
    expect(quotes('well, no', 'Well no.')).toEqual([]);
    expect(quotes('no,', 'No way. No, never.')).toEqual(['No']);
    expect(quotes('well no', 'Well, no.')).toEqual(['Well, no']);
  });

  it('a possessive is its noun, unless a phrase names it', () => {
    expect(quotes('company policy', 'The company’s policy.')).toEqual(['company’s policy']);
  });

  it('full-width signs of a Chinese keyboard count', () => {
    expect(quotes('（我们）规定／政策', '这是我们政策。', { lang: 'zh' })).toEqual(['我们政策']);
  });
});

describe('what a phrase must not be', () => {
  it.each([
    ['(our policy', 'bracket-close'],
    ['our) policy', 'bracket-open'],
    ['() policy', 'bracket-empty'],
    ['((((a)))) policy', 'bracket-deep'],
    ['(a … b) policy', 'bracket-gap'],
    ['{neg policy', 'list-close'],
    ['neg} policy', 'list-open'],
    ['{constructor} policy', 'list-unknown'],
    ['{__proto__} policy', 'list-unknown'],
    ['says/ states', 'slash-alone'],
    ['/states', 'slash-alone'],
    ['says/(states)', 'slash-bracket'],
    ['… policy', 'gap-edge'],
    ['(our) … policy', 'gap-edge'],
    ['policy … (says)', 'gap-edge'],
    ['(our) (policy)', 'no-required-word'],
    ['   ', 'phrase-empty'],
    ['!?', 'phrase-empty'],
    ['a '.repeat(200), 'phrase-long'],
    [`(${'(a/b/c/d) '.repeat(9)}) x`, 'too-many-alternatives'],
    ['a … b … c … d … e … f … g … h … i … j … k … l … m … n', 'too-many-steps'],
  ])('%s → %s', (phrase, code) => {
    expect(parsePhrase(phrase, 'en', {}).error?.code).toBe(code);
  });
});
