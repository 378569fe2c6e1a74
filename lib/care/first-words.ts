/** How many a day. */
const THREE = 3;

/**
 * P2: the positive first words for today: three of all there are, others than the day before.
 * @param all one each; three at least
 * @param day day number of the rep's local day
 */
export function firstWordsOf(all: readonly string[], day: number): string[] {
  const count = Math.min(THREE, all.length);
  return Array.from({ length: count }, (_, n) => all[(day * THREE + n) % all.length]!);
}
