import type { Book } from './book';
import { guarded } from './book-error';

/** How many are remembered. */
const KEPT = 20;

/** Notes that a client's card was shown. */
export function markSeen(db: Book, clientId: string, now: number): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.recent, async () => {
      await db.recent.put({ clientId, at: now });
      const old = await db.recent.orderBy('at').reverse().offset(KEPT).primaryKeys();
      await db.recent.bulkDelete(old);
    }),
  );
}

/** Ids of the clients shown last, newest first. */
export function seenLast(db: Book, limit = 5): Promise<string[]> {
  return guarded(() => db.recent.orderBy('at').reverse().limit(limit).primaryKeys());
}
