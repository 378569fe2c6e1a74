import { describe, expect, test } from 'vitest';
import { parsePack } from '../../../lib/coach/pack-check';
import { runExamples } from '../../../lib/coach/pack-examples';
import { explainProblem } from '../../../lib/coach/pack-problems';
import {
  beside,
  createPatternLinter,
  createWholeLinter,
  patternPacks,
  patternProblems,
} from '../../../lib/coach/pattern-rules';
import type { Pack, Rule } from '../../../lib/coach/phrase-pack';
import { hantTable } from '../../../lib/packs';
import { re2Engine } from '../../../lib/patterns/re2-engine';

const packOf = (...rules: (Partial<Rule> & { patterns?: unknown })[]): Pack => {
  const { pack, problems } = parsePack({
    format: 'phrase-pack/1',
    name: 'Team',
    version: 2,
    rules: rules.map((rule, i) => ({ id: `r${i + 1}`, lang: 'en', category: 'jargon', ...rule })),
  });
  expect(problems).toEqual([]);
  return pack!;
};
const linterOf = (...rules: Parameters<typeof packOf>) =>
  createPatternLinter([packOf(...rules)], re2Engine, hantTable);
const quotes = (text: string, ...rules: Parameters<typeof packOf>) =>
  linterOf(...rules)
    .check(text)
    .map(one => one.quote);

describe('advanced patterns', () => {
  test('find in the words of the reply, not in what it quotes or signs with', () => {
    const text = 'Hello Ann,\n\nYour ticket is INC-20331, as I said.\n\nBest,\nTom INC-1\n\n> INC-2 was it';
    const [found, ...more] = linterOf({ patterns: ['\\binc-\\d+'], why: 'Numbers mean nothing.' }).check(
      text,
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      rule: 'Team:r1',
      pack: { name: 'Team', version: 2 },
      quote: 'INC-20331',
      start: text.indexOf('INC-20331'),
      end: text.indexOf('INC-20331') + 9,
      where: 'opening',
      late: true,
      why: 'Numbers mean nothing.',
    });
    expect(text.slice(found!.sentence.start, found!.sentence.end)).toContain('as I said.');
  });
  test('one of a rule in a sentence, the first; ids stay while the sentence does', () => {
    const linter = linterOf({ patterns: ['\\d{4}', 'ref \\w+'] });
    const [one, two] = linter.check('We sent ref abc and 1234. We sent 5678.');
    expect([one?.quote, two?.quote]).toEqual(['ref abc', '5678']);
    expect(linter.check('Oh! We sent ref abc and 1234. We sent 5678.').map(f => f.id)).toEqual([
      one!.id,
      two!.id,
    ]);
  });
  test.each([
    ['sentence-start', 'Per policy 7 we wait. It is per policy 7.', ['Per policy 7']],
    ['reply-start', 'We see. Per policy 7 we wait.', []],
    ['reply-start', 'Per policy 7 we wait. Per policy 7 we do.', ['Per policy 7']],
    ['reply-end', 'Per policy 7 we wait. Then per policy 8.', ['per policy 8']],
    ['sentence-start', 'As I said, per policy 7 we wait.', ['per policy 7']],
  ] as const)('stand where the rule says: %s in %s', (where, text, expected) => {
    expect(quotes(text, { patterns: ['per policy \\d'], where })).toEqual(expected);
  });
  test('exceptions and neighbours hold as they do for phrases', () => {
    const rule: Partial<Rule> = {
      patterns: ['form [a-z]\\d+'],
      unless: ['attached form'],
      near: ['need/want'],
    };
    expect(quotes('We need form B12.', rule)).toEqual(['form B12']);
    expect(quotes('Here is form B12.', rule)).toEqual([]);
    expect(quotes('We need the attached form B12.', rule)).toEqual([]);
    expect(quotes('We need the attached form B12, and form C3.', rule)).toEqual(['form C3']);
  });
  test('what stands in quotation marks is somebody else’s', () => {
    expect(quotes('You wrote “code 99” to us.', { patterns: ['code \\d+'] })).toEqual([]);
  });
  test('curly apostrophes, wide blanks and traditional characters are read as their plain ones', () => {
    expect(quotes('We can’t\u00a0do it.', { patterns: ["can't do"] })).toEqual(['can’t\u00a0do']);
    expect(quotes('We can\u00adnot do it.', { patterns: ['cannot'] })).toEqual(['can\u00adnot']);
    expect(quotes('根據第12條規定，不能退。', { lang: 'zh', patterns: ['第\\d+条规定'] })).toEqual([
      '第12條規定',
    ]);
    expect(quotes('根据第12条规定，不能退。', { lang: 'zh', patterns: ['第\\d+條規定'] })).toEqual([
      '第12条规定',
    ]);
  });
  test('a rule reads its own language', () => {
    expect(quotes('根据 ABC-1 办理，请您再等等。', { patterns: ['abc-\\d'] })).toEqual([]);
    expect(quotes('根据 ABC-1 办理，请您再等等。', { lang: 'zh', patterns: ['abc-\\d'] })).toEqual(['ABC-1']);
  });
  test('an empty place is none, and a pattern that is not in order stays silent', () => {
    expect(quotes('We wait.', { patterns: ['\\b', 'x*?'] })).toEqual([]);
    expect(quotes('We wait.', { patterns: ['(', 'wait'] })).toEqual(['wait']);
  });
  test('emoji before it shift nothing', () => {
    const text = 'Great 😀 news about T-55 today.';
    const [found] = linterOf({ patterns: ['t-\\d+'] }).check(text);
    expect(text.slice(found!.start, found!.end)).toBe('T-55');
  });
});

