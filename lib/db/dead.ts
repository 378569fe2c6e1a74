import type { Book } from './book';

/** Above this many ids, asking for each is slower than counting first. */
const FEW = 200;

/** Which of these ids were deleted. Runs inside the caller's transaction. */
export async function deadAmong(db: Book, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length > FEW) {
    const count = await db.tombstones.count();
    if (count === 0) return new Set();
    if (count < ids.length) return new Set(await db.tombstones.toCollection().primaryKeys());
  }
  const stones = await db.tombstones.bulkGet([...ids]);
  return new Set(stones.flatMap(stone => stone?.id ?? []));
}
