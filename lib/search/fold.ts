import { toSimplified } from '../coach/hant';
import hant from '../coach/packs/hant.json';

const TABLE = { format: 'hant/1' as const, pairs: hant.pairs, same: hant.same };

/** Letters that are not a letter with an accent on it, so that no normal form takes them apart. */
const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};
const ODD = /[øłđðþæœßı]/gu;

/** Control characters and spaces of all kinds: in what is kept they part lines and fields. */
const GAPS = /[\s\p{Cc}]+/gu;

/**
 * A text as it is searched: one case, one width, no accents, simplified characters, no apostrophes, and
 * single spaces. "Zhōu" is found by "zhou", 週 by 周, "O’Brien" by "obrien".
 */
export function foldText(text: string): string {
  // Most of a large book is ASCII, and normalising is what takes long.
  if (/^[ -~]*$/u.test(text)) return text.toLowerCase().replace(/'/gu, '').replace(/ {2,}/gu, ' ').trim();
  let folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(ODD, letter => LETTERS[letter]!);
  if (/\p{Script=Han}/u.test(folded)) folded = toSimplified(folded, TABLE);
  return folded
    .replace(/['’‘ʼ`]/gu, '')
    .replace(GAPS, ' ')
    .trim();
}
