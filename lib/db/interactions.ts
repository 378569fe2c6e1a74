import { withoutClients } from '../clients/contact';
import { currentInteractions, Sightings, sameAs } from '../clients/current-interactions';
import type { Interaction } from '../clients/interaction';
import { withClient } from '../clients/merge-events';
import type { Book, Shard } from './book';
import { guarded } from './book-error';
import { deadAmong } from './dead';
import { eventTables, indexEvents } from './index-events';
import type { EventChange } from './index-lines';
import { mergedInto } from './merged-into';
import { byShard, clientShard, eventsIn, everyShard, loadShards } from './shards';

/** A client's events as they are shown and counted: merged, edited, newest first. */
export function interactionsOf(db: Book, clientId: string): Promise<Interaction[]> {
  return guarded(async () =>
    currentInteractions(eventsIn(await db.interactions.get(clientShard(clientId)), clientId)),
  );
}

/** A client's events as they are stored: what a copy of the book hands to another. */
export function storedInteractionsOf(db: Book, clientId: string): Promise<Interaction[]> {
  return guarded(async () => eventsIn(await db.interactions.get(clientShard(clientId)), clientId));
}

/** The event with those in the place of clients that they took in. */
function ofMerged(event: Interaction, merged: ReadonlyMap<string, string>): Interaction {
  return event.clientIds.reduce((one, id) => {
    const into = merged.get(id);
    return into === undefined ? one : withClient(one, id, into);
  }, event);
}

/** The stored events of these clients, each once: of an event of several clients any of its copies. */
export function storedInteractions(db: Book, clientIds: readonly string[]): Promise<Interaction[]> {
  return guarded(async () => {
    const shards = await loadShards(db.interactions, [...new Set(clientIds.map(clientShard))]);
    const found = new Map<string, Interaction>();
    for (const clientId of new Set(clientIds))
      for (const event of eventsIn(shards.get(clientShard(clientId)), clientId)) found.set(event.id, event);
    return [...found.values()];
  });
}

/** All stored events, in pieces; one of several clients comes once with each of them. */
export async function* everyInteraction(
  db: Book,
): AsyncGenerator<{ clientId: string; events: Interaction[] }[], void, undefined> {
  for await (const shards of everyShard(db.interactions))
    yield shards.flatMap(shard =>
      Object.keys(shard.of).map(clientId => ({ clientId, events: eventsIn(shard, clientId) })),
    );
}

/** Shards per transaction: a large import must not hold all of it in memory. */
const SHARDS_AT_ONCE = 64;

/**
 * Stores events: of a page, of an import. An event of several clients is stored with each. What is known
 * already, or was deleted, is left out; so the order, and how often, do not matter.
 * @returns how many of the events were new to at least one of their clients
 */
export function record(db: Book, events: readonly Interaction[]): Promise<number> {
  return store(db, events, (sightings, event) => sightings.add(event));
}

/**
 * Takes events in from another copy of the book, as they are stored there: also those that say nothing
 * new, so that both copies end with the same set.
 */
export async function unionInteractions(db: Book, events: readonly Interaction[]): Promise<void> {
  await store(db, events, (sightings, event) => sightings.addAsIs(event));
}

async function store(
  db: Book,
  events: readonly Interaction[],
  add: (sightings: Sightings, event: Interaction) => boolean,
): Promise<number> {
  const merged = await guarded(() => mergedInto(db));
  const parts = events
    .map(event => ofMerged(event, merged))
    .flatMap(event => [...new Set(event.clientIds)].map(clientId => ({ clientId, event })));
  const groups = byShard(parts, part => clientShard(part.clientId));
  const keys = [...groups.keys()].sort();
  const stored = new Set<string>();
  for (let from = 0; from < keys.length; from += SHARDS_AT_ONCE) {
    const some = keys.slice(from, from + SHARDS_AT_ONCE);
    await guarded(() =>
      db.transaction('rw', [...eventTables(db), db.tombstones], async () => {
        const here = some.flatMap(key => groups.get(key)!);
        const ids = [...new Set(here.flatMap(({ event }) => [...event.clientIds, event.id]))];
        const dead = await deadAmong(db, ids);
        const shards = await loadShards(db.interactions, some);
        const changed = new Set<Shard>();
        const changes: EventChange[] = [];
        for (const key of some) {
          const shard = shards.get(key)!;
          for (const [clientId, added] of byShard(groups.get(key)!, part => part.clientId)) {
            if (dead.has(clientId)) continue;
            const before = eventsIn(shard, clientId);
            const sightings = new Sightings(before);
            let grown = false;
            for (const { event: given } of added) {
              const event = withoutClients(given, dead);
              if (!event || dead.has(event.id) || !add(sightings, event)) continue;
              grown = true;
              stored.add(event.id);
            }
            if (!grown) continue;
            shard.of[clientId] = JSON.stringify(sightings.events);
            changed.add(shard);
            changes.push({ id: clientId, before, after: sightings.events });
          }
        }
        if (changed.size > 0) await db.interactions.bulkPut([...changed]);
        await indexEvents(db, changes);
      }),
    );
  }
  return stored.size;
}

