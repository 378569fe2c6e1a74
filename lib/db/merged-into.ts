import type { Book } from './book';

/**
 * Clients that were merged into another one, with that one, as long as the merge can be taken back. Reads keys
 * alone. In a transaction it takes part in the caller's, which must have `merges` in it.
 */
export async function mergedInto(db: Book): Promise<Map<string, string>> {
  const pairs = (await db.merges.orderBy('[joined+kept]').keys()) as unknown as [string, string][];
  const direct = new Map(pairs);
  const last = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let next = direct.get(at); next !== undefined && !seen.has(next); next = direct.get(at)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  return new Map(pairs.map(([joined]) => [joined, last(joined)]));
}
