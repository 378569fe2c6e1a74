import type { Client } from '../clients/client';
import type { Interaction } from '../clients/interaction';
import { joinEvents, splitEvents, withClient } from '../clients/merge-events';
import { MERGE_KEPT_DAYS, type MergeChoice, type MergeRecord, mergeTwo } from '../clients/merge-two';
import { takeBack } from '../clients/take-back';
import type { Book, Shard } from './book';
import { guarded } from './book-error';
import { eventTables, indexEvents } from './index-events';
import type { EventChange } from './index-lines';
import { changeOrders } from './order-leads';
import { byShard, clientShard, eventsIn, loadShards } from './shards';
import { tablesOf, writeClients } from './write-clients';

const DAY = 86_400_000;

const stores = (db: Book) => [
  ...new Set([...tablesOf(db), ...eventTables(db)]),
  db.tombstones,
  db.recent,
  db.merges,
  db.photos,
  db.care,
];

/**
 * Makes one client out of two: what is left is the kept one, with the events of both. It can be taken back for
 * 30 days by `unmerge`.
 * @param now UTC epoch ms
 * @returns the merged client; `undefined` where one of the two is not in the book any more
 */
export function merge(
  db: Book,
  ids: { kept: string; joined: string },
  choice: MergeChoice,
  now: number,
): Promise<Client | undefined> {
  return guarded(() =>
    db.transaction('rw', stores(db), async () => {
      if (ids.kept === ids.joined) return undefined;
      const shards = await clientShards(db, ids);
      const kept = clientIn(shards, ids.kept);
      const joined = clientIn(shards, ids.joined);
      if (!kept || !joined) return undefined;
      const after = mergeTwo(kept, joined, choice, now);
      await writeClients(
        db,
        [
          { id: ids.kept, before: kept, after },
          { id: ids.joined, before: joined },
        ],
        shards,
      );
      const events = await eventsOf(db, ids.joined);
      await putEvents(db, {
        [ids.kept]: joinEvents(await eventsOf(db, ids.kept), events, ids.kept, ids.joined),
        [ids.joined]: [],
      });
      await changeSharers(db, events, ids, event => withClient(event, ids.joined, ids.kept));
      const photo = await db.photos.get(ids.joined);
      const moved = photo !== undefined && (await db.photos.get(ids.kept)) === undefined;
      if (moved) await db.photos.put({ ...photo, clientId: ids.kept });
      await db.recent.delete(ids.joined);
      const record: MergeRecord = { ...ids, at: now, before: { kept, joined }, after, events };
      const care = await moveCare(db, ids.joined, ids.kept);
      await db.merges.put({
        ...record,
        ...(moved ? { photo: true } : {}),
        ...(care.length > 0 ? { care } : {}),
      });
      return after;
    }),
  );
}

/**
 * Takes a merge back: both clients are as they were, with their events; what was written since stays with the
 * one that was kept.
 * @param joined id of the client that is no more
 * @param now UTC epoch ms
 * @returns whether it could be: not after 30 days, nor where either was deleted or merged into a third since
 */
export function unmerge(db: Book, joined: string, now: number): Promise<boolean> {
  return guarded(() =>
    db.transaction('rw', stores(db), async () => {
      const record = await db.merges.get(joined);
      if (!record) return false;
      const { kept, before, after } = record;
      const shards = await clientShards(db, { kept, joined });
      const current = clientIn(shards, kept);
      if (!current || (await db.tombstones.get(joined))) return false;
      const untouched = JSON.stringify(current) === JSON.stringify(after);
      const back = untouched ? before.kept : takeBack(current, before.kept, after, now);
      await writeClients(
        db,
        [
          { id: kept, before: current, after: back },
          { id: joined, after: before.joined },
        ],
        shards,
      );
      const split = splitEvents(await eventsOf(db, kept), record.events, kept, joined);
      await putEvents(db, { [kept]: split.kept, [joined]: split.joined });
      await changeSharers(
        db,
        [...split.changed.values()],
        { kept, joined },
        event => split.changed.get(event.id) ?? event,
      );
      if (record.care) await moveCare(db, kept, joined, record.care);
      if (record.photo) await db.photos.delete(kept);
      await db.merges.delete(joined);
      return true;
    }),
  );
}

