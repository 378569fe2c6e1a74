import { describe, expect, test } from 'vitest';
import { createLinter } from '../../../lib/coach/compile-rules';
import type { Pack, Rule } from '../../../lib/coach/phrase-pack';
import { builtInPacks, hantTable } from '../../../lib/packs';
import { re2Engine } from '../../../lib/patterns/re2-engine';
import { checkPack } from '../../../lib/rules/check-pack';
import { clashesOf } from '../../../lib/rules/clashes';
import { diffPacks, isSamePack } from '../../../lib/rules/diff-packs';
import { draftsIn } from '../../../lib/rules/drafts-in';
import { otherRules } from '../../../lib/rules/other-rules';
import { phraseFrom } from '../../../lib/rules/phrase-from';
import { phraseParts, readings } from '../../../lib/rules/phrase-reading';
import { checkRule, emptyForm, formOf, newId, rawRule } from '../../../lib/rules/rule-form';
import { SAMPLES } from '../../../lib/rules/samples';
import { sliced } from '../../../lib/rules/sliced';
import { tryRule } from '../../../lib/rules/try-rule';
import { packOf } from '../coach/packs-for-tests';

const rule = (find: string | string[], more: Partial<Rule> = {}): Rule => packOf(find, more).rules[0]!;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the form', () => {
  test('every built-in rule comes back from its form as it went', () => {
    for (const pack of builtInPacks())
      for (const one of pack.rules) {
        const back = checkRule(rawRule(formOf(one), one.id), pack.lists);
        expect(back.problems).toEqual([]);
        expect(back.rule).toEqual(
          one.gap === undefined || one.gap === 3 ? { ...one, gap: back.rule?.gap } : one,
        );
      }
  });

  test('the place of the rest is written for the manager, unless they write it themselves', () => {
    const form = { ...emptyForm('en', 'our policy says') };
    const say = (text: string, keep: 'rest' | 'none' | 'tip') =>
      (rawRule({ ...form, say: [{ text, keep }] }, 'it').say as { text: string }[])[0]?.text;
    expect(say('To be fair,', 'rest')).toBe('To be fair, {rest}');
    expect(say('{rest} is how we stay fair', 'rest')).toBe('{rest} is how we stay fair');
    expect(say('为了公平，', 'none')).toBe('为了公平，{cursor}');
    expect(say('Say who does it', 'tip')).toBe('Say who does it');
  });

  test('empty lines count for nothing, and a bad gap is named', () => {
    const form = { ...emptyForm('en', 'no … way'), find: ['', 'no … way', ' '], gap: 'x', unless: [''] };
    const { rule: made, problems } = checkRule(rawRule(form, 'it'), {});
    expect(made).toBeUndefined();
    expect(problems.map(one => [one.field, one.code])).toEqual([['gap', 'out-of-range']]);
    expect(checkRule(rawRule({ ...form, gap: '5' }, 'it'), {}).rule).toMatchObject({
      find: ['no … way'],
      gap: 5,
    });
  });

  test('advanced patterns go in and out as typed; one that is not in order keeps the rule back', () => {
    const form = { ...emptyForm('en'), find: [''], patterns: ['inc-\\d+', '', '('] };
    const { rule: none, problems } = checkRule(rawRule(form, 'it'), {}, re2Engine);
    expect(none).toBeUndefined();
    expect(problems.map(one => [one.field, one.code])).toEqual([['patterns 2', 'pattern-syntax']]);
    const { rule: made } = checkRule(rawRule({ ...form, patterns: ['inc-\\d+'] }, 'it'), {}, re2Engine);
    expect(made).toMatchObject({ find: [], patterns: ['inc-\\d+'] });
    expect(formOf(made!).patterns).toEqual(['inc-\\d+']);
  });

  test('ids are made of words and never twice', () => {
    expect(newId('(Our/the) policy says …', new Set())).toBe('our-the-policy-says');
    expect(newId('根据规定', new Set(['rule']))).toBe('rule-2');
    expect(newId('a', new Set(['a', 'a-2']))).toBe('a-3');
  });

  test('selected words become a phrase: one line, without signs', () => {
    expect(phraseFrom('  “As per our\n policy (2024)…”')).toBe('As per our policy 2024');
    expect(phraseFrom('word '.repeat(60)).length).toBeLessThanOrEqual(120);
    expect(phraseFrom('根据公司规定，')).toBe('根据公司规定');
  });
});

