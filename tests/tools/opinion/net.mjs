import { random } from '../random.mjs';

// Trains the small net of the second opinion: filters over words in a room of few directions. The same rows give
// the same weights. Adam, small batches; words and parts are left out by chance, so that none is leaned on alone.

const BATCH = 64;
const RATE = 2e-3;
const WARM = 0.1;
const DECAY = 0.01;
/** Share of labels that are not believed. */
const DOUBT = 0.05;
const NEXT = 16;
const HIDDEN = 32;
const WIDTHS = { one: 1, two: 2, three: 3, four: 4 };
const RUNS = Object.keys(WIDTHS);
const EDGE = 3;

/** A layer with weights by chance, its bias nothing. */
function layer(rows, columns, next) {
  const weights = new Float32Array(rows * columns);
  const reach = 1 / Math.sqrt(columns - 1);
  for (let i = 0; i < weights.length; i++)
    weights[i] = (i + 1) % columns === 0 ? 0 : (2 * next() - 1) * reach;
  return { rows, columns, weights };
}

const held = length => ({
  slope: new Float32Array(length),
  one: new Float32Array(length),
  two: new Float32Array(length),
});

/**
 * @param {{ids: number[], next: number[], opening: boolean, alone: boolean, verdict: number}[]} rows
 * @param {{places: Float32Array, size: number, filters: number, kinds: number[], epochs: number, seed?: number,
 *   drop?: {words: number, places: number, parts: number, hidden: number}}} shape `places`: where the words
 *   stand at first
 * @returns {import('../../../lib/coach/opinion/net').Weights}
 */
