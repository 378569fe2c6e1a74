import { foldText } from './fold';
import { FIELD, NAME, RANKS } from './line';

/** A query, ready to be compared with lines. */
export interface Query {
  /** All of them must be in a line. The longest is first: it is the rarest. */
  words: string[];
  /** Each as it begins a word. */
  beginnings: string[];
  /** All of it, as a name begins with it. */
  lead: string;
}

/** Digits as people group them: `(020) 7946-0142`, `+44 20 7946 0142`. */
const NUMBER = /^[+(]*\d[\d\s()./+-]*$/u;

/**
 * @param text as typed
 * @returns `undefined` where there is nothing to look for
 */
export function queryOf(text: string): Query | undefined {
  const folded = foldText(text.slice(0, 200));
  const words = NUMBER.test(folded) ? [digitsOf(folded)] : folded.split(' ').filter(Boolean);
  const [first] = words;
  if (!first) return undefined;
  return {
    words: [...new Set(words)].sort((a, b) => b.length - a.length),
    beginnings: words.map(word => ` ${word}`),
    lead: `${NAME} ${words.join(' ')}`,
  };
}

/**
 * Numbers are kept with their country's code: a national number is the end of one, but for the zero that
 * is dialled before it.
 */
function digitsOf(number: string): string {
  const digits = number.replace(/\(0\)/gu, '').replace(/\D/gu, '');
  return digits.length < 6 ? digits : digits.replace(/^0+/u, '');
}

/** Whether a query is long enough to be looked for in notes: one letter is in all of them. */
export function isForNotes({ words }: Query): boolean {
  return words.some(word => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 3));
}

/** Whether all words are in the line. */
export function fits(line: string, { words }: Query): boolean {
  for (const word of words) if (!line.includes(word)) return false;
  return true;
}

/**
 * How well a line that fits does, lower is better: a name begins with the query; its words begin words of
 * the names; they begin words anywhere; they are within words. Key clients go first in each.
 */
export function scoreOf(line: string, { beginnings, lead }: Query): number {
  const rank = RANKS.indexOf(line.charAt(line.length - 1) as (typeof RANKS)[number]);
  return howWell(line, beginnings, lead) * RANKS.length + rank;
}

/** The score without how key the client is. */
export const classOf = (score: number): number => Math.floor(score / RANKS.length);

function howWell(line: string, beginnings: readonly string[], lead: string): number {
  const names = line.slice(0, line.indexOf(FIELD));
  if (names.includes(lead)) return 0;
  if (beginnings.every(word => names.includes(word))) return 1;
  return beginnings.every(word => line.includes(word)) ? 2 : 3;
}
