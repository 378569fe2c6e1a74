const TURNS = 30;

/**
 * The sizes that stand for all others with the least loss (Lloyd), the smallest first.
 * @param {Float64Array} found sizes, the smallest first
 */
function sizesOf(found, count) {
  const [least, most] = [found[0] ?? 1, found[Math.floor(found.length * 0.995)] ?? 1];
  let sizes = Array.from(
    { length: count },
    (_, i) => least * 1.2 * (most / least / 1.2) ** (i / (count - 1)),
  );
  for (let turn = 0; turn < TURNS; turn++) {
    const sums = sizes.map(() => [0, 0]);
    let at = 0;
    for (const one of found) {
      while (at + 1 < count && one > (sizes[at] + sizes[at + 1]) / 2) at++;
      sums[at][0] += one;
      sums[at][1] += 1;
    }
    sizes = sizes.map((size, i) => (sums[i][1] > 0 ? sums[i][0] / sums[i][1] : size));
  }
  return sizes.map(size => Number(size.toPrecision(6)));
}

/** How often each symbol comes, of `whole`; what comes at all has a share. */
function sharesOf(symbols, kinds, whole) {
  const counts = Array(kinds).fill(0);
  for (const symbol of symbols) counts[symbol]++;
  const shares = counts.map(count =>
    count === 0 ? 0 : Math.max(1, Math.round((count / symbols.length) * whole)),
  );
  const most = shares.indexOf(Math.max(...shares));
  shares[most] += whole - shares.reduce((sum, share) => sum + share, 0);
  return shares;
}

/** Symbols packed by how often each comes: what `unpack` in `lib/coach/opinion/unpack.ts` reads. */
export function pack(symbols, kinds, { WHOLE, FLOOR }) {
  const shares = sharesOf(symbols, kinds, WHOLE);
  const starts = shares.map((_, i) => shares.slice(0, i).reduce((sum, share) => sum + share, 0));
  const bytes = [];
  let state = FLOOR;
  // The last one first: what is packed last is read first.
  for (let i = symbols.length - 1; i >= 0; i--) {
    const share = shares[symbols[i]];
    const most = (FLOOR / WHOLE) * 256 * share;
    while (state >= most) {
      bytes.push(state % 256);
      state = Math.floor(state / 256);
    }
    state = Math.floor(state / share) * WHOLE + (state % share) + starts[symbols[i]];
  }
  for (let i = 0; i < 4; i++) {
    bytes.push(state % 256);
    state = Math.floor(state / 256);
  }
  return { shares, packed: Buffer.from(bytes.reverse()).toString('base64') };
}

/**
 * Columns as `OpinionModel` has them.
 * @param {Float64Array[]} learned weights, a table a column
 * @param {{bits: number[], nothing: number[]}} shape `nothing`: of each column, the share of places whose weight
 *   is too small to be kept
 */
export function columnsOf(learned, { bits, nothing }, coach) {
  const { COLUMNS, SIZES } = coach;
  const columns = COLUMNS.map((name, c) => {
    const all = learned[c].map(Math.abs).sort();
    const least = all[Math.floor(all.length * nothing[c])];
    const sizes = sizesOf(
      all.filter(size => size > least),
      SIZES,
    );
    const symbols = Array.from(learned[c], weight => {
      const size = Math.abs(weight);
      if (size <= least) return SIZES;
      let level = 1;
      while (level < SIZES && size > (sizes[level - 1] + sizes[level]) / 2) level++;
      return SIZES + Math.sign(weight) * level;
    });
    const { shares, packed } = pack(symbols, 2 * SIZES + 1, coach);
    return [name, { bits: bits[c], sizes, shares, weights: packed }];
  });
  return Object.fromEntries(columns);
}