describe('beside what phrases found', () => {
  const rules: Partial<Rule>[] = [
    { find: ['kindly'], category: 'jargon' },
    { patterns: ['kindly \\w+', 'asap'], category: 'jargon' },
    { patterns: ['policy \\d'], category: 'policy', level: 'stop' },
  ];
  test('what stands there stays; another category, or a stronger level, joins it', () => {
    const found = createWholeLinter([packOf(...rules)], { engine: re2Engine }).checkUncached(
      'Kindly wait asap by policy 3.',
    );
    expect(found.map(one => [one.rule, one.quote])).toEqual([
      ['Team:r1', 'Kindly'],
      ['Team:r3', 'policy 3'],
    ]);
    const stop = createWholeLinter([packOf({ find: ['kindly'] }, { patterns: ['asap'], level: 'stop' })], {
      engine: re2Engine,
    }).checkUncached('Kindly wait asap.');
    expect(stop.map(one => one.quote)).toEqual(['Kindly', 'asap']);
  });
  test('nothing overlaps', () => {
    const late = linterOf({ patterns: ['a b c'] }, { patterns: ['b c d'], category: 'blame' }).check(
      'So a b c d.',
    );
    expect(beside([], late).late).toHaveLength(1);
  });
  test('where a stronger one stands in the place of a weaker one, it stands alone', () => {
    const pack = packOf({ find: ['kindly'] }, { patterns: ['kindly wait'], level: 'stop' });
    const found = createWholeLinter([pack], { engine: re2Engine }).checkUncached('So kindly wait.');
    expect(found.map(one => [one.rule, one.level])).toEqual([['Team:r2', 'stop']]);
  });
  test('only rules with patterns go to where they run', () => {
    const pack = packOf(...rules);
    expect(patternPacks([pack]).map(one => one.rules.map(rule => rule.id))).toEqual([['r2', 'r3']]);
    expect(patternPacks([packOf({ find: ['kindly'] })])).toEqual([]);
  });
});

