import { kindOf } from './classes';

/** A layer's weights, row by row: `steps[row]` is one unit of them, each figure of `units` one weight. */
export interface Layer {
  rows: number;
  columns: number;
  steps: number[];
  /** A letter each of `UNITS`, whose middle one is nothing. */
  units: string;
}

/** The layers, in the order in which they are gone through. A row's last weight stands for itself (bias). */
export const LAYERS = ['one', 'two', 'three', 'four', 'next', 'hidden', 'out'] as const;
export type LayerName = (typeof LAYERS)[number];

/**
 * A small net over the words of a sentence: each word has a place in a room where words of like use stand
 * together, filters look for runs of one to four of them. Made by `npm run train`.
 */
export interface Net {
  /** The words that have a place, kinds of words among them for all others; a space between them. */
  words: string;
  /** A row for each direction of the room, a column for each word. */
  places: Layer;
  layers: Record<LayerName, Layer>;
}

/** Weights ready for use. */
export interface Weights {
  size: number;
  /** `size` figures a word. */
  places: Float32Array;
  layers: Record<LayerName, { rows: number; columns: number; weights: Float32Array }>;
}

/** What the net looks at: words by their number, and what is known of the sentence. */
export interface NetInput {
  ids: ArrayLike<number>;
  /** Of the sentence behind it. */
  next: ArrayLike<number>;
  opening: boolean;
  alone: boolean;
}

export const UNITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz012345678';
export const NO_UNIT = (UNITS.length - 1) / 2;
export const MOST_WORDS = 40;
export const MOST_NEXT = 20;
const WIDTHS = { one: 1, two: 2, three: 3, four: 4 } as const;
const RUNS = ['one', 'two', 'three', 'four'] as const;
const UNKNOWN = '<>';

function weightsOf({ rows, columns, steps, units }: Layer): Float32Array {
  if (units.length !== rows * columns || steps.length !== rows) throw new TypeError('a layer is not whole');
  const weights = new Float32Array(units.length);
  for (let i = 0; i < units.length; i++) {
    const unit = UNITS.indexOf(units.charAt(i));
    if (unit < 0) throw new TypeError('a layer has a figure that is none');
    weights[i] = (unit - NO_UNIT) * (steps[Math.floor(i / columns)] ?? 0);
  }
  return weights;
}

/** Numbers of words, as the net knows them: a word without a place stands where its kind does. */
export function numbering(words: readonly string[]): (list: readonly string[], most: number) => number[] {
  const index = new Map(words.map((word, i) => [word, i]));
  const unknown = index.get(UNKNOWN) ?? 0;
  return (list, most) =>
    list.slice(0, most).map(word => index.get(word) ?? index.get(kindOf(word)) ?? unknown);
}

/** A net's weights as numbers. Throws a `TypeError` where they are not whole. */
export function readNet(net: Net): Weights {
  const { rows: size, columns: count } = net.places;
  if (net.words.split(' ').length !== count) throw new TypeError('a word has no place');
  const across = weightsOf(net.places);
  const places = new Float32Array(size * count);
  for (let d = 0; d < size; d++)
    for (let w = 0; w < count; w++) places[w * size + d] = across[d * count + w] ?? 0;
  const layers = Object.fromEntries(
    LAYERS.map(name => {
      const { rows, columns } = net.layers[name];
      return [name, { rows, columns, weights: weightsOf(net.layers[name]) }];
    }),
  ) as Weights['layers'];
  return { size, places, layers };
}

/** Rows of a layer times what goes in, its bias added; nothing below nought where `bent`. */
function through({ rows, columns, weights }: Weights['layers'][LayerName], put: Float32Array, bent: boolean) {
  const out = new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    let sum = weights[r * columns + columns - 1] ?? 0;
    for (let c = 0; c < columns - 1; c++) sum += (weights[r * columns + c] ?? 0) * (put[c] ?? 0);
    out[r] = bent && sum < 0 ? 0 : sum;
  }
  return out;
}

/** Sums of the five verdicts, in the order of `VERDICTS`; the highest is the likeliest. */
export function askNet({ size, places, layers }: Weights, { ids, next, opening, alone }: NetInput) {
  const count = Math.max(1, ids.length);
  const edge = 3;
  const room = new Float32Array((count + 2 * edge) * size);
  for (let i = 0; i < ids.length; i++) {
    const at = (ids[i] ?? 0) * size;
    room.set(places.subarray(at, at + size), (edge + i) * size);
  }
  const parts: number[] = [];
  for (const name of RUNS) {
    const { rows, columns, weights } = layers[name];
    const width = WIDTHS[name];
    const length = width * size;
    for (let r = 0; r < rows; r++) {
      let best = -Infinity;
      for (let p = 1 - width; p < count; p++) {
        let sum = 0;
        const [w, x] = [r * columns, (edge + p) * size];
        for (let c = 0; c < length; c++) sum += (weights[w + c] as number) * (room[x + c] as number);
        if (sum > best) best = sum;
      }
      parts.push(Math.max(0, best + (weights[r * columns + length] ?? 0)));
    }
  }
  const mean = new Float32Array(size);
  for (let i = 0; i < next.length; i++)
    for (let d = 0; d < size; d++)
      mean[d] = (mean[d] ?? 0) + (places[(next[i] ?? 0) * size + d] ?? 0) / next.length;
  const behind = through(layers.next, mean, true);
  const all = Float32Array.from([...parts, ...behind, opening ? 1 : 0, alone ? 1 : 0]);
  return through(layers.out, through(layers.hidden, all, true), false);
}
