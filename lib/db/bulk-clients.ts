import type { CareRecord } from '../care/record';
import type { Client } from '../clients/client';
import { withoutClients } from '../clients/contact';
import type { Interaction } from '../clients/interaction';
import type { MergeRecord } from '../clients/merge-two';
import type { Book, NotSame, Photo } from './book';
import { guarded } from './book-error';
import { forgetInCare } from './care';
import type { Change } from './index-entries';
import { eventTables, indexEvents } from './index-events';
import type { EventChange } from './index-lines';
import { changeOrders } from './order-leads';
import { byShard, clientShard, eventsIn, loadShards } from './shards';
import { indexStandings } from './standings';
import { takenIn } from './taken-in';
import { tablesOf, writeClients } from './write-clients';

/** Documents of clients per transaction: all of a large book in one would hold it in memory. */
const SHARDS_AT_ONCE = 256;

function* batches(ids: readonly string[]): Generator<Map<string, string[]>> {
  const groups = byShard(new Set(ids), clientShard);
  const keys = [...groups.keys()].sort();
  for (let from = 0; from < keys.length; from += SHARDS_AT_ONCE)
    yield new Map(keys.slice(from, from + SHARDS_AT_ONCE).map(key => [key, groups.get(key)!]));
}

/**
 * Changes many clients, as `updateClient` does one. Those that are not in the book are passed over, and one
 * that `change` gives back as it is stays unwritten.
 * @returns how many were changed
 */
export async function updateClients(
  db: Book,
  ids: readonly string[],
  change: (client: Client) => Client,
): Promise<number> {
  let changed = 0;
  for (const groups of batches(ids))
    changed += await guarded(() =>
      db.transaction('rw', tablesOf(db), async () => {
        const shards = await loadShards(db.clients, [...groups.keys()]);
        const changes: Change[] = [];
        for (const [key, some] of groups)
          for (const id of some) {
            const text = shards.get(key)!.of[id];
            if (text === undefined) continue;
            const before = JSON.parse(text) as Client;
            const after = change(before);
            if (after !== before) changes.push({ id, before, after: { ...after, id } });
          }
        await writeClients(db, changes, shards);
        return changes.length;
      }),
    );
  return changed;
}

/** A deleted client with its events, for as long as the deletion can be undone. */
export interface DeletedClient {
  client: Client;
  /** As they were stored. */
  interactions: Interaction[];
  /** Records of care that named it, as they were. */
  care: CareRecord[];
  photos: Photo[];
  merges: MergeRecord[];
  notSame: NotSame[];
}

/** What names a client, as it is now. Runs inside the caller's transaction. */
async function namingOf(db: Book, id: string): Promise<Omit<DeletedClient, 'client' | 'interactions'>> {
  const all = await takenIn(db, id);
  const present = <T>(rows: (T | undefined)[]) => rows.filter(row => row !== undefined);
  return {
    care: await db.care.where('clientIds').equals(id).toArray(),
    photos: present(await db.photos.bulkGet(all)),
    merges: present(await db.merges.bulkGet(all)),
    notSame: await db.notSame.where('ids').anyOf(all).toArray(),
  };
}

/** Everything that a deletion, and its way back, writes. */
const storesOf = (db: Book) => [
  ...new Set([...tablesOf(db), ...eventTables(db), db.tombstones, ...namingStores(db)]),
];

/** What else names a client: its photo, what was merged into it, with whom it is not the same. */
const namingStores = (db: Book) => [
  db.recent,
  db.care,
  db.notClients,
  db.todayMarks,
  db.callDrafts,
  db.merges,
  db.notSame,
  db.photos,
];

/**
 * Deletes clients with all their events and everything else that names them. What is left of each, and of each
 * that was merged into it, is its random id and the time. Events that others share stay with those.
 * @param now UTC epoch ms
 * @param options `keep: false` where nobody takes it back: of many clients that is a lot to hold in memory
 * @returns what `restoreClients` takes
 */
