import { findDuplicates, type Lookalike, type LookalikePair } from '../clients/duplicates';
import type { Book } from './book';
import { guarded } from './book-error';
import { eachPiece } from './in-pieces';
import { namesIn } from './index-entries';
import { ownersIn } from './pack-addresses';

const pairKey = (ids: readonly [string, string]): string => [...ids].sort().join(' ');

/**
 * Pairs of clients that look like one person, the surest first, without those that the person said are two.
 * Reads the lists of names and addresses alone, not the clients.
 */
export function lookalikes(db: Book): Promise<LookalikePair[]> {
  return guarded(async () => {
    const people = new Map<string, Lookalike & { keys: string[] }>();
    const apart = await db.notSame.toCollection().primaryKeys();
    await eachPiece(db.names, shards => {
      for (const shard of shards)
        for (const [id, { name, nickname, say, company }] of Object.entries(namesIn(shard)))
          people.set(id, {
            id,
            name,
            keys: [],
            ...(nickname ? { nickname } : {}),
            ...(say ? { say } : {}),
            ...(company ? { company } : {}),
          });
    });
    await eachPiece(db.addresses, shards => {
      for (const shard of shards)
        for (const [key, ids] of Object.entries(ownersIn(shard)))
          for (const id of ids) people.get(id)?.keys.push(key);
    });
    const two = new Set(apart);
    return findDuplicates([...people.values()]).filter(({ ids }) => !two.has(pairKey(ids)));
  });
}

/** Keeps in mind that two clients are two people. */
export function setNotSame(db: Book, ids: readonly [string, string]): Promise<void> {
  return guarded(async () => {
    const [a, b] = [...ids].sort() as [string, string];
    await db.notSame.put({ key: pairKey(ids), ids: [a, b] });
  });
}

/** They may be one after all. */
export function unsetNotSame(db: Book, ids: readonly [string, string]): Promise<void> {
  return guarded(() => db.notSame.delete(pairKey(ids)));
}
