import type { Book, Shard } from './book';
import { type Change, indexAddresses, indexNames } from './index-entries';
import { clientShard } from './shards';
import { indexStandings } from './standings';

/** What a write of a client goes to. */
export const tablesOf = (db: Book) => [db.clients, db.addresses, db.names, db.standings, db.dues];

/**
 * Writes changes and their indexes. Runs inside the caller's transaction.
 * @param shards the documents of these clients, as they are stored; they are changed
 */
export async function writeClients(
  db: Book,
  changes: readonly Change[],
  shards: Map<string, Shard>,
): Promise<void> {
  for (const { id, after, text } of changes) {
    const { of } = shards.get(clientShard(id))!;
    if (after) of[id] = text ?? JSON.stringify(after);
    else delete of[id];
  }
  // At once: while the browser writes the ones, the others are made.
  await Promise.all([
    db.clients.bulkPut([...shards.values()]),
    indexAddresses(db, changes),
    indexNames(db, changes),
    indexStandings(
      db,
      changes.map(({ id, after }) => ({ id, client: after ?? null })),
    ),
  ]);
}
