import { rootOf } from '../clients/address';
import { digest } from '../clients/digest';
import type { Interaction } from '../clients/interaction';
import type { Shard } from './book';

/** Shard of a client: the last three hex digits of its UUIDv7 are random. */
export function clientShard(id: string): string {
  return id.slice(-3);
}

/** Shard of the name list: a search reads all of them, so they are fewer. */
export function nameShard(id: string): string {
  return id.slice(-2);
}

/** Shard of the standings: clients whose events are in neighbouring documents share one, as imports write them. */
export function standingShard(id: string): string {
  return id.slice(-3, -1);
}

/** Shard of the notes: those of neighbouring client shards, so that an import writes each but once or twice. */
export function noteShard(id: string): string {
  return id.slice(-3, -1);
}

/** Shard of a lookup key: all spellings of an address are in one. */
export function addressShard(key: string): string {
  return digest(rootOf(key)).slice(-3);
}

/** The stored events of one client in a shard. */
export function eventsIn(shard: Shard | undefined, clientId: string): Interaction[] {
  const text = shard?.of[clientId];
  return text === undefined ? [] : (JSON.parse(text) as Interaction[]);
}

/** Groups items by the shard of their key. */
export function byShard<T>(items: Iterable<T>, shardOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const shard = shardOf(item);
    const group = groups.get(shard);
    if (group) group.push(item);
    else groups.set(shard, [item]);
  }
  return groups;
}

/** The documents of these keys, made where they are not there yet. Keys come out in the order given. */
export async function loadShards(
  table: { bulkGet(keys: string[]): PromiseLike<(Shard | undefined)[]> },
  keys: string[],
): Promise<Map<string, Shard>> {
  const found = await table.bulkGet(keys);
  return new Map(keys.map((key, index) => [key, found[index] ?? { key, of: {} }]));
}

/** Documents per reading: of a book of 100,000 clients that is some 3,000 clients, or 30,000 events. */
const READ_AT_ONCE = 128;

/** All documents of a table, in the order of their keys, in pieces that fit into memory. */
export async function* everyShard(table: {
  where(index: ':id'): {
    above(key: string): { limit(n: number): { toArray(): PromiseLike<Shard[]> } };
  };
}): AsyncGenerator<Shard[], void, undefined> {
  let last = '';
  for (;;) {
    const some = await table.where(':id').above(last).limit(READ_AT_ONCE).toArray();
    if (some.length > 0) yield some;
    if (some.length < READ_AT_ONCE) return;
    last = some.at(-1)!.key;
  }
}
