import { rootOf } from './address';
import { namesAlike } from './alike';
import { foldCompany, foldName } from './fold-name';

/** What is compared of a client. */
export interface Lookalike {
  id: string;
  name: string;
  nickname?: string;
  /** How to say the name: what a keyboard types for a Chinese one. */
  say?: string;
  company?: string;
  /** Index keys of addresses, domains and phones, as `storedKeys` and `phoneKeys` give them. */
  keys: readonly string[];
}

/** Why two clients look like one. `near`: a name that is typed otherwise, shortened, or sounds the same. */
export type Because = 'address' | 'phone' | 'name' | 'near' | 'company';

/** Two clients that look like one. */
export interface LookalikePair {
  /** In order of their ids. */
  ids: [string, string];
  because: Because[];
  /** The name is all there is: many people share one. */
  weak: boolean;
}

/** More clients than this behind one key are compared in parts: nothing here grows with the square of the book. */
const MOST = 24;
/** More clients than this at one number are at a switchboard, not at their own phone. */
const SWITCHBOARD = 4;

/** Each a bit; the surer, the higher. */
const BITS: Record<Because, number> = { address: 16, phone: 8, name: 4, near: 2, company: 1 };

interface Name {
  words: string[];
  /** One bit for the first letter of each word: most names are told apart by it alone. */
  initials: number;
}

interface Folded {
  id: string;
  keys: readonly string[];
  at: number;
  /** The name, how it is said, and the nickname with the last name: each as words. */
  names: Name[];
  /** Company and domains. */
  firms: string[];
  addressed: boolean;
}

/**
 * Pairs of clients that look like one person, the surest first. Work and result grow with the number of
 * clients, not with its square: what too many have in common says nothing.
 * @param people each with another id
 */
export function findDuplicates(people: readonly Lookalike[]): LookalikePair[] {
  const all = people.map(fold);
  /** Both places as one number → reasons as bits. */
  const found = new Map<number, number>();
  const keyOf = (a: Folded, b: Folded) => (a.at < b.at ? a.at * all.length + b.at : b.at * all.length + a.at);
  const add = (a: Folded, b: Folded, reasons: number) => {
    const key = keyOf(a, b);
    found.set(key, (found.get(key) ?? 0) | reasons);
  };

  for (const group of groupsBy(all, addressKeys)) eachPair(group, (a, b) => add(a, b, BITS.address));
  for (const group of groupsBy(all, phoneKeysOf)) {
    const shared = group.length > SWITCHBOARD;
    eachPair(group, (a, b) => {
      const own = !shared && !(a.addressed && b.addressed);
      if (own || anyAlike(a, b)) add(a, b, BITS.phone);
    });
  }
  for (const group of groupsBy(all, nameKeysOf)) eachPair(group, (a, b) => add(a, b, BITS.name));
  for (const group of groupsBy(all, one => one.firms))
    for (const part of group.length > MOST ? groupsBy(group, wordsOf) : [group])
      eachPair(part, (a, b) => {
        if (!anyAlike(a, b)) return;
        const known = found.get(keyOf(a, b)) ?? 0;
        if ((known & (BITS.name | BITS.near)) === 0) add(a, b, BITS.near);
      });

  const pairs = [...found].map(([key, bits]) => {
    const [a, b] = [all[Math.floor(key / all.length)]!, all[key % all.length]!];
    let reasons = bits;
    if ((reasons & (BITS.name | BITS.near)) === 0 && anyAlike(a, b)) reasons |= BITS.near;
    if (reasons & BITS.name) reasons &= ~BITS.near;
    if (a.firms.some(firm => b.firms.includes(firm))) reasons |= BITS.company;
    return { ids: (a.id < b.id ? [a.id, b.id] : [b.id, a.id]) as [string, string], reasons };
  });
  pairs.sort((p, q) => q.reasons - p.reasons || compare(p.ids[0], q.ids[0]) || compare(p.ids[1], q.ids[1]));
  return pairs.map(({ ids, reasons }) => ({
    ids,
    because: (Object.keys(BITS) as Because[]).filter(one => (reasons & BITS[one]) !== 0),
    weak: reasons === BITS.name,
  }));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function fold(person: Lookalike, at: number): Folded {
  const words = (text: string) => foldName(text).split(' ').filter(Boolean);
  const name = words(person.name);
  const names = [name];
  if (person.say) names.push(words(person.say));
  if (person.nickname && name.length > 1) names.push([...words(person.nickname), name.at(-1)!]);
  const { id, keys } = person;
  const firms = keys.filter(key => key.startsWith('at '));
  const company = person.company ? foldCompany(person.company) : '';
  if (company) firms.push(`firm ${company}`);
  const addressed = keys.some(key => key.includes('@'));
  const filled = names.filter(one => one.length > 0);
  return {
    id,
    keys,
    at,
    names: filled.map(one => ({ words: one, initials: initialsOf(one) })),
    firms,
    addressed,
  };
}

const addressKeys = ({ keys }: Folded) => keys.filter(key => key.includes('@')).map(rootOf);
const phoneKeysOf = ({ keys }: Folded) => keys.filter(key => key.startsWith('tel '));
const wordsOf = ({ names }: Folded) =>
  names.flatMap(({ words }) => words.filter(word => word.length > 1).map(word => word.slice(0, 3)));

const initialsOf = (words: readonly string[]) =>
  words.reduce((bits, word) => bits | (1 << (word.codePointAt(0)! & 31)), 0);

/** A name in any order of its words, with and without spaces. One short word is not enough of a name. */
function nameKeysOf({ names }: Folded): string[] {
  return names.flatMap(({ words }) => {
    const whole = words.join('');
    if (words.length < 2 && !/^\p{Script=Han}{2,}$/u.test(whole)) return [];
    const sorted = [...words].sort().join('');
    return whole === sorted ? [whole] : [whole, sorted];
  });
}

function anyAlike(a: Folded, b: Folded): boolean {
  return a.names.some(one =>
    b.names.some(two => {
      const common = one.initials & two.initials;
      // Every word of the shorter begins like one of the longer.
      return (common === one.initials || common === two.initials) && namesAlike(one.words, two.words);
    }),
  );
}

/** Those with a key in common: groups of two and more. Most are alone with theirs, and cost no list. */
function groupsBy(all: readonly Folded[], keysOf: (one: Folded) => readonly string[]): Folded[][] {
  const behind = new Map<string, Folded | Folded[]>();
  const groups: Folded[][] = [];
  for (const one of all)
    for (const key of keysOf(one)) {
      const known = behind.get(key);
      if (known === undefined) behind.set(key, one);
      else if (Array.isArray(known)) {
        // A key that somebody has twice.
        if (known.at(-1) !== one) known.push(one);
      } else if (known !== one) {
        const group = [known, one];
        behind.set(key, group);
        groups.push(group);
      }
    }
  return groups;
}

/** All pairs of a small group; of a large one each with the next ones. */
function eachPair(group: readonly Folded[], use: (a: Folded, b: Folded) => void): void {
  const reach = group.length <= MOST ? group.length : 3;
  for (let i = 0; i < group.length; i++)
    for (let j = i + 1; j < Math.min(group.length, i + 1 + reach); j++) use(group[i]!, group[j]!);
}
