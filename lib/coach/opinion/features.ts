import { foldTable } from '../fold-table';
import type { HantTable } from '../hant';
import { kindOf, tellingKind } from './classes';

/** A feature of a sentence: the hash of its name, and its value. */
export type Feature = [hash: number, value: number];

/** What is known of a sentence beside its words. */
export interface Around {
  /** The sentence behind it, or nothing. */
  next: string;
  /** Whether it is the first of the draft that says something. */
  opening: boolean;
  /** Whether it is all that the draft says. */
  alone: boolean;
  /** Categories of what built-in rules found in it. */
  found: readonly string[];
}

const WORD = /\p{Script=Han}|[a-z0-9]+(?:'[a-z]+)?|[^\s\p{L}\p{N}\0]/gu;
const MOST = 120;

/** Words, or Chinese characters, in their folded form; all numbers are one. */
export function wordsOf(sentence: string, hant: HantTable): string[] {
  const { code } = foldTable(hant);
  let folded = '';
  for (let i = 0; i < sentence.length; i++) {
    const unit = code[sentence.charCodeAt(i)];
    if (unit) folded += String.fromCharCode(unit);
  }
  const words = folded.match(WORD)?.slice(0, MOST) ?? [];
  return words.map(word => (/^\d/.test(word) ? '0' : word));
}

/** FNV-1a over UTF-16 units, mixed so that each bit hangs on all of them: 32 bits. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

type Weights = Record<'one' | 'two' | 'three' | 'four' | 'skip' | 'wide' | 'stem', number>;

const WEIGHTS: Record<'en' | 'zh', Weights> = {
  en: { one: 1, two: 1, three: 0, four: 0, skip: 0.7, wide: 0, stem: 0.6 },
  zh: { one: 1, two: 1, three: 0, four: 0, skip: 0.7, wide: 0, stem: 0 },
};
/** Of the kinds of English words, where long runs are as common as short ones. */
const KIND_WEIGHTS: Weights = { one: 0.5, two: 1, three: 1, four: 0, skip: 0.7, wide: 0, stem: 0 };
const KINDS = 0.8;
const NEXT = 0.4;
const RULE = 0.6;

/** Runs of words, and words with one or two between them: who does not do what stands in such. */
function grams(words: string[], weights: Weights, put: (name: string, value: number) => void): void {
  const { one, two, three, four, skip, wide, stem } = weights;
  words.forEach((word, i) => {
    const [b, c, d] = [words[i + 1], words[i + 2], words[i + 3]];
    put(`1 ${word}`, one);
    if (stem && word.length > 5) put(`p ${word.slice(0, 5)}`, stem);
    if (b === undefined) return;
    put(`2 ${word} ${b}`, two);
    if (c === undefined) return;
    if (three) put(`3 ${word} ${b} ${c}`, three);
    put(`s ${word} ${c}`, skip);
    if (d === undefined) return;
    if (four) put(`4 ${word} ${b} ${c} ${d}`, four);
    if (wide) put(`w ${word} ${d}`, wide);
  });
}

/** Runs of kinds of words, words beside a kind, and kinds that stand in one sentence. */
function kindsIn(words: string[], put: (name: string, value: number) => void): void {
  const kinds = words.map(kindOf);
  grams(kinds, KIND_WEIGHTS, (name, value) => put(`K${name}`, value));
  words.forEach((word, i) => {
    const [next, kind] = [kinds[i + 1], kinds[i]];
    if (next === undefined) return;
    put(`wk ${word} ${next}`, 0.7);
    put(`kw ${kind} ${words[i + 1]}`, 0.7);
  });
  put(`K^ ${kinds[0]} ${kinds[1]}`, 1);
  put(`K^ ${kinds[0]} ${kinds[1]} ${kinds[2]}`, 1);
  const told = [...new Set(words.flatMap(word => tellingKind(word) ?? []))].sort();
  told.forEach((one, i) => {
    for (const other of told.slice(i + 1)) put(`both ${one} ${other}`, 0.4);
  });
}

/** Scaled so that long and short sentences weigh the same. */
function scaled(found: Map<string, number>, size: number): [string, number][] {
  let sum = 0;
  for (const value of found.values()) sum += value * value;
  const scale = sum > 0 ? size / Math.sqrt(sum) : 0;
  return [...found].map(([name, value]) => [name, value * scale]);
}

/**
 * The features of a sentence, for the learned second opinion: the same at training and in use.
 * @param lang whose words they are; a language has its own model
 */
export function featuresOf(sentence: string, lang: 'en' | 'zh', around: Around, hant: HantTable): Feature[] {
  const weights = WEIGHTS[lang];
  const own = new Map<string, number>();
  const put = putInto(own);
  const words = wordsOf(sentence, hant);
  grams(words, weights, put);
  put(`^ ${words[0] ?? ''}`, 1);
  put(`^ ${words[0] ?? ''} ${words[1] ?? ''}`, 1);
  put(`$ ${words.at(-1) ?? ''}`, 1);
  put(`# ${Math.min(7, words.length >> 2)}`, 1);
  const kinds = new Map<string, number>();
  if (lang === 'en') kindsIn(words, putInto(kinds));
  const behind = new Map<string, number>();
  if (around.next) {
    const few = { ...weights, three: 0, four: 0, skip: 0, wide: 0 };
    grams(wordsOf(around.next, hant), few, (name, value) => {
      if (value) behind.set(`N${name}`, value);
    });
  }
  return [
    ...scaled(own, 1),
    ...scaled(kinds, KINDS),
    ...scaled(behind, NEXT),
    ['bias', 0.3] as const,
    [`opening ${around.opening}`, 0.3] as const,
    [`alone ${around.alone}`, 0.3] as const,
    ...around.found.map(category => [`rule ${category}`, RULE] as const),
  ].map(([name, value]) => [hashOf(name), value]);
}

/** Keeps the greatest value that a feature has in a sentence. */
function putInto(found: Map<string, number>): (name: string, value: number) => void {
  return (name, value) => found.set(name, Math.max(found.get(name) ?? 0, value));
}
