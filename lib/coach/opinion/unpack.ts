/** What all shares of the symbols come to. */
export const WHOLE = 4096;
/** What is still to be read stands in a number from here to 256 times as much. */
export const FLOOR = 2 ** 23;

/**
 * Symbols that were packed by how often each comes (rANS): one that comes half the time takes one bit, a common
 * one a fraction of it. `pack` in `tests/tools/opinion/pack.mjs` is the other way round.
 * @param packed base64
 * @param shares how often each symbol comes, of `WHOLE`
 * @param count how many symbols there are
 * @throws a `TypeError` where that is not what was packed
 */
export function unpack(packed: string, shares: readonly number[], count: number): Uint8Array {
  const starts: number[] = [];
  const symbolAt = new Uint8Array(WHOLE);
  let start = 0;
  shares.forEach((share, symbol) => {
    starts.push(start);
    symbolAt.fill(symbol, start, start + share);
    start += share;
  });
  if (start !== WHOLE) throw new TypeError('shares are not whole');
  let bytes: string;
  try {
    bytes = atob(packed);
  } catch {
    throw new TypeError('not base64');
  }
  let at = 0;
  let state = 0;
  while (at < 4) state = state * 256 + bytes.charCodeAt(at++);
  const symbols = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const slot = state % WHOLE;
    const symbol = symbolAt[slot] as number;
    symbols[i] = symbol;
    state = (shares[symbol] as number) * Math.floor(state / WHOLE) + slot - (starts[symbol] as number);
    while (state < FLOOR && at < bytes.length) state = state * 256 + bytes.charCodeAt(at++);
  }
  if (at !== bytes.length || state !== FLOOR) throw new TypeError('not what was packed');
  return symbols;
}
