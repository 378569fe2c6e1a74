/** Symbols packed by how often each comes; `shares` and `packed` go into `unpack`. */
export function pack(
  symbols: ArrayLike<number>,
  kinds: number,
  whole: { WHOLE: number; FLOOR: number },
): { shares: number[]; packed: string };
