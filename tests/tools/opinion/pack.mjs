/** Units of a weight on each side of nothing. */
const LEVELS = 3;
/** The unit is chosen so that this share of the weights that are any does not reach beyond the last one. */
const INSIDE = 0.98;

/** As `OpinionModel` has it. @param {Float64Array[]} learned weights, a table a column */
export function modelOf(learned, lang, bits, { COLUMNS }) {
  const columns = COLUMNS.map((name, c) => {
    const sizes = learned[c]
      .map(Math.abs)
      .filter(size => size > 0)
      .sort();
    const step = (sizes[Math.floor(sizes.length * INSIDE)] ?? 1) / LEVELS;
    const figures = Array.from(learned[c], weight => {
      const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / step)));
      return level + LEVELS;
    });
    return [name, { bits: bits[c], step: Number(step.toPrecision(6)), weights: figures.join('') }];
  });
  return { format: 'opinion/2', lang, columns: Object.fromEntries(columns) };
}