describe('a phrase, read', () => {
  test('each device is told apart, also while the phrase is being typed', () => {
    const kinds = (text: string) => phraseParts(text).map(one => one.kind);
    expect(kinds('we/I (really) cannot … {neg}, sorry')).toEqual([
      'either',
      'optional',
      'words',
      'gap',
      'list',
      'pause',
      'words',
    ]);
    expect(kinds('根据（公司）…规定')).toEqual(['words', 'optional', 'gap', 'words']);
    expect(kinds('open (never')).toEqual(['words']);
  });

  test('its wordings are found by the rule itself', () => {
    for (const find of ['(our/the) policy says/states (that)', 'unfortunately … {neg}', 'no, sorry']) {
      const lists = { neg: ['cannot', 'are unable to'] };
      const trial = tryRule(rule(find), lists);
      const all = readings(find, 'en', lists, 4);
      expect(all.length).toBeGreaterThan(0);
      for (const text of all) expect(trial.hits(`${text} it`), text).toHaveLength(1);
    }
    expect(readings('根据/按照…规定', 'zh', {}, 2, '…')).toEqual(['根据…规定', '按照…规定']);
    expect(readings('(open', 'en', {}, 2)).toEqual([]);
  });
});

describe('the trial', () => {
  const missed = (one: Rule, text: string, lists = {}) =>
    tryRule({ ...one, tests: { flag: [text], pass: [] } }, lists).examples().flag[0]?.missed;

  test('says why an example is missed', () => {
    const far = rule('unfortunately … cannot', { gap: 3 });
    expect(missed(far, 'Unfortunately the warehouse team as of today cannot.')).toEqual({
      why: 'gap',
      needed: 6,
      allowed: 3,
    });
    expect(
      missed(rule('we cannot', { where: 'reply-start' }), 'Yes. Today it is done. We cannot come.'),
    ).toEqual({ why: 'where' });
    expect(missed(rule('we cannot', { unless: ['wait'] }), 'We cannot wait.')).toEqual({ why: 'unless' });
    expect(missed(rule('we cannot', { near: ['refund'] }), 'We cannot come.')).toEqual({ why: 'near' });
    expect(missed(rule('we cannot', { lang: 'zh' }), 'We cannot come.')).toEqual({ why: 'language' });
    expect(missed(rule('we cannot'), 'We can come.')).toEqual({ why: 'words' });
    expect(missed(rule('we cannot'), 'We cannot come.')).toBeUndefined();
  });

  test('tries patterns beside phrases, and clashes know of them', () => {
    const { find: _find, ...bare } = rule('x');
    const made: Rule = {
      ...bare,
      find: [],
      patterns: ['inc-\\d+'],
      tests: { flag: ['See INC-1.'], pass: ['See INC.'] },
    };
    const trial = tryRule(made, {}, hantTable, re2Engine);
    expect(trial.examples()).toMatchObject({ flag: [{ ok: true, quote: 'INC-1' }], pass: [{ ok: true }] });
    expect(trial.hits('We see inc-20 now.')).toMatchObject([
      { quote: 'inc-20', before: 'We see ', after: ' now.' },
    ]);
    const pack = { ...packOf('see'), name: 'Mine', rules: [made] };
    const other = { ...packOf('see', { level: 'stop' }), name: 'Theirs' };
    const [check] = [...checkPack(pack, [pack, other], ['It was INC-3.'], hantTable, re2Engine)].filter(
      Boolean,
    );
    expect(check).toMatchObject({ id: 'it', right: 2, examples: 2, fires: 1, behind: 'Theirs:it' });
    const clashes = clashesOf(made, {
      others: createLinter([other]),
      alone: trial.linter,
      lists: {},
      isBefore: () => false,
    });
    expect(clashes[0]).toMatchObject({ kind: 'behind', rule: 'Theirs:it', always: true });
  });

  test('shows what is flagged and what the suggestion makes of it', () => {
    const say = [{ text: 'To be fair to everyone, {rest}', keep: 'rest' as const }];
    const [hit] = tryRule(rule('our policy says (that)', { say }), {}).hits(
      'Hi Ann,\n\nOur policy says that returns end after 30 days.',
    );
    expect(hit).toMatchObject({
      quote: 'Our policy says that',
      before: '',
      after: ' returns end after 30 days.',
    });
    expect(hit?.suggestions[0]).toMatchObject({
      lead: 'To be fair to everyone,',
      rest: 'returns end after 30 days.',
    });
  });

  test('an example that must pass and is flagged is told with its words', () => {
    const one = rule('we cannot', { tests: { flag: [], pass: ['We cannot come.', 'We come.'] } });
    expect(tryRule(one, {}).examples().pass).toEqual([
      { text: 'We cannot come.', ok: false, quote: 'We cannot' },
      { text: 'We come.', ok: true },
    ]);
  });

  test('there are some sixty samples, and the built-in rules flag no good one', () => {
    const all = [...SAMPLES.en, ...SAMPLES.zh];
    expect(all.length).toBeGreaterThanOrEqual(60);
    const linter = createLinter(builtInPacks(), { hant: hantTable });
    const flagged = (good: boolean) =>
      all.filter(one => one.good === good).filter(one => linter.check(one.text).length > 0);
    expect(flagged(true).map(one => one.text)).toEqual([]);
    expect(flagged(false).length).toBeGreaterThan(20);
  });

  test('is done in slices, and ends when something newer is typed', async () => {
    let time = 0;
    let rests = 0;
    const clock = { now: () => time, rest: async () => void rests++ };
    function* steps() {
      for (let n = 0; n < 10; n++) {
        time += 5;
        yield n;
      }
    }
    const seen: number[] = [];
    expect(await sliced(steps(), n => seen.push(n), new AbortController().signal, clock)).toBe(true);
    expect(seen).toHaveLength(10);
    expect(rests).toBe(5);
    const stop = new AbortController();
    const done = sliced(steps(), n => n === 2 && stop.abort(), stop.signal, clock);
    expect(await done).toBe(false);
  });
});

