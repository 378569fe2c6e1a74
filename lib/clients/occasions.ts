import { Temporal } from 'temporal-polyfill';
import type { DateFact } from './client';
import { isoOf } from './days';

/** A date of the client, as it falls next. */
export interface Occasion {
  date: DateFact;
  /** Local date, YYYY-MM-DD. */
  on: string;
  inDays: number;
  /** Years since, where the year is known and in the past. */
  years?: number;
}

/**
 * When a date falls next, today included. Birthdays and anniversaries, and any date without a year, come
 * every year; an `other` date with a year comes once. 29 February is kept on the 28th in other years:
 * greeting early is kind, late is not.
 * @param today day number of the rep's local day
 * @returns `undefined` where it is over, or is no date
 */
export function nextOccasion(date: DateFact, today: number): Occasion | undefined {
  const now = Temporal.PlainDate.from(isoOf(today));
  const once = date.kind === 'other' && date.year !== undefined;
  const first = once ? date.year! : now.year;
  for (let year = first; year <= (once ? first : first + 1); year++) {
    const on = onYear(date, year);
    if (!on) return undefined;
    const inDays = now.until(on).days;
    if (inDays < 0) continue;
    const years = date.year === undefined || once ? undefined : year - date.year;
    return { date, on: on.toString(), inDays, ...(years !== undefined && years > 0 ? { years } : {}) };
  }
  return undefined;
}

function onYear({ month, day }: DateFact, year: number): Temporal.PlainDate | undefined {
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  // 2000 is a leap year: a day that it does not have exists in no year.
  if (
    !Number.isInteger(day) ||
    day < 1 ||
    day > Temporal.PlainYearMonth.from({ year: 2000, month }).daysInMonth
  )
    return undefined;
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
}

/** The nearest of a client's dates that falls within `within` days. */
export function nearestOccasion(
  dates: readonly DateFact[],
  today: number,
  within: number,
): Occasion | undefined {
  let best: Occasion | undefined;
  for (const date of dates) {
    const occasion = nextOccasion(date, today);
    if (occasion && occasion.inDays <= within && (!best || occasion.inDays < best.inDays)) best = occasion;
  }
  return best;
}
