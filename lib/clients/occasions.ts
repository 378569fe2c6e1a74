import type { DateFact } from './client';
import { isoOf } from './days';

const DAY = 86_400_000;
/** Of the months of a leap year. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

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
  const now = new Date(today * DAY).getUTCFullYear();
  const once = date.kind === 'other' && date.year !== undefined;
  const first = once ? date.year! : now;
  for (let year = first; year <= (once ? first : first + 1); year++) {
    const on = onYear(date, year);
    if (on === undefined) return undefined;
    const inDays = on - today;
    if (inDays < 0) continue;
    const years = date.year === undefined || once ? undefined : year - date.year;
    return { date, on: isoOf(on), inDays, ...(years !== undefined && years > 0 ? { years } : {}) };
  }
  return undefined;
}

/** The day number of a date in a year. Reckoned by hand: Today asks for thousands of them. */
function onYear({ month, day }: DateFact, year: number): number | undefined {
  // A day that no month of a leap year has exists in no year.
  if (!Number.isInteger(day) || day < 1 || day > (LENGTHS[month - 1] ?? 0)) return undefined;
  if (!Number.isInteger(year) || year < 0 || year > 9999) return undefined;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, month === 2 && day === 29 && !leap ? 28 : day);
  return at.getTime() / DAY;
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
