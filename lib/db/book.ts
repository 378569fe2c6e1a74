import Dexie, { type EntityTable, type Table } from 'dexie';
import type { CallDraft } from '../care/call-draft';
import type { CareRecord } from '../care/record';
import type { TodayMark } from '../care/today';
import type { Account } from '../clients/coverage';
import type { MergeRecord } from '../clients/merge-two';
import type { DayCount } from '../counts';
import type { Assessment } from '../insight/assess';
import type { Lines } from '../search/lines';
import { joinAddresses, packAddresses } from './pack-addresses';
import { rebuildStandings } from './standings';

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
  /** One of `ADDRESS_SHARDS`, by the digest of the keys in it. */
  key: string;
  /** JSON of lookup key → client ids: as text it is written and read several times faster. */
  of: string;
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

/** Part of what lists know of each client, in memory all of it. Derived: see `standings.ts`. */
export interface StandingShard {
  /** Two hex digits. */
  key: string;
  /** Counts up over the whole table with each write: who keeps them in memory reads again only what is newer. */
  rev: number;
  /** JSON of client id → `StandingRow`. */
  of: string;
}

/** The same rows once more, of those clients alone that can fall due; under `~` leads to others: see `leads.ts`. */
export type DueShard = Pick<StandingShard, 'key' | 'of'>;

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

/** Two clients that are two people: they are not offered as one again. */
export interface NotSame {
  /** Both ids in order, with a space between. */
  key: string;
  ids: [string, string];
}

/** A client's photo, apart from the client: lists never read it. */
export interface Photo {
  clientId: string;
  /** As `checkedPhoto` gives it. */
  url: string;
}

/** Who wrote events: a copy of the book, by its random id. */
export interface Author {
  id: string;
  /** As they gave it for colleagues to see. */
  name?: string;
  /** Another computer of whoever uses this copy, or this one. */
  own?: true;
  /** When that was said, UTC ms. */
  at: number;
}

/** One import into the book, for the list of past imports. */
export interface ImportRow {
  /** UUIDv7. */
  id: string;
  /** When it began, UTC ms. */
  at: number;
  /** `running` without anybody who runs it: the page was closed in the middle. */
  state: 'running' | 'done' | 'stopped' | 'undone';
  /** What was read: names of files, their formats and, where known, programs (`google`). */
  files: { name: string; format: string; program?: string }[];
  added: number;
  changed: number;
  interactions: number;
  /** Absent where there were none. */
  photos?: number;
  /** Photos that could not be read; absent where there were none. */
  photosBroken?: number;
}

/** A piece of what an import did, as JSON, written before it is done: see `imports.ts`. */
export interface ImportPart {
  importId: string;
  n: number;
  done: string;
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
  /** Problems, projects, answers, orders and the like: see `lib/care/record.ts`. */
  care: EntityTable<CareRecord, 'id'>;
  /** What was said of an item of Today: snoozed, done, not this. */
  todayMarks: EntityTable<TodayMark, 'id'>;
  /** Mornings on which the fifteen minutes were read, by local date. */
  mornings: EntityTable<{ day: string }, 'day'>;
  /** The call that is on: saved as it is typed. */
  callDrafts: EntityTable<CallDraft, 'id'>;
  standings: Table<StandingShard, string>;
  dues: Table<DueShard, string>;
  /** Merges that can be taken back, by the client that joined another. */
  merges: EntityTable<MergeRecord, 'joined'>;
  notSame: EntityTable<NotSame, 'key'>;
  photos: EntityTable<Photo, 'clientId'>;
  imports: EntityTable<ImportRow, 'id'>;
  importParts: Table<ImportPart, [string, number]>;
  notes: Table<NoteShard, string>;
  /** The rep's own answers to the thirteen questions. */
  assessments: EntityTable<Assessment, 'id'>;
  /** Folders that the person named, as the browser's handles: of this machine alone. */
  folders: EntityTable<{ id: string; handle: object }, 'id'>;
  authors: EntityTable<Author, 'id'>;
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
  {
    standings: 'key, rev',
    dues: 'key',
    care: 'id, kind, *clientIds',
    todayMarks: 'id',
    mornings: 'day',
    callDrafts: 'id',
    merges: 'joined, kept, at, [joined+kept]',
    notSame: 'key, *ids',
    photos: 'clientId',
    imports: 'id',
    importParts: '[importId+n]',
    notes: 'key, by',
  },
  { assessments: 'id', folders: 'id' },
  // `AddressShard.of` became text, and what is derived is made anew, with the leads to who has a reason for Today.
  { addresses: 'key' },
  // What is derived is made anew, with the leads to whose next order is about due, and to who may be introduced.
  { authors: 'id' },
  // Four documents of the index of addresses became one.
  { addresses: 'key' },
];

/** What an upgrade to a version does with what is stored, inside of its transaction. */
const UPGRADES: Readonly<Record<number, (db: Book) => Promise<void>>> = {
  3: rebuildStandings,
  5: packAddresses,
  6: rebuildStandings,
  7: joinAddresses,
};

/**
 * Opens the book. Only extension pages and the background do: a content script would open the page's own
 * database. A book of a later version is not opened: what is done with it fails as `newer`, and nothing is written.
 * @param options for tests: Dexie's options (`indexedDB`, `IDBKeyRange`) and another name
 */
export function openBook(
  options: { name?: string; indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {},
): Book {
  const { name = BOOK_NAME, ...dexie } = options;
  const db = new Dexie(name, dexie) as Book;
  SCHEMAS.forEach((stores, index) => {
    const version = db.version(index + 1).stores(stores);
    const upgrade = UPGRADES[index + 1];
    // An async function, or Dexie does not keep the transaction through native awaits.
    if (upgrade) version.upgrade(async transaction => upgrade(transaction as unknown as Book));
  });
  db.on(
    'ready',
    () => {
      // Dexie opens a newer book as it is; what this version writes there may be wrong for that one.
      if (db.backendDB().version > SCHEMAS.length * 10) throw new Dexie.VersionError('a newer book');
    },
    true,
  );
  return db;
}
