import type { Client } from '../clients/client';
import { withoutClients } from '../clients/contact';
import { currentInteractions } from '../clients/current-interactions';
import type { Interaction } from '../clients/interaction';
import type { Book, Shard } from './book';
import { guarded } from './book-error';
import { writeChanges } from './clients';
import { byShard, clientShard, eventsIn, loadShards } from './shards';

/** What there is of a person in the book: what a deletion takes, in numbers. */
export interface Traces {
  /** Values of the profile. */
  facts: number;
  addresses: number;
  phones: number;
  dates: number;
  promises: number;
  /** Contacts of this client alone. */
  contacts: number;
  notes: number;
  /** Events that other clients took part in too: they stay with those. */
  shared: number;
  /** Clients that were merged into this one, and could be parted again until now. */
  merges: number;
  photo: boolean;
}

/** What there is of a client; `undefined` where it is not in the book. */
export function tracesOf(db: Book, id: string): Promise<Traces | undefined> {
  return guarded(async () => {
    const key = clientShard(id);
    const text = (await db.clients.get(key))?.of[id];
    if (text === undefined) return undefined;
    const client = JSON.parse(text) as Client;
    const events = currentInteractions(eventsIn(await db.interactions.get(key), id));
    const own = events.filter(event => event.clientIds.length === 1);
    return {
      facts: Object.entries(client.facts).filter(([field, { value }]) => value && !field.includes(':'))
        .length,
      addresses: client.addresses.length,
      phones: client.phones.length,
      dates: client.dates.length,
      promises: (client.commitments?.length ?? 0) + (client.openThing ? 1 : 0),
      contacts: own.filter(event => event.channel !== 'note').length,
      notes: own.filter(event => event.channel === 'note').length,
      shared: events.length - own.length,
      merges: (await takenIn(db, id)).length - 1,
      photo: (await db.photos.get(id)) !== undefined,
    };
  });
}

/** The client itself and all that were merged into it, and into those. */
async function takenIn(db: Book, id: string): Promise<string[]> {
  const all = [id];
  for (const one of all) {
    const joined = await db.merges.where('kept').equals(one).primaryKeys();
    all.push(...joined.filter(other => !all.includes(other)));
  }
  return all;
}

/**
 * Deletes a client for good, with all its events and everything else that names it: what is left is its random
 * id and the time, and the same of each client that was merged into it. Events that other clients share stay
 * with those.
 * @param now UTC epoch ms
 */
export function deleteClient(db: Book, id: string, now: number): Promise<void> {
  return guarded(() =>
    db.transaction(
      'rw',
      [
        db.clients,
        db.interactions,
        db.addresses,
        db.names,
        db.notClients,
        db.tombstones,
        db.recent,
        db.merges,
        db.notSame,
        db.photos,
      ],
      async () => {
        const shard = await db.clients.get(clientShard(id));
        const text = shard?.of[id];
        if (shard && text !== undefined) {
          const before = JSON.parse(text) as Client;
          await writeChanges(db, [{ id, before }], new Map([[shard.key, shard]]));
          await db.notClients.bulkDelete(before.addresses);
        }
        const events = await db.interactions.get(clientShard(id));
        if (events?.of[id] !== undefined) {
          const shared = eventsIn(events, id).filter(event => event.clientIds.length > 1);
          delete events.of[id];
          await db.interactions.put(events);
          await forget(db, id, shared);
        }
        const gone = await takenIn(db, id);
        await db.tombstones.bulkPut(gone.map(dead => ({ id: dead, at: now })));
        await db.recent.bulkDelete(gone);
        await db.photos.bulkDelete(gone);
        await db.merges.bulkDelete(gone);
        await db.notSame.where('ids').anyOf(gone).delete();
      },
    ),
  );
}

/** Takes the deleted client out of events that it shares with others. */
async function forget(db: Book, id: string, shared: readonly Interaction[]): Promise<void> {
  const others = [...new Set(shared.flatMap(event => event.clientIds))].filter(other => other !== id);
  const groups = byShard(others, clientShard);
  const shards = await loadShards<Shard>(db.interactions, [...groups.keys()]);
  for (const [key, ids] of groups)
    for (const other of ids) {
      const shard = shards.get(key)!;
      const events = eventsIn(shard, other).flatMap(event => withoutClients(event, new Set([id])) ?? []);
      if (events.length > 0) shard.of[other] = JSON.stringify(events);
    }
  if (shards.size > 0) await db.interactions.bulkPut([...shards.values()]);
}
