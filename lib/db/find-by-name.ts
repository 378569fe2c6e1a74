import type { Book, NameRow } from './book';
import { guarded } from './book-error';
import { namesIn } from './index-entries';

/** A client found by name. */
export interface NameHit extends NameRow {
  id: string;
}

interface Entry {
  hit: NameHit;
  /** Folded name, nickname, how to say it and company, each after a space. */
  text: string;
}

/** The names in memory, by shard, and up to which write they are. A worker's death costs one reading. */
const lists = new WeakMap<Book, { rev: number; shards: Map<string, Entry[]> }>();

/** One case, one width, no accents: "Zhōu" is found by "zhou". */
function fold(text: string): string {
  // Most of a large book is ASCII, and normalising is what the first search takes long for.
  if (/^[ -~]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

async function entries(db: Book): Promise<Iterable<Entry[]>> {
  const list = lists.get(db) ?? { rev: 0, shards: new Map<string, Entry[]>() };
  lists.set(db, list);
  for (const shard of await db.names.where('rev').above(list.rev).toArray()) {
    list.rev = Math.max(list.rev, shard.rev);
    list.shards.set(
      shard.key,
      Object.entries(namesIn(shard)).map(([id, row]) => ({
        hit: { id, ...row },
        text: ` ${fold([row.name, row.nickname, row.say, row.company].filter(Boolean).join(' '))}`,
      })),
    );
  }
  return list.shards.values();
}

interface Query {
  words: string[];
  /** Each word as it begins one. */
  beginnings: string[];
  /** All of it, as a name begins with it. */
  lead: string;
}

/** Lower is better; `undefined`: a word of the query is nowhere. */
function rank(text: string, { words, beginnings, lead }: Query): number | undefined {
  for (const word of words) if (!text.includes(word)) return undefined;
  let score = text.startsWith(lead) ? 0 : 1;
  for (const beginning of beginnings) if (!text.includes(beginning)) score += 2;
  return score;
}

/**
 * Clients by name, nickname, company or how the name is said: every word of the query must be there,
 * names that begin with it come first.
 */
export function findByName(db: Book, query: string, limit = 20): Promise<NameHit[]> {
  return guarded(async () => {
    const words = fold(query).split(/\s+/u).filter(Boolean);
    if (words.length === 0) return [];
    const asked = { words, beginnings: words.map(word => ` ${word}`), lead: ` ${words.join(' ')}` };
    const found: { score: number; hit: NameHit }[] = [];
    for (const shard of await entries(db))
      for (const { hit, text } of shard) {
        const score = rank(text, asked);
        if (score !== undefined) found.push({ score, hit });
      }
    const order = (a: { score: number; hit: NameHit }, b: { score: number; hit: NameHit }) =>
      a.score - b.score ||
      (a.hit.name < b.hit.name ? -1 : a.hit.name > b.hit.name ? 1 : a.hit.id < b.hit.id ? -1 : 1);
    // A one-letter query fits nearly all; only the best are put in order.
    return best(found, limit, order).map(({ hit }) => hit);
  });
}

function best<T>(items: T[], limit: number, order: (a: T, b: T) => number): T[] {
  const top: T[] = [];
  for (const item of items) {
    if (top.length === limit && order(item, top[limit - 1]!) >= 0) continue;
    let at = top.length;
    while (at > 0 && order(item, top[at - 1]!) < 0) at--;
    top.splice(at, 0, item);
    if (top.length > limit) top.pop();
  }
  return top;
}
