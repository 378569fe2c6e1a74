import { t, tn, uiLanguage } from '../lib/i18n';

const DAY = 86_400_000;
/** Any day will do for the name of a zone. */
const SOME_DAY = Date.UTC(2024, 0, 1);

const formats = new Map<string, Intl.DateTimeFormat>();
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(uiLanguage(), options);
    formats.set(key, made);
  }
  return made;
}

/** A local date (YYYY-MM-DD) as UTC midnight, ms; all arithmetic on dates is done there. */
export const dateMs = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** A local date `days` later. */
export function datePlus(date: string, days: number): string {
  return new Date(dateMs(date) + days * DAY).toISOString().slice(0, 10);
}

/** "3 May", with the year where it is not `today`'s. `date` and `today` are YYYY-MM-DD. */
export function shortDate(date: string, today?: string): string {
  const year = today !== undefined && date.slice(0, 4) !== today.slice(0, 4);
  return format({
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(year ? { year: 'numeric' } : {}),
  }).format(dateMs(date));
}

/** "Fri 20 Nov". */
export function longDate(date: string): string {
  return format({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(dateMs(date));
}

/** "Tuesday, 24 November". */
export function longDay(date: string): string {
  return format({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(dateMs(date));
}

/** "Tue". */
export function weekday(date: string): string {
  return format({ weekday: 'short', timeZone: 'UTC' }).format(dateMs(date));
}

/** The rep's own local date (YYYY-MM-DD) of an instant. */
export function localDate(at: number): string {
  const d = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
}

/** An instant in the rep's time: "20 Nov 2026, 09:32". */
export function fullTime(at: number): string {
  return format({ dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** "today", "tomorrow", "in 10 days", "3 days ago". */
export function inDays(days: number): string {
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  return days > 0 ? tn('inDays', days) : tn('daysAgo', -days);
}

/** "due Tue" within a week, "due 3 May" after it, "3 days overdue" behind it. */
export function dueWord(date: string, days: number): string {
  if (days < 0) return tn('daysOverdue', -days);
  if (days === 0) return t('dueToday');
  return t('dueOn', days < 7 ? weekday(date) : shortDate(date));
}

let figures: Intl.NumberFormat | undefined;

/** A number in the language's own figures. */
export function figure(n: number): string {
  figures ??= new Intl.NumberFormat(uiLanguage());
  return figures.format(n);
}

/** "09:32 New York": a clock with its place, for a time zone. */
export function placeTime(time: string, zone: string, place: string): string {
  if (uiLanguage() === 'en') return t('placeTime', time, place);
  // City names of the zone database are English; the zone's own name exists in the reader's language.
  const parts = format({ timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(SOME_DAY);
  return t('placeTime', time, parts.find(p => p.type === 'timeZoneName')?.value ?? place);
}

/** `lang` of a text that may be in another language than the interface. */
export function langOf(text: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
