import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../../../lib/coach/compile-rules';
import { parsePack } from '../../../lib/coach/pack-check';
import { createWholeLinter } from '../../../lib/coach/pattern-rules';
import type { Pack } from '../../../lib/coach/phrase-pack';
import { re2Engine } from '../../../lib/patterns/re2-engine';
import { openFiles } from '../../../lib/rules/open-files';
import type { ChosenFile, OpenOptions } from '../../../lib/rules/opened';
import { packFile } from '../../../lib/rules/pack-file';
import { valeWords } from '../../../lib/rules/vale-pattern';
import { packOf } from '../coach/packs-for-tests';

const options: OpenOptions = { category: 'jargon', level: 'suggest' };
const STYLES = join(import.meta.dirname, 'styles');
const file = (path: string, text: string): ChosenFile => ({ path, bytes: strToU8(text) });
const style = (name: string) =>
  readdirSync(join(STYLES, name)).map(one => ({
    path: `${name}/${one}`,
    bytes: new Uint8Array(readFileSync(join(STYLES, name, one))),
  }));
const open = (...files: ChosenFile[]) => openFiles(files, options, new Set());
const only = (...files: ChosenFile[]) => {
  const { opened, skipped } = open(...files);
  expect(skipped).toEqual([]);
  expect(opened).toHaveLength(1);
  return opened[0]!;
};
const flags = (pack: Pack, text: string) =>
  createLinter([pack])
    .check(text)
    .map(one => one.quote);

