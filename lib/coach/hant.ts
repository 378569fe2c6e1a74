/**
 * Traditional and simplified characters, one to one. Data, made by `tests/tools/make-hant.mjs`.
 * `pairs` holds a traditional character and its simplified one in turn; where several share a simplified
 * one, the one to write comes first.
 */
export interface HantTable {
  format: 'hant/1';
  pairs: string;
  /** Simplified characters that mostly stay as they are in a traditional text: 只, 才, 面. */
  same: string;
}

/** Good characters in both scripts: they prove nothing. */
const EITHER = '后里只才干着台面云系松谷几升丑斗冲表准范余志制致复回家向游沾征采并';

interface Maps {
  simplified: Map<string, string>;
  traditional: Map<string, string>;
}

const built = new WeakMap<HantTable, Maps>();

function maps(table: HantTable): Maps {
  let known = built.get(table);
  if (!known) {
    known = { simplified: new Map(), traditional: new Map() };
    for (let i = 0; i + 1 < table.pairs.length; i += 2) {
      const hant = table.pairs.charAt(i);
      const hans = table.pairs.charAt(i + 1);
      known.simplified.set(hant, hans);
      if (!known.traditional.has(hans)) known.traditional.set(hans, hant);
    }
    built.set(table, known);
  }
  return known;
}

/** Whether a Chinese text is written in traditional characters; a text that could be either is not. */
export function isTraditional(text: string, table: HantTable): boolean {
  const { simplified, traditional } = maps(table);
  let balance = 0;
  for (const character of text) {
    if (EITHER.includes(character) || table.same.includes(character)) continue;
    if (simplified.has(character)) balance++;
    else if (traditional.has(character)) balance--;
  }
  return balance > 0;
}

/** Simplified `text` with each character replaced by its usual traditional one. */
export function toTraditional(text: string, table: HantTable): string {
  const { traditional } = maps(table);
  let out = '';
  for (const character of text)
    out += table.same.includes(character) ? character : (traditional.get(character) ?? character);
  return out;
}

/** `text` with each traditional character replaced by its simplified one. */
export function toSimplified(text: string, table: HantTable): string {
  const { simplified } = maps(table);
  let out = '';
  for (const character of text) out += simplified.get(character) ?? character;
  return out;
}
