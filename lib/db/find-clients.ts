import { normaliseAddress } from '../clients/address';
import { LINES_VERSION, lineOf } from '../search/line';
import { eachLineWith, idsIn, type Lines, lineOfId, linesOf, type Part } from '../search/lines';
import { classOf, fits, type Query, queryOf, scoreOf } from '../search/query';
import type { Book, NameShard } from './book';
import { guarded } from './book-error';
import { ownersOf, ownersOfPhone } from './identify';
import { namesIn } from './index-entries';
import { fillLines, fillNotes } from './index-lines';
import { nameShard } from './shards';

/** Lines in memory, by shard, and up to which write they are. A worker's death costs one reading. */
interface List {
  rev: number;
  shards: Map<string, Lines>;
  /** Shards of an older version of the book, whose names alone are searched so far. */
  old: Set<string>;
}

const lists = new WeakMap<Book, Promise<List>>();

/** Reads what is new. One after the other: two searches at once read it once. */
function listOf(db: Book): Promise<List> {
  const before = lists.get(db) ?? Promise.resolve({ rev: 0, shards: new Map(), old: new Set<string>() });
  const list = before.then(known => refreshed(db, known));
  // What failed once is tried again by the next search.
  lists.set(
    db,
    list.catch(() => before),
  );
  return list;
}

async function refreshed(db: Book, list: List): Promise<List> {
  for (const shard of await db.names.where('rev').above(list.rev).toArray()) {
    list.rev = Math.max(list.rev, shard.rev);
    list.shards.set(shard.key, linesIn(shard));
    if (shard.find?.by === LINES_VERSION) list.old.delete(shard.key);
    else list.old.add(shard.key);
  }
  return list;
}

function linesIn(shard: NameShard): Lines {
  if (shard.find?.by === LINES_VERSION) return shard.find;
  const entries = Object.entries(namesIn(shard)).map(([id, { say, ...row }]) => ({
    id,
    line: lineOf({ ...row, ...(say ? { sayName: say } : {}) }),
  }));
  return linesOf(entries, LINES_VERSION);
}

/** Reads the names into memory, so that the first letter typed need not wait for them. */
export function warmFind(db: Book): Promise<void> {
  return guarded(async () => {
    const { old } = await listOf(db);
    if (old.size > 0) await fillLines(db, [...old]);
    await fillNotes(db);
  });
}

/** A line that fits. */
interface Found {
  /** `scoreOf` it. */
  score: number;
  line: string;
  part: Part;
  start: number;
}

const order = (a: Found, b: Found) => a.score - b.score || (a.line < b.line ? -1 : a.line > b.line ? 1 : 0);

/** A list that keeps the best few of all that it is given. */
function best(limit: number) {
  const top: Found[] = [];
  return {
    top,
    add(item: Found) {
      if (top.length === limit && order(item, top[limit - 1]!) >= 0) return;
      let at = top.length;
      while (at > 0 && order(item, top[at - 1]!) < 0) at--;
      top.splice(at, 0, item);
      if (top.length > limit) top.pop();
    },
  };
}

/** A word of so few letters is in nearly every line of a large book. */
const SHORT = 2;
/** Of a short word so many lines are enough to choose from: which of thousands come first says little. */
const ENOUGH = 2000;

/**
 * The best lines: those of which a name begins with the query; where they are too few, those in which a short
 * word begins a word; where those are too few, all that hold it.
 */
function scan(list: List, query: Query, limit: number): Found[] {
  const parts = [...list.shards.values()].flatMap(({ narrow, wide }) => [narrow, wide]);
  const [word] = query.words as [string];
  const isShort = word.length <= SHORT && !/\p{Script=Han}/u.test(word);
  const needles = [query.lead, ...(isShort ? [` ${word}`] : []), word];
  let top: Found[] = [];
  for (const needle of needles) {
    const found = best(limit);
    let left = isShort && needle !== query.lead ? ENOUGH : Number.POSITIVE_INFINITY;
    for (const part of parts) {
      if (left <= 0) break;
      eachLineWith(part, needle, (line, start) => {
        if (!fits(line, query)) return false;
        found.add({ score: scoreOf(line, query), line, part, start });
        left -= 1;
        return left <= 0;
      });
    }
    top = found.top;
    if (top.length === limit) break;
  }
  return top;
}

/** What the search may know beside the book. */
export interface FindOptions {
  limit?: number;
  /** ISO 3166 code of the rep's country, for numbers without a country code. */
  region?: string;
}

/**
 * Clients by name, nickname, company, how the name is said, pinyin, part of an address, or digits of a
 * number: every word of the query must be there. A whole address or number goes first, then names that
 * begin with the query; in each who was shown last, and key clients.
 * @returns ids, best first
 */
export function findClients(db: Book, text: string, options: FindOptions = {}): Promise<string[]> {
  const { limit = 20, region } = options;
  return guarded(async () => {
    const query = queryOf(text);
    if (!query) return [];
    const [list, owners, recent] = await Promise.all([
      listOf(db),
      exactly(db, text, region),
      db.recent.orderBy('at').reverse().primaryKeys(),
    ]);
    if (list.old.size > 0) fillLines(db, [...list.old]).catch(() => undefined); // The next search tries again.
    const others = scan(list, query, limit).map(({ score, line, part, start }) => ({
      id: idsIn(part)(start).id,
      score,
      line,
      turn: recent.length,
    }));
    const shown = recent.flatMap((id, turn) => {
      const line = lineIn(list, id);
      return line !== undefined && fits(line, query) ? [{ id, score: scoreOf(line, query), line, turn }] : [];
    });
    const ranked = [...shown, ...others].sort(
      (a, b) =>
        classOf(a.score) - classOf(b.score) ||
        a.turn - b.turn ||
        a.score - b.score ||
        (a.line < b.line ? -1 : a.line > b.line ? 1 : a.id < b.id ? -1 : 1),
    );
    return [...new Set([...owners, ...ranked.map(({ id }) => id)])].slice(0, limit);
  });
}

/** Who has exactly this address, in any spelling of it, or this number. */
async function exactly(db: Book, text: string, region: string | undefined): Promise<string[]> {
  if (text.includes('@')) {
    const address = normaliseAddress(text);
    return address ? ((await ownersOf(db, [address])).get(address) ?? []) : [];
  }
  return text.replace(/\D/gu, '').length >= 6 ? ownersOfPhone(db, text, region) : [];
}

function lineIn(list: List, id: string): string | undefined {
  const { narrow, wide } = list.shards.get(nameShard(id)) ?? {};
  for (const part of [narrow, wide]) {
    const line = part && lineOfId(part, id);
    if (line !== undefined) return line;
  }
  return undefined;
}
