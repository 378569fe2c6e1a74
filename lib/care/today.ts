import { firstOfTwo, type TodayInput, type TodayItem, type TodayReason } from './today-item';

/** All kinds of reasons, by file. */
export const REASONS: readonly TodayReason[] = Object.values(
  import.meta.glob<TodayReason>('./reasons/*.ts', { eager: true, import: 'default' }),
);

/** What the person said of an item. */
export interface TodayMark {
  id: string;
  /** Local date until which it is hidden; absent: for good, as long as the reason is the same one. */
  until?: string;
}

/** How many lines at most: a list that can be finished. */
export const MOST = 10;

/**
 * Today's list, best first. A client comes once, with the strongest reason: the others wait until that one
 * is done.
 * @param marks snoozed, done and "not this"
 * @param todayIso the rep's local date, YYYY-MM-DD
 * @returns the list, and how many more there would be
 */
export function todayList(
  input: TodayInput,
  { marks, todayIso, most = MOST }: { marks: readonly TodayMark[]; todayIso: string; most?: number },
): { items: TodayItem[]; more: number } {
  const hidden = new Set(
    marks.filter(({ until }) => until === undefined || until > todayIso).map(({ id }) => id),
  );
  const seen = new Set<string>();
  const items = REASONS.flatMap(reason => reason.find(input))
    .filter(item => !hidden.has(item.id))
    .toSorted((a, b) => b.rank - a.rank || firstOfTwo(a.clientId, b.clientId) || (a.id < b.id ? -1 : 1))
    .filter(({ clientId }) => {
      if (seen.has(clientId)) return false;
      seen.add(clientId);
      return true;
    });
  return { items: items.slice(0, most), more: Math.max(0, items.length - most) };
}
