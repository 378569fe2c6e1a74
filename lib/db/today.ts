import { type Suggestion, suggestions } from '../care/introduction';
import { type NeedsAndOffers, synonymTable } from '../care/match-needs';
import { waitingIn } from '../care/plan';
import { AFTER, AHEAD } from '../care/reasons/order';
import { FRESH } from '../care/reasons/referral';
import { STALE } from '../care/reasons/waiting';
import type { CareRecord } from '../care/record';
import { MOST, type TodayMark, todayList } from '../care/today';
import type { CareClient, TodayInput, TodayItem } from '../care/today-item';
import { gapOf } from '../clients/card';
import type { Client } from '../clients/client';
import { clocks, type Moment } from '../clients/clocks';
import { coverageOf } from '../clients/coverage';
import { currentInteractions } from '../clients/current-interactions';
import { isoOf, localDay } from '../clients/days';
import { datesWithin } from '../clients/profile';
import type { Book } from './book';
import { guarded } from './book-error';
import { careOfKinds } from './care';
import {
  dateLeads,
  daysNear,
  gladLeads,
  type Lead,
  mostPressing,
  needsAndOffers,
  waitingLeads,
} from './leads';
import { orderLeads, ordersOf } from './order-leads';
import { type DueNow, duesNow, NEAR, PRESS, pressOf } from './press';
import { mailSince } from './read-standings';
import { clientShard, eventsIn, loadShards } from './shards';

const DAY = 86_400_000;
/** How many clients are read whole, with their events; of whom something was put aside more are. */
const READ = 40;
const MOST_READ = 120;
/** How many of them are read at first: ten lines are of ten clients, and not each who may have a reason has one. */
const READ_FIRST = 14;
/** How many of a plan's people are read: the first who waits is shown, and some may not be in the book. */
const PLAN_AHEAD = 5;
/** Introductions of a day, at most. */
const IDEAS = 5;

/** Who may have a reason, the most pressing first, and what the reasons go by beside the clients. */
interface Gathered {
  today: number;
  marks: TodayMark[];
  records: CareRecord[];
  ideas: Suggestion[];
  pressing: Lead[];
  /** Whom open problems, projects and plans are about. */
  named: string[];
  /** Whose next order is about due: of no others orders are a reason. */
  ordering: ReadonlySet<string>;
}

/** Who can't fall due is found by leads, so that a book of any size is looked at whole. */
async function gather(db: Book, moment: Moment, due: Promise<DueNow[]>): Promise<Gathered> {
  const { now, zone } = moment;
  const today = localDay(now, zone);
  const since = await mailSince(db);
  const goodSince = now - (FRESH + 1) * DAY;
  const [dues, open, marks, told, orderly, ...leads] = await Promise.all([
    due,
    careOfKinds(db, 'problem', 'project', 'plan', 'ask', 'introduction', 'sameWords'),
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
  const records = open.filter(one => !('closedAt' in one) || one.closedAt === undefined) as CareRecord[];
  const press = new Map<string, number>();
  const note = ({ id, press: much }: Lead) => {
    if (much > (press.get(id) ?? 0)) press.set(id, much);
  };
  const tiers = new Map<string, 'top10' | 'top100'>();
  const how = { owed: moment.owed, today, goodSince, near: [...daysNear(today, NEAR).keys()] };
  for (const one of dues) {
    const { id, tier } = one.standing;
    if (tier) tiers.set(id, tier);
    note({ id, press: pressOf(one, how) });
  }
  for (const { id } of orderly) note({ id, press: PRESS.order[tiers.get(id) ?? 'other'] });
  for (const some of leads) some.forEach(note);
  const ideas = ideasOf(told, records, marks);
  for (const { needs } of ideas) note({ id: needs, press: PRESS.idea });
  const aside = new Set(marks.map(mark => mark.id.split('/')[1]));
  const pressing: Lead[] = [];
  let fresh = 0;
  for (const lead of mostPressing(
    [...press].map(([id, much]) => ({ id, press: much })),
    MOST_READ,
  )) {
    if (fresh === READ) break;
    pressing.push(lead);
    if (!aside.has(lead.id)) fresh++;
  }
  const named = records.flatMap(one =>
    // Of a plan those who were not written to yet: the reason takes the first of them who is in the book.
    one.kind === 'problem' || one.kind === 'project'
      ? one.clientIds
      : one.kind === 'plan'
        ? waitingIn(one, today).slice(0, PLAN_AHEAD)
        : [],
  );
  const ordering = new Set(orderly.map(({ id }) => id));
  return { today, marks, records, ideas, pressing, named, ordering };
}

/** What the reasons go by, of these clients, those that records name, and the others of their introductions. */
async function inputOf(
  db: Book,
  moment: Moment,
  { today, records, ideas, named, ordering }: Gathered,
  pressing: readonly Lead[],
): Promise<TodayInput> {
  const chosen = new Set(pressing.map(({ id }) => id));
  const others = ideas.flatMap(({ needs, offers }) => (chosen.has(needs) ? [offers] : []));
  const ids = [...new Set([...chosen, ...named, ...others])];
  const [clients, orders] = await Promise.all([
    readClients(db, ids, moment),
    ordersOf(
      db,
      ids.filter(id => ordering.has(id)),
    ),
  ]);
  const { now, zone, owed } = moment;
  return { clients, records: [...records, ...orders], ideas, today, now, zone, ...(owed ? { owed } : {}) };
}

/**
 * What Today is made from, out of the book: the clients who may have a reason, read whole, and the records
 * that are open.
 */
export function todayInput(db: Book, moment: Moment): Promise<TodayInput> {
  return guarded(async () => {
    const found = await gather(db, moment, duesNow(db, moment));
    return inputOf(db, moment, found, found.pressing);
  });
}

/** Today's lines, and whom they are made from. */
export interface TodayLines {
  items: TodayItem[];
  /** How many more there would be; absent where that was not looked at. */
  more?: number;
  clients: readonly CareClient[];
  /** Day number of the rep's local day. */
  today: number;
}

/**
 * Today's list. No more clients are read than it takes: nobody is looked at who presses less than the last line.
 * @param due of those that can fall due, where they were read already
 */
export function todayLines(
  db: Book,
  moment: Moment,
  due: Promise<DueNow[]> = duesNow(db, moment),
): Promise<TodayLines> {
  return guarded(async () => {
    const found = await gather(db, moment, due);
    const { today, marks, pressing } = found;
    const listOf = (input: TodayInput) => todayList(input, { marks, todayIso: isoOf(today) });
    const first = await inputOf(db, moment, found, pressing.slice(0, READ_FIRST));
    const next = pressing[READ_FIRST];
    const lines = listOf(first);
    if (!next) return { ...lines, clients: first.clients, today };
    const last = lines.items[MOST - 1];
    if (last && last.rank >= next.press) return { items: lines.items, clients: first.clients, today };
    const whole = await inputOf(db, moment, found, pressing);
    return { ...listOf(whole), clients: whole.clients, today };
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