export function learnNet(rows, shape, said = () => {}) {
  const { size, filters, kinds, epochs } = shape;
  const drop = { words: 0.1, places: 0.15, parts: 0.3, hidden: 0.15, ...shape.drop };
  const next = random(shape.seed ?? 1);
  const places = Float32Array.from(shape.places);
  const partCount = RUNS.length * filters;
  const inputs = partCount + NEXT + 2;
  const layers = {
    ...Object.fromEntries(RUNS.map(name => [name, layer(filters, WIDTHS[name] * size + 1, next)])),
    next: layer(NEXT, size + 1, next),
    hidden: layer(HIDDEN, inputs + 1, next),
    out: layer(5, HIDDEN + 1, next),
  };
  const names = Object.keys(layers);
  const state = Object.fromEntries(names.map(name => [name, held(layers[name].weights.length)]));
  const placeState = held(places.length);
  const touched = new Set();
  const steps = epochs * Math.ceil(rows.length / BATCH);
  const order = rows.map((_, i) => i);
  const room = new Float32Array((64 + 2 * EDGE) * size);
  const roomSlope = new Float32Array(room.length);
  const mask = new Float32Array(room.length);
  const [all, allSlope, allMask] = [0, 0, 0].map(() => new Float32Array(inputs));
  const [mid, midSlope, midMask] = [0, 0, 0].map(() => new Float32Array(HIDDEN));
  const [out, mean, meanSlope] = [new Float32Array(5), new Float32Array(size), new Float32Array(size)];
  const bestAt = new Int32Array(partCount);
  let loss = 0;

  function turn({ ids, next: behind, opening, alone, verdict }, weight) {
    const count = Math.max(1, ids.length);
    const end = (count + 2 * EDGE) * size;
    room.fill(0, 0, end);
    const seen = ids.map(id => (next() < drop.words ? kinds[id] : id));
    for (let i = 0; i < seen.length; i++) {
      const [from, to] = [seen[i] * size, (EDGE + i) * size];
      for (let d = 0; d < size; d++) {
        const keep = next() < drop.places ? 0 : 1 / (1 - drop.places);
        mask[to + d] = keep;
        room[to + d] = places[from + d] * keep;
      }
    }
    let part = 0;
    for (const name of RUNS) {
      const { columns, weights } = layers[name];
      const [width, length] = [WIDTHS[name], WIDTHS[name] * size];
      for (let r = 0; r < filters; r++, part++) {
        let best = -Infinity;
        const w = r * columns;
        for (let p = 1 - width; p < count; p++) {
          let sum = 0;
          const x = (EDGE + p) * size;
          for (let c = 0; c < length; c++) sum += weights[w + c] * room[x + c];
          if (sum > best) {
            best = sum;
            bestAt[part] = p;
          }
        }
        all[part] = Math.max(0, best + weights[w + length]);
      }
    }
    mean.fill(0);
    for (const id of behind) for (let d = 0; d < size; d++) mean[d] += places[id * size + d] / behind.length;
    for (let r = 0; r < NEXT; r++) {
      const { columns, weights } = layers.next;
      let sum = weights[r * columns + size];
      for (let d = 0; d < size; d++) sum += weights[r * columns + d] * mean[d];
      all[partCount + r] = Math.max(0, sum);
    }
    all[inputs - 2] = opening ? 1 : 0;
    all[inputs - 1] = alone ? 1 : 0;
    for (let i = 0; i < inputs; i++) {
      allMask[i] = i >= inputs - 2 ? 1 : next() < drop.parts ? 0 : 1 / (1 - drop.parts);
      all[i] *= allMask[i];
    }
    for (let r = 0; r < HIDDEN; r++) {
      const { columns, weights } = layers.hidden;
      let sum = weights[r * columns + inputs];
      for (let c = 0; c < inputs; c++) sum += weights[r * columns + c] * all[c];
      midMask[r] = sum <= 0 ? 0 : next() < drop.hidden ? 0 : 1 / (1 - drop.hidden);
      mid[r] = sum * midMask[r];
    }
    let most = -Infinity;
    for (let r = 0; r < 5; r++) {
      const { columns, weights } = layers.out;
      let sum = weights[r * columns + HIDDEN];
      for (let c = 0; c < HIDDEN; c++) sum += weights[r * columns + c] * mid[c];
      out[r] = sum;
      most = Math.max(most, sum);
    }
    let total = 0;
    for (let r = 0; r < 5; r++) total += out[r] = Math.exp(out[r] - most);
    loss -= Math.log(out[verdict] / total + 1e-9);
    midSlope.fill(0);
    for (let r = 0; r < 5; r++) {
      const { columns, weights } = layers.out;
      const { slope } = state.out;
      const off = (out[r] / total - (r === verdict ? 1 - DOUBT : 0) - DOUBT / 5) * weight;
      for (let c = 0; c < HIDDEN; c++) {
        slope[r * columns + c] += off * mid[c];
        midSlope[c] += off * weights[r * columns + c];
      }
      slope[r * columns + HIDDEN] += off;
    }
    allSlope.fill(0);
    for (let r = 0; r < HIDDEN; r++) {
      const off = midSlope[r] * midMask[r];
      if (off === 0) continue;
      const { columns, weights } = layers.hidden;
      const { slope } = state.hidden;
      for (let c = 0; c < inputs; c++) {
        slope[r * columns + c] += off * all[c];
        allSlope[c] += off * weights[r * columns + c];
      }
      slope[r * columns + inputs] += off;
    }
    roomSlope.fill(0, 0, end);
    part = 0;
    for (const name of RUNS) {
      const { columns, weights } = layers[name];
      const { slope } = state[name];
      const length = WIDTHS[name] * size;
      for (let r = 0; r < filters; r++, part++) {
        if (all[part] <= 0) continue;
        const off = allSlope[part] * allMask[part];
        const [w, x] = [r * columns, (EDGE + bestAt[part]) * size];
        for (let c = 0; c < length; c++) {
          slope[w + c] += off * room[x + c];
          roomSlope[x + c] += off * weights[w + c];
        }
        slope[w + length] += off;
      }
    }
    for (let i = 0; i < seen.length; i++) {
      const [to, from] = [seen[i] * size, (EDGE + i) * size];
      touched.add(seen[i]);
      for (let d = 0; d < size; d++) placeState.slope[to + d] += roomSlope[from + d] * mask[from + d];
    }
    if (!behind.length) return;
    meanSlope.fill(0);
    for (let r = 0; r < NEXT; r++) {
      if (all[partCount + r] <= 0) continue;
      const off = allSlope[partCount + r] * allMask[partCount + r];
      const { columns, weights } = layers.next;
      const { slope } = state.next;
      for (let d = 0; d < size; d++) {
        slope[r * columns + d] += off * mean[d];
        meanSlope[d] += off * weights[r * columns + d];
      }
      slope[r * columns + size] += off;
    }
    for (const id of behind) {
      touched.add(id);
      for (let d = 0; d < size; d++) placeState.slope[id * size + d] += meanSlope[d] / behind.length;
    }
  }

  function move(weights, { slope, one, two }, from, to, rate, step, decay) {
    const [first, second] = [1 - 0.9 ** step, 1 - 0.999 ** step];
    for (let i = from; i < to; i++) {
      const g = slope[i];
      one[i] = 0.9 * one[i] + 0.1 * g;
      two[i] = 0.999 * two[i] + 0.001 * g * g;
      weights[i] -= rate * (one[i] / first / (Math.sqrt(two[i] / second) + 1e-8) + decay * weights[i]);
      slope[i] = 0;
    }
  }

  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    loss = 0;
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (let at = 0; at < order.length; at += BATCH) {
      const batch = order.slice(at, at + BATCH);
      for (const i of batch) turn(rows[i], 1 / batch.length);
      step++;
      const done = step / steps;
      const rate =
        RATE * (done < WARM ? done / WARM : (1 + Math.cos((Math.PI * (done - WARM)) / (1 - WARM))) / 2);
      for (const name of names)
        move(layers[name].weights, state[name], 0, layers[name].weights.length, rate, step, DECAY);
      for (const word of touched) move(places, placeState, word * size, (word + 1) * size, rate, step, DECAY);
      touched.clear();
    }
    said(epoch + 1, loss / order.length, { size, places, layers });
  }
  return { size, places, layers };
}
