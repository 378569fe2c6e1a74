import { eachLineWith, idsIn } from '../search/lines';
import { fits, isForNotes, queryOf } from '../search/query';
import type { Book } from './book';
import { guarded } from './book-error';

/** Documents read at once: so little that a key pressed meanwhile is not late. */
const AT_ONCE = 4;

/**
 * Clients in whose notes all words of a query stand together in one note. Notes are not in memory: they are
 * read and gone through in slices, which takes some tenths of a second in a large book.
 * @param stop whoever types on no longer wants to know
 * @returns ids, whose newest such note is the newest first
 */
export function findNotes(db: Book, text: string, limit = 5, stop?: AbortSignal): Promise<string[]> {
  return guarded(async () => {
    const query = queryOf(text);
    if (!query || !isForNotes(query)) return [];
    const newest = new Map<string, number>();
    const keys = await db.notes.toCollection().primaryKeys();
    for (let from = 0; from < keys.length && !stop?.aborted; from += AT_ONCE)
      for (const shard of await db.notes.bulkGet(keys.slice(from, from + AT_ONCE))) {
        if (!shard) continue;
        for (const part of [shard.notes.narrow, shard.notes.wide]) {
          const idAt = idsIn(part);
          eachLineWith(part, query.words[0]!, (line, start) => {
            if (!fits(line, query)) return false;
            const { id, mark } = idAt(start);
            newest.set(id, Math.max(newest.get(id) ?? 0, Number(mark)));
            return false;
          });
        }
      }
    if (stop?.aborted) return [];
    return [...newest]
      .sort(([a, at], [b, other]) => other - at || (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([id]) => id);
  });
}
