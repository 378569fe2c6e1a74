import type { Client } from '../../clients/client';
import type { Account } from '../../clients/coverage';
import type { Interaction } from '../../clients/interaction';

/** The whole book as data. The shapes of its members are documented where they are declared. */
export interface BookFile {
  format: 'yesfirst-book';
  /** Of this shape; a later version may add to it. */
  version: 1;
  /** UTC epoch ms. */
  exportedAt: number;
  /** `lib/clients/client.ts`. Facts that may not leave the book are not in it, unless they were chosen. */
  clients: Client[];
  /** `lib/clients/interaction.ts`, as stored: also what a later one supersedes, each once. */
  interactions: Interaction[];
  /** Random ids and times of what was deleted. */
  tombstones: { id: string; at: number }[];
  /** Own mail accounts: `lib/clients/coverage.ts`. */
  accounts: Account[];
  /** Rows of the book's other stores by the store's name (`lib/db/book.ts`), as they are stored. */
  others?: Record<string, unknown[]>;
}

/** Lists of a book that come in pieces, in this order. */
export type BookLists = Pick<BookFile, 'clients' | 'interactions' | 'tombstones' | 'accounts'>;

type Pieces<T> = Iterable<readonly T[]> | AsyncIterable<readonly T[]>;

/**
 * The book as JSON, one client or event a line, in pieces of text: a large book is longer than the longest
 * string.
 */
export async function* exportJson(
  exportedAt: number,
  lists: { [K in keyof BookLists]: Pieces<BookLists[K][number]> },
  others: Readonly<Record<string, readonly unknown[]>> = {},
): AsyncGenerator<string, void, undefined> {
  yield JSON.stringify({ format: 'yesfirst-book', version: 1, exportedAt }).slice(0, -1);
  for (const name of ['clients', 'interactions', 'tombstones', 'accounts'] as const) {
    yield `,\n"${name}":[`;
    let first = true;
    for await (const some of lists[name]) {
      if (some.length === 0) continue;
      yield `${first ? '\n' : ',\n'}${some.map(one => JSON.stringify(one)).join(',\n')}`;
      first = false;
    }
    yield first ? ']' : '\n]';
  }
  if (Object.keys(others).length > 0) yield `,\n"others":${JSON.stringify(others)}`;
  yield '}\n';
}