/**
 * Stores an edit, as `editInteraction` makes it: the event that it supersedes stays stored, and is not
 * shown any more.
 */
export async function supersede(db: Book, edit: Interaction & { supersedes: string }): Promise<void> {
  await record(db, [edit]);
}

/**
 * Deletes an event with all its sightings and former states, for all its clients. What is left of each is
 * its random id and the time. A mail whose thread is opened again is recorded again: where it should stay
 * and not count, `editInteraction(…, { automatic: true })` is meant.
 * @param now UTC epoch ms
 */
export function removeInteraction(
  db: Book,
  { id, clientIds }: Pick<Interaction, 'id' | 'clientIds'>,
  now: number,
): Promise<void> {
  return guarded(() =>
    db.transaction('rw', [...eventTables(db), db.tombstones], async () => {
      const groups = byShard(clientIds, clientShard);
      const shards = await loadShards(db.interactions, [...groups.keys()]);
      const gone = new Set<string>([id]);
      for (const [key, ids] of groups)
        for (const clientId of ids)
          for (const event of sameAs(eventsIn(shards.get(key), clientId), id)) gone.add(event.id);
      const changes: EventChange[] = [];
      for (const [key, ids] of groups)
        for (const clientId of ids) {
          const shard = shards.get(key)!;
          const before = eventsIn(shard, clientId);
          const left = before.filter(event => !gone.has(event.id));
          if (left.length > 0) shard.of[clientId] = JSON.stringify(left);
          else delete shard.of[clientId];
          changes.push({ id: clientId, before, after: left });
        }
      await db.interactions.bulkPut([...shards.values()]);
      await indexEvents(db, changes);
      await db.tombstones.bulkPut([...gone].map(dead => ({ id: dead, at: now })));
    }),
  );
}

/**
 * Deletes exactly these stored events, for all their clients: other sightings of the same mail, and edits
 * made since, stay. What is left of each is its random id and the time.
 * @param now UTC epoch ms
 */
export async function removeStored(
  db: Book,
  events: readonly Pick<Interaction, 'id' | 'clientIds'>[],
  now: number,
): Promise<void> {
  const parts = events.flatMap(({ id, clientIds }) => clientIds.map(clientId => ({ clientId, id })));
  const groups = byShard(parts, part => clientShard(part.clientId));
  const keys = [...groups.keys()].sort();
  for (let from = 0; from < keys.length; from += SHARDS_AT_ONCE) {
    const some = keys.slice(from, from + SHARDS_AT_ONCE);
    await guarded(() =>
      db.transaction('rw', [...eventTables(db), db.tombstones], async () => {
        const changes: EventChange[] = [];
        const shards = await loadShards(db.interactions, some);
        const gone = new Set(some.flatMap(key => groups.get(key)!.map(({ id }) => id)));
        for (const key of some)
          for (const clientId of new Set(groups.get(key)!.map(part => part.clientId))) {
            const shard = shards.get(key)!;
            const before = eventsIn(shard, clientId);
            const left = before.filter(({ id }) => !gone.has(id));
            if (left.length > 0) shard.of[clientId] = JSON.stringify(left);
            else delete shard.of[clientId];
            changes.push({ id: clientId, before, after: left });
          }
        await db.interactions.bulkPut([...shards.values()]);
        await indexEvents(db, changes);
        await db.tombstones.bulkPut([...gone].map(id => ({ id, at: now })));
      }),
    );
  }
}
