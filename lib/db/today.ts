import { waitingIn } from '../care/plan';
import type { CareRecord } from '../care/record';
import type { TodayMark } from '../care/today';
import type { CareClient, TodayInput } from '../care/today-item';
import { gapOf } from '../clients/card';
import type { Client } from '../clients/client';
import { clocks, type Moment } from '../clients/clocks';
import { coverageOf } from '../clients/coverage';
import { currentInteractions } from '../clients/current-interactions';
import { isoOf, localDay } from '../clients/days';
import { nearestOccasion } from '../clients/occasions';
import { clocksOf, dateOfValue, type Standing } from '../clients/standing';
import type { Book, Shard } from './book';
import { guarded } from './book-error';
import { careOfKinds } from './care';
import { dueStandings, mailSince, standings } from './read-standings';
import { clientShard, eventsIn, loadShards } from './shards';

/** How many clients are read whole, with their events. */
const MOST_READ = 120;
/** How many of a plan's people are read: the first who waits is shown, and some may not be in the book. */
const PLAN_AHEAD = 5;
/** A date this near is a reason. */
const NEAR = 3;
/**
 * With this many documents of clients the book has some 5,000 clients. In a larger one only those with a
 * tier, an interval or a promise are looked at: reading all would hold up the panel.
 */
const SMALL_BOOK = 2_900;

interface Candidate {
  standing: Standing;
  /** How much it presses: the most pressing are read. */
  press: number;
}

/**
 * What Today is made from, out of the book: the clients who may have a reason, read whole, and the records
 * that are open.
 */
export function todayInput(db: Book, moment: Moment): Promise<TodayInput> {
  return guarded(async () => {
    const { now, zone } = moment;
    const today = localDay(now, zone);
    const [small, since, open] = await Promise.all([
      db.clients.count().then(count => count < SMALL_BOOK),
      mailSince(db),
      careOfKinds(db, 'problem', 'plan', 'ask', 'introduction', 'sameWords'),
    ]);
    const records = open.filter(one => one.kind !== 'problem' || one.closedAt === undefined) as CareRecord[];
    const all = await (small ? standings(db) : dueStandings(db));
    const candidates = all.flatMap(standing => {
      const press = pressOf(standing, { ...moment, mailSince: since }, today);
      return press > 0 ? [{ standing, press }] : [];
    });
    const chosen = candidates
      .sort((a, b) => b.press - a.press || (a.standing.id < b.standing.id ? -1 : 1))
      .slice(0, MOST_READ)
      .map(({ standing }: Candidate) => standing.id);
    const named = records.flatMap(one =>
      // Of a plan those who were not written to yet: the reason takes the first of them who is in the book.
      one.kind === 'problem'
        ? one.clientIds
        : one.kind === 'plan'
          ? waitingIn(one, today).slice(0, PLAN_AHEAD)
          : [],
    );
    const clients = await readClients(db, [...new Set([...chosen, ...named])], moment);
    const { owed } = moment;
    return { clients, records, today, now, zone, ...(owed ? { owed } : {}) };
  });
}

/** How much a client presses: 0 where there is no reason to look closer. */
function pressOf(
  standing: Standing,
  moment: Moment & { mailSince: number | undefined },
  today: number,
): number {
  const { mailSince: since, ...now } = moment;
  const last = clocksOf(standing, { ...now, ...(since === undefined ? {} : { mailSince: since }) });
  const { dueInDays } = gapOf(standing, last, now);
  if (last.waiting) return 100;
  if (standing.promise !== undefined && standing.promise <= isoOf(today + 1)) return 90;
  if (dueInDays !== undefined && dueInDays <= 1) return 70 + Math.min(Math.max(-dueInDays, 0), 20);
  if (standing.dates && nearestOccasion(standing.dates.map(dateOfValue), today, NEAR)) return 60;
  // A key client may be glad, or not have seen us for long.
  return standing.tier === 'top10' ? 40 : standing.tier === 'top100' ? 30 : 0;
}

async function readClients(db: Book, ids: readonly string[], moment: Moment): Promise<CareClient[]> {
  const keys = [...new Set(ids.map(clientShard))];
  const [clients, events, accounts] = await Promise.all([
    loadShards<Shard>(db.clients, keys),
    loadShards<Shard>(db.interactions, keys),
    db.accounts.toArray(),
  ]);
  return ids.flatMap(id => {
    const key = clientShard(id);
    const text = clients.get(key)?.of[id];
    if (text === undefined) return [];
    const client = JSON.parse(text) as Client;
    const interactions = currentInteractions(eventsIn(events.get(key), id));
    const coverage = coverageOf(interactions, accounts);
    const last = clocks(interactions, { ...moment, client: id, mailSince: coverage.since });
    const gap = gapOf(client, last, moment);
    const newest = interactions.find(event => event.id === last.any?.interactionId);
    const care: CareClient = {
      id,
      name: client.name,
      nickname: client.nickname,
      company: client.company,
      tier: client.tier,
      address: client.addresses[0],
      phone: client.phones[0]?.number,
      gapDays: gap.days,
      lastAt: last.any?.at,
      dueInDays: gap.dueInDays,
      snoozed: gap.snoozedUntil !== undefined,
      waiting: last.waiting,
      faceDays: last.faceToFace?.days,
      annualSales: client.annualSales,
      dates: client.dates,
      commitments: client.commitments ?? [],
      feeling: newest?.feeling,
      mood: newest?.mood,
      needs: client.facts.needs?.value,
      offers: client.facts.offers?.value,
    };
    for (const field of Object.keys(care) as (keyof CareClient)[])
      if (care[field] === undefined) delete care[field];
    return [care];
  });
}

/** What was said of Today's items. */
export function todayMarks(db: Book): Promise<TodayMark[]> {
  return guarded(() => db.todayMarks.toArray());
}

/** Done, snoozed or "not this"; the undo takes it back. */
export function markToday(db: Book, mark: TodayMark): Promise<() => Promise<void>> {
  return guarded(async () => {
    await db.todayMarks.put(mark);
    return () => guarded(() => db.todayMarks.delete(mark.id));
  });
}

/** The mornings of the fifteen minutes, by local date. */
export function mornings(db: Book): Promise<string[]> {
  return guarded(() => db.mornings.toCollection().primaryKeys());
}

/** Keeps, or takes back, that this morning was read. @param day local date, YYYY-MM-DD */
export function markMorning(db: Book, day: string, read: boolean): Promise<void> {
  return guarded(async () => {
    if (read) await db.mornings.put({ day });
    else await db.mornings.delete(day);
  });
}
