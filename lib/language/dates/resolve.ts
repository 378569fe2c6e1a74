import { Temporal } from 'temporal-polyfill';

/** A civil day, and a time of it where one is named: minutes since midnight. */
export interface Moment {
  day: Temporal.PlainDate;
  minute?: number;
}

/** When the mail is written, as the clock on its writer's wall shows it. */
export type Now = Required<Moment>;

/** Where a date stands to what is promised. */
export type Edge =
  /** By then, within, until: a deadline. */
  | 'by'
  | 'on'
  /** From then on. */
  | 'from'
  /** Some time after: no deadline at all. */
  | 'after';

/** A date expression of a text. UTF-16 offsets, `end` exclusive. */
export interface DateHit {
  start: number;
  end: number;
  /** `undefined` where the words name a time and no day can be told: "soon", "after the holiday". */
  at: Moment | undefined;
  edge: Edge;
  /** Names another thing rather than saying when: "Friday's party", "the Tuesday call". */
  attributive?: boolean;
  /** The day is over. */
  past?: boolean;
  /** Takes its day from the date before it: "the day after", "that morning". Days to add. */
  follows?: number;
  /** A time of day without a day. */
  clock?: boolean;
}

/** @returns `undefined` where it is no ISO date with a time */
export function nowOf(sentAt: string): Now | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(sentAt);
  if (!parts) return undefined;
  try {
    const day = Temporal.PlainDate.from(parts[1]!, { overflow: 'reject' });
    return { day, minute: Number(parts[2]) * 60 + Number(parts[3]) };
  } catch {
    // 31 February: the page said something that is no date, so nothing can be reckoned from it.
    return undefined;
  }
}

/** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm` where a time is named. */
export function isoOf({ day, minute }: Moment): string {
  if (minute === undefined) return day.toString();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

export function plusMinutes(now: Now, minutes: number): Moment {
  const all = now.minute + Math.round(minutes);
  return { day: now.day.add({ days: Math.floor(all / 1440) }), minute: all % 1440 };
}

/** Monday to Friday count; the day itself does not. Feasts are working days: whose feasts, nobody says. */
export function plusWorkingDays(from: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let day = from;
  for (let left = Math.min(count, 400); left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left--;
  }
  return day;
}

/** The day of a week that starts on Monday. @param weeks 0 this week, 1 the next */
export function inWeek(now: Now, weekday: number, weeks: number): Temporal.PlainDate {
  return now.day.add({ days: weekday - now.day.dayOfWeek + 7 * weeks });
}

/** The weekday that comes next. Named on that very day, it is the one in a week. */
export function coming(now: Now, weekday: number): Temporal.PlainDate {
  return now.day.add({ days: ((weekday - now.day.dayOfWeek + 6) % 7) + 1 });
}

/** "This Friday": in this week, today included; one that is over is next week's. */
export function thisWeekday(now: Now, weekday: number): Temporal.PlainDate {
  return inWeek(now, weekday, weekday < now.day.dayOfWeek ? 1 : 0);
}

export function endOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: day.daysInMonth });
}

/** Last day of a quarter, the coming one of that number. @param quarter 1 to 4; without it the present one */
export function endOfQuarter(now: Now, quarter?: number, later = 0): Temporal.PlainDate {
  const current = Math.ceil(now.day.month / 3);
  const wanted = (quarter ?? current) + later;
  const year = now.day.year + (quarter !== undefined && quarter < current ? 1 : 0);
  return endOfMonth(Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ months: wanted * 3 - 1 }));
}

/** The first day of the month of that number that is not over. */
export function monthAhead(now: Now, month: number, year?: number): Temporal.PlainDate {
  const next = year ?? now.day.year + (month < now.day.month ? 1 : 0);
  return Temporal.PlainDate.from({ year: next, month, day: 1 });
}

/**
 * A day without a year: the next one. One that was in the last three months is not moved to next year:
 * it is then told of, not promised.
 */
export function dayAhead(
  now: Now,
  month: number,
  day: number,
  year?: number,
): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  try {
    const here = Temporal.PlainDate.from(
      { year: year ?? now.day.year, month, day },
      { overflow: year === undefined ? 'constrain' : 'reject' },
    );
    if (year !== undefined || here.until(now.day).days <= 90) return here;
    return Temporal.PlainDate.from({ year: here.year + 1, month, day });
  } catch {
    // 31 June: a slip of the writer's, whose day nobody can tell.
    return undefined;
  }
}

/** "The 12th": of this month, or of the next where it is over. */
export function dayOfMonthAhead(now: Now, day: number): Temporal.PlainDate | undefined {
  if (day < 1 || day > 31) return undefined;
  for (let later = 0; later < 3; later++) {
    const month = now.day.with({ day: 1 }).add({ months: later });
    if (day <= month.daysInMonth && (later > 0 || day >= now.day.day)) return month.with({ day });
  }
  return undefined;
}

/** A time of day as people say it: "at three" is in the afternoon, "at nine" in the morning. */
export function minuteOf(hour: number, minute: number, half?: 'am' | 'pm'): number | undefined {
  if (hour > 24 || minute > 59) return undefined;
  let at = hour % 24;
  if (half === 'pm' && at < 12) at += 12;
  else if (half === 'am' && at === 12) at = 0;
  else if (half === undefined && at >= 1 && at < 7) at += 12;
  return at * 60 + minute;
}
