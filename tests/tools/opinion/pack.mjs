/**
 * Columns as `OpinionModel` has them.
 * @param {Float64Array[]} learned weights, a table a column
 * @param {{bits: number[], levels: number, inside: number, least: number}} shape `levels`: units of a weight on
 *   each side of nothing, at most 3; `inside`: the share of weights that do not reach beyond the last; `least`:
 *   what is smaller, in units, is nothing
 */
export function columnsOf(learned, { bits, levels, inside, least }, { COLUMNS }) {
  const columns = COLUMNS.map((name, c) => {
    const sizes = learned[c]
      .map(Math.abs)
      .filter(size => size > 0)
      .sort();
    const step = (sizes[Math.floor(sizes.length * inside)] ?? 1) / levels;
    const figures = Array.from(learned[c], weight => {
      const size = Math.abs(weight) / step;
      const level = size < least ? 0 : Math.max(1, Math.min(levels, Math.round(size)));
      return Math.sign(weight) * level + 3;
    });
    return [name, { bits: bits[c], step: Number(step.toPrecision(6)), weights: figures.join('') }];
  });
  return Object.fromEntries(columns);
}
