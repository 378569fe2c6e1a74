/** A row's weights are kept in so many units on each side of nothing; of where words stand, in few. */
const FINE = 15;
const COARSE = 3;
/** Few words stand further out than this share; they are drawn in. */
const INSIDE = 0.97;

/** A row's own unit is chosen by its greatest weights. */
function pack(rows, columns, weights, levels, inside, { UNITS, NO_UNIT }) {
  const steps = [];
  let units = '';
  for (let r = 0; r < rows; r++) {
    const row = weights.subarray(r * columns, (r + 1) * columns);
    const sizes = Float32Array.from(row, Math.abs).sort();
    const most = inside < 1 ? sizes[Math.floor(columns * inside)] : sizes[columns - 1];
    const step = Number((most / levels || 1e-6).toPrecision(5));
    steps.push(step);
    for (const weight of row)
      units += UNITS[NO_UNIT + Math.max(-levels, Math.min(levels, Math.round(weight / step)))];
  }
  return { rows, columns, steps, units };
}

/** As `Net` has it. */
export function netOf({ size, places, layers }, words, units) {
  const across = new Float32Array(places.length);
  const count = words.length;
  for (let w = 0; w < count; w++) for (let d = 0; d < size; d++) across[d * count + w] = places[w * size + d];
  return {
    words: words.join(' '),
    places: pack(size, count, across, COARSE, INSIDE, units),
    layers: Object.fromEntries(
      Object.entries(layers).map(([name, one]) => [
        name,
        pack(one.rows, one.columns, one.weights, FINE, 1, units),
      ]),
    ),
  };
}
