import { fold, foldTable } from './fold-table';
import type { HantTable } from './hant';

/** Words that are names and common words too: alone they name nobody. */
const COMMON = new Set(
  'will may mark grant bill frank rose june april august art rich pat sue drew chase hope faith joy grace'.split(
    ' ',
  ),
);
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const TITLES = '总|经理|先生|女士|小姐|老师|工|主任|太太|姐|哥|律师|医生|会计';

/**
 * "A party to the matter who is not among the recipients is named."
 * @param names of people of the thread whom the draft does not go to
 * @returns those that the text names, as given
 */
export function partiesNamed(text: string, names: readonly string[], hant: HantTable): string[] {
  const folded = fold(text.slice(0, 20_000), foldTable(hant)).replaceAll('\0', '');
  return [...new Set(names)].filter(name => {
    const whole = fold(name, foldTable(hant)).trim();
    if (HAN_NAME.test(whole)) {
      if (folded.includes(whole)) return true;
      return new RegExp(`${whole.charAt(0)}(?:${TITLES})`).test(folded);
    }
    const [first = ''] = whole.split(/[ .]/);
    const words = whole.includes(' ') ? [whole] : [];
    if (first.length >= 3 && !COMMON.has(first)) words.push(first);
    return words.some(word => hasWord(folded, word));
  });
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + word.length);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
