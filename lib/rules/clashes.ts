import type { Finding } from '../coach/finding';

import { LEVELS, type Pack, type Rule } from '../coach/phrase-pack';
import { readings } from './phrase-reading';

/**
 * What a rule and another one do to each other. `behind`: the other goes first where both fit. `ahead`: this one
 * does. `flags-pass`: the other flags an example that must pass. `flags-say`: the other flags what this one
 * suggests. `never`: nothing that its phrases stand for is flagged by the rule itself.
 */
export type Clash =
  | { kind: 'behind' | 'ahead'; rule: string; text: string; always: boolean }
  | { kind: 'flags-pass' | 'flags-say'; rule: string; text: string }
  | { kind: 'never'; text: string };

export interface ClashContext {
  /** All rules in force without this one. */
  others: { checkUncached(text: string): Finding[] };
  /** This rule alone. */
  alone: { checkUncached(text: string): Finding[] };
  lists: Pack['lists'];
  /** Whether the rule of a key (`<pack>:<rule>`) stands before this one in its pack or a pack before it. */
  isBefore: (key: string) => boolean;
}

const MOST_TEXTS = 24;

/** Texts that a rule is made for: its examples, and what its phrases stand for. */
export function textsOf(rule: Rule, lists: Pack['lists'], most = MOST_TEXTS): string[] {
  const each = Math.max(1, Math.min(3, Math.floor(most / Math.max(1, rule.find.length))));
  const end = rule.lang === 'zh' ? '这件事。' : ' this matter.';
  const written = rule.find.flatMap(phrase =>
    readings(phrase, rule.lang, lists, each).map(text => sentence(text, end)),
  );
  return [...rule.tests.flag, ...written].slice(0, most);
}

const sentence = (text: string, end: string) => text.charAt(0).toUpperCase() + text.slice(1) + end;

/** Whether two findings can't both stand: see `resolve` in the linter. */
const meet = (one: Finding, other: Finding) =>
  (one.start < other.end && other.start < one.end) ||
  (one.category === other.category && one.sentence.start === other.sentence.start);

function goesFirst(one: Finding, other: Finding, isBefore: boolean): boolean {
  const rank = ({ level }: Finding) => LEVELS.indexOf(level);
  const length = ({ start, end }: Finding) => end - start;
  const by = rank(one) - rank(other) || other.start - one.start || length(one) - length(other);
  return by === 0 ? isBefore : by > 0;
}

/** What a rule and the other rules do to each other, the most telling first; one entry a rule and kind. */
export function clashesOf(rule: Rule, { others, alone, lists, isBefore }: ClashContext): Clash[] {
  const texts = textsOf(rule, lists);
  const clashes: Clash[] = [];
  const seen = new Map<string, { kind: 'behind' | 'ahead'; rule: string; text: string; times: number }>();
  let fired = 0;
  for (const text of texts) {
    const [mine] = alone.checkUncached(text);
    if (!mine) continue;
    fired++;
    for (const theirs of others.checkUncached(text)) {
      if (!meet(mine, theirs)) continue;
      const kind = goesFirst(theirs, mine, isBefore(theirs.rule)) ? 'behind' : 'ahead';
      const known = seen.get(`${kind} ${theirs.rule}`);
      if (known) known.times++;
      else seen.set(`${kind} ${theirs.rule}`, { kind, rule: theirs.rule, text, times: 1 });
    }
  }
  if (!fired && texts.length) clashes.push({ kind: 'never', text: texts[0]! });
  const met = [...seen.values()].sort((a, b) => b.times - a.times);
  for (const { times, ...one } of met) clashes.push({ ...one, always: times === fired });
  clashes.sort((a, b) => Number(b.kind === 'behind') - Number(a.kind === 'behind'));
  for (const text of rule.tests.pass) {
    const [found] = others.checkUncached(text);
    if (found) clashes.push({ kind: 'flags-pass', rule: found.rule, text });
  }
  for (const { text, keep } of rule.say) {
    if (keep === 'tip') continue;
    const [found] = others.checkUncached(text.replace(/\s*\{\w+\}/gu, ''));
    if (found) clashes.push({ kind: 'flags-say', rule: found.rule, text });
  }
  return clashes;
}