describe('clashes', () => {
  const clash = (mine: Rule, others: Pack[], isBefore = false) =>
    clashesOf(mine, {
      others: createLinter(others),
      alone: tryRule(mine, {}).linter,
      lists: {},
      isBefore: () => isBefore,
    });
  const other = (find: string, more: Partial<Rule> = {}): Pack => ({ ...packOf(find, more), name: 'Other' });

  test('of two equal rules the earlier goes first; a firmer one always does', () => {
    expect(clash(rule('we cannot'), [other('we cannot')], true)).toMatchObject([
      { kind: 'behind', rule: 'Other:it', always: true },
    ]);
    expect(clash(rule('we cannot'), [other('we cannot')])).toMatchObject([{ kind: 'ahead', always: true }]);
    expect(clash(rule('we cannot'), [other('we cannot', { level: 'stop' })])).toMatchObject([
      { kind: 'behind' },
    ]);
    expect(clash(rule('we cannot', { level: 'stop' }), [other('we cannot')], true)).toMatchObject([
      { kind: 'ahead' },
    ]);
  });

  test('where only some wordings meet, that is told', () => {
    expect(clash(rule('we cannot/must'), [other('we must', { level: 'stop' })])).toMatchObject([
      { kind: 'behind', always: false, text: 'We must this matter.' },
    ]);
    expect(clash(rule('we cannot'), [other('they must')])).toEqual([]);
  });

  test('another rule that flags what must pass, or what is suggested', () => {
    const mine = rule('we cannot', {
      say: [{ text: 'According to policy {rest}', keep: 'rest' }],
      tests: { flag: [], pass: ['According to policy it is.'] },
    });
    expect(clash(mine, [other('according to policy')]).map(one => one.kind)).toEqual([
      'flags-pass',
      'flags-say',
    ]);
  });

  test('a rule that flags none of its own wordings', () => {
    expect(clash(rule('we cannot', { unless: ['cannot'] }), [])).toMatchObject([{ kind: 'never' }]);
  });

  test('what the linter does is what is told', () => {
    const [mine, theirs] = [rule('we cannot help'), other('we cannot', { level: 'stop' })];
    const both = createLinter([theirs, { ...packOf('x'), rules: [mine] }]);
    expect(both.check('We cannot help this matter.').map(one => one.rule)).toEqual(['Other:it']);
    expect(clash(mine, [theirs])).toMatchObject([{ kind: 'behind', rule: 'Other:it' }]);
  });

  test('all rules but one are made ready some at a time', () => {
    const many: Pack = {
      ...packOf('x'),
      rules: Array.from({ length: 400 }, (_, i) => ({ ...rule(`word${i} x`), id: `r${i}` })),
    };
    const parts = [...otherRules([many], 'Test:r7')];
    expect(parts.length).toBe(3);
    const found = (text: string) => parts.flatMap(one => one.checkUncached(text)).map(one => one.rule);
    expect(found('word399 x')).toEqual(['Test:r399']);
    expect(found('word7 x')).toEqual([]);
  });
});

