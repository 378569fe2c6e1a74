import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../lib/coach/compile-rules';
import { parsePack } from '../../../lib/coach/pack-check';
import { runExamples } from '../../../lib/coach/pack-examples';
import { explainProblem } from '../../../lib/coach/pack-problems';
import { hant, PACKS, packOf, RAW } from './packs-for-tests';

const good = { id: 'good', lang: 'en', category: 'policy', find: ['our policy'], say: [] };
const pack = (...rules: unknown[]) => ({ format: 'phrase-pack/1', name: 'Support', version: 3, rules });

describe('parsePack', () => {
  it('says what is wrong in words, and keeps the good rules', () => {
    const result = parsePack(
      pack(good, { ...good, id: 'other' }, { ...good, id: 'policy', find: ['(our policy'] }),
    );
    expect(result.pack?.rules.map(rule => rule.id)).toEqual(['good', 'other']);
    expect(result.problems.map(explainProblem)).toEqual([
      "rule 3, 'policy': the bracket in `(our policy` is not closed",
    ]);
  });

  it('fills in what may be left out', () => {
    const { pack: parsed, problems } = parsePack(pack(good));
    expect(problems).toEqual([]);
    expect(parsed?.rules[0]).toMatchObject({
      level: 'warn',
      where: 'anywhere',
      tests: { flag: [], pass: [] },
    });
  });

  it.each([
    [null, 'not-a-pack'],
    [[], 'not-a-pack'],
    ['{}', 'not-a-pack'],
    [{}, 'wrong-format'],
    [{ format: 'phrase-pack/2' }, 'wrong-format'],
    [{ format: 'phrase-pack/1' }, 'missing'],
    [{ format: 'phrase-pack/1', name: 'x' }, 'missing'],
    [{ format: 'phrase-pack/1', name: 'x'.repeat(99), rules: [] }, 'bad-name'],
  ])('%j is no pack: %s', (json, code) => {
    const { pack: none, problems } = parsePack(json);
    expect(none).toBeUndefined();
    expect(problems[0]?.code).toBe(code);
  });

  it.each([
    [{ id: 'Bad Id' }, 'bad-name', 'id'],
    [{ id: undefined }, 'missing', 'id'],
    [{ lang: 'de' }, 'not-one-of', 'lang'],
    [{ category: 'rude' }, 'not-one-of', 'category'],
    [{ level: 'loud' }, 'not-one-of', 'level'],
    [{ where: 'here' }, 'not-one-of', 'where'],
    [{ find: [] }, 'missing', 'find'],
    [{ find: 'our policy' }, 'wrong-type', 'find'],
    [{ find: ['a', '(b'] }, 'bracket-close', 'find 2'],
    [{ find: Array(61).fill('a') }, 'too-many', 'find'],
    [{ unless: ['{no}'] }, 'list-unknown', 'unless'],
    [{ near: ['a/'] }, 'slash-alone', 'near'],
    [{ gap: 99 }, 'out-of-range', 'gap'],
    [{ gap: 1.5 }, 'out-of-range', 'gap'],
    [{ why: 7 }, 'wrong-type', 'why'],
    [{ say: {} }, 'wrong-type', 'say'],
    [{ say: [{ text: 'In order', keep: 'rest' }] }, 'say-place', 'say 1'],
    [{ say: [{ text: 'a {verb} {rest}', keep: 'rest' }] }, 'say-place', 'say 1'],
    [{ say: [{ text: 'a {cursor}', keep: 'tip' }] }, 'say-tip-place', 'say 1'],
    [{ say: [{ text: 'a {cursor}', keep: 'all' }] }, 'not-one-of', 'say 1'],
    [{ say: [{ keep: 'tip' }] }, 'missing', 'say 1'],
    [{ tests: { flag: 'x' } }, 'wrong-type', 'tests flag'],
  ])('a rule with %j: %s in %s, alone', (more, code, field) => {
    const { pack: parsed, problems } = parsePack(pack({ ...good, id: 'first' }, { ...good, ...more }));
    expect(parsed?.rules.map(rule => rule.id)).toEqual(['first']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 2, code, field });
    expect(explainProblem(problems[0]!)).toMatch(/^rule 2/);
  });

  it('refuses a repeated id and remarks on an unknown field', () => {
    const { pack: parsed, problems } = parsePack(pack(good, good, { ...good, id: 'third', wen: 'x' }));
    expect(parsed?.rules.map(rule => rule.id)).toEqual(['good', 'third']);
    expect(problems.map(problem => problem.code)).toEqual(['repeated', 'unknown-field']);
  });

  it('reads no inherited and no prototype keys', () => {
    const hostile = JSON.parse(
      '{"format":"phrase-pack/1","name":"x","version":1,"__proto__":{"author":"me"},"lists":{"__proto__":["a"],"constructor":["b"]},"rules":[{"id":"a","lang":"en","category":"policy","find":["{__proto__} x"]},{"id":"b","lang":"en","category":"policy","find":["{constructor} x"]}]}',
    );
    const { pack: parsed } = parsePack(hostile);
    expect(parsed?.rules.map(rule => rule.id)).toEqual(['b']);
    expect(parsed?.author).toBeUndefined();
    expect(({} as Record<string, unknown>).author).toBeUndefined();
  });

  it('survives any JSON, and what comes out can be linted', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('(a', 'a/b', '{x}', '… a', 'our (own) policy', '根据…规定', 'a'.repeat(999)),
    );
    const rule = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          id: fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.jsonValue()),
          lang: fc.constantFrom('en', 'zh', 'xx'),
          category: fc.constantFrom('policy', 'jargon', 7),
          find: fc.oneof(fc.array(text, { maxLength: 4 }), fc.jsonValue()),
          unless: fc.array(text, { maxLength: 3 }),
          say: fc.oneof(
            fc.array(fc.record({ text, keep: fc.constantFrom('rest', 'none', 'tip') })),
            fc.jsonValue(),
          ),
          gap: fc.oneof(fc.integer(), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
    );
    const lists = fc.oneof(fc.dictionary(fc.string(), fc.array(text)), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.array(rule).map(rules => pack(...rules)),
        ),
        lists,
        (json, of) => {
          const value =
            typeof json === 'object' && json && !Array.isArray(json) ? { ...json, lists: of } : json;
          const { pack: parsed, problems } = parsePack(value);
          for (const problem of problems) expect(explainProblem(problem)).not.toContain('undefined');
          if (parsed) {
            expect(JSON.parse(JSON.stringify(parsed))).toEqual(
              expect.objectContaining({ format: 'phrase-pack/1' }),
            );
            createLinter([parsed]).check('Our own policy says a b c. 根据公司规定。');
          }
        },
      ),
    );
  });
});

