import type { Moment } from './clients/clocks';
import { isoOf, localDay } from './clients/days';
import type { Book } from './db/book';
import { allCare } from './db/care';
import { daysSince } from './db/day-counts';
import { eachKept } from './db/insight';
import { mailSince, standings } from './db/read-standings';
import { mornings } from './db/today';
import type { InsightInput } from './insight/input';
import { WEEKS } from './insight/numbers';
import { touchesOf } from './insight/touches';

/** What the measures are made from, out of the book. Inside `liveRead`. */
export async function insightInput(db: Book, moment: Moment): Promise<InsightInput> {
  const today = localDay(moment.now, moment.zone);
  const [clients, since, days, records, read] = await Promise.all([
    standings(db),
    mailSince(db),
    daysSince(db, isoOf(today - 7 * WEEKS)),
    allCare(db),
    mornings(db),
  ]);
  const kept = await eachKept(db, clients, (standing, events) => ({
    standing,
    touches: touchesOf(standing.id, events, moment),
  }));
  return {
    moment: { ...moment, ...(since === undefined ? {} : { mailSince: since }) },
    days,
    clients,
    kept,
    records,
    mornings: read,
  };
}
