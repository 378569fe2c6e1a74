import type { Client } from '../clients/client';
import { addAddress, type Learned, newClient, setField } from '../clients/edit';
import { mergeClient } from '../clients/merge-client';
import type { Book } from './book';
import { guarded } from './book-error';
import { deadAmong } from './dead';
import type { Change } from './index-entries';
import { mergedInto } from './merged-into';
import { byShard, clientShard, everyShard, inParts, loadShards } from './shards';
import { tablesOf, writeClients } from './write-clients';

/** Client of that id. */
export function getClient(db: Book, id: string): Promise<Client | undefined> {
  return guarded(async () => parse((await db.clients.get(clientShard(id)))?.of[id]));
}

/** Clients of these ids, in their order, without those that are not there. */
export function getClients(db: Book, ids: readonly string[]): Promise<Client[]> {
  return guarded(async () => {
    const keys = [...new Set(ids.map(clientShard))];
    const shards = await loadShards(db.clients, keys);
    return ids.flatMap(id => parse(shards.get(clientShard(id))!.of[id]) ?? []);
  });
}

function parse(text: string | undefined): Client | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Client);
}

/**
 * Changes a client in one transaction: what another window wrote meanwhile is in what `change` is given.
 * @returns the client as written; `undefined` where it is not in the book (it may have been deleted)
 */
export function updateClient(
  db: Book,
  id: string,
  change: (client: Client) => Client,
): Promise<Client | undefined> {
  return guarded(() =>
    db.transaction('rw', tablesOf(db), async () => {
      const shard = await db.clients.get(clientShard(id));
      const before = parse(shard?.of[id]);
      if (!shard || !before) return undefined;
      const after = { ...change(before), id };
      await writeClients(db, [{ id, before, after }], new Map([[shard.key, shard]]));
      return after;
    }),
  );
}

/** Writes a client as it is; an older state of it is replaced. */
export function putClient(db: Book, client: Client): Promise<void> {
  return putAll(db, [client], (_before, after) => after);
}

/**
 * Takes clients in from another copy of the book: of each value the later one stands. Clients that were
 * deleted here stay deleted.
 */
export function unionClients(db: Book, clients: readonly Client[]): Promise<void> {
  return putAll(db, clients, (before, after) => (before ? mergeClient(before, after) : after));
}

/**
 * Writes many new clients (an import), in transactions of some thousands.
 * @param texts the same as JSON, where it was made already
 */
export async function putClients(
  db: Book,
  clients: readonly Client[],
  texts?: ReadonlyMap<Client, string>,
): Promise<void> {
  for (const part of inParts(clients, Math.min(16, Math.ceil(clients.length / AT_ONCE))))
    await putAll(db, part, (_before, after) => after, texts);
}

const AT_ONCE = 50_000;

function putAll(
  db: Book,
  clients: readonly Client[],
  join: (before: Client | undefined, after: Client) => Client,
  texts?: ReadonlyMap<Client, string>,
): Promise<void> {
  return guarded(() =>
    db.transaction('rw', [...tablesOf(db), db.tombstones, db.merges], async () => {
      const dead = await deadAmong(
        db,
        clients.map(({ id }) => id),
      );
      // Who was merged into another is part of that one until the merge is taken back.
      for (const id of (await mergedInto(db)).keys()) dead.add(id);
      const groups = byShard(clients, client => clientShard(client.id));
      const shards = await loadShards(db.clients, [...groups.keys()].sort());
      const changes: Change[] = [];
      for (const [shard, group] of groups)
        for (const client of group) {
          if (dead.has(client.id)) continue;
          const before = parse(shards.get(shard)!.of[client.id]);
          const after = join(before, client);
          const change: Change = { id: client.id, after };
          if (before) change.before = before;
          const text = texts?.get(after);
          if (text !== undefined) change.text = text;
          changes.push(change);
        }
      await writeClients(db, changes, shards);
    }),
  );
}

/**
 * Creates a client from what the page shows.
 * @param id UUIDv7
 */
export async function createClient(
  db: Book,
  { id, name, address, company }: { id: string; name: string; address?: string; company?: string },
  learned: Learned,
): Promise<Client> {
  let client = newClient(id, name, learned);
  if (address !== undefined) client = addAddress(client, address, learned);
  if (company !== undefined) client = setField(client, 'company', company, learned);
  await putClient(db, client);
  if (client.addresses.length > 0) await guarded(() => db.notClients.bulkDelete(client.addresses));
  return client;
}

/** Gives a client an address that was unknown. An address that was "not a client" is one now. */
export async function linkAddress(
  db: Book,
  id: string,
  address: string,
  learned: Learned,
): Promise<Client | undefined> {
  const client = await updateClient(db, id, old => addAddress(old, address, learned));
  if (client) await guarded(() => db.notClients.bulkDelete(client.addresses));
  return client;
}

/** All clients, in pieces of some hundred, for what goes through the whole book. */
export async function* everyClient(db: Book): AsyncGenerator<Client[], void, undefined> {
  for await (const shards of everyShard(db.clients))
    yield shards.flatMap(({ of }) => Object.values(of).map(text => JSON.parse(text) as Client));
}
