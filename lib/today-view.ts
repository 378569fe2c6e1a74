import type { TenBest } from './care/record';
import { todayList } from './care/today';
import type { CareClient, TodayItem } from './care/today-item';
import { gapOf } from './clients/card';
import type { Moment } from './clients/clocks';
import { isoOf, localDay } from './clients/days';
import { clocksOf, type Standing } from './clients/standing';
import type { Book } from './db/book';
import { careOfKinds } from './db/care';
import { getClient } from './db/clients';
import { dueStandings, mailSince } from './db/read-standings';
import { mornings, todayInput, todayMarks } from './db/today';

/** A day to come and how many clients fall due on it. */
export interface DayAhead {
  /** Local date, YYYY-MM-DD. */
  on: string;
  count: number;
}

/** Ten of the best, and how far it got. */
export interface TenBestView {
  id: string;
  done: number;
  of: number;
  next?: { id: string; name: string };
  /** The last idea that was heard. */
  idea?: string;
}

/** Today, as panel and dashboard show it. */
export interface TodayView {
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  items: TodayItem[];
  /** How many more there would be. */
  more: number;
  /** Addresses and names for what is begun from an item, by client id. */
  people: Readonly<Record<string, Pick<CareClient, 'name' | 'nickname' | 'address' | 'phone'>>>;
  /** The last sixteen days, oldest first; the last is today. */
  mornings: { on: string; read: boolean }[];
  /** The next seven days on which somebody falls due. */
  ahead: DayAhead[];
  tenBest?: TenBestView;
  /** Clients with a tier or interval: without any the list is told what to do. */
  kept: number;
}

const MORNINGS = 16;

/** Reads Today. Inside a `liveQuery`. */
export async function todayView(db: Book, moment: Moment): Promise<TodayView> {
  const due = dueStandings(db);
  const [input, marks, read, ahead, best] = await Promise.all([
    todayInput(db, moment, due),
    todayMarks(db),
    mornings(db),
    comingDues(db, moment, due),
    careOfKinds(db, 'tenBest'),
  ]);
  const today = isoOf(input.today);
  const { items, more } = todayList(input, { marks, todayIso: today });
  const people: Record<string, Pick<CareClient, 'name' | 'nickname' | 'address' | 'phone'>> = {};
  for (const { clientId } of items) {
    const client = input.clients.find(one => one.id === clientId);
    if (client)
      people[clientId] = {
        name: client.name,
        nickname: client.nickname,
        address: client.address,
        phone: client.phone,
      };
  }
  const days = new Set(read);
  const newest = best.toSorted((a, b) => b.createdAt - a.createdAt)[0];
  const tenBest = newest && (await tenBestView(db, newest));
  return {
    today,
    items,
    more,
    people,
    mornings: Array.from({ length: MORNINGS }, (_, index) => {
      const on = isoOf(input.today - MORNINGS + 1 + index);
      return { on, read: days.has(on) };
    }),
    ahead: ahead.days,
    kept: ahead.kept,
    ...(tenBest ? { tenBest } : {}),
  };
}

async function comingDues(
  db: Book,
  moment: Moment,
  due: Promise<Standing[]>,
): Promise<{ days: DayAhead[]; kept: number }> {
  const [all, since] = await Promise.all([due, mailSince(db)]);
  const today = localDay(moment.now, moment.zone);
  const counts = new Map<number, number>();
  for (const standing of all) {
    const last = clocksOf(standing, { ...moment, ...(since === undefined ? {} : { mailSince: since }) });
    const { dueInDays } = gapOf(standing, last, moment);
    if (dueInDays !== undefined && dueInDays > 0 && dueInDays <= 7)
      counts.set(dueInDays, (counts.get(dueInDays) ?? 0) + 1);
  }
  const days = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([inDays, count]) => ({ on: isoOf(today + inDays), count }));
  return { days, kept: all.length };
}

async function tenBestView(db: Book, record: TenBest): Promise<TenBestView> {
  const heard = Object.entries(record.heard).toSorted(([, a], [, b]) => b.at - a.at);
  const next = record.clientIds.find(id => record.heard[id] === undefined);
  const client = next === undefined ? undefined : await getClient(db, next);
  const idea = heard.find(([, one]) => one.idea)?.[1].idea;
  return {
    id: record.id,
    done: heard.length,
    of: record.clientIds.length,
    ...(client ? { next: { id: client.id, name: client.name } } : {}),
    ...(idea ? { idea } : {}),
  };
}
