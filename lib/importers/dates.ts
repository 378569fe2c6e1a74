import { Temporal } from 'temporal-polyfill';
import { isZone } from '../clients/days';

/** A calendar date, its year perhaps unknown. */
export interface PlainDate {
  year?: number;
  month: number;
  day: number;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function valid(year: number | undefined, month: number, day: number): PlainDate | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]!)) return undefined;
  if (year === undefined) return { month, day };
  // Nobody in a client book was born before 1800; other years are slips or another calendar.
  if (year < 1800 || year > 2200) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && day === 29 && !leap ? undefined : { year, month, day };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A date as files write it.
 * @returns `undefined` where it is not certain: `03/04/1980` is March or April
 */
export function certainDate(text: string): PlainDate | undefined {
  const t = text.normalize('NFKC').trim();
  let m = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T ]\d)/u.exec(t);
  if (m) return valid(Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^--(\d{2})-?(\d{2})(?:$|T)/u.exec(t);
  if (m) return valid(undefined, Number(m[1]), Number(m[2]));
  m = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:$|[T ]\d)/u.exec(t);
  if (m) return valid(Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]$/u.exec(t);
  if (m) return valid(m[1] ? Number(m[1]) : undefined, Number(m[2]), Number(m[3]));
  m = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]([a-z]{3,9})\.?(?:,?[ -](\d{4}))?$/iu.exec(t);
  if (m) return named(m[2]!, m[1]!, m[3]);
  m = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/iu.exec(t);
  if (m) return named(m[1]!, m[2]!, m[3]);
  m = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:$|[T ]\d)/u.exec(t);
  if (!m) return undefined;
  const [a, b, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (a > 12 || a === b) return valid(year, b, a);
  return b > 12 ? valid(year, a, b) : undefined;
}

const FULL =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/iu;

function named(month: string, day: string, year: string | undefined): PlainDate | undefined {
  if (!FULL.test(month)) return undefined;
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return valid(year === undefined ? undefined : Number(year), at + 1, Number(day));
}

/**
 * An instant of a time stamp: ISO 8601, basic or extended, with or without offset.
 * @param zone IANA zone for stamps without offset
 * @returns UTC ms; `undefined` where it is none, or lies outside 1970 to 2200
 */
export function certainInstant(text: string, zone: string): number | undefined {
  const m =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/iu.exec(
      text.trim(),
    );
  if (!m) {
    const day = certainDate(text);
    return day?.year === undefined ? undefined : noonOf(day as Required<PlainDate>, zone);
  }
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (!valid(year, month, day) || year < 1970) return undefined;
  if (m[4] === undefined) return noonOf({ year, month, day }, zone);
  const [hour, minute, second] = [Number(m[4]), Number(m[5]), Math.min(59, Number(m[6] ?? 0))];
  if (hour > 23 || minute > 59) return undefined;
  if (m[7] === undefined) return zonedInstant({ year, month, day, hour, minute, second }, zone);
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = /^([+-])(\d{2}):?(\d{2})$/u.exec(m[7]);
  if (!offset) return utc;
  return utc - (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * 60_000;
}

/** Parts of a local time, month from 1. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** UTC ms of a local time; UTC is taken where the zone is none. */
export function zonedInstant(local: LocalTime, zone: string): number {
  const timeZone = isZone(zone) ? zone : 'UTC';
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;
}

function noonOf({ year, month, day }: Required<PlainDate>, zone: string): number | undefined {
  return year < 1970 ? undefined : zonedInstant({ year, month, day, hour: 12, minute: 0, second: 0 }, zone);
}
