import type { Client } from '../clients/client';
import { clocks, type Moment } from '../clients/clocks';
import { currentInteractions } from '../clients/current-interactions';
import { followUp, intervalOf } from '../clients/follow-up';
import type { Interaction } from '../clients/interaction';
import { accounts } from '../db/accounts';
import { authors, authorsFor, noteSelf } from '../db/authors';
import type { Book } from '../db/book';
import { everyClient, getClients } from '../db/clients';
import { everyInteraction, storedInteractionsOf } from '../db/interactions';
import { otherRows } from '../db/other-stores';
import { photosOf } from '../db/photos';
import { tombstones } from '../db/union';
import { exportCsv } from '../importers/exports/csv';
import { type ExportChoice, withoutPrivate } from '../importers/exports/exportable';
import { exportIcs, type IcsOptions } from '../importers/exports/ics';
import { exportJson } from '../importers/exports/json';
import { exportVcard } from '../importers/exports/vcard';
import { packLines } from './book-lines';
import { eventForColleague, forColleague } from './for-colleague';
import { seal } from './sealed-file';

/** Who goes out: these clients, or all. */
export type Whom = readonly string[] | 'all';

export interface ExportOrder extends ExportChoice {
  format: 'vcard' | 'csv' | 'ics' | 'json';
  whom: Whom;
}

/** Words of a calendar with `[name]` and, of a date, its `[label]`: functions do not cross to a worker. */
export interface IcsWords {
  calendar: string;
  birthday: string;
  anniversary: string;
  date: string;
  followUp: string;
}

async function* clientsOf(db: Book, whom: Whom): AsyncGenerator<Client[], void, undefined> {
  if (whom === 'all') yield* everyClient(db);
  else yield await getClients(db, whom);
}

/** Stored events of these clients, each once. */
async function* eventsOf(db: Book, whom: Whom): AsyncGenerator<Interaction[], void, undefined> {
  const chosen = whom === 'all' ? undefined : new Set(whom);
  // An event of several clients is stored with each; it comes with the first of them.
  const first = ({ clientIds }: Interaction) => clientIds.filter(id => !chosen || chosen.has(id)).sort()[0];
  if (whom === 'all')
    for await (const some of everyInteraction(db))
      yield some.flatMap(({ clientId, events }) => events.filter(event => first(event) === clientId));
  else
    for (const clientId of whom)
      yield (await storedInteractionsOf(db, clientId)).filter(event => first(event) === clientId);
}

/** Writes clients into a file of another program's format, or all there is as JSON. */
export async function exportFile(
  db: Book,
  { format, whom, ...choice }: ExportOrder,
  words: IcsWords,
  moment: Moment,
): Promise<Blob> {
  const parts: string[] = [];
  if (format === 'json') {
    const { now } = moment;
    const lists = {
      clients: mapped(clientsOf(db, whom), client => withoutPrivate(client, choice)),
      interactions: eventsOf(db, whom),
      tombstones: whom === 'all' ? [await tombstones(db)] : [],
      accounts: whom === 'all' ? [await accounts(db)] : [],
    };
    const others =
      whom === 'all'
        ? (await otherRows(db)).filter(([name]) => name !== 'accounts')
        : [['photos', [...(await photosOf(db, whom)).values()]] as const];
    for await (const text of exportJson(now, lists, Object.fromEntries(others))) parts.push(text);
    return new Blob(parts, { type: 'application/json' });
  }
  const all: Client[] = [];
  for await (const some of clientsOf(db, whom))
    if (format === 'vcard') parts.push(exportVcard(some, choice, await urlsOf(db, some)));
    else for (const client of some) all.push(client);
  if (format === 'vcard') return new Blob(parts, { type: 'text/vcard' });
  if (format === 'csv') return new Blob([exportCsv(all, choice)], { type: 'text/csv' });
  const dueOn = await dueDays(db, all, moment);
  return new Blob([exportIcs(all, { now: moment.now, dueOn, words: spoken(words) })], {
    type: 'text/calendar',
  });
}

async function urlsOf(db: Book, clients: readonly Client[]): Promise<Map<string, string>> {
  const photos = await photosOf(
    db,
    clients.map(({ id }) => id),
  );
  return new Map([...photos].map(([id, { url }]) => [id, url]));
}

async function* mapped<T>(pieces: AsyncIterable<T[]>, change: (one: T) => T): AsyncGenerator<T[]> {
  for await (const some of pieces) yield some.map(change);
}

function spoken(words: IcsWords): IcsOptions['words'] {
  const fill = (text: string, name: string, label = '') =>
    text.replace(/\[(?:name|label)\]/gu, mark => (mark === '[name]' ? name : label));
  return {
    calendar: words.calendar,
    birthday: name => fill(words.birthday, name),
    date: (name, label) => (label ? fill(words.date, name, label) : fill(words.anniversary, name)),
    followUp: name => fill(words.followUp, name),
  };
}

async function dueDays(db: Book, clients: readonly Client[], moment: Moment): Promise<Map<string, string>> {
  const due = new Map<string, string>();
  for (const client of clients) {
    if (intervalOf(client) === undefined) continue;
    const events = currentInteractions(await storedInteractionsOf(db, client.id));
    const { dueOn, snoozedUntil } = followUp(
      client,
      clocks(events, { ...moment, client: client.id }),
      moment,
    );
    const day = snoozedUntil ?? dueOn;
    if (day !== undefined) due.set(client.id, day);
  }
  return due;
}

export interface SealOrder {
  kind: 'backup' | 'hand-over';
  whom: Whom;
  /** Own second computer or a backup: everything. A colleague: what the team may see. */
  own: boolean;
  passphrase: string;
  author: string;
  /** The rep's own, as a colleague is to see it; absent: as it was given before. */
  name?: string;
  /** Fewer only in tests. */
  iterations?: number;
}

/** Seals the book, or a part of it, into one file. @param now UTC epoch ms */
export async function sealBook(db: Book, order: SealOrder, now: number): Promise<Blob> {
  const { kind, author, passphrase, iterations } = order;
  const head = { format: 'yesfirst-book', version: 1, kind, at: now, author } as const;
  const parts: BlobPart[] = [];
  await noteSelf(db, author, order.name, now);
  const sealed = seal(packLines(head, linesOf(db, order)), {
    passphrase,
    kind,
    at: now,
    ...(iterations === undefined ? {} : { iterations }),
  });
  for await (const bytes of sealed) parts.push(bytes);
  return new Blob(parts, { type: 'application/octet-stream' });
}

async function* linesOf(
  db: Book,
  { whom, own }: SealOrder,
): AsyncGenerator<readonly unknown[], void, undefined> {
  const everything = own && whom === 'all';
  if (everything) for (const stone of await tombstones(db)) yield ['t', stone];
  for await (const some of clientsOf(db, whom))
    for (const client of some) yield ['c', own ? client : forColleague(client)];
  const writers = new Set<string>();
  for await (const some of eventsOf(db, whom))
    for (const event of some) {
      writers.add(event.author);
      yield ['e', own ? event : eventForColleague(event)];
    }
  if (whom !== 'all') for (const row of (await photosOf(db, whom)).values()) yield ['r', 'photos', row];
  if (everything)
    for (const [store, rows] of await otherRows(db)) for (const row of rows) yield ['r', store, row];
  else for (const row of await (own ? authors(db) : authorsFor(db, writers))) yield ['r', 'authors', row];
}