test('a pack is checked rule by rule: examples, what goes first, what never fires', () => {
  const tests = { flag: ['We cannot come.', 'We do not come.'], pass: ['We come.'] };
  const pack: Pack = {
    ...packOf('x'),
    name: 'Mine',
    rules: [
      { ...rule('we cannot', { tests }), id: 'a' },
      { ...rule('we cannot come'), id: 'b' },
      { ...rule('never ever', { unless: ['never'] }), id: 'c' },
      { ...rule('we cannot come'), id: 'd' },
    ],
  };
  const checks = [...checkPack(pack, [pack], ['We cannot come.', 'Fine.'])].filter(one => one !== undefined);
  expect(checks).toEqual([
    { id: 'a', right: 2, examples: 3, fires: 0 },
    { id: 'b', right: 0, examples: 0, fires: 1 },
    { id: 'c', right: 0, examples: 0, fires: 0, never: true },
    { id: 'd', right: 0, examples: 0, fires: 0, behind: 'Mine:b' },
  ]);
});

test('two versions are told apart by rule and field', () => {
  const before: Pack = { ...packOf('a', {}, { neg: ['no'] }), rules: [rule('a'), { ...rule('b'), id: 'b' }] };
  const after: Pack = {
    ...before,
    version: 2,
    lists: { neg: ['no', 'never'] },
    rules: [{ ...rule('c'), id: 'c' }, { ...rule('a', { level: 'stop', gap: 5 }) }],
  };
  const diff = diffPacks(before, after);
  expect(diff.added.map(one => one.id)).toEqual(['c']);
  expect(diff.removed.map(one => one.id)).toEqual(['b']);
  expect(diff.changed.map(one => [one.after.id, one.fields])).toEqual([
    [
      'it',
      [
        { field: 'level', gone: ['warn'], come: ['stop'] },
        { field: 'gap', gone: [], come: ['5'] },
      ],
    ],
  ]);
  const words = (find: string[]) => ({ ...before, rules: [rule(find)] });
  expect(diffPacks(words(['a', 'b']), words(['b', 'c'])).changed[0]?.fields).toEqual([
    { field: 'find', gone: ['a'], come: ['c'] },
  ]);
  expect(diff.lists).toEqual(['neg']);
  expect([diff.moved, diff.about]).toEqual([false, false]);
  expect(isSamePack(before, { ...before, version: 9 })).toBe(true);
  expect(isSamePack(before, { ...before, rules: before.rules.toReversed() })).toBe(false);
  expect(isSamePack(before, { ...before, author: 'x' })).toBe(false);
});

describe('drafts from files', () => {
  test('.txt parted by hyphens, .jsonl with what could not be read', async () => {
    expect(
      (await draftsIn('a.txt', bytes('one\n---\ntwo\n - x\n-----\n'))).drafts.map(one => one.text),
    ).toEqual(['one', 'two\n - x']);
    const read = await draftsIn('b.jsonl', bytes('{"text":"one"}\n{bad\n{"text":""}\n"two"\n'));
    expect(read.drafts.map(one => one.text)).toEqual(['one', 'two']);
    expect([read.problem, read.unread]).toEqual(['bad-lines', 2]);
  });

  test('.eml and .mbox: the bodies, each in its own encoding', async () => {
    const mail = (body: string, type = 'text/plain; charset=utf-8') =>
      `From: a@b.example\nSubject: x\nContent-Type: ${type}\n\n${body}\n`;
    expect((await draftsIn('m.eml', bytes(mail('Our policy says no.')))).drafts).toEqual([
      { name: 'm.eml', text: 'Our policy says no.' },
    ]);
    const html = mail('<style>p{}</style><p>One</p><div>two &amp; three</div>', 'text/html; charset=utf-8');
    expect((await draftsIn('m.eml', bytes(html))).drafts[0]?.text).toMatch(/One\s+two & three/);
    const box = `From a@b Mon Jan  5 2026\n${mail('First.')}\nFrom the start it was fine.\n\nFrom c@d Tue Jan  6 2026\n${mail('第二封')}`;
    const { drafts } = await draftsIn('x.mbox', bytes(box));
    expect(drafts.map(one => one.text)).toEqual([expect.stringContaining('First.'), '第二封']);
  });

  test('what is no file of drafts is told', async () => {
    expect((await draftsIn('a.docx', bytes('x'))).problem).toBe('file-kind');
    expect((await draftsIn('a.txt', bytes(' '))).problem).toBe('empty');
  });
});
