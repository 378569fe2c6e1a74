import type { TenBest } from './care/record';
import type { CareClient, TodayItem } from './care/today-item';
import { calledName, wordsToBegin } from './care/words-to-begin';
import type { Moment } from './clients/clocks';
import { isoOf, localTime } from './clients/days';
import type { Book } from './db/book';
import { careOfKinds } from './db/care';
import { getClient } from './db/clients';
import { type DueNow, duesNow } from './db/press';
import { mornings, todayLines } from './db/today';

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
  /** How many more there would be; absent where that was not looked at. */
  more?: number;
  /** Addresses and names for what is begun from an item, by client id. */
  people: Readonly<Record<string, Pick<CareClient, 'name' | 'nickname' | 'address' | 'phone'>>>;
  /** First words for whom it names, by item id. */
  words: Readonly<Record<string, string>>;
  /** The last sixteen days, oldest first; the last is today. */
  mornings: { on: string; read: boolean }[];
  /** The next seven days on which somebody falls due. */
  ahead: DayAhead[];
  tenBest?: TenBestView;
  /** Clients with a tier or interval: without any the list is told what to do. */
  kept: number;
}

const MORNINGS = 16;

/** Reads Today. Inside `liveRead`. */
export async function todayView(db: Book, moment: Moment): Promise<TodayView> {
  const due = duesNow(db, moment);
  const [lines, read, dues, best] = await Promise.all([
    todayLines(db, moment, due),
    mornings(db),
    due,
    careOfKinds(db, 'tenBest'),
  ]);
  const { items, more, clients } = lines;
  const today = isoOf(lines.today);
  const people: Record<string, Pick<CareClient, 'name' | 'nickname' | 'address' | 'phone'>> = {};
  for (const { clientId } of items) {
    const client = clients.find(one => one.id === clientId);
    if (client)
      people[clientId] = {
        name: client.name,
        nickname: client.nickname,
        address: client.address,
        phone: client.phone,
      };
  }
  const hour = Number(localTime(moment.now, moment.zone).slice(0, 2));
  const words: Record<string, string> = {};
  for (const item of items) {
    const name = calledName(people[item.clientId] ?? item);
    const said = wordsToBegin(item, { name, lang: /\p{Script=Han}/u.test(item.name) ? 'zh' : 'en', hour });
    if (said) words[item.id] = said;
  }
  const days = new Set(read);
  const newest = best.toSorted((a, b) => b.createdAt - a.createdAt)[0];
  const tenBest = newest && (await tenBestView(db, newest));
  return {
    today,
    items,
    ...(more === undefined ? {} : { more }),
    people,
    words,
    mornings: Array.from({ length: MORNINGS }, (_, index) => {
      const on = isoOf(lines.today - MORNINGS + 1 + index);
      return { on, read: days.has(on) };
    }),
    ahead: comingDues(dues, lines.today),
    kept: dues.length,
    ...(tenBest ? { tenBest } : {}),
  };
}

function comingDues(dues: readonly DueNow[], today: number): DayAhead[] {
  const counts = new Map<number, number>();
  for (const { due } of dues) {
    const { dueInDays } = due;
    if (dueInDays !== undefined && dueInDays > 0 && dueInDays <= 7)
      counts.set(dueInDays, (counts.get(dueInDays) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([inDays, count]) => ({ on: isoOf(today + inDays), count }));
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
