import type { Client } from '../clients/client';
import type { Interaction } from '../clients/interaction';
import { mergeClient } from '../clients/merge-client';
import type { Book, Tombstone } from '../db/book';
import { getClients, unionClients } from '../db/clients';
import { deadAmong } from '../db/dead';
import { storedInteractions, unionInteractions } from '../db/interactions';
import { unionRows } from '../db/other-stores';
import { unionBook } from '../db/union';
import { type BookHead, type BookLine, unpackLines } from './book-lines';
import { ExchangeError } from './exchange-error';
import { unseal } from './sealed-file';

/** What a sealed file holds, and what taking it in would do. Nothing is written. */
export interface SealedView {
  kind: BookHead['kind'];
  /** When it was written, UTC ms. */
  at: number;
  clients: number;
  /** Of these not in the book. */
  fresh: number;
  /** In the book, and something is added or is later in the file. */
  changed: number;
  /** Deleted here: they stay deleted. */
  deletedHere: number;
  interactions: number;
  freshInteractions: number;
  /** Clients of this book that were deleted in the other copy: they go here too. */
  toDelete: number;
  /** Lines that this version cannot read. */
  unread: number;
}

interface Batch {
  tombstones: Tombstone[];
  clients: Client[];
  events: Interaction[];
  rows: Map<string, Record<string, unknown>[]>;
  unread: number;
}

const AT_ONCE = 5000;
const fresh = (): Batch => ({ tombstones: [], clients: [], events: [], rows: new Map(), unread: 0 });

/** Lines of a sealed file, some thousand at a time, the head first. */
async function* batches(file: Blob, passphrase: string): AsyncGenerator<{ head: BookHead; batch: Batch }> {
  let head: BookHead | undefined;
  let batch = fresh();
  let size = 0;
  for await (const part of unpackLines(unseal(file, passphrase))) {
    if ('head' in part) {
      head = part.head;
      continue;
    }
    for (const line of part.lines) put(batch, line);
    size += part.lines.length;
    if (size < AT_ONCE || !head) continue;
    yield { head, batch };
    batch = fresh();
    size = 0;
  }
  if (!head) throw new ExchangeError('damaged');
  yield { head, batch };
}

function put(batch: Batch, line: BookLine): void {
  if (line.is === 'client') batch.clients.push(line.client);
  else if (line.is === 'event') batch.events.push(line.event);
  else if (line.is === 'tombstone') batch.tombstones.push(line.tombstone);
  else if (line.is === 'row') {
    const rows = batch.rows.get(line.store);
    if (rows) rows.push(line.row);
    else batch.rows.set(line.store, [line.row]);
  } else batch.unread++;
}

/**
 * What a sealed file holds against the book.
 * @throws ExchangeError `foreign`, `newer`, `passphrase`, `damaged`, `unreadable`
 */
export async function viewSealed(db: Book, file: Blob, passphrase: string): Promise<SealedView> {
  const view: SealedView = {
    kind: 'backup',
    at: 0,
    clients: 0,
    fresh: 0,
    changed: 0,
    deletedHere: 0,
    interactions: 0,
    freshInteractions: 0,
    toDelete: 0,
    unread: 0,
  };
  for await (const { head, batch } of batches(file, passphrase)) {
    Object.assign(view, { kind: head.kind, at: head.at });
    const { clients, events } = batch;
    const ids = clients.map(({ id }) => id);
    const [here, dead] = await Promise.all([
      getClients(db, ids),
      deadAmong(db, [...ids, ...events.map(e => e.id)]),
    ]);
    const known = new Map(here.map(client => [client.id, client]));
    for (const client of clients) {
      const old = known.get(client.id);
      if (dead.has(client.id)) view.deletedHere++;
      else if (!old) view.fresh++;
      else if (JSON.stringify(mergeClient(old, client)) !== JSON.stringify(mergeClient(old, old)))
        view.changed++;
    }
    const stored = new Set(
      (
        await storedInteractions(
          db,
          events.flatMap(e => e.clientIds),
        )
      ).map(({ id }) => id),
    );
    view.clients += clients.length;
    view.interactions += events.length;
    view.freshInteractions += events.filter(({ id }) => !stored.has(id) && !dead.has(id)).length;
    view.toDelete += (
      await getClients(
        db,
        batch.tombstones.map(({ id }) => id),
      )
    ).length;
    view.unread += batch.unread;
  }
  return view;
}

/**
 * Takes a sealed file in: the union of both. Doing it twice, or two files in another order, gives the same book.
 * The whole file is read before the first of it is written, so that a damaged one changes nothing.
 */
export async function takeIn(
  db: Book,
  file: Blob,
  passphrase: string,
  onProgress?: (done: number) => void,
): Promise<SealedView> {
  const view = await viewSealed(db, file, passphrase);
  let done = 0;
  for await (const { batch } of batches(file, passphrase)) {
    const { tombstones, clients, events, rows } = batch;
    if (tombstones.length > 0) await unionBook(db, { tombstones, clients: [], interactions: [] });
    if (clients.length > 0) await unionClients(db, clients);
    if (events.length > 0) await unionInteractions(db, events);
    for (const [store, some] of rows) await unionRows(db, store, some);
    done += clients.length + events.length;
    onProgress?.(done);
  }
  return view;
}
