import { random } from '../random.mjs';

const EPOCHS = 14;
/** From this epoch on the weights are averaged: what swings from turn to turn evens out. */
const AVERAGED = 4;
const RATE = 0.15;
/** Share of a sentence's features that are left out at each turn, so that none is leaned on alone. */
const DROP = 0.35;
/** How far the sums of weights reach; features are scaled to length one. */
const SCALE = 4;
const DECAY = 1e-5;
const MANY = 4096;

const [KIND, COURTESY] = [1, 5];
const logistic = sum => 1 / (1 + Math.exp(-sum));

/** How far a turn was off, column by column: flagged or not; of the flagged, which of four; courtesy. */
function offBy(off, sums, { verdict, courtesy }) {
  off.fill(0);
  off[0] = logistic(sums[0]) - (verdict ? 1 : 0);
  if (courtesy !== undefined) off[COURTESY] = logistic(sums[COURTESY]) - courtesy;
  if (!verdict) return;
  let most = -Infinity;
  for (let c = KIND; c < COURTESY; c++) most = Math.max(most, sums[c]);
  let all = 0;
  for (let c = KIND; c < COURTESY; c++) all += off[c] = Math.exp(sums[c] - most);
  for (let c = KIND; c < COURTESY; c++) off[c] = off[c] / all - (c === KIND + verdict - 1 ? 1 : 0);
}

/**
 * AdaGrad on logistic loss and, of flagged sentences, softmax over their kinds; averaged. The same rows give the
 * same weights.
 * @param {number[]} bits of each column's table
 * @returns {Float64Array[]} weights, a table a column
 */
export function learn(rows, bits) {
  const width = bits.length;
  const masks = bits.map(one => 2 ** one - 1);
  const weights = bits.map(one => new Float64Array(2 ** one));
  const squares = bits.map(one => new Float64Array(2 ** one).fill(1e-6));
  const sum = bits.map(one => new Float64Array(2 ** one));
  const known = rows.map(({ features, verdict, courtesy }) => {
    const held = features.slice(0, MANY);
    return {
      verdict,
      courtesy,
      at: Uint32Array.from(held, ([hash]) => hash),
      values: Float64Array.from(held, ([, value]) => value * SCALE),
    };
  });
  const next = random(1);
  const order = known.map((_, i) => i);
  const seen = new Uint8Array(MANY);
  const [sums, off] = [new Float64Array(width), new Float64Array(width)];
  let averaged = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const turn of order) {
      const { at, values } = known[turn];
      for (let k = 0; k < at.length; k++) seen[k] = next() >= DROP ? 1 : 0;
      for (let c = 0; c < width; c++) {
        const [table, mask] = [weights[c], masks[c]];
        let all = 0;
        for (let k = 0; k < at.length; k++) if (seen[k]) all += table[at[k] & mask] * values[k];
        sums[c] = all;
      }
      offBy(off, sums, known[turn]);
      for (let c = 0; c < width; c++) {
        if (Math.abs(off[c]) < 1e-4) continue;
        const [table, square, mask] = [weights[c], squares[c], masks[c]];
        for (let k = 0; k < at.length; k++) {
          if (!seen[k]) continue;
          const w = at[k] & mask;
          const slope = off[c] * values[k] + DECAY * table[w];
          square[w] += slope * slope;
          table[w] -= (RATE * slope) / Math.sqrt(square[w]);
        }
      }
    }
    if (epoch + 1 < AVERAGED) continue;
    averaged += 1;
    for (let c = 0; c < width; c++) for (let w = 0; w < sum[c].length; w++) sum[c][w] += weights[c][w];
  }
  return sum.map(table => table.map(one => (one / averaged) * SCALE));
}
