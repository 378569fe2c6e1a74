import { hourIn, periodsOf } from './day-periods';

/** A date that a page shows. */
export interface ReadDate {
  /** UTC epoch ms; noon of the day when only the day is known. */
  at: number;
  precision: 'instant' | 'day';
}

type Clock = [hour: number, minute: number];
type Numbers = readonly [year: number, month: number, day: number];

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/;
const TIME = /(\d{1,2})\s?(?::|[h时時点點시])\s?(\d\d)(?:[:分](\d\d)?)?(?!\d)/;
const MORNING = /(?<!\p{L})a\s?m(?!\p{L})|凌晨|清晨|早上|早晨|上午|午前/u;
const EVENING = /(?<!\p{L})p\s?m(?!\p{L})|下午|傍晚|晚上|午後|夜/u;
const NOON = /中午|正午/;
const JOINTS = ['at', 'um', 'uhr', 'à', 'a', 'las', 'la', 'às', 'le', 'de', 'del', 'den', 'on', '分'];

/**
 * Reads a date as pages write it: ISO, or a full local date in the page's language. It must name the year, and
 * every word and the order of its numbers must be what `Intl` writes in that language for the date found;
 * else, and where day and month could be exchanged, nothing is answered.
 * @param language BCP 47, of the page's interface
 * @param zone IANA zone that the page writes in
 */
export function readDate(text: string, language: string, zone: string): ReadDate | undefined {
  const iso = ISO.exec(text.trim());
  if (iso) return readIso(iso, zone);
  const plain = tidy(text);
  const time = TIME.exec(plain);
  // "(2 days ago)" behind the time.
  const rest = plain.replace(time ? /\s*\([^()]*\)$/ : '', '').replace(time?.[0] ?? '', ' ');
  // English alone does not say whether the month or the day comes first.
  const tags = language.toLowerCase() === 'en' ? ['en-US', 'en-GB'] : supported(language);
  const found = new Map<string, { day: Numbers; clock?: Clock }>();
  for (const tag of tags) {
    const timed: { clock?: Clock; rest: string } | undefined = time ? timeIn(time, rest, tag) : { rest };
    if (!timed) continue;
    for (const day of daysOf(timed.rest, tag)) found.set([day, timed.clock].join(), { ...timed, day });
  }
  const [only] = found.values();
  return only && found.size === 1 ? instant(only.day, only.clock, zone) : undefined;
}

/** The time of day, and the text without the words that say which half of the day it is. */
function timeIn(
  time: RegExpExecArray,
  text: string,
  tag: string,
): { clock: Clock; rest: string } | undefined {
  const [hour, minute] = [Number(time[1]), Number(time[2])];
  if (minute > 59) return undefined;
  if (MORNING.test(text) || EVENING.test(text) || NOON.test(text)) {
    const clock = clockOf(hour, minute, text);
    let rest = text;
    for (const part of [MORNING, EVENING, NOON]) rest = rest.replace(part, ' ');
    return clock && { clock, rest };
  }
  const periods = [...periodsOf(tag, tidy)].filter(([name]) => without(text, name) !== text);
  const [longest] = periods.sort(([a], [b]) => b.length - a.length);
  if (!longest) return hour > 23 ? undefined : { clock: [hour, minute], rest: text };
  const meant = hourIn(hour, longest[1]);
  return meant === undefined ? undefined : { clock: [meant, minute], rest: without(text, longest[0]) };
}

function readIso(iso: RegExpExecArray, zone: string): ReadDate | undefined {
  const [, year, month, day, hour, minute, second = '0', offset] = iso;
  const date: Numbers = [Number(year), Number(month), Number(day)];
  if (hour === undefined) return instant(date, undefined, zone);
  const read = instant(date, [Number(hour), Number(minute)], offset ? 'UTC' : zone);
  if (!read) return undefined;
  const [, sign, h, m] = /^([+-])(\d\d):?(\d\d)$/.exec(offset ?? '') ?? [];
  const shift = sign ? (Number(h) * 60 + Number(m)) * (sign === '-' ? -60_000 : 60_000) : 0;
  return { ...read, at: read.at + Number(second) * 1000 - shift };
}

/** One kind of blank, no direction marks, no dots after words, lower case. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/\.(?!\d)/g, '')
    .trim();
}

/** Hour 0–23 and minute; twelve at night has two readings, so none. */
function clockOf(hour: number, minute: number, text: string): Clock | undefined {
  if (hour > 23 || minute > 59) return undefined;
  if (NOON.test(text))
    return hour === 11 || hour === 12 ? [hour, minute] : hour < 3 ? [hour + 12, minute] : undefined;
  const evening = EVENING.test(text);
  if (hour > 12 || !(evening || MORNING.test(text))) return [hour, minute];
  if (hour === 12 && /晚上|夜/.test(text)) return undefined;
  return [(hour % 12) + (evening ? 12 : 0), minute];
}

