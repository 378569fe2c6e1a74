import { parseCare } from '../care/parse';
import { unionAuthors } from './authors';
import type { Book } from './book';
import { guarded } from './book-error';
import { putCare } from './care';
import { unionPhotos } from './photos';

/** Stores that go their own way into a copy, are derived from others, or say nothing to another copy. */
const APART = [
  'clients',
  'interactions',
  'tombstones',
  'addresses',
  'names',
  'notes',
  'standings',
  'dues',
  'merges',
  'callDrafts',
  'recent',
  'imports',
  'importParts',
  'folders',
];

/** The stores whose rows a copy of the book takes with it as they are. */
export function otherStores(db: Book): string[] {
  return db.tables.map(({ name }) => name).filter(name => !APART.includes(name));
}

/** Rows of the other stores, by the store's name. */
export function otherRows(db: Book): Promise<[store: string, rows: Record<string, unknown>[]][]> {
  return guarded(() =>
    Promise.all(
      otherStores(db).map(
        async (name): Promise<[string, Record<string, unknown>[]]> => [name, await db.table(name).toArray()],
      ),
    ),
  );
}

const TIMES = ['updatedAt', 'changedAt', 'learnedAt', 'at', 'since'];

/** Of two rows with one key the later one stands; where none is, the order of their texts decides. */
function stands(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  for (const time of TIMES) {
    const [one, two] = [a[time], b[time]];
    if (typeof one === 'number' && typeof two === 'number' && one !== two) return one > two;
  }
  return textOf(a) >= textOf(b);
}

const textOf = (row: Record<string, unknown>) => JSON.stringify(Object.entries(row).sort());

/** Takes rows of the other stores in. Doing it twice, or in another order, gives the same. */
export function unionRows(db: Book, store: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  return guarded(async () => {
    if (!otherStores(db).includes(store)) return;
    // Who was deleted here does not come back by a record that names them.
    if (store === 'care')
      return putCare(
        db,
        rows.flatMap(row => parseCare(row) ?? []),
      );
    if (store === 'photos') return unionPhotos(db, rows);
    if (store === 'authors') return unionAuthors(db, rows);
    const table = db.table(store);
    await db.transaction('rw', table, async () => {
      for (const row of rows) {
        const key = keyOf(row, table.schema.primKey.keyPath);
        const known = key === undefined ? undefined : await table.get(key as string);
        if (key !== undefined && (!known || !stands(known, row))) await table.put(row);
      }
    });
  });
}

function keyOf(row: Record<string, unknown>, path: string | string[] | null | undefined): unknown {
  if (typeof path === 'string') return row[path];
  const parts = path?.map(one => row[one]);
  return parts?.every(part => part !== undefined) ? parts : undefined;
}
