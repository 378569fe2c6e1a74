import type { Book } from './book';

/** The client itself and all that were merged into it, and into those. Takes part in the caller's transaction. */
export async function takenIn(db: Book, id: string): Promise<string[]> {
  const all = [id];
  for (const one of all) {
    const joined = await db.merges.where('kept').equals(one).primaryKeys();
    all.push(...joined.filter(other => !all.includes(other)));
  }
  return all;
}
