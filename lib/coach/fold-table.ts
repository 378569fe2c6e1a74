import {
  APOSTROPHE,
  COMMA,
  type FoldData,
  type FoldTable,
  HAN,
  HARD,
  QUOTE,
  SKIP,
  SPACE,
  tableOf,
  WORD,
} from './fold';
import type { HantTable } from './hant';

const SKIPPED = [0x00ad, 0x034f, 0x061c, 0x180e, 0x2060, 0xfeff, 0xfe0e, 0xfe0f];
const QUOTES = '"“”„‟«»「」『』﹁﹂﹃﹄＂';
const APOSTROPHES = "'’‘‛`´ʼ＇";
const COMMAS = ',，、､–—―…⋯~～';
const HYPHENS = '-/‐‑‒−－／⁄';

function letterOf(unit: number): number {
  const plain = String.fromCharCode(unit).normalize('NFD').toLowerCase();
  const folded = plain.charCodeAt(0);
  return Number.isNaN(folded) ? unit : folded;
}

function kindOf(unit: number): number {
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)) return WORD;
  if (unit < 0xaa) return unit <= 0x20 || unit === 0xa0 ? SPACE : HARD;
  if (unit === 0xd7 || unit === 0xf7 || (unit < 0xc0 && unit !== 0xaa && unit !== 0xb5 && unit !== 0xba))
    return HARD;
  if (unit >= 0x2000 && unit <= 0x200a) return SPACE;
  if (unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000)
    return SPACE;
  if (unit >= 0x2000 && unit <= 0x2bff) return HARD;
  if (unit >= 0x3001 && unit <= 0x303f) return unit === 0x3005 || unit === 0x3007 ? HAN : HARD;
  if ((unit >= 0x3040 && unit <= 0x312f) || (unit >= 0x3400 && unit <= 0x9fff)) return HAN;
  if (unit >= 0xf900 && unit <= 0xfaff) return HAN;
  // Halves of a pair: mostly emoji, which stand between words like a pause.
  if (unit >= 0xd800 && unit <= 0xdfff) return COMMA;
  if (unit >= 0xe000 && unit <= 0xf8ff) return HARD;
  if (unit >= 0xfe10 && unit <= 0xfe6f) return HARD;
  if (unit >= 0xff00) return unit >= 0xff66 && unit <= 0xffdc ? WORD : HARD;
  return WORD;
}

function build(): FoldTable {
  const code = new Uint16Array(65536);
  const kind = new Uint8Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    let folded = unit;
    if (unit >= 0x41 && unit <= 0x5a) folded = unit + 32;
    else if (unit >= 0xff01 && unit <= 0xff5e) folded = unit - 0xfee0;
    else if ((unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x370 && unit <= 0x52f)) folded = letterOf(unit);
    else if (unit >= 0x1e00 && unit <= 0x1fff) folded = letterOf(unit);
    if (folded >= 0x41 && folded <= 0x5a) folded += 32;
    code[unit] = folded;
    kind[unit] = kindOf(folded);
    if (kind[unit] === SPACE) code[unit] = 32;
  }
  const all = (characters: string, as: number, folded: number) => {
    for (const character of characters) {
      kind[character.charCodeAt(0)] = as;
      code[character.charCodeAt(0)] = folded;
    }
  };
  all(QUOTES, QUOTE, 34);
  all(APOSTROPHES, APOSTROPHE, 39);
  all(COMMAS, COMMA, 44);
  all(HYPHENS, SPACE, 32);
  const skip = (unit: number) => {
    kind[unit] = SKIP;
    code[unit] = 0;
  };
  SKIPPED.forEach(skip);
  for (let unit = 0x200b; unit <= 0x200f; unit++) skip(unit);
  for (let unit = 0x202a; unit <= 0x202e; unit++) skip(unit);
  for (let unit = 0x2061; unit <= 0x2064; unit++) skip(unit);
  for (let unit = 0x0300; unit <= 0x036f; unit++) skip(unit);
  return { code, kind };
}

let data: FoldData | undefined;

/** What `tableOf` makes its table from. */
export function foldData(): FoldData {
  if (data) return data;
  const { code, kind } = build();
  const kinds: number[] = [];
  let codes = '';
  for (let unit = 0; unit < 65536; unit++) {
    if (unit === 0 || kind[unit] !== kind[unit - 1]) kinds.push(unit, kind[unit]!);
    if (code[unit] !== unit) codes += String.fromCharCode(unit, code[unit]!);
  }
  data = { kinds, codes };
  return data;
}

let plain: FoldTable | undefined;
const withHant = new WeakMap<HantTable, FoldTable>();

/** The table of `tableOf`. Built on first use, then shared. */
export function foldTable(hant?: HantTable): FoldTable {
  const known = hant ? withHant.get(hant) : plain;
  if (known) return known;
  const pieces = tableOf(foldData(), hant);
  let piece = pieces.next();
  while (!piece.done) piece = pieces.next();
  if (hant) withHant.set(hant, piece.value);
  else plain = piece.value;
  return piece.value;
}

/** `text` folded one UTF-16 unit to one, so that offsets stay; what is skipped becomes U+0000. */
export function fold(text: string, table: FoldTable = foldTable()): string {
  const folded: string[] = [];
  for (let i = 0; i < text.length; i++) folded.push(String.fromCharCode(table.code[text.charCodeAt(i)] ?? 0));
  return folded.join('');
}
