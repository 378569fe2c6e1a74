import type { NeedsAndOffers } from '../care/match-needs';
import { firstOfTwo } from '../care/today-item';
import { isoOf } from '../clients/days';
import { inProfile, type ProfileLimit, profileField } from '../clients/profile';
import { dateOfValue } from '../clients/standing';
import type { Book } from './book';
import { guarded } from './book-error';
import { byShard, standingShard } from './shards';
import type { StandingRow } from './standings';

/*
 * What of clients who can't fall due may still be a reason for Today, in documents of `dues` whose keys begin
 * with `~`: found without reading all clients.
 *   ~w/<span>/<one digit>    mails that may wait, by the span of days of the last contact:
 *                            id → [day of that contact, days of the mails]
 *   ~d/<month>/<day>         dates on that day: id → as `dateValue` writes them
 *   ~g/<two digits>          the last good contact: id → UTC ms
 *   ~i/<one digit>           what they need and offer, of all clients: id → both texts
 *   ~o/…                     the next order: see `order-leads.ts`
 * Days are those of UTC. Each says no more than that it is worth looking: the client itself decides.
 */

const DAY = 86_400_000;
/** Of the keys of `dues`, those of clients who fall due stand before this, leads behind. */
export const LEADS = '~';

/** Days that share documents of mails that may wait: those of long ago are not read. */
const SPAN = 16;
export const spanOf = (day: number) => String(Math.max(0, Math.floor(day / SPAN))).padStart(5, '0');

type Waits = [last: number, ...mails: number[]];

/** What a client needs and offers, by document. */
export function wordLeadsOf(id: string, row: StandingRow | undefined): [string, unknown][] {
  const { words, lost } = row?.client ?? {};
  return words && !lost ? [[`~i/${standingShard(id).slice(0, 1)}`, words]] : [];
}

/**
 * Of whom it is known what they need or offer, with their words, in the order of their ids.
 * @param limit what a policy lets profiles hold: nobody where it lets them hold neither
 */
