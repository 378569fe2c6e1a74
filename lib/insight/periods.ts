import { dayOf, isoOf } from '../clients/days';

/** The Monday of a day's week, as a day number. */
export function mondayOf(day: number): number {
  // Monday is day 4 of the count that begins with a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** The month of a day number, YYYY-MM. */
export const monthOf = (day: number): string => isoOf(day).slice(0, 7);

/** The Mondays (YYYY-MM-DD) of the last weeks up to that of `today`, oldest first. */
export function lastWeeks(today: number, count: number): string[] {
  const monday = mondayOf(today);
  return Array.from({ length: count }, (_, index) => isoOf(monday - 7 * (count - 1 - index)));
}

/** The last months (YYYY-MM) up to that of `today`, oldest first. */
export function lastMonths(today: number, count: number): string[] {
  const [year, month] = monthOf(today).split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + (month - 1) - (count - 1 - index);
    return `${Math.floor(months / 12)}-${`${(months % 12) + 1}`.padStart(2, '0')}`;
  });
}

/** The day number of a month's last day, but never a day after `today`. */
export function endOfMonth(month: string, today: number): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${`${number + 1}`.padStart(2, '0')}-01`;
  return Math.min(dayOf(next)! - 1, today);
}

/** The day number of a week's Sunday, but never a day after `today`. @param week its Monday, YYYY-MM-DD */
export function endOfWeek(week: string, today: number): number {
  return Math.min(dayOf(week)! + 6, today);
}

/** Whether a text is a date, YYYY-MM-DD. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && dayOf(text) !== undefined;

/** Whether a text is the date of a Monday. */
export const isMonday = (text: string): boolean => isDate(text) && mondayOf(dayOf(text)!) === dayOf(text);

/** Whether a text is a month, YYYY-MM. */
export const isMonth = (text: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text);
