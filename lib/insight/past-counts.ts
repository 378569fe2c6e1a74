import { COUNTED, type Counted, type DayCount, sumOf } from '../counts';

/** What was counted of the replies in which a rule would have had its say. */
export interface PastCounts {
  /** Replies that were sent. */
  replies: number;
  /** Of those, how many began with what the rule is about, and how often it was mended before; of some categories alone. */
  began?: { sent: number; mended: number };
  /** How often a finding of the rule itself was said to be wrong where it stood. */
  wrong: number;
}

/**
 * The past counts for one rule.
 * @param rule `<pack>:<rule>`
 */
export function pastCounts(days: readonly DayCount[], category: string, rule: string): PastCounts {
  const sum = sumOf(days);
  const kind = COUNTED.find((one): one is Counted => one === category);
  return {
    replies: sum.checked,
    ...(kind ? { began: { sent: sum[kind], mended: sum.mended[kind] } } : {}),
    wrong: days.reduce((all, { wrong }) => all + (wrong?.[rule] ?? 0), 0),
  };
}