export async function needsAndOffers(db: Book, limit?: ProfileLimit): Promise<NeedsAndOffers[]> {
  const found: NeedsAndOffers[] = [];
  if (!['needs', 'offers'].some(id => inProfile(profileField(id)!, limit))) return found;
  const shards = db.dues.where(':id').between('~i/', '~i/~').toArray();
  await guarded(() =>
    eachRow<[string, string]>(shards, (id, [needs, offers]) => found.push({ id, needs, offers })),
  );
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The leads of a client who can't fall due, by document. */
export function leadsOf(id: string, row: StandingRow | undefined): Map<string, unknown> {
  const leads = new Map<string, unknown>();
  if (!row?.client) return leads;
  const { client, traces = [], open, glad } = row;
  if (open) {
    const times = traces.filter(one => typeof one === 'number');
    // Beside times there are kinds in it, which are small.
    const last = Math.floor(Math.max(...times) / DAY);
    const waits: Waits = [last, ...new Set(open.map(at => Math.floor(at / DAY)))];
    leads.set(`~w/${spanOf(last)}/${standingShard(id).slice(0, 1)}`, waits);
  }
  if (glad !== undefined) leads.set(`~g/${standingShard(id)}`, glad);
  for (const value of client.dates ?? []) {
    const { month, day } = dateOfValue(value);
    const key = `~d/${month}/${day}`;
    leads.set(key, [...((leads.get(key) as string[] | undefined) ?? []), value]);
  }
  return leads;
}

/** Each row of these documents, as it is stored. */
export async function eachRow<T>(
  shards: PromiseLike<({ of: string } | undefined)[]>,
  use: (id: string, row: T) => void,
): Promise<void> {
  for (const shard of await shards) {
    if (!shard) continue;
    const rows = JSON.parse(shard.of) as Record<string, T>;
    for (const id in rows) use(id, rows[id]!);
  }
}

/** Somebody who may have a reason, and how much it presses at most. */
export interface Lead {
  id: string;
  press: number;
}

/** Comes before: presses more, or as much and is the first of the two. */
const before = (a: Lead, b: Lead) => b.press - a.press || firstOfTwo(a.id, b.id);

/** The first of those that were added, in order, without sorting all of them. */
function firstOf(most: number) {
  const found: Lead[] = [];
  return {
    found,
    add(lead: Lead) {
      if (found.length >= most && before(found.at(-1)!, lead) < 0) return;
      let [low, high] = [0, found.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (before(found[middle]!, lead) < 0) low = middle + 1;
        else high = middle;
      }
      found.splice(low, 0, lead);
      if (found.length > most) found.pop();
    },
  };
}

/** @returns the most pressing of them */
export function mostPressing(leads: Iterable<Lead>, most: number): Lead[] {
  const first = firstOf(most);
  for (const lead of leads) first.add(lead);
  return first.found;
}

/**
 * Whose mail may wait, the most pressing of them: nobody whose last contact is longer ago than `stale` days.
 * @param rule `press`: of each, and one more for each day it waits, at most `days`; `most`: how many are wanted
 * @param moment `today`: day number of the rep's local day; `mailSince`: UTC ms from which mail is seen
 */
export async function waitingLeads(
  db: Book,
  { today, mailSince = Number.NEGATIVE_INFINITY }: { today: number; mailSince: number | undefined },
  { press, stale, days, most }: { press: number; stale: number; days: number; most: number },
): Promise<Lead[]> {
  const since = mailSince / DAY;
  const first = firstOf(most);
  // The rep's day may be another than that of UTC.
  const from = today - stale - 2;
  const take = (id: string, waits: Waits) => {
    if (waits[0] < from) return;
    // As the clocks tell it: the oldest that was seen, else the newest of those before.
    let seen = waits.at(-1)!;
    for (let n = 1; n < waits.length; n++)
      if (waits[n]! + 1 >= since) {
        seen = waits[n]!;
        break;
      }
    first.add({ id, press: press + Math.min(Math.max(today - seen + 1, 0), days) });
  };
  const keys = await db.dues
    .where(':id')
    .between(`~w/${spanOf(from)}/`, '~w/~')
    .primaryKeys();
  const parts = byShard(keys, key => key.slice(-1));
  for (const part of [...parts.keys()].sort()) {
    await eachRow<Waits>(db.dues.bulkGet(parts.get(part)!), take);
    // Of those who press as much the first ones are in the first documents: the others bring nobody in any more.
    if (first.found.length === most && first.found.at(-1)!.press === press + days) break;
  }
  return first.found;
}

/** The next days as dates are written, `<month>/<day>`, each with how far off it is. */
export function daysNear(today: number, within: number): Map<string, { inDays: number; year: number }> {
  const days = new Map<string, { inDays: number; year: number }>();
  for (let inDays = within; inDays >= 0; inDays--) {
    const [year = 0, month = 0, day = 0] = isoOf(today + inDays)
      .split('-')
      .map(Number);
    days.set(`${month}/${day}`, { inDays, year });
    // In years without it, 29 February is kept on the 28th.
    if (month === 2 && day === 28 && isoOf(today + inDays + 1).endsWith('03-01'))
      days.set('2/29', { inDays, year });
  }
  return days;
}

/** Who has a date within `within` days; each day that it is nearer presses one more. */
export async function dateLeads(db: Book, today: number, within: number, press: number): Promise<Lead[]> {
  const found: Lead[] = [];
  for (const [on, { inDays, year: thisYear }] of daysNear(today, within))
    await eachRow<string[]>(db.dues.bulkGet([`~d/${on}`]), (id, values) => {
      const near = values.some(value => {
        const { kind, year } = dateOfValue(value);
        return kind !== 'other' || year === undefined || year === thisYear;
      });
      if (near) found.push({ id, press: press + within - inDays });
    });
  return found;
}

/** With whom the last good contact was since then. @param since UTC ms */
export async function gladLeads(db: Book, since: number, press: number): Promise<Lead[]> {
  const found: Lead[] = [];
  await eachRow<number>(db.dues.where(':id').between('~g/', '~g/~').toArray(), (id, at) => {
    if (at >= since) found.push({ id, press });
  });
  return found;
}