describe('what a pack may hold', () => {
  const read = (rules: unknown[]) => {
    const { pack, problems } = parsePack({ format: 'phrase-pack/1', name: 'Team', version: 1, rules });
    return { pack: pack!, told: [...problems, ...patternProblems(pack!, re2Engine)].map(explainProblem) };
  };
  const rule = { id: 'a', lang: 'en', category: 'jargon' };
  test('a rule has phrases, patterns or both', () => {
    expect(read([{ ...rule, patterns: ['x\\d'] }])).toMatchObject({
      told: [],
      pack: { rules: [{ id: 'a', find: [] }] },
    });
    expect(read([rule]).told).toEqual(["rule 1, 'a': this has to be filled in"]);
    expect(read([{ ...rule, patterns: [] }]).told).toEqual(["rule 1, 'a': this has to be filled in"]);
  });
  test.each([
    ['(open', 'this is no regular expression as RE2 has them, at `(open`'],
    ['[z-a]', 'this is no regular expression as RE2 has them, at `z-a`'],
    ['a(?=b)', 'RE2 has no look-ahead and no look-behind (`(?=`): use "unless" and "near"'],
    ['(?<!a)b', 'RE2 has no look-ahead and no look-behind (`(?<!a)b`): use "unless" and "near"'],
    ['(a)\\1', "RE2 can't refer back to a group (`\\1`)"],
    ['a*', 'the pattern fits where nothing stands: say what has to be there'],
    ['((a{90}){90}){90}', 'the pattern repeats too much: make the counts smaller, or two patterns of it'],
    ['\\w{400}', 'the pattern repeats too much: make the counts smaller, or two patterns of it'],
  ])('%s is told by rule and field, and takes nothing else down', (source, told) => {
    const good = { ...rule, id: 'b', patterns: ['fine'] };
    const { pack, told: all } = read([{ ...rule, patterns: ['ok', source] }, good]);
    expect(all).toEqual([`rule 1, 'a', patterns 2: ${told}`]);
    const linter = createPatternLinter([pack], re2Engine);
    expect(linter.check('This is ok. That is fine.').map(one => one.quote)).toEqual(['ok', 'fine']);
  });
  test('length and number are limited, rule by rule', () => {
    const { pack, told } = read([
      { ...rule, patterns: ['x'.repeat(301)] },
      { ...rule, id: 'b', patterns: Array.from({ length: 11 }, (_, i) => `x${i}`) },
      { ...rule, id: 'c', patterns: 'x' },
      { ...rule, id: 'd', patterns: ['x'] },
    ]);
    expect(told).toEqual([
      "rule 1, 'a', patterns: this is longer than 300 characters",
      "rule 2, 'b', patterns: there are more than 10",
      "rule 3, 'c', patterns: this should be a list of texts",
    ]);
    expect(pack.rules.map(one => one.id)).toEqual(['d']);
    const many = read(
      Array.from({ length: 25 }, (_, i) => ({
        ...rule,
        id: `r${i}`,
        patterns: Array.from({ length: 10 }, (_, j) => `x${i}y${j}`),
      })),
    );
    expect(many.pack.rules).toHaveLength(20);
    expect(many.told[0]).toBe("rule 21, 'r20', patterns: there are more than 200");
  });
  test('together they can hold nothing up: what is too much stays silent', () => {
    const rules = Array.from({ length: 10 }, (_, i) => ({
      ...rule,
      id: `r${i}`,
      patterns: Array.from({ length: 10 }, (_, j) => `[a-z${i}]{250}${j}`),
    }));
    expect(read(rules).told.at(-1)).toBe(
      "rule 10, 'r9', patterns 10: the patterns of this pack are too large together: take some out",
    );
  });
  test('examples of a rule are run with its patterns', () => {
    const pack = packOf({
      patterns: ['inc-\\d+'],
      tests: { flag: ['See INC-7.', 'See it.'], pass: ['See INC.'] },
    });
    expect(runExamples(pack, { engine: re2Engine }).map(one => one.example)).toEqual(['See it.']);
  });
});

describe('the engine is linear', () => {
  // Native engines take time that doubles with each character here. Counted, not timed: what is looked at.
  test.each(['(a+)+$', '(a|aa)+$', '(a|a?)+$', '(.*)*b', '(a*)*c', '(x+x+)+y'])('%s', source => {
    const made = re2Engine.compile(source);
    if ('problem' in made) {
      expect(made.problem).toBe('pattern-empty');
      return;
    }
    expect(made.size).toBeLessThan(20);
    // With backtracking this would not end in the life of the machine.
    expect(made.find(`${'a'.repeat(20_000)}!`, 0)).toBeUndefined();
    expect(made.find(`${'x'.repeat(20_000)}!`, 0)).toBeUndefined();
  });
});
