import type { Features } from './features';

/**
 * Weights of a linear model, learned from the examples in `tests/accuracy/complaints` by
 * `tests/tools/train-complaint.mjs`.
 */
export interface Table {
  /** What one level of a weight counts. */
  step: number;
  /** Base64: distances between the rising hashes of the known features, seven bits a byte, low ones first. */
  hashes: string;
  /** Base64: a signed byte a weight; all of the first column, then all of the second. */
  weights: string;
}

export interface ComplaintModel {
  format: 'complaint/1';
  lang: string;
  /** One column: whether the message is a complaint. */
  message: Table;
  /** A column for each of `PARTS`: whether the reply lacks it. */
  reply: Table;
}

interface Read {
  rows: Map<number, number>;
  weights: Int8Array;
}

const read = new WeakMap<Table, Read>();

const HASH_BITS = 22;

/** FNV-1a over UTF-16 units, folded. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return ((hash >>> HASH_BITS) ^ hash) & ((1 << HASH_BITS) - 1);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

function readTable(table: Table): Read {
  let known = read.get(table);
  if (!known) {
    const rows = new Map<number, number>();
    let hash = 0;
    let distance = 0;
    let shift = 0;
    for (const byte of bytesOf(table.hashes)) {
      distance |= (byte & 127) << shift;
      shift += 7;
      if (byte & 128) continue;
      hash += distance;
      rows.set(hash, rows.size);
      distance = 0;
      shift = 0;
    }
    known = { rows, weights: new Int8Array(bytesOf(table.weights).buffer as ArrayBuffer) };
    read.set(table, known);
  }
  return known;
}

/** The sum of each column: above nothing is yes, and how far above how surely (log odds). */
export function sumsOf(features: Features, table: Table, columns: number): number[] {
  const { rows, weights } = readTable(table);
  const sums = new Array<number>(columns).fill(0);
  for (const [name, value] of features) {
    const row = rows.get(hashOf(name));
    if (row === undefined) continue;
    for (let column = 0; column < columns; column++)
      sums[column]! += weights[column * rows.size + row]! * table.step * value;
  }
  return sums;
}
