/** What a client needs or offers, in words of their own. */
export interface NeedsAndOffers {
  id: string;
  needs: string;
  offers: string;
}

/** An introduction that would help. */
export interface IntroductionIdea {
  /** Who needs it. */
  needs: string;
  /** Who offers it. */
  offers: string;
  /** The words that both have, as the one who needs them wrote them. */
  words: string[];
  /** 0–1. */
  strength: number;
}

const STOP_EN = new Set(
  'a an and any are as at be by can do for from get good has have in into is it its like looking more need needs new of offer offers on or other our out over own people please services service some somebody someone that the their them they things this to up us very want wants we who will with work works you your'.split(
    ' ',
  ),
);
const STOP_ZH = new Set([
  '需要',
  '提供',
  '寻找',
  '希望',
  '我们',
  '他们',
  '可以',
  '一个',
  '服务',
  '公司',
  '产品',
]);

/** Characters that join words: a pair with one of them is no word. */
const JOINING_ZH = /[的了和与與及或是把被们們这這那吗嗎呢吧]/;

/** A word without its commonest endings, so that "printers", "printing" and "printer" are one. */
function stem(word: string): string {
  const bare = word.replace(/(?:'s|’s)$/, '');
  for (const [ending, least] of ENDINGS)
    if (bare.endsWith(ending) && bare.length - ending.length >= least)
      return bare.slice(0, bare.length - ending.length);
  return bare;
}

const ENDINGS: readonly (readonly [string, number])[] = [
  ['izations', 4],
  ['isations', 4],
  ['ization', 4],
  ['isation', 4],
  ['ations', 4],
  ['ation', 4],
  ['ments', 4],
  ['ment', 4],
  ['ings', 4],
  ['ers', 4],
  ['ing', 4],
  ['ies', 3],
  ['ors', 4],
  ['er', 4],
  ['or', 4],
  ['ed', 4],
  ['es', 4],
  ['y', 4],
  ['s', 3],
  ['e', 4],
];

interface Word {
  key: string;
  text: string;
}

/** A word and where it stands. */
interface Place extends Word {
  from: number;
  to: number;
}

/** The words in the order of the text, which is folded already. */
function placesOf(text: string): Place[] {
  const places: Place[] = [];
  for (const { 0: raw, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
    if (/\p{Script=Han}/u.test(raw)) {
      for (const { 0: run, index: at } of raw.matchAll(/\p{Script=Han}+/gu)) {
        const letters = [...run];
        let from = index + at;
        for (let i = 0; i + 1 < letters.length; i++) {
          const pair = letters[i]! + letters[i + 1]!;
          if (!STOP_ZH.has(pair) && !JOINING_ZH.test(pair))
            places.push({ key: pair, text: pair, from, to: from + pair.length });
          from += letters[i]!.length;
        }
      }
      continue;
    }
    const lower = raw.toLowerCase();
    if (lower.length < 3 || STOP_EN.has(lower)) continue;
    places.push({ key: stem(lower), text: raw, from: index, to: index + raw.length });
  }
  return places;
}

/** Stems of what is the same to the person → the first of them. What has several stems has them in a row. */
export type Synonyms = ReadonlyMap<string, string>;

/** No more words than this make one term. */
const LONGEST_TERM = 6;

/** The words of a text that say something: stems in English, pairs of characters in Chinese. */
export function wordsOf(text: string, synonyms: Synonyms = new Map()): Word[] {
  const folded = text.normalize('NFKC');
  const places = placesOf(folded);
  const found = new Map<string, string>();
  const add = (raw: string, key: string) => {
    if (!found.has(key)) found.set(key, raw);
  };
  places.forEach((place, index) => {
    add(place.text, synonyms.get(place.key) ?? place.key);
    // A term of several words is what it stands for, beside its words.
    for (let n = 2; synonyms.size > 0 && n <= LONGEST_TERM && index + n <= places.length; n++) {
      const term = places.slice(index, index + n);
      const same = synonyms.get(term.map(one => one.key).join(' '));
      if (same !== undefined) add(folded.slice(place.from, term.at(-1)!.to), same);
    }
  });
  return [...found].map(([key, raw]) => ({ key, text: raw }));
}

/** Groups of words that are the same to the person, as `wordsOf` takes them. */
export function synonymTable(groups: readonly (readonly string[])[]): Synonyms {
  const table = new Map<string, string>();
  for (const group of groups) {
    const keys = group
      .map(word =>
        placesOf(word.normalize('NFKC'))
          .map(one => one.key)
          .join(' '),
      )
      .filter(key => key !== '');
    // What stands in two groups makes them one.
    const head = keys.map(key => table.get(key)).find(key => key !== undefined) ?? keys[0];
    if (head === undefined) continue;
    const joined = new Set(keys.flatMap(key => table.get(key) ?? []));
    for (const [key, to] of table) if (joined.has(to)) table.set(key, head);
    for (const key of keys) table.set(key, head);
  }
  return table;
}

/**
 * R5: whose offer meets whose need. A word that half the book has says little, a rare one much; an idea
 * wants at least one word that few share.
 * @param most how many ideas at most, best first
 */
export function introductionIdeas(
  clients: readonly NeedsAndOffers[],
  { synonyms = new Map(), most = 20 }: { synonyms?: Synonyms; most?: number } = {},
): IntroductionIdea[] {
  const offering = new Map<string, Set<string>>();
  for (const { id, offers } of clients)
    for (const { key } of wordsOf(offers, synonyms)) {
      const ids = offering.get(key) ?? new Set();
      offering.set(key, ids.add(id));
    }
  const total = Math.max(2, clients.length);
  const ideas: IntroductionIdea[] = [];
  for (const { id, needs } of clients) {
    const words = wordsOf(needs, synonyms);
    const scores = new Map<string, { sum: number; words: string[] }>();
    let whole = 0;
    for (const { key, text } of words) {
      const ids = offering.get(key);
      const weight = Math.log(total / (ids?.size ?? 1)) + 0.5;
      whole += weight;
      // A word that many offer tells nobody from nobody, and would pair everybody with everybody.
      if (!ids || ids.size > Math.max(5, total / 20)) continue;
      for (const other of ids) {
        if (other === id) continue;
        const score = scores.get(other) ?? { sum: 0, words: [] };
        score.sum += weight;
        score.words.push(text);
        scores.set(other, score);
      }
    }
    for (const [other, score] of scores) {
      const strength = whole === 0 ? 0 : score.sum / whole;
      if (strength >= 0.25) ideas.push({ needs: id, offers: other, words: score.words, strength });
    }
  }
  return ideas
    .toSorted((a, b) => b.strength - a.strength || (a.needs + a.offers < b.needs + b.offers ? -1 : 1))
    .slice(0, most);
}
