import { parsePack } from '../coach/pack-check';
import type { Problem } from '../coach/pack-problems';
import { type PatternEngine, patternProblems } from '../coach/pattern-rules';
import type { Category, Keep, Level, Pack, Place, Rule, RuleLanguage, Say } from '../coach/phrase-pack';

/** A rule as its form has it: every field a text or a choice, also while it is not in order. */
export interface RuleForm {
  lang: RuleLanguage;
  category: Category;
  level: Level;
  where: Place;
  find: string[];
  /** Advanced patterns, as typed. */
  patterns: string[];
  /** The most words (characters in Chinese) that a `…` may span, as typed. */
  gap: string;
  unless: string[];
  near: string[];
  say: FormSay[];
  why: string;
  flag: string[];
  pass: string[];
}

export interface FormSay {
  /** Without its place where that is the end, as people write it. */
  text: string;
  keep: Keep;
  hant?: string;
}

const HAN = /\p{Script=Han}/u;
const MARK: Record<Keep, string> = { rest: '{rest}', verb: '{verb}', none: '{cursor}', tip: '' };

export function emptyForm(lang: RuleLanguage, phrase = ''): RuleForm {
  return {
    lang: HAN.test(phrase) ? 'zh' : lang,
    category: 'refusal',
    level: 'warn',
    where: 'anywhere',
    find: [phrase],
    patterns: [],
    gap: '3',
    unless: [],
    near: [],
    say: [{ text: '', keep: 'none' }],
    why: '',
    flag: phrase ? [phrase] : [],
    pass: [],
  };
}

export function formOf(rule: Rule): RuleForm {
  return {
    lang: rule.lang,
    category: rule.category,
    level: rule.level,
    where: rule.where,
    find: [...rule.find],
    patterns: [...(rule.patterns ?? [])],
    gap: String(rule.gap ?? 3),
    unless: [...(rule.unless ?? [])],
    near: [...(rule.near ?? [])],
    say: rule.say.map(({ text, keep, hant }) => {
      const mark = MARK[keep];
      const bare = mark && text.endsWith(mark) ? text.slice(0, -mark.length).trimEnd() : text;
      return { text: bare, keep, ...(hant === undefined ? {} : { hant }) };
    }),
    why: rule.why ?? '',
    flag: [...rule.tests.flag],
    pass: [...rule.tests.pass],
  };
}

function sayOf({ text, keep, hant }: FormSay): Say {
  const mark = MARK[keep];
  const words = text.trim();
  const whole = !mark || words.includes('{') ? words : `${words}${HAN.test(words) ? '' : ' '}${mark}`;
  return { text: whole, keep, ...(hant === undefined ? {} : { hant }) };
}

const filled = (texts: readonly string[]) => texts.map(one => one.trim()).filter(Boolean);

/** The form as the object that a pack file holds: not checked, empty lines left out. */
export function rawRule(form: RuleForm, id: string): Record<string, unknown> {
  const gap = form.gap.trim();
  const usesGap = form.find.some(phrase => /…|\.{3}|⋯/u.test(phrase));
  const unless = filled(form.unless);
  const near = filled(form.near);
  const patterns = filled(form.patterns);
  return {
    id,
    lang: form.lang,
    category: form.category,
    level: form.level,
    where: form.where,
    find: filled(form.find),
    ...(patterns.length ? { patterns } : {}),
    ...(gap === '3' || (!usesGap && !/^\d+$/.test(gap))
      ? {}
      : { gap: /^\d+$/.test(gap) ? Number(gap) : gap || Number.NaN }),
    ...(unless.length ? { unless } : {}),
    ...(near.length ? { near } : {}),
    say: form.say.filter(one => one.text.trim()).map(sayOf),
    ...(form.why.trim() ? { why: form.why.trim() } : {}),
    tests: { flag: filled(form.flag), pass: filled(form.pass) },
  };
}

/**
 * Checks one raw rule as a pack with these word lists would; the rule only where it is in order. Without an engine
 * its advanced patterns are taken as they are.
 */
export function checkRule(
  raw: unknown,
  lists: Pack['lists'],
  engine?: PatternEngine,
): { rule?: Rule; problems: Problem[] } {
  const { pack, problems } = parsePack({
    format: 'phrase-pack/1',
    name: 'one',
    version: 1,
    lists,
    rules: [raw],
  });
  const [rule] = pack?.rules ?? [];
  const bad = rule && engine ? patternProblems({ rules: [rule] }, engine) : [];
  return {
    ...(rule && bad.length === 0 ? { rule } : {}),
    problems: [...problems, ...bad].filter(problem => problem.rule !== undefined && problem.field !== 'id'),
  };
}

/** An id made of a rule's first phrase, like "company-policy-says"; none that is taken. */
export function newId(phrase: string, taken: ReadonlySet<string>): string {
  const words = phrase
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/gu);
  const base = (words?.slice(0, 5).join('-') ?? '').slice(0, 50).replace(/-+$/, '') || 'rule';
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
