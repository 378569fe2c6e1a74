import type { Client } from '../clients/client';
import { currentInteractions } from '../clients/current-interactions';
import type { Interaction } from '../clients/interaction';
import { foldText } from '../search/fold';
import { LINES_VERSION, lineOf } from '../search/line';
import { type Entry, entriesOf, type Lines, linesOf } from '../search/lines';
import type { Book, NameShard, NoteShard } from './book';
import type { Change } from './index-entries';
import { byShard, eventsIn, noteShard } from './shards';

const HEX = '0123456789abcdef';
/** Of one note so much is searched. */
const NOTE_LENGTH = 4000;

/** A number above all that name shards were written with. Runs inside the caller's transaction. */
export async function nextRev(db: Book): Promise<number> {
  const [latest] = await db.names.orderBy('rev').reverse().limit(1).keys();
  return Number(latest ?? 0) + 1;
}

const isNow = (lines: Lines | undefined): lines is Lines => lines?.by === LINES_VERSION;

/** The lines without those of `ids`, and with `entries`. */
function replaced(lines: Lines, ids: ReadonlySet<string>, entries: readonly Entry[]): Lines {
  const kept = [...entriesOf(lines.narrow), ...entriesOf(lines.wide)].filter(({ id }) => !ids.has(id));
  return linesOf([...kept, ...entries], LINES_VERSION);
}

/** Whether what is searched of a name shard was never made, or in an older way. */
export const lacksLines = (shard: NameShard | undefined): boolean =>
  shard !== undefined && !isNow(shard.find);

/** What is searched of a name shard that has its lines, or is new, after these changes of its clients. */
export function linesAfter(before: NameShard | undefined, changes: readonly Change[]): Lines {
  const entries = changes.flatMap(({ id, after }) => (after ? { id, line: lineOf(after) } : []));
  if (!before?.find) return linesOf(entries, LINES_VERSION);
  return replaced(before.find, new Set(changes.map(({ id }) => id)), entries);
}

/** What is searched of a name shard, made from its clients. Runs inside the caller's transaction. */
export async function linesAnew(db: Book, key: string): Promise<Lines> {
  const entries: Entry[] = [];
  // One document after the other: nobody who types should wait for all.
  for (const digit of HEX) {
    const { of = {} } = (await db.clients.get(digit + key)) ?? {};
    for (const [id, text] of Object.entries(of))
      entries.push({ id, line: lineOf(JSON.parse(text) as Client) });
  }
  return linesOf(entries, LINES_VERSION);
}

function noteEntries(id: string, events: readonly Interaction[]): Entry[] {
  if (!events.some(event => event.note)) return [];
  return currentInteractions(events).flatMap(({ note, at = 0 }) =>
    note?.trim() ? { id, line: foldText(note.slice(0, NOTE_LENGTH)), mark: String(at) } : [],
  );
}

/** All events of a client, as stored before and after a write; none where it has none. */
export interface EventChange {
  id: string;
  before: readonly Interaction[];
  after: readonly Interaction[];
}

/**
 * Brings the searched notes in line with changed events. Runs inside the caller's transaction, which has
 * written the events: whoever writes `db.interactions` calls it.
 */
export async function indexNotes(db: Book, changes: readonly EventChange[]): Promise<void> {
  const hasNote = (events: readonly Interaction[]) => events.some(event => event.note);
  const changed = changes.filter(({ before, after }) => hasNote(before) || hasNote(after));
  if (changed.length === 0) return;
  const groups = byShard(changed, ({ id }) => noteShard(id));
  const keys = [...groups.keys()];
  const found = await db.notes.bulkGet(keys);
  const shards: NoteShard[] = [];
  for (const [index, key] of keys.entries()) {
    const group = groups.get(key)!;
    let notes = found[index]?.notes;
    if (isNow(notes)) {
      const ids = new Set(group.map(({ id }) => id));
      notes = replaced(
        notes,
        ids,
        group.flatMap(({ id, after }) => noteEntries(id, after)),
      );
    } else notes = await notesAnew(db, key);
    shards.push({ key, by: LINES_VERSION, notes });
  }
  await db.notes.bulkPut(shards);
}

async function notesAnew(db: Book, key: string): Promise<Lines> {
  const entries: Entry[] = [];
  // Most clients have mails alone: those need not be taken apart.
  for (const digit of HEX) {
    const shard = await db.interactions.get(key + digit);
    for (const [id, text] of Object.entries(shard?.of ?? {}))
      if (text.includes('"note"')) entries.push(...noteEntries(id, eventsIn(shard, id)));
  }
  return linesOf(entries, LINES_VERSION);
}

/**
 * Makes what is searched of these name shards where it was never made, or in an older way: the book is of an
 * older version. Each in a transaction of its own, so that nothing waits for all of it.
 */
export async function fillLines(db: Book, keys: readonly string[], stop?: AbortSignal): Promise<void> {
  for (const key of keys) {
    if (stop?.aborted) return;
    await db.transaction('rw', db.clients, db.names, async () => {
      const shard = await db.names.get(key);
      if (!shard || isNow(shard.find)) return;
      const rev = await nextRev(db);
      await db.names.put({ ...shard, rev, find: await linesAnew(db, key) });
    });
  }
}

/** The same for notes. A whole book costs the reading of some keys. */
export async function fillNotes(db: Book, stop?: AbortSignal): Promise<void> {
  const made = new Set(await db.notes.where('by').equals(LINES_VERSION).primaryKeys());
  const stored = await db.interactions.toCollection().primaryKeys();
  for (const key of new Set(stored.map(shard => shard.slice(0, 2)))) {
    if (stop?.aborted) return;
    if (made.has(key)) continue;
    await db.transaction('rw', db.interactions, db.notes, async () => {
      if (isNow((await db.notes.get(key))?.notes)) return;
      await db.notes.put({ key, by: LINES_VERSION, notes: await notesAnew(db, key) });
    });
  }
}
