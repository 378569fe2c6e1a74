import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Account } from '../clients/coverage';
import type { DayCount } from '../counts';
import type { Lines } from '../search/lines';

/**
 * Rows are slow and documents are fast, so clients and interactions are packed: one document holds those
 * whose random id ends in the same three hex digits. With 4096 of them, a book of 100,000 clients and
 * 1,000,000 interactions has about 24 clients and 240 interactions in each; a small book has about one
 * client in each. Within a document each client's part is JSON text: only the wanted one is parsed.
 */
export interface Shard {
  /** Three hex digits. */
  key: string;
  /** Client id → JSON of the client, or of its array of interactions. */
  of: Record<string, string>;
}

/** Part of the index from addresses, phones and company domains to clients. */
export interface AddressShard {
  /** Three hex digits of the digest of the keys in it. */
  key: string;
  /** Lookup key → client ids. */
  of: Record<string, string[]>;
}

/** Part of the list of names, and of the lines that are searched in memory. */
export interface NameShard {
  /** Two hex digits. */
  key: string;
  /** Counts up over the whole table with each write: who searches reads again only what is newer. */
  rev: number;
  /** JSON of client id → `NameRow`: as text it is read several times faster. */
  of: string;
  /** What is searched, a line for each client. Absent, or of an older making, until `fillLines` was here. */
  find?: Lines;
}

/** Folded notes of the clients of sixteen shards, a line for each note, its time (UTC ms) as the mark. */
export interface NoteShard {
  /** Two hex digits, of the three of those shards. */
  key: string;
  /** `LINES_VERSION` by which they were made. */
  by: number;
  notes: Lines;
}

/** What is shown of a client in a list of names. */
export interface NameRow {
  name: string;
  company?: string;
  nickname?: string;
  /** How to say the name. */
  say?: string;
  tier?: 'top10' | 'top100';
}

/** An address that is no client: that alone is kept. */
export interface NotClient {
  address: string;
}

/** What is left of a deletion: a random id and a time (UTC ms). */
export interface Tombstone {
  id: string;
  at: number;
}

/** When a client was last shown. */
export interface Seen {
  clientId: string;
  /** UTC epoch ms. */
  at: number;
}

/** The book: everything Yesfirst stores about clients, on this machine only. Opened by `openBook`. */
export type Book = Dexie & {
  clients: Table<Shard, string>;
  interactions: Table<Shard, string>;
  addresses: Table<AddressShard, string>;
  names: Table<NameShard, string>;
  notClients: EntityTable<NotClient, 'address'>;
  tombstones: EntityTable<Tombstone, 'id'>;
  accounts: EntityTable<Account, 'address'>;
  recent: EntityTable<Seen, 'clientId'>;
  /** How replies began, in numbers. */
  days: EntityTable<DayCount, 'day'>;
  notes: Table<NoteShard, string>;
};

export const BOOK_NAME = 'yesfirst';

/** Schemas by version. A released version is never changed: a new one is added, with its upgrade. */
export const SCHEMAS: readonly Record<string, string>[] = [
  {
    clients: 'key',
    interactions: 'key',
    addresses: 'key',
    names: 'key, rev',
    notClients: 'address',
    tombstones: 'id',
    accounts: 'address',
    recent: 'clientId, at',
  },
  { days: 'day' },
  { notes: 'key, by' },
];

/**
 * Opens the book. Only extension pages and the background do: a content script would open the page's own
 * database.
 * @param options for tests: Dexie's options (`indexedDB`, `IDBKeyRange`) and another name
 */
export function openBook(
  options: { name?: string; indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {},
): Book {
  const { name = BOOK_NAME, ...dexie } = options;
  const db = new Dexie(name, dexie) as Book;
  SCHEMAS.forEach((stores, index) => {
    db.version(index + 1).stores(stores);
  });
  return db;
}
