import { type Suggestion, suggestions } from '../care/introduction';
import { type NeedsAndOffers, synonymTable } from '../care/match-needs';
import { waitingIn } from '../care/plan';
import { AFTER, AHEAD } from '../care/reasons/order';
import { FRESH } from '../care/reasons/referral';
import { STALE } from '../care/reasons/waiting';
import type { CareRecord } from '../care/record';
import type { TodayMark } from '../care/today';
import { type CareClient, type TodayInput, tierRank } from '../care/today-item';
import { type Gap, gapOf } from '../clients/card';
import type { Client } from '../clients/client';
import { type Clocks, clocks, type Moment } from '../clients/clocks';
import { coverageOf } from '../clients/coverage';
import { currentInteractions } from '../clients/current-interactions';
import { dayOf, localDay } from '../clients/days';
import { nearestOccasion } from '../clients/occasions';
import { OWED } from '../clients/owed';
import { datesWithin } from '../clients/profile';
import { clocksOf, dateOfValue } from '../clients/standing';
import type { Book } from './book';
import { guarded } from './book-error';
import { careOfKinds } from './care';
import { dateLeads, gladLeads, type Lead, mostPressing, needsAndOffers, waitingLeads } from './leads';
import { orderLeads, ordersOf } from './order-leads';
import { type DueStanding, dueStandings, mailSince } from './read-standings';
import { clientShard, eventsIn, loadShards } from './shards';

const DAY = 86_400_000;
/** How many clients are read whole, with their events; of whom something was put aside more are. */
const READ = 40;
const MOST_READ = 120;
/** How many of a plan's people are read: the first who waits is shown, and some may not be in the book. */
const PLAN_AHEAD = 5;
/** A date this near is a reason. */
const NEAR = 3;
/** Introductions of a day, at most. */
const IDEAS = 5;

/** Who can fall due, with the clocks and the gap. */
export interface DueNow {
  standing: DueStanding;
  last: Clocks;
  gap: Gap;
}

/** All who can fall due, as it is now. */
export function duesNow(db: Book, moment: Moment): Promise<DueNow[]> {
  return guarded(async () => {
    const [all, since] = await Promise.all([dueStandings(db), mailSince(db)]);
    const seen = since === undefined ? moment : { ...moment, mailSince: since };
    return all.map(standing => {
      const last = clocksOf(standing, seen);
      return { standing, last, gap: gapOf(standing, last, moment) };
    });
  });
}

/**
 * What Today is made from, out of the book: the clients who may have a reason, read whole, and the records
 * that are open. Who can't fall due is found by leads, so that a book of any size is looked at whole.
 * @param due of those that can fall due, where they were read already
 */
export function todayInput(
  db: Book,
  moment: Moment,
  due: Promise<DueNow[]> = duesNow(db, moment),
): Promise<TodayInput> {
  return guarded(async () => {
    const { now, zone } = moment;
    const today = localDay(now, zone);
    const since = await mailSince(db);
    const goodSince = now - (FRESH + 1) * DAY;
    const [dues, open, marks, told, orderly, ...leads] = await Promise.all([
      due,
      careOfKinds(db, 'problem', 'plan', 'ask', 'introduction', 'sameWords'),
      db.todayMarks.toArray(),
      needsAndOffers(db, moment.profile),
      orderLeads(db, today - AFTER, today + AHEAD, PRESS.order.other),
      waitingLeads(
        db,
        { today, mailSince: since },
        { press: PRESS.waiting, stale: STALE, days: 10, most: MOST_READ },
      ),
      dateLeads(db, today, NEAR, PRESS.date),
      gladLeads(db, goodSince, PRESS.glad),
    ]);
    const records = open.filter(one => one.kind !== 'problem' || one.closedAt === undefined) as CareRecord[];
    const press = new Map<string, number>();
    const note = ({ id, press: much }: Lead) => {
      if (much > (press.get(id) ?? 0)) press.set(id, much);
    };
    const tiers = new Map<string, 'top10' | 'top100'>();
    for (const one of dues) {
      const { id, tier } = one.standing;
      if (tier) tiers.set(id, tier);
      note({ id, press: pressOf(one, moment, today, goodSince) });
    }
    for (const { id } of orderly) note({ id, press: PRESS.order[tiers.get(id) ?? 'other'] });
    for (const some of leads) some.forEach(note);
    const ideas = ideasOf(told, records, marks);
    for (const { needs } of ideas) note({ id: needs, press: PRESS.idea });
    const aside = new Set(marks.map(mark => mark.id.split('/')[1]));
    const chosen: string[] = [];
    let fresh = 0;
    for (const { id } of mostPressing(
      [...press].map(([id, much]) => ({ id, press: much })),
      MOST_READ,
    )) {
      if (fresh === READ) break;
      chosen.push(id);
      if (!aside.has(id)) fresh++;
    }
    const named = records.flatMap(one =>
      // Of a plan those who were not written to yet: the reason takes the first of them who is in the book.
      one.kind === 'problem'
        ? one.clientIds
        : one.kind === 'plan'
          ? waitingIn(one, today).slice(0, PLAN_AHEAD)
          : [],
    );
    const read = new Set(chosen);
    const others = ideas.flatMap(({ needs, offers }) => (read.has(needs) ? [offers] : []));
    const ids = [...new Set([...chosen, ...named, ...others])];
    const [clients, orders] = await Promise.all([readClients(db, ids, moment), ordersOf(db, ids)]);
    const { owed } = moment;
    return { clients, records: [...records, ...orders], ideas, today, now, zone, ...(owed ? { owed } : {}) };
  });
}

