import type { HantTable } from './hant';

/** What a UTF-16 unit is to the tokeniser. */
export const SKIP = 0;
export const SPACE = 1;
export const WORD = 2;
/** A character that is a token by itself: Han and kana. */
export const HAN = 3;
export const APOSTROPHE = 4;
/** A pause that phrases may cross. */
export const COMMA = 5;
/** A mark that no phrase crosses. */
export const HARD = 6;
export const QUOTE = 7;

export interface FoldTable {
  /** The folded unit of each UTF-16 unit; 0 for what is skipped. */
  code: Uint16Array;
  /** The class of each UTF-16 unit. */
  kind: Uint8Array;
}

/** The same as plain data: a page gets it with the rules, and carries none of what it is made from. */
export interface FoldData {
  /** Where a class begins, and which, in turn. */
  kinds: number[];
  /** Units that are not folded to themselves, each followed by what it is folded to. */
  codes: string;
}

/**
 * The table that folds case, accents, quotes and full width, and with `hant` traditional characters to
 * simplified ones; a piece at a time.
 */
export function* tableOf({ kinds, codes }: FoldData, hant?: HantTable): Generator<void, FoldTable> {
  const code = new Uint16Array(65536);
  const kind = new Uint8Array(65536);
  for (let i = 0; i < kinds.length; i += 2) kind.fill(kinds[i + 1]!, kinds[i]);
  for (let unit = 0; unit < 65536; unit++) {
    code[unit] = unit;
    if (unit % 0x1000 === 0) yield;
  }
  const pairs = codes + (hant?.pairs ?? '');
  for (let i = 0; i + 1 < pairs.length; i += 2) code[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return { code, kind };
}
