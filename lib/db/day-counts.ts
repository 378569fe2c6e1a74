import { type DayCount, type DraftCount, emptyDay, withReply, withWrong } from '../counts';
import type { Book } from './book';

/** Changes what was counted on a day. @param day the rep's local date, YYYY-MM-DD */
async function count(db: Book, day: string, more: (before: DayCount) => DayCount): Promise<void> {
  await db.transaction('rw', db.days, async () => {
    await db.days.put(more((await db.days.get(day)) ?? emptyDay(day)));
  });
}

/** Counts one sent reply. */
export const countReply = (db: Book, day: string, reply: DraftCount): Promise<void> =>
  count(db, day, before => withReply(before, reply));

/** Counts one finding that was wrong where it stood. @param rule `<pack>:<rule>` */
export const countWrong = (db: Book, day: string, rule: string): Promise<void> =>
  count(db, day, before => withWrong(before, rule));

/** The days from `from` on, oldest first; a day without a reply is left out. */
export function daysSince(db: Book, from: string): Promise<DayCount[]> {
  return db.days.where('day').aboveOrEqual(from).toArray();
}