/** Who would gain by knowing whom; the best of those that were not put aside for good. */
function ideasOf(
  told: readonly NeedsAndOffers[],
  records: readonly CareRecord[],
  marks: readonly TodayMark[],
): Suggestion[] {
  const known = records.filter(one => one.kind === 'introduction');
  const same = records.filter(one => one.kind === 'sameWords');
  const hidden = new Set(marks.flatMap(({ id, until }) => (until === undefined ? [id] : [])));
  return suggestions(told, known, hidden, synonymTable(same.map(one => one.words))).slice(0, IDEAS);
}

/** How much a client presses: as the ranks of the reasons, so that the first lines are of those who are read. */
const PRESS = {
  waiting: 100,
  promise: 88,
  late: 70,
  due: 60,
  date: 56,
  glad: 36,
  face: { top10: 39, top100: 25 },
  order: { top10: 33, top100: 19, other: 15 },
  idea: 28,
};

/** 0 where there is no reason to look closer. */
function pressOf(
  { standing, last, gap }: DueNow,
  { owed = OWED }: Moment,
  today: number,
  goodSince: number,
): number {
  const { tier, promise, dates, glad } = standing;
  const { dueInDays } = gap;
  const found: number[] = [];
  if (last.waiting) found.push(PRESS.waiting + Math.min(last.waiting.days, 10));
  const promised = promise === undefined ? undefined : dayOf(promise);
  if (promised !== undefined && promised <= today + 1)
    found.push(PRESS.promise + Math.min(Math.max(today - promised, 0), 7));
  if (dueInDays !== undefined && dueInDays <= 1)
    found.push(dueInDays < 0 ? PRESS.late + Math.min(-dueInDays / 10, 5) : PRESS.due);
  const date = dates && nearestOccasion(dates.map(dateOfValue), today, NEAR);
  if (date) found.push(PRESS.date + NEAR - date.inDays);
  if (glad !== undefined && glad >= goodSince) found.push(PRESS.glad);
  const most = found.length > 0 ? Math.max(...found) + tierRank(tier) : 0;
  if (!tier || gap.snoozedUntil !== undefined) return most;
  const face = last.faceToFace?.days;
  return face !== undefined && face <= owed[tier].faceDays ? most : Math.max(most, PRESS.face[tier]);
}

/** Clients as the reasons know them, each with all of its events. */
export async function readClients(db: Book, ids: readonly string[], moment: Moment): Promise<CareClient[]> {
  const keys = [...new Set(ids.map(clientShard))];
  const [clients, events, accounts] = await Promise.all([
    loadShards(db.clients, keys),
    loadShards(db.interactions, keys),
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
      dates: [...datesWithin(client.dates, moment.profile)],
      commitments: client.commitments ?? [],
      feeling: newest?.feeling,
      mood: newest?.mood,
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