describe('runExamples', () => {
  it('names the examples that a rule gets wrong', () => {
    const rules = packOf('our policy', {
      tests: { flag: ['Our policy!', 'Nothing.'], pass: ['Yours.', 'our policy'] },
    });
    expect(runExamples(rules)).toEqual([
      { rule: 1, id: 'it', kind: 'flag', place: 2, example: 'Nothing.' },
      { rule: 1, id: 'it', kind: 'pass', place: 2, example: 'our policy' },
    ]);
  });
});

describe('the built-in packs', () => {
  it.each(Object.entries(RAW))('%s has no problems', (_, json) => {
    expect(parsePack(json).problems.map(explainProblem)).toEqual([]);
  });

  it.each(PACKS.map(one => [one.name, one] as const))('%s passes its own examples', (_, one) => {
    expect(runExamples(one, { hant })).toEqual([]);
  });

  it.each(PACKS.map(one => [one.name, one] as const))(
    '%s: every rule has both kinds of examples and something to say',
    (_, one) => {
      for (const rule of one.rules) {
        expect(rule.tests.flag.length, rule.id).toBeGreaterThan(0);
        expect(rule.tests.pass.length, rule.id).toBeGreaterThan(0);
        expect(rule.say.length, rule.id).toBeGreaterThan(0);
        expect(rule.level, rule.id).not.toBe('stop');
        if (rule.lang === 'zh') for (const say of rule.say) expect(say.hant, rule.id).toBeTruthy();
      }
    },
  );
});
