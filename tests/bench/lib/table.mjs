import { cpus, totalmem } from 'node:os';

/**
 * One measured figure.
 * @typedef {{name: string, value: number, unit: string, must?: number, least?: number, ratio?: number, times?: number,
 *   error?: string}} Row `times`: of Yesfirst's own full check of the same drafts
 */

const STEPS = 50_000_000;

/** Milliseconds of a fixed loop: how fast this machine is at this moment. The best of three. */
export function calibrate() {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now();
    let sum = turn;
    for (let i = 0; i < STEPS; i++) sum = (sum * 31 + i) | 0;
    if (sum !== 0) best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** What the figures were taken on. */
export function machine() {
  const [cpu] = cpus();
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** The value below which the share `q` of `values` lies. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

/** Whether a row is as it must be; `undefined` where nothing is asked of it. */
export function isOk(row) {
  if (row.error) return false;
  if (row.least !== undefined) return row.value >= row.least;
  return row.must === undefined ? undefined : row.value <= row.must;
}

const digits = number => (Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(3))));

/** The rows as lines of one table. */
export function tableOf(rows, calibration) {
  const compares = rows.some(row => row.times !== undefined);
  const cells = [
    ['name', 'value', 'unit', 'must', 'ok', ...(compares ? ['× Yesfirst'] : []), 'ratio'],
    ...rows.map(row => {
      const times = compares ? [row.times === undefined ? '' : digits(row.times)] : [];
      if (row.error) return [row.name, '–', '', '', 'ERROR', ...times, row.error];
      const ratio = row.ratio ?? (row.unit === 'ms' ? row.value / calibration : undefined);
      const ok = isOk(row);
      return [
        row.name,
        digits(row.value),
        row.unit,
        row.least !== undefined
          ? `≥ ${digits(row.least)}`
          : row.must === undefined
            ? ''
            : `≤ ${digits(row.must)}`,
        ok === undefined ? '' : ok ? 'yes' : 'NO',
        ...times,
        ratio === undefined ? '' : digits(ratio),
      ];
    }),
  ];
  const last = cells[0].length - 1;
  // The last column may be a long sentence.
  const widths = cells[0].map((_, i) => Math.max(...cells.map(line => (i === last ? 0 : line[i].length))));
  const isNumber = i => i === 1 || i === 3 || (compares && i === 5);
  return cells.map(line =>
    line
      .map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join('  ')
      .trimEnd(),
  );
}
