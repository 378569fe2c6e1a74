import data from './pinyin.json';

const FIRST = 0x4e00;
/** Readings of one character after another multiply: more than these are not kept of one text. */
const VARIANTS = 6;

interface Table {
  syllables: string[];
  more: Map<string, string>;
}

let table: Table | undefined;

/** Taken apart when the first Chinese name is met. */
function tables(): Table {
  table ??= {
    syllables: data.syllables.split(' '),
    more: new Map(data.more.split(' ').map(entry => [entry.charAt(0), entry.slice(1)])),
  };
  return table;
}

/** Codes begin at "#" and leave the backslash out: see `tests/tools/make-pinyin.mjs`. */
function syllable(code: string): string | undefined {
  const at = code.charCodeAt(0) - 0x23;
  return tables().syllables[at > 0x5c - 0x23 ? at - 1 : at];
}

/** How a character may be read, the usual way first; nothing where it is no Chinese character. */
function readings(character: string): string[] {
  const code = data.usual.charAt(character.charCodeAt(0) - FIRST);
  const usual = code && code !== ' ' ? syllable(code) : undefined;
  if (!usual) return [];
  const more = [...(tables().more.get(character) ?? '')].map(one => syllable(one)!);
  // Typed "lv" with an input method, and "lu" or "lyu" in a passport.
  return [usual, ...more].flatMap(one =>
    /^[ln]v/u.test(one) ? [one, one.replace('v', 'u'), one.replace('v', 'yu')] : [one],
  );
}

const SURNAMES: Readonly<Record<string, string>> = data.surnames;
const surnameOf = (text: string): string | undefined =>
  Object.hasOwn(SURNAMES, text) ? SURNAMES[text] : undefined;

/** What begins a personal name is read as a surname first: 单 Shàn, 曾 Zēng, 万俟 Mòqí. */
function syllablesOf(run: string, isName: boolean): string[][] {
  const all = [...run].map(readings);
  const two = isName ? surnameOf(run.slice(0, 2)) : undefined;
  const one = isName ? surnameOf(run.slice(0, 1)) : undefined;
  if (two) return [...two.split(' ').map(reading => [reading]), ...all.slice(2)];
  if (one) all[0] = [one, ...all[0]!.filter(reading => reading !== one)];
  return all;
}

function variantsOf(syllables: readonly string[][]): string[][] {
  let variants: string[][] = [[]];
  for (const choices of syllables) {
    const next = variants.flatMap(before => choices.map(reading => [...before, reading]));
    // The usual reading of each is the first of its choices, so what is left out is the unusual.
    variants = next.slice(0, VARIANTS);
  }
  return variants;
}

const HAN = /[\u4e00-\u9fff]/u;

/**
 * What a keyboard types for the Chinese characters in a text: whole, by initials, and the surname with the
 * initials of the rest. 周慧敏 → `zhouhuimin`, `zhm`, `zhouhm`.
 * @param text folded by `foldText`, so in simplified characters
 * @param isName the text is a person's name, so that its surname is read as one
 */
export function pinyinOf(text: string, isName: boolean): string[] {
  if (!HAN.test(text)) return [];
  const found = new Set<string>();
  for (const [run] of text.matchAll(/[\u4e00-\u9fff]+/gu)) {
    const syllables = syllablesOf(run.slice(0, 24), isName).filter(choices => choices.length > 0);
    const surname = isName && surnameOf(run.slice(0, 2)) ? 2 : 1;
    for (const variant of variantsOf(syllables)) {
      found.add(variant.join(''));
      if (variant.length < 2) continue;
      found.add(variant.map(one => one.charAt(0)).join(''));
      if (isName && variant.length > surname)
        found.add(variant.map((one, i) => (i < surname ? one : one.charAt(0))).join(''));
    }
  }
  return [...found];
}
