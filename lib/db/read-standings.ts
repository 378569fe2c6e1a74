import { type Gap, gapOf } from '../clients/card';
import type { Moment, Waiting } from '../clients/clocks';
import { coverageOf } from '../clients/coverage';
import { localDay } from '../clients/days';
import type { Occasion } from '../clients/occasions';
import { nearestOccasion } from '../clients/occasions';
import { datesWithin } from '../clients/profile';
import { clocksOf, dateOfValue, type Standing } from '../clients/standing';
import type { Book, DueShard, StandingShard } from './book';
import { guarded } from './book-error';
import { eachPiece } from './in-pieces';
import { LEADS } from './leads';
import { byShard, standingShard } from './shards';
import { rowsIn } from './standings';

/** All standings in memory, by document, and up to which write they are. */
const lists = new WeakMap<Book, { rev: number; shards: Map<string, Standing[]> }>();

function standingsIn(shard: DueShard | undefined): Standing[] {
  const found: Standing[] = [];
  for (const [id, { client, traces }] of Object.entries(shard ? rowsIn(shard) : {}))
    if (client) found.push({ ...client, id, traces: traces ?? [] });
  return found;
}

/**
 * What lists know of every client, in no order. The first call reads all of it; later ones read what was
 * written since, and give the same objects for what was not. Live by `liveRead`.
 */
export function standings(db: Book): Promise<Standing[]> {
  return guarded(async () => {
    const list = lists.get(db) ?? { rev: 0, shards: new Map<string, Standing[]>() };
    lists.set(db, list);
    await db.transaction('r', db.standings, async () => {
      let { rev } = list;
      const take = (shards: readonly StandingShard[]) => {
        for (const shard of shards) {
          rev = Math.max(rev, shard.rev);
          list.shards.set(shard.key, standingsIn(shard));
        }
      };
      if (rev === 0) await eachPiece(db.standings, take);
      else take(await db.standings.where('rev').above(rev).toArray());
      // Only now: who asks meanwhile has not got all of it.
      list.rev = Math.max(list.rev, rev);
    });
    return [...list.shards.values()].flat();
  });
}

/** The standings of these clients, in their order, without those that are not in the book. */
export function standingsOf(db: Book, ids: readonly string[]): Promise<Standing[]> {
  return guarded(async () => {
    const keys = [...byShard(ids, standingShard).keys()];
    const found = new Map<string, Standing>();
    for (const shard of await db.standings.bulkGet(keys))
      for (const one of standingsIn(shard)) found.set(one.id, one);
    return ids.flatMap(id => found.get(id) ?? []);
  });
}

const dueShards = (db: Book) => db.dues.where(':id').below(LEADS).toArray();

/** Somebody who can fall due, and when the last good contact was (UTC ms). */
export interface DueStanding extends Standing {
  glad?: number;
}

/** The standings of those that can fall due: with a tier, an interval or a promise. */
export function dueStandings(db: Book): Promise<DueStanding[]> {
  return guarded(async () => {
    const found: DueStanding[] = [];
    for (const shard of await dueShards(db))
      for (const [id, { client, traces, glad }] of Object.entries(rowsIn(shard)))
        if (client)
          found.push({ ...client, id, traces: traces ?? [], ...(glad === undefined ? {} : { glad }) });
    return found;
  });
}

/** UTC epoch ms from which mail is seen, which the clocks ask for; `undefined` where none is. */
export function mailSince(db: Book): Promise<number | undefined> {
  return guarded(async () => coverageOf([], await db.accounts.toArray()).since);
}

/** A client of today's list. */
export interface Due {
  standing: Standing;
  gap: Gap;
  waiting?: Waiting;
  /** The nearest of their dates, where it is near. */
  occasion?: Occasion;
}

/** Who is to be thought of today, of those that are kept close: with a tier, chosen, or with an interval. */
export interface Dues {
  /** Longest overdue first. */
  overdue: Due[];
  /** Due today or within `within` days, soonest first. */
  upcoming: Due[];
  /** Their mail waits for an answer, longest first; whether they are due or not. */
  waiting: Due[];
  /** A birthday or another date within `within` days, soonest first. */
  occasions: Due[];
}

/**
 * Today's list. Clients with neither tier nor interval fall due never and are not read.
 * @param options `within`: days to look ahead
 */
export function duesOn(db: Book, moment: Moment, { within = 14 }: { within?: number } = {}): Promise<Dues> {
  return guarded(async () => {
    const { now, zone } = moment;
    const [shards, since] = await Promise.all([dueShards(db), mailSince(db)]);
    const today = localDay(now, zone);
    const dues: Dues = { overdue: [], upcoming: [], waiting: [], occasions: [] };
    for (const shard of shards)
      for (const standing of standingsIn(shard)) {
        const last = clocksOf(standing, { now, zone, mailSince: since });
        const due: Due = { standing, gap: gapOf(standing, last, moment) };
        if (last.waiting) due.waiting = last.waiting;
        const dates = datesWithin((standing.dates ?? []).map(dateOfValue), moment.profile);
        const occasion = nearestOccasion(dates, today, within);
        if (occasion) due.occasion = occasion;
        const { dueInDays, snoozedUntil } = due.gap;
        if (snoozedUntil === undefined && dueInDays !== undefined) {
          if (dueInDays < 0) dues.overdue.push(due);
          else if (dueInDays <= within) dues.upcoming.push(due);
        }
        if (due.waiting) dues.waiting.push(due);
        if (due.occasion) dues.occasions.push(due);
      }
    const byDue = (a: Due, b: Due) => a.gap.dueInDays! - b.gap.dueInDays! || byName(a, b);
    dues.overdue.sort(byDue);
    dues.upcoming.sort(byDue);
    dues.waiting.sort((a, b) => a.waiting!.since - b.waiting!.since || byName(a, b));
    dues.occasions.sort((a, b) => a.occasion!.inDays - b.occasion!.inDays || byName(a, b));
    return dues;
  });
}

function byName(a: Due, b: Due): number {
  const [one, two] = [a.standing, b.standing];
  return one.name < two.name ? -1 : one.name > two.name ? 1 : one.id < two.id ? -1 : 1;
}
