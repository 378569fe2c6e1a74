import { uiLanguage } from '../../lib/i18n';
import { sumWeeks } from '../../lib/insight/add-up';
import { grouped } from '../../lib/insight/grouped';
import type { MonthNumbers, Numbers, WeekNumbers } from '../../lib/insight/numbers';
import { dateMs, datePlus, shortDate } from '../format';
import type { Span } from './question';

/** "Nov", in the language of the page. @param month YYYY-MM */
export const monthName = (month: string) =>
  new Intl.DateTimeFormat(uiLanguage(), { month: 'short', timeZone: 'UTC' }).format(dateMs(`${month}-01`));

/** Replies and dates: twelve weeks one by one, or a year by months (a week belongs where its Thursday is). */
export function weeksOf({ weeks }: Numbers, span: Span): { labels: string[]; weeks: WeekNumbers[] } {
  if (span === '12w') {
    const last = weeks.slice(-12);
    return { labels: last.map(({ week }) => shortDate(week)), weeks: last };
  }
  const months = grouped(weeks, ({ week }) => datePlus(week, 3).slice(0, 7)).slice(-12);
  return {
    labels: months.map(([month]) => monthName(month)),
    weeks: months.map(([, some]) => sumWeeks(some)),
  };
}

/** All else: three months, or twelve. */
export function monthsOf({ months }: Numbers, span: Span): { labels: string[]; months: MonthNumbers[] } {
  const last = months.slice(span === '12w' ? -3 : -12);
  return { labels: last.map(({ month }) => monthName(month)), months: last };
}
