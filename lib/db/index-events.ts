import type { Book } from './book';
import { type EventChange, indexNotes } from './index-lines';
import { indexStandings } from './standings';

/** What a write of events goes to, beside tombstones. */
export const eventTables = (db: Book) => [db.interactions, db.notes, db.standings, db.dues];

/**
 * Brings in line with changed events what is derived from them: the searched notes and the standings. Runs
 * inside the caller's transaction over `eventTables`, which has written the events: whoever writes
 * `db.interactions` calls it.
 */
export async function indexEvents(db: Book, changes: readonly EventChange[]): Promise<void> {
  await indexNotes(db, changes);
  await indexStandings(
    db,
    changes.map(({ id, after }) => ({ id, events: after.length > 0 ? after : null })),
  );
}
