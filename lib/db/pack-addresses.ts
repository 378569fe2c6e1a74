import type { AddressShard, Book } from './book';
import { ADDRESS_SHARDS, byShard } from './shards';

/** The index in one document: lookup key → client ids. */
export function ownersIn(shard: AddressShard | undefined): Record<string, string[]> {
  return shard ? (JSON.parse(shard.of) as Record<string, string[]>) : {};
}

/** Makes text of the documents of an older book. Runs inside the upgrade's transaction. */
export async function packAddresses(db: Pick<Book, 'addresses'>): Promise<void> {
  const keys = await db.addresses.toCollection().primaryKeys();
  // Some at once: the whole index of a large book is much to hold.
  for (const span of byShard(keys, key => key.slice(0, 1)).values()) {
    const shards = (await db.addresses.bulkGet(span)).filter(shard => shard !== undefined);
    await db.addresses.bulkPut(
      shards.map(({ key, of }) => ({ key, of: typeof of === 'string' ? of : JSON.stringify(of) })),
    );
  }
}

/** Makes one document of four of an older book. Runs inside the upgrade's transaction. */
export async function joinAddresses(db: Pick<Book, 'addresses'>): Promise<void> {
  const keys = await db.addresses.toCollection().primaryKeys();
  const joined = (key: string) => ADDRESS_SHARDS[Number.parseInt(key, 16) % ADDRESS_SHARDS.length]!;
  for (const [key, old] of byShard(keys, joined)) {
    const of: Record<string, string[]> = {};
    for (const shard of await db.addresses.bulkGet(old)) Object.assign(of, ownersIn(shard));
    await db.addresses.bulkDelete(old);
    await db.addresses.put({ key, of: JSON.stringify(of) });
  }
}
