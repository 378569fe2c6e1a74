import type { Author, Book } from './book';
import { guarded } from './book-error';

const LONGEST = 80;

/** A name as it may be kept: one line, not too long. */
const clean = (name: string): string =>
  name
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST);

/** Who wrote events of this book, as far as copies of it said so. */
export function authors(db: Book): Promise<Author[]> {
  return guarded(() => db.authors.toArray());
}

/**
 * Notes that these are the events of whoever uses this copy, before it goes out: on another computer of theirs they
 * are then known as their own.
 * @param name as colleagues are to see it; `undefined` leaves the one before
 */
export function noteSelf(db: Book, id: string, name: string | undefined, now: number): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.authors, async () => {
      const before = await db.authors.get(id);
      const said = name === undefined ? before?.name : clean(name) || undefined;
      if (before?.own && before.name === said) return;
      await db.authors.put({ id, own: true, at: now, ...(said === undefined ? {} : { name: said }) });
    }),
  );
}

/**
 * What a colleague is told of who wrote these events: names. Other computers of one's own have one's own name.
 * @param ids authors of the events that are handed over
 */
export async function authorsFor(db: Book, ids: ReadonlySet<string>): Promise<Author[]> {
  const all = await authors(db);
  const self = all.filter(one => one.own && one.name !== undefined).sort((a, b) => b.at - a.at)[0];
  return all.flatMap(({ id, own, name, at }) => {
    const shown = own ? (self?.name ?? name) : name;
    return ids.has(id) && shown !== undefined ? [{ id, name: shown, at: own ? (self?.at ?? at) : at }] : [];
  });
}

/** Takes in what another copy says. Of two names the later stands, on both sides; one's own stays one's own. */
export function unionAuthors(db: Book, rows: readonly Record<string, unknown>[]): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.authors, async () => {
      for (const { id, name, own, at } of rows) {
        if (typeof id !== 'string' || !id || id.length > LONGEST || typeof at !== 'number') continue;
        const said = typeof name === 'string' ? clean(name) : '';
        const row: Author = { id, at, ...(said ? { name: said } : {}), ...(own === true ? { own } : {}) };
        const before = await db.authors.get(id);
        await db.authors.put(before ? joined(before, row) : row);
      }
    }),
  );
}

function joined(a: Author, b: Author): Author {
  const later = a.at !== b.at ? (a.at > b.at ? a : b) : (a.name ?? '') > (b.name ?? '') ? a : b;
  return a.own || b.own ? { ...later, own: true } : later;
}
