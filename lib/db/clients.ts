import type { Client } from '../clients/client';
import { withoutClients } from '../clients/contact';
import { addAddress, type Learned, newClient, setField } from '../clients/edit';
import { mergeClient } from '../clients/merge-client';
import type { Book, Shard } from './book';
import { guarded } from './book-error';
import { deadAmong } from './dead';
import { type Change, indexAddresses, indexNames } from './index-entries';
import { type EventChange, indexNotes } from './index-lines';
import { byShard, clientShard, eventsIn, loadShards } from './shards';

/** Client of that id. */
export function getClient(db: Book, id: string): Promise<Client | undefined> {
  return guarded(async () => parse((await db.clients.get(clientShard(id)))?.of[id]));
}

/** Clients of these ids, in their order, without those that are not there. */
export function getClients(db: Book, ids: readonly string[]): Promise<Client[]> {
  return guarded(async () => {
    const keys = [...new Set(ids.map(clientShard))];
    const shards = await loadShards<Shard>(db.clients, keys);
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
    db.transaction('rw', db.clients, db.addresses, db.names, async () => {
      const shard = await db.clients.get(clientShard(id));
      const before = parse(shard?.of[id]);
      if (!shard || !before) return undefined;
      const after = { ...change(before), id };
      await write(db, [{ id, before, after }], new Map([[shard.key, shard]]));
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

/** Writes many new clients (an import), in transactions of some thousands. */
export async function putClients(db: Book, clients: readonly Client[]): Promise<void> {
  // Sorted by shard, so that no document is written by two of the transactions.
  const sorted = [...clients].sort((a, b) => (clientShard(a.id) < clientShard(b.id) ? -1 : 1));
  for (let from = 0; from < sorted.length; from += AT_ONCE)
    await putAll(db, sorted.slice(from, from + AT_ONCE), (_before, after) => after);
}

const AT_ONCE = 50_000;

function putAll(
  db: Book,
  clients: readonly Client[],
  join: (before: Client | undefined, after: Client) => Client,
): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.clients, db.addresses, db.names, db.tombstones, async () => {
      const dead = await deadAmong(
        db,
        clients.map(({ id }) => id),
      );
      const groups = byShard(clients, client => clientShard(client.id));
      const shards = await loadShards<Shard>(db.clients, [...groups.keys()]);
      const changes: Change[] = [];
      for (const [shard, group] of groups)
        for (const client of group) {
          if (dead.has(client.id)) continue;
          const before = parse(shards.get(shard)!.of[client.id]);
          const change: Change = { id: client.id, after: join(before, client) };
          if (before) change.before = before;
          changes.push(change);
        }
      await write(db, changes, shards);
    }),
  );
}

/** Writes changes and their indexes. Runs inside the caller's transaction. */
async function write(db: Book, changes: readonly Change[], shards: Map<string, Shard>): Promise<void> {
  for (const { id, after } of changes) {
    const { of } = shards.get(clientShard(id))!;
    if (after) of[id] = JSON.stringify(after);
    else delete of[id];
  }
  await db.clients.bulkPut([...shards.values()]);
  await indexAddresses(db, changes);
  await indexNames(db, changes);
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

/**
 * Deletes a client with all its events. What is left is its random id and the time.
 * Events that other clients share stay with those.
 * @param now UTC epoch ms
 */
export function deleteClient(db: Book, id: string, now: number): Promise<void> {
  return guarded(() =>
    db.transaction(
      'rw',
      [db.clients, db.interactions, db.addresses, db.names, db.notes, db.tombstones, db.recent],
      async () => {
        const shard = await db.clients.get(clientShard(id));
        const before = parse(shard?.of[id]);
        if (shard && before) await write(db, [{ id, before }], new Map([[shard.key, shard]]));
        const events = await db.interactions.get(clientShard(id));
        if (events?.of[id] !== undefined) {
          const before = eventsIn(events, id);
          const shared = before.filter(event => event.clientIds.length > 1);
          delete events.of[id];
          await db.interactions.put(events);
          await indexNotes(db, [{ id, before, after: [] }]);
          await forget(
            db,
            id,
            shared.flatMap(event => event.clientIds),
          );
        }
        await db.tombstones.put({ id, at: now });
        await db.recent.delete(id);
      },
    ),
  );
}

/** Takes the deleted client out of events that it shares with others. */
async function forget(db: Book, id: string, sharers: readonly string[]): Promise<void> {
  const others = [...new Set(sharers)].filter(other => other !== id);
  const groups = byShard(others, clientShard);
  const shards = await loadShards<Shard>(db.interactions, [...groups.keys()]);
  const changes: EventChange[] = [];
  for (const [key, ids] of groups)
    for (const other of ids) {
      const shard = shards.get(key)!;
      const before = eventsIn(shard, other);
      const events = before.flatMap(event => withoutClients(event, new Set([id])) ?? []);
      if (events.length > 0) shard.of[other] = JSON.stringify(events);
      changes.push({ id: other, before, after: events });
    }
  if (shards.size > 0) await db.interactions.bulkPut([...shards.values()]);
  await indexNotes(db, changes);
}