/** Merges that can be taken back, the last first. Older ones, and those of a third since, are not among them. */
export function merges(db: Book, now: number): Promise<MergeRecord[]> {
  return guarded(async () => {
    const all = await db.merges
      .where('at')
      .above(now - MERGE_KEPT_DAYS * DAY)
      .reverse()
      .sortBy('at');
    const inner = new Set(all.map(({ joined }) => joined));
    return all.filter(({ kept }) => !inner.has(kept));
  });
}

/** After 30 days what was merged stays so, and what the two were is gone. */
export function endOldMerges(db: Book, now: number): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.merges, db.tombstones, db.photos, async () => {
      const old = await db.merges
        .where('at')
        .belowOrEqual(now - MERGE_KEPT_DAYS * DAY)
        .primaryKeys();
      if (old.length === 0) return;
      await db.tombstones.bulkPut(old.map(id => ({ id, at: now })));
      await db.photos.bulkDelete(old);
      await db.merges.bulkDelete(old);
    }),
  );
}

async function clientShards(db: Book, { kept, joined }: { kept: string; joined: string }) {
  const keys = [...new Set([clientShard(kept), clientShard(joined)])];
  return loadShards(db.clients, keys);
}

function clientIn(shards: Map<string, Shard>, id: string): Client | undefined {
  const text = shards.get(clientShard(id))?.of[id];
  return text === undefined ? undefined : (JSON.parse(text) as Client);
}

async function eventsOf(db: Book, id: string): Promise<Interaction[]> {
  return eventsIn(await db.interactions.get(clientShard(id)), id);
}

async function putEvents(db: Book, byClient: Record<string, readonly Interaction[]>): Promise<void> {
  const groups = byShard(Object.keys(byClient), clientShard);
  const shards = await loadShards(db.interactions, [...groups.keys()]);
  const changes: EventChange[] = [];
  for (const [key, ids] of groups)
    for (const id of ids) {
      const shard = shards.get(key)!;
      const { of } = shard;
      changes.push({ id, before: eventsIn(shard, id), after: byClient[id]! });
      if (byClient[id]!.length > 0) of[id] = JSON.stringify(byClient[id]);
      else delete of[id];
    }
  await db.interactions.bulkPut([...shards.values()]);
  await indexEvents(db, changes);
}

/** Records of care that name one client name the other from now on. Gives their ids. */
async function moveCare(db: Book, from: string, to: string, only?: readonly string[]): Promise<string[]> {
  const found = await db.care.where('clientIds').equals(from).toArray();
  const moved = only ? found.filter(({ id }) => only.includes(id)) : found;
  const orders = moved.some(one => one.kind === 'order');
  await changeOrders(db, orders ? [from, to] : [], () =>
    db.care.bulkPut(
      moved.map(one => ({
        ...one,
        clientIds: [...new Set(one.clientIds.map(id => (id === from ? to : id)))],
      })),
    ),
  );
  return moved.map(({ id }) => id);
}

/** Events of several clients are stored with each: the others' copies follow. */
async function changeSharers(
  db: Book,
  events: readonly Interaction[],
  { kept, joined }: { kept: string; joined: string },
  change: (event: Interaction) => Interaction,
): Promise<void> {
  const others = new Set(events.flatMap(event => event.clientIds));
  others.delete(kept);
  others.delete(joined);
  if (others.size === 0) return;
  const changed: Record<string, Interaction[]> = {};
  for (const id of others) changed[id] = (await eventsOf(db, id)).map(change);
  await putEvents(db, changed);
}