describe('a Vale style', () => {
  test('as a folder: words to avoid become phrases, words to use tips, the rest is told', () => {
    const { kind, pack, skipped } = only(...style('HouseStyle'));
    expect(kind).toBe('vale');
    expect(pack.name).toBe('HouseStyle');
    expect(parsePack(pack).problems).toEqual([]);
    expect(flags(pack, 'As per our chat, kindly note the date.')).toEqual(['As per']);
    expect(flags(pack, 'It is as per usual.')).toEqual([]);
    expect(flags(pack, 'This is per our terms.')).toEqual(['per our terms']);
    const [found] = createLinter([pack]).check('We utilise it.');
    expect(found?.say).toEqual([{ text: 'Use “use” instead of “utilise”.', keep: 'tip' }]);
    // Vale's error is one of style: it never holds a mail back.
    expect(pack.rules.filter(rule => rule.level === 'stop')).toEqual([]);
    expect(skipped.map(({ file: at, reason, what, detail }) => [at, reason, what ?? detail ?? ''])).toEqual(
      expect.arrayContaining([
        ['Swaps.yml', 'case-only', 'internet'],
        ['Swaps.yml', 'pattern', '(?<!not )able to'],
        ['Avoid.yml', 'pattern', '\\d+ business days'],
        ['Avoid.yml', 'pattern', '[^.]{3,} et al'],
        ['Avoid.yml', 'pattern', '!!+'],
        ['Headings.yml', 'extends', 'capitalization'],
        ['Acronyms.yml', 'extends', 'conditional'],
        ['Length.yml', 'extends', 'occurrence'],
        ['HeadingWords.yml', 'scope', 'heading'],
      ]),
    );
    expect(skipped.find(one => one.file === 'Broken.yml')).toMatchObject({ reason: 'broken-yaml' });
    expect(skipped).toHaveLength(10);
  });

  test('what is really a pattern becomes an advanced one, where it can be run', () => {
    const { opened } = openFiles(style('HouseStyle'), { ...options, engine: re2Engine }, new Set());
    const { pack, skipped } = opened[0]!;
    expect(parsePack(pack).problems).toEqual([]);
    expect(pack.rules.flatMap(one => one.patterns ?? [])).toEqual([
      '\\d+ business days',
      '[^.]{3,} et al',
      '!!+',
    ]);
    const { checkUncached } = createWholeLinter([pack], { engine: re2Engine });
    expect(checkUncached('As per our chat it takes 12 business days.').map(one => one.quote)).toEqual([
      'As per',
    ]);
    expect(checkUncached('It takes 12 business days.').map(one => one.quote)).toEqual(['12 business days']);
    // Vale's looking behind has no counterpart that is linear.
    expect(skipped.filter(one => one.reason === 'pattern').map(one => one.what)).toEqual([
      '(?<!not )able to',
    ]);
    const swaps = file(
      'S.yml',
      'extends: substitution\nmessage: "Use %s for %s."\nswap:\n  "re-?send\\\\w*": send',
    );
    const [rule] = openFiles([swaps], { ...options, engine: re2Engine }, new Set()).opened[0]!.pack.rules;
    // Between the edges of words, as in Vale.
    expect(rule).toMatchObject({ patterns: ['\\b(?:re-?send\\w*)\\b'], say: [{ keep: 'tip' }] });
  });

  test('as a zip, with what lies beside it', () => {
    const inside = Object.fromEntries(
      style('PlainWords').map(({ path, bytes }) => [`styles/${path}`, bytes]),
    );
    const zip = zipSync({
      ...inside,
      'styles/PlainWords/README.md': strToU8('# words'),
      '.vale.ini': strToU8(''),
    });
    const { pack, skipped } = only({ path: 'PlainWords.zip', bytes: zip });
    expect(pack.name).toBe('PlainWords');
    expect(flags(pack, 'With regard to the date, it was taken into consideration.')).toEqual([
      'With regard to',
    ]);
    expect(flags(pack, 'So, it is done.')).toEqual(['So']);
    expect(flags(pack, 'There are two of them.')).toEqual(['There are']);
    expect(skipped.map(one => [one.file, one.reason])).toEqual([['Twice.yml', 'extends']]);
  });

  test('patterns that stand for a list of words are written out, others are not', () => {
    const all = (pattern: string) => valeWords(pattern).words;
    expect(all('colou?r')).toEqual(['color', 'colour']);
    expect(all('(?:a|the) big (deal|thing)')).toEqual([
      'a big deal',
      'a big thing',
      'the big deal',
      'the big thing',
    ]);
    expect(all('\\bmake\\s+do\\b')).toEqual(['make do']);
    expect(all('good[ -]bye')).toEqual(['good bye']);
    for (const pattern of [
      'a.*b',
      'a+',
      '\\w+',
      'x{2,3}',
      '(?=a)b',
      '^a',
      '[a-z]',
      '(a',
      'a)',
      '[^b]',
      '\\1',
    ])
      expect(valeWords(pattern), pattern).toEqual({ reason: 'pattern' });
    expect(valeWords('…|,')).toEqual({ reason: 'only-signs' });
  });

  test('no pattern takes long or throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab|()?:[\]\\ +*.{}-]{0,40}$/), pattern => {
        const { words } = valeWords(pattern);
        expect(words === undefined || words.length <= 60).toBe(true);
      }),
    );
    expect(valeWords('(a|b)'.repeat(30))).toEqual({ reason: 'pattern' });
  });

  test('a file of aliases that would fill the memory is left out', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [one, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'].map(pair => [...pair]))
      bomb.push(
        `${one}: &${one} [*${before}, *${before}, *${before}, *${before}, *${before}, *${before}, *${before}]`,
      );
    const { opened } = open(file('bomb.yml', `extends: existence\n${bomb.join('\n')}\ntokens: *h\n`));
    expect(opened[0]?.skipped).toEqual([{ file: 'bomb.yml', reason: 'broken-yaml' }]);
  });
});

