import { isoOf } from '../clients/days';
import { dateOfValue } from '../clients/standing';
import type { Book } from './book';
import { standingShard } from './shards';
import type { StandingRow } from './standings';

/*
 * What of clients who can't fall due may still be a reason for Today, in documents of `dues` whose keys begin
 * with `~`: found without reading all clients.
 *   ~w/<two digits>           mails that may wait: id → [day of the last contact, days of the mails]
 *   ~d/<month>/<one digit>    dates of that month: id → as `dateValue` writes them
 *   ~g/<two digits>           the last good contact: id → UTC ms
 * Days are those of UTC. Each says no more than that it is worth looking: the client itself decides.
 */

const DAY = 86_400_000;
/** Of the keys of `dues`, those of clients who fall due stand before this, leads behind. */
export const LEADS = '~';

type Waits = [last: number, ...mails: number[]];

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
    leads.set(`~w/${standingShard(id)}`, waits);
  }
  if (glad !== undefined) leads.set(`~g/${standingShard(id)}`, glad);
  for (const value of client.dates ?? []) {
    const key = `~d/${dateOfValue(value).month}/${standingShard(id).slice(0, 1)}`;
    leads.set(key, [...((leads.get(key) as string[] | undefined) ?? []), value]);
  }
  return leads;
}

async function rowsUnder<T>(db: Book, prefix: string): Promise<[id: string, row: T][]> {
  const shards = await db.dues.where(':id').between(prefix, `${prefix}~`).toArray();
  return shards.flatMap(({ of }) => Object.entries(JSON.parse(of) as Record<string, T>));
}

/** Somebody who may have a reason, and how much it presses at most. */
export interface Lead {
  id: string;
  press: number;
}

/**
 * Whose mail may wait: nobody whose last contact is longer ago than `stale` days.
 * @param moment `today`: day number of the rep's local day; `mailSince`: UTC ms from which mail is seen
 */
export async function waitingLeads(
  db: Book,
  { today, mailSince = Number.NEGATIVE_INFINITY }: { today: number; mailSince: number | undefined },
  { press, stale, most }: { press: number; stale: number; most: number },
): Promise<Lead[]> {
  const since = mailSince / DAY;
  const found: Lead[] = [];
  for (const [id, [last, ...mails]] of await rowsUnder<Waits>(db, '~w/')) {
    // The rep's day may be another than that of UTC.
    if (last < today - stale - 2) continue;
    // As the clocks tell it: the oldest that was seen, else the newest of those before.
    const seen = mails.find(day => day + 1 >= since) ?? mails.at(-1)!;
    found.push({ id, press: press + Math.min(Math.max(today - seen + 1, 0), most) });
  }
  return found;
}

/** Who has a date within `within` days. */
export async function dateLeads(db: Book, today: number, within: number, press: number): Promise<Lead[]> {
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
  const months = new Set([...days.keys()].map(day => day.split('/')[0]!));
  const found: Lead[] = [];
  for (const month of months)
    for (const [id, values] of await rowsUnder<string[]>(db, `~d/${month}/`)) {
      const near = values.flatMap(value => {
        const { month: m, day, kind, year } = dateOfValue(value);
        const on = days.get(`${m}/${day}`);
        const once = kind === 'other' && year !== undefined;
        return on && (!once || year === on.year) ? on.inDays : [];
      });
      if (near.length > 0) found.push({ id, press: press - Math.min(...near) });
    }
  return found;
}

/** With whom the last good contact was since then. @param since UTC ms */
export async function gladLeads(db: Book, since: number, press: number): Promise<Lead[]> {
  const found = await rowsUnder<number>(db, '~g/');
  return found.flatMap(([id, at]) => (at >= since ? { id, press } : []));
}
