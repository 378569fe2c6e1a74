import type { DateFact, Phone } from '../clients/client';

/**
 * Why a row, or one value of it, could not be read.
 * `too-long`: over a limit. `bad-line`: no line of this format. `not-closed`: the file ends, or the next
 * row begins, within it. `no-name`: neither name nor address nor phone. `bad-date`, `bad-phone`,
 * `bad-address`: not certain what it is. `no-columns`: the header is not known and no mapping was given.
 * `no-people`: a mail or meeting without anybody. `bad-rule`: a recurrence that cannot be followed.
 * `bad-photo`: no JPEG, PNG or WebP.
 */
export type Reason =
  | 'too-long'
  | 'bad-line'
  | 'not-closed'
  | 'no-name'
  | 'bad-date'
  | 'bad-phone'
  | 'bad-address'
  | 'no-columns'
  | 'no-people'
  | 'bad-rule'
  | 'bad-photo';

/** What could not be read. */
export interface Unread {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  reason: Reason;
  /** The one value that was left out; the rest of the row was read. Absent: the whole row was not. */
  field?: string;
}

/** A photo stays in the file, unless photos are asked for: where it is, and how large. */
export interface PhotoReference {
  /** Line of the file, from 1. */
  line: number;
  /** Address of the photo; absent where it is in the file itself. Never loaded. */
  link?: string;
  /** Bytes of a photo in the file that may be kept, or is once it was made smaller. */
  bytes?: number;
  /** The photo as a `data:` URL; only where `ReadOptions.photos` asks for it. */
  url?: string;
  /** In its place, where the photo has to be made smaller first: base64, and the type that its bytes say. */
  picture?: string;
  type?: string;
}

/** A client as a file has it. Plain data; texts are as written, trimmed and without control characters. */
export interface ClientDraft {
  line: number;
  /** `import:<format>`, and behind a dot the program where it is known: `import:csv.hubspot`. */
  source: string;
  /** The row's own id in that program. */
  sourceId?: string;
  /** When the row was last changed there, UTC ms. */
  changedAt?: number;
  /** Empty only where there is an address or a phone to propose a name from. */
  name: string;
  /** Profile fields by id, `name` apart. */
  fields: Record<string, string>;
  /** Lower case, the main one first. */
  addresses: string[];
  phones: Phone[];
  dates: DateFact[];
  /** Absent where there are none. */
  tags?: string[];
  /** "Last activity": a hint, never an event. UTC ms. */
  hint?: { at: number; source: string };
  photo?: PhotoReference;
}

/** A mail or meeting as a file has it. Nobody is looked up in the book yet. */
export interface InteractionDraft {
  line: number;
  source: string;
  channel: 'mail' | 'call' | 'video';
  /** Id that it is known by: `mid:…`, `ics:…`. */
  key?: string;
  /** UTC ms. */
  at: number;
  precision: 'instant' | 'day';
  /** Who wrote, or invited; lower case. */
  from?: string;
  to: string[];
  cc: string[];
  subject?: string;
  /** No human wrote it. For inbound mail only. */
  automatic: boolean;
  /** A meeting that was called off: what an earlier import made of it is no event any more. */
  cancelled?: true;
  /** The meeting names a place that is no link: whether it was in person, only the rep knows. */
  place?: true;
}

/** What was read so far and not handed over yet. */
export interface Batch {
  clients: ClientDraft[];
  interactions: InteractionDraft[];
  unread: Unread[];
  /** Bytes of the file taken in so far, for progress. */
  bytes: number;
}

/** Bytes of a file, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Profile field, `address`, `phone`, `birthday`, `anniversary` and the like → how a CSV's columns are read. */
export type ColumnMapping = Readonly<Record<string, string>>;

export interface ReadOptions {
  /** UTC epoch ms. */
  now: number;
  /** IANA zone of the rep, for times without one. */
  zone: string;
  /** ISO 3166 code of the rep's country, for phones without country code. */
  region?: string;
  /** Column name → what it is (`csv-columns.ts`), for a CSV that is not recognised. */
  mapping?: ColumnMapping;
  /** Gives photos with the drafts: all of a file at once would not fit in memory. */
  photos?: boolean;
  /** Stops the reading: it throws the signal's reason. */
  signal?: AbortSignal;
}

/**
 * One file format. A file in `formats` default-exports `defineImporter({…})`; adding one is adding a file
 * there.
 */
export interface Importer {
  /** The file's name. */
  id: string;
  /** Endings of file names, without the dot. */
  extensions: readonly string[];
  /** Whether a file that begins so is of this format. */
  recognises(head: string): boolean;
  /**
   * Reads a file. What is broken is told and left out; nothing is thrown but the signal's reason, and what
   * `chunks` throws itself.
   */
  read(chunks: Chunks, options: ReadOptions): AsyncGenerator<Batch, void, undefined>;
}

export function defineImporter(importer: Importer): Importer {
  return importer;
}

export function emptyBatch(): Batch {
  return { clients: [], interactions: [], unread: [], bytes: 0 };
}
