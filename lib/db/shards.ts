import { rootOf } from '../clients/address';
import { digestNumber } from '../clients/digest';
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

/**
 * Parts in which many clients are written: documents of clients, names, standings and notes all have the middle one of
 * the three digits in their keys, so of these none is written by two parts.
 * @param count 16 at most
 */
export function inParts<T extends { id: string }>(clients: readonly T[], count: number): T[][] {
  const partOf = (id: string) => String(Math.floor((Number.parseInt(id.slice(-2, -1), 16) * count) / 16));
  return [...byShard(clients, ({ id }) => partOf(id)).values()];
}

/** Shard of the standings: clients whose events are in neighbouring documents share one, as imports write them. */
export function standingShard(id: string): string {
  return id.slice(-3, -1);
}

/** Shard of the notes: those of neighbouring client shards, so that an import writes each but once or twice. */
export function noteShard(id: string): string {
  return id.slice(-3, -1);
}

/**
 * Keys of the documents of the index of addresses. An import writes most of them in each of its parts, and a browser
 * takes as long for a small document as for some kilobytes: so there are fewer than of clients.
 */
export const ADDRESS_SHARDS: readonly string[] = Array.from({ length: 1024 }, (_, n) =>
  n.toString(16).padStart(3, '0'),
);

/** Shard of a lookup key: all spellings of an address are in one. */
export function addressShard(key: string): string {
  return ADDRESS_SHARDS[digestNumber(rootOf(key)) % ADDRESS_SHARDS.length]!;
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
