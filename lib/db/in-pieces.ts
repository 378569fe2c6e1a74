import type { Table } from 'dexie';

const DIGITS = [...'0123456789abcdef'];

/**
 * Reads all documents of a table whose keys are hex digits in sixteen pieces, the next one on its way while one is
 * used: in one go, the page would not answer for as long as all of it takes to be unpacked.
 */
export async function eachPiece<T>(table: Table<T, string>, use: (piece: T[]) => void): Promise<void> {
  const ask = (n: number) =>
    n < DIGITS.length ? table.where(':id').startsWith(DIGITS[n]!).toArray() : undefined;
  let next = ask(0);
  for (let n = 1; next; n++) {
    const piece: T[] = await next;
    next = ask(n);
    use(piece);
  }
}