export async function deleteClients(
  db: Book,
  ids: readonly string[],
  now: number,
  { keep = true }: { keep?: boolean } = {},
): Promise<DeletedClient[]> {
  const deleted: DeletedClient[] = [];
  const gone = new Set(ids);
  for (const groups of batches(ids))
    await guarded(() =>
      db.transaction('rw', storesOf(db), async () => {
        const keys = [...groups.keys()];
        const some = [...groups.values()].flat();
        const clients = await loadShards(db.clients, keys);
        const events = await loadShards(db.interactions, keys);
        const changes: Change[] = [];
        const gones: EventChange[] = [];
        const sharers = new Set<string>();
        for (const [key, here] of groups)
          for (const id of here) {
            const text = clients.get(key)!.of[id];
            const interactions = eventsIn(events.get(key), id);
            for (const event of interactions)
              for (const other of event.clientIds) if (!gone.has(other)) sharers.add(other);
            gones.push({ id, before: interactions, after: [] });
            delete events.get(key)!.of[id];
            if (text === undefined) continue;
            const client = JSON.parse(text) as Client;
            changes.push({ id, before: client });
            if (keep) deleted.push({ client, interactions, ...(await namingOf(db, id)) });
          }
        await writeClients(db, changes, clients);
        await db.interactions.bulkPut([...events.values()]);
        await indexEvents(db, gones);
        await indexStandings(
          db,
          some.map(id => ({ id, client: null, events: null })),
        );
        await changeEvents(db, [...sharers], event => withoutClients(event, gone));
        for (const id of some) await forgetInCare(db, id);
        const all: string[] = [];
        for (const id of some) all.push(...(await takenIn(db, id)));
        await db.tombstones.bulkPut(all.map(id => ({ id, at: now })));
        await db.recent.bulkDelete(all);
        await db.photos.bulkDelete(all);
        await db.merges.bulkDelete(all);
        await db.notSame.where('ids').anyOf(all).delete();
        await forgetToday(db, new Set(all));
        await db.notClients.bulkDelete(changes.flatMap(({ before }) => before?.addresses ?? []));
      }),
    );
  return deleted;
}

/** What was said of Today's lines about these clients, and a call with one of them that is on. */
async function forgetToday(db: Book, gone: ReadonlySet<string>): Promise<void> {
  // `<reason>/<client id>/…`
  await db.todayMarks.filter(({ id }) => gone.has(id.split('/')[1] ?? '')).delete();
  await db.callDrafts.filter(({ clientId }) => clientId !== undefined && gone.has(clientId)).delete();
}

/** Takes deletions back: the clients, their events, and their part in events that others share. */
export async function restoreClients(db: Book, deleted: readonly DeletedClient[]): Promise<void> {
  const byId = new Map(deleted.map(one => [one.client.id, one]));
  for (const groups of batches([...byId.keys()]))
    await guarded(() =>
      db.transaction('rw', storesOf(db), async () => {
        const keys = [...groups.keys()];
        const some = [...groups.values()].flat().map(id => byId.get(id)!);
        await db.tombstones.bulkDelete(
          some.flatMap(({ client, merges }) => [client.id, ...merges.map(({ joined }) => joined)]),
        );
        const clients = await loadShards(db.clients, keys);
        const events = await loadShards(db.interactions, keys);
        const shared = new Map<string, Interaction>();
        const sharers = new Set<string>();
        for (const { client, interactions } of some) {
          if (interactions.length > 0)
            events.get(clientShard(client.id))!.of[client.id] = JSON.stringify(interactions);
          for (const event of interactions) {
            if (event.clientIds.length < 2) continue;
            shared.set(event.id, event);
            for (const other of event.clientIds) if (!byId.has(other)) sharers.add(other);
          }
        }
        await writeClients(
          db,
          some.map(({ client }) => ({ id: client.id, after: client })),
          clients,
        );
        await db.interactions.bulkPut([...events.values()]);
        await indexEvents(
          db,
          some.map(({ client, interactions }) => ({ id: client.id, before: [], after: interactions })),
        );
        await changeEvents(db, [...sharers], event => shared.get(event.id) ?? event);
        const care = some.flatMap(one => one.care);
        await changeOrders(
          db,
          care.flatMap(one => (one.kind === 'order' ? one.clientIds : [])),
          () => db.care.bulkPut(care),
        );
        await db.photos.bulkPut(some.flatMap(one => one.photos));
        await db.merges.bulkPut(some.flatMap(one => one.merges));
        await db.notSame.bulkPut(some.flatMap(one => one.notSame));
      }),
    );
}

/** Changes each event of these clients. Runs inside the caller's transaction. */
async function changeEvents(
  db: Book,
  ids: readonly string[],
  change: (event: Interaction) => Interaction | undefined,
): Promise<void> {
  const groups = byShard(ids, clientShard);
  const shards = await loadShards(db.interactions, [...groups.keys()]);
  const changes: EventChange[] = [];
  for (const [key, some] of groups)
    for (const id of some) {
      const shard = shards.get(key)!;
      if (shard.of[id] === undefined) continue;
      const before = eventsIn(shard, id);
      const events = before.flatMap(event => change(event) ?? []);
      if (events.length > 0) shard.of[id] = JSON.stringify(events);
      else delete shard.of[id];
      changes.push({ id, before, after: events });
    }
  if (changes.length === 0) return;
  await db.interactions.bulkPut([...shards.values()]);
  await indexEvents(db, changes);
}
