import type { DayCount } from '../counts';

/** How often a rule's findings were said to be wrong where they stood. */
export interface WrongRule {
  /** `<pack>:<rule>`. */
  rule: string;
  count: number;
}

/** Most rules that are told of. */
export const MOST_WRONG = 100;

/** Several lists in one, the most often wrong rule first. */
export function sumWrong(lists: readonly (readonly WrongRule[])[]): WrongRule[] {
  const counts = new Map<string, number>();
  for (const { rule, count } of lists.flat()) counts.set(rule, (counts.get(rule) ?? 0) + count);
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
    .slice(0, MOST_WRONG);
}

/** Of all days that are known. */
export const wrongRules = (days: readonly DayCount[]): WrongRule[] =>
  sumWrong(days.map(({ wrong = {} }) => Object.entries(wrong).map(([rule, count]) => ({ rule, count }))));