describe('a plain list', () => {
  test('one phrase a line, with the devices; remarks, repetitions and mistakes are told by line', () => {
    const { kind, pack, skipped } = only(
      file('words.txt', '# ours\ncircle back\nper (our) policy\nCircle back\n(oops\n\n根据规定\n'),
    );
    expect(kind).toBe('list');
    expect(pack.rules.map(rule => [rule.id, rule.lang, rule.find])).toEqual([
      ['circle-back', 'en', ['circle back']],
      ['per-our-policy', 'en', ['per (our) policy']],
      ['rule', 'zh', ['根据规定']],
    ]);
    expect(skipped.map(one => [one.line, one.reason, one.problem?.code])).toEqual([
      [4, 'repeated', undefined],
      [5, 'phrase', 'bracket-close'],
    ]);
  });

  test('columns by their names, wherever they stand; a place in the suggestion says what is kept', () => {
    const rows =
      'note,suggestion,phrase\nx,"In order to be fair, {rest}",our policy says\ny,use “use”,utilize\n';
    const { pack, skipped } = only(file('list.csv', rows));
    expect(skipped).toEqual([]);
    expect(pack.rules.map(rule => rule.say)).toEqual([
      [{ text: 'In order to be fair, {rest}', keep: 'rest' }],
      [{ text: 'use “use”', keep: 'tip' }],
    ]);
  });

  test('without names the first column is the phrase, and a Chinese file in GB18030 is read', () => {
    // "没办法,可以的" in GB18030.
    const bytes = new Uint8Array([
      0xc3, 0xbb, 0xb0, 0xec, 0xb7, 0xa8, 0x2c, 0xbf, 0xc9, 0xd2, 0xd4, 0xb5, 0xc4, 0x0a,
    ]);
    const { pack } = only({ path: 'zh.csv', bytes });
    expect(pack.rules[0]).toMatchObject({
      lang: 'zh',
      find: ['没办法'],
      say: [{ text: '可以的', keep: 'tip' }],
    });
  });

  test('an id of a built-in rule is never taken by chance', () => {
    const { opened } = openFiles([file('a.txt', 'policy says')], options, new Set(['policy-says']));
    expect(opened[0]?.pack.rules[0]?.id).toBe('policy-says-2');
  });
});

describe('a pack of ours', () => {
  const pack: Pack = { ...packOf('{words} says', {}, { words: ['he', 'she'] }), author: 'Ann' };

  test('comes back from its file as it went, with what is switched off', () => {
    const { pack: back, skipped } = only(file('p.json', packFile(pack, ['English:policy-says'])));
    expect(skipped).toEqual([]);
    expect({ ...back, lists: { ...back.lists } }).toEqual({ ...pack, off: ['English:policy-says'] });
  });

  test('one bad rule is told and costs no other', () => {
    const json = JSON.stringify({
      ...pack,
      rules: [...pack.rules, { id: 'bad', lang: 'en', find: ['(open'] }],
    });
    const { pack: back, skipped } = only(file('p.json', json));
    expect(back.rules.map(rule => rule.id)).toEqual(['it']);
    expect(skipped.map(one => [one.reason, one.problem?.id, one.problem?.field])).toEqual([
      ['rule', 'bad', 'category'],
      ['rule', 'bad', 'find'],
    ]);
  });

  test('a pattern that is not in order is told by rule and field, and costs no other rule', () => {
    const bad = { ...pack.rules[0]!, id: 'bad', patterns: ['fine', '(a)\\1'] };
    const json = JSON.stringify({ ...pack, rules: [bad, ...pack.rules] });
    const { opened } = openFiles([file('p.json', json)], { ...options, engine: re2Engine }, new Set());
    expect(opened[0]?.pack.rules.map(rule => rule.id)).toEqual(['it']);
    expect(opened[0]?.skipped.map(one => one.problem)).toEqual([
      { code: 'pattern-back-reference', rule: 1, id: 'bad', field: 'patterns 2', detail: '\\1' },
    ]);
  });

  test('what is none, or no file of rules, is told', () => {
    const { opened, skipped } = open(
      file('a.json', '{'),
      file('b.json', '{"format":"other"}'),
      file('c.pdf', '%PDF'),
      file('d.zip', 'no zip'),
    );
    expect(opened).toEqual([]);
    expect(skipped.map(one => [one.file, one.reason])).toEqual([
      ['d.zip', 'broken-zip'],
      ['a.json', 'broken-json'],
      ['b.json', 'pack'],
      ['c.pdf', 'file-kind'],
    ]);
  });
});
