import { type DayCount, type DraftCount, emptyDay, withReply } from '../counts';
import type { Book } from './book';

/** Counts one sent reply. @param day the rep's local date, YYYY-MM-DD */
export async function countReply(db: Book, day: string, count: DraftCount): Promise<void> {
  await db.transaction('rw', db.days, async () => {
    const before = (await db.days.get(day)) ?? emptyDay(day);
    await db.days.put(withReply(before, count));
  });
}

/** The days from `from` on, oldest first; a day without a reply is left out. */
export function daysSince(db: Book, from: string): Promise<DayCount[]> {
  return db.days.where('day').aboveOrEqual(from).toArray();
}