/** The days that `text` can mean, each checked against what `Intl` writes for it. */
function daysOf(text: string, language: string): Numbers[] {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const years = numbers.filter(n => n > 1969 && n < 2200);
  const [year] = years;
  if (year === undefined || years.length > 1) return [];
  const found: Numbers[] = [];
  const small = numbers.filter(n => n !== year);
  const named = monthsNamed(text, language);
  const [a, b] = small;
  if (a !== undefined && small.length === 1) for (const month of named) found.push([year, month, a]);
  // A weekday may be written like a month: then both numbers are there all the same.
  const isNamed = named.length > 0 && small.length < 2;
  if (!isNamed && a !== undefined && b !== undefined && small.length === 2) {
    found.push([year, a, b]);
    if (a !== b) found.push([year, b, a]);
  }
  return found.filter(day => isReal(day) && reads(day, numbers, text, isNamed, language));
}

function isReal([year, month, day]: Numbers): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether `Intl` writes that day with these numbers in this order, and with all of these words. */
function reads(day: Numbers, numbers: number[], text: string, named: boolean, language: string): boolean {
  const at = Date.UTC(day[0], day[1] - 1, day[2], 12);
  if (!named && numbers[0] !== day[0]) {
    const order = format(language, 'digits', at).flatMap(p => (/^\d+$/.test(p) ? [Number(p)] : []));
    if (order.join() !== numbers.join()) return false;
  } else if (!named && numbers[1] !== day[1]) return false;
  const words = (['full', 'long', 'medium', 'short', 'brief'] as const).flatMap(style =>
    format(language, style, at).map(word => word.replace(/\d+/g, '').trim()),
  );
  let rest = text.replace(/\d+/g, ' ');
  for (const word of [...words, ...JOINTS].sort((a, b) => b.length - a.length)) rest = without(rest, word);
  return !/\p{L}/u.test(rest);
}

/** Scripts without blanks have no word borders. */
function without(text: string, word: string): string {
  if (!/\p{L}/u.test(word)) return text;
  if (/[^\p{Script=Latin}\s]/u.test(word)) return text.replaceAll(word, ' ');
  return text.replace(new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\s]/gu, '\\$&')}(?!\\p{L})`, 'gu'), ' ');
}

/** Several, where a weekday is written like a month. */
function monthsNamed(text: string, language: string): number[] {
  const hits = new Set<number>();
  for (let month = 1; month < 13; month++) {
    const at = Date.UTC(2024, month - 1, 1, 12);
    for (const style of ['long', 'medium', 'short', 'alone'] as const) {
      const name = format(language, style, at, 'month')[0] ?? '';
      if (/^\p{L}/u.test(name) && without(text, name) !== text) hits.add(month);
    }
  }
  return [...hits];
}

const STYLES = {
  full: { dateStyle: 'full', timeStyle: 'short' },
  long: { dateStyle: 'long' },
  medium: { dateStyle: 'medium' },
  short: { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
  brief: {
    weekday: 'short',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  },
  alone: { month: 'short' },
  digits: { year: 'numeric', month: 'numeric', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A page can name a language that is none, or that the browser does not know. */
function supported(language: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language);
  } catch {
    return [];
  }
}

function formatter(key: string, language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, options);
  formats.set(key, made);
  return made;
}

/** The parts that `Intl` writes, tidied; only those of one type if given. */
function format(language: string, style: keyof typeof STYLES, at: number, type?: string): string[] {
  return (
    formatter(`${language}/${style}`, language, { ...STYLES[style], timeZone: 'UTC' })
      .formatToParts(at)
      // Which half of the day it is, is no word to be passed over.
      .filter(part => (type ? part.type === type : part.type !== 'dayPeriod'))
      .map(part => tidy(part.value))
  );
}

/** The wall clock of `zone` at `at`, as if it were UTC. */
function wall(at: number, zone: string): number {
  const part: Record<string, number> = {};
  const clock = formatter(`wall/${zone}`, 'en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  for (const { type, value } of clock.formatToParts(at)) part[type] = Number(value);
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute);
}

/** An hour that the clock change skips is no time; one that it repeats is sure to the day only. */
function instant(day: Numbers, clock: Clock | undefined, zone: string): ReadDate | undefined {
  if (!isReal(day)) return undefined;
  const [hour, minute] = clock ?? [12, 0];
  if (hour > 23 || minute > 59) return undefined;
  const local = Date.UTC(day[0], day[1] - 1, day[2], hour, minute);
  const times = [-1, 1].map(side => local - (wall(local + side * 864e5, zone) - local - side * 864e5));
  const [at, other] = [...new Set(times)].filter(time => wall(time, zone) === local).sort((a, b) => a - b);
  if (at === undefined) return undefined;
  return { at, precision: clock && other === undefined ? 'instant' : 'day' };
}
