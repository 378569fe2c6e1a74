import { foldTable } from '../fold-table';
import type { HantTable } from '../hant';

/** Longer texts are read up to here. */
const MOST = 20_000;
const MOST_WORDS = 400;

const WORD = /\p{Script=Han}|[a-z0-9]+(?:'[a-z]+)?|[^\s\p{L}\p{N}\0]/gu;

/** Number words; all numbers become the word "0". */
const NUMBERS = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred ' +
    'thousand dozen several couple ' +
    '二 两 三 四 五 六 七 八 九 十 百 千 万 几'
  ).split(' '),
);

/** What stands where someone types without the apostrophe; "well", "ill", "wont" and their like mean something else. */
const HASTY = new Map(
  'cant dont doesnt didnt isnt wasnt havent hasnt couldnt wouldnt shouldnt wont im ive thats youre theyre'
    .split(' ')
    .map(word => [word, word.replace(/(m|ve|s|re|t)$/, "'$1")] as const),
);

/** Folded: case, accents, width and, for Chinese, script. One UTF-16 unit to one or to none. */
function folded(text: string, hant: HantTable): string {
  const { code } = foldTable(hant);
  let out = '';
  for (let i = 0; i < text.length && i < MOST; i++) {
    const unit = code[text.charCodeAt(i)];
    if (unit) out += String.fromCharCode(unit);
  }
  return out;
}

/** Words, marks and Chinese characters of a text, in their folded form; a run of numbers is one "0". */
export function wordsOf(text: string, hant: HantTable): string[] {
  const words: string[] = [];
  for (const word of folded(text, hant).match(WORD) ?? []) {
    if (words.length >= MOST_WORDS) break;
    const number = NUMBERS.has(word) || (word.charCodeAt(0) <= 57 && /^\d/.test(word));
    if (!number) words.push(HASTY.get(word) ?? word);
    else if (words.at(-1) !== '0') words.push('0');
  }
  return words;
}

interface Phrase {
  /** What follows the first word. `…` stands for up to three words. */
  rest: string[];
  name: string;
}

/** Phrases by their first word; `stems` by how a word begins. */
export interface Lexicon {
  words: Map<string, Phrase[]>;
  stems: Map<string, Phrase[]>;
}

/**
 * @param classes name of a class → its phrases, ` / ` between them; `word*` is any word that begins so,
 * `…` up to three words between, `0` a number
 */
export function lexiconOf(classes: Record<string, string>, lang: 'en' | 'zh'): Lexicon {
  const lexicon: Lexicon = { words: new Map(), stems: new Map() };
  for (const [name, phrases] of Object.entries(classes))
    for (const phrase of phrases.split('/')) {
      const words = partsOf(phrase.trim(), lang);
      const first = words[0];
      if (first === undefined) continue;
      const stem = first.length > 1 && first.endsWith('*');
      const key = stem ? first.slice(0, -1) : first;
      const map = stem ? lexicon.stems : lexicon.words;
      const list = map.get(key);
      const entry = { rest: words.slice(1), name };
      if (list) list.push(entry);
      else map.set(key, [entry]);
    }
  return lexicon;
}

function partsOf(phrase: string, lang: 'en' | 'zh'): string[] {
  if (lang === 'en') return phrase.split(/\s+/).filter(Boolean);
  return phrase.match(/[a-z0-9]+|[^\s]/gu) ?? [];
}

const GAP = 3;
/** A longer phrase around a phrase begins at most so many words before it. */
const REACH = 8;

/** End of the phrase behind `at`, or -1. */
function meets(words: string[], at: number, rest: string[], from = 0): number {
  for (let i = from; i < rest.length; i++) {
    const part = rest[i]!;
    if (part === '…') {
      for (let gap = 0; gap <= GAP; gap++) {
        const end = meets(words, at + gap, rest, i + 1);
        if (end >= 0) return end;
      }
      return -1;
    }
    const word = words[at];
    if (word === undefined) return -1;
    const fits = part.length > 1 && part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
    if (!fits) return -1;
    at++;
  }
  return at;
}

export interface Found {
  name: string;
  /** Index of the first word, and of the word behind the last. */
  start: number;
  end: number;
}

/**
 * Every class that stands in `words`, in the order of where it begins. A phrase inside a longer one does
 * not count: "not happy" is not "happy".
 */
export function classesIn(words: string[], { words: exact, stems }: Lexicon): Found[] {
  const found: Found[] = [];
  words.forEach((word, start) => {
    const look = (phrases: Phrase[] | undefined) => {
      for (const { rest, name } of phrases ?? []) {
        const end = meets(words, start + 1, rest);
        if (end >= 0) found.push({ name, start, end });
      }
    };
    look(exact.get(word));
    for (let length = 2; length <= word.length; length++) look(stems.get(word.slice(0, length)));
  });
  const longest = new Map<number, number>();
  for (const { start, end } of found) longest.set(start, Math.max(longest.get(start) ?? 0, end));
  return found.filter(({ start, end }) => {
    for (let from = Math.max(0, start - REACH); from <= start; from++) {
      const to = longest.get(from) ?? 0;
      if (to >= end && to - from > end - start) return false;
    }
    return true;
  });
}
