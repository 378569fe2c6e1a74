import { dayOf } from '../clients/days';

/** How many a day. */
const THREE = 3;

/**
 * P2: the positive first words for today: three of all there are, others than the day before.
 * @param all one each; three at least
 * @param on the rep's local date, YYYY-MM-DD
 */
export function firstWordsOf(all: readonly string[], on: string): string[] {
  const day = dayOf(on) ?? 0;
  const count = Math.min(THREE, all.length);
  return Array.from({ length: count }, (_, n) => all[(day * THREE + n) % all.length]!);
}
