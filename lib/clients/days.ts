import { Temporal } from 'temporal-polyfill';

const DAY = 86_400_000;

interface Segment {
  from: number;
  to: number;
  offset: number;
}

/** Offsets between two changes of a zone's clock are constant; asking Temporal for each event is slow. */
const segments = new Map<string, Segment[]>();

function segmentAt(at: number, zone: string): Segment {
  let known = segments.get(zone);
  if (!known) {
    known = [];
    segments.set(zone, known);
  }
  const hit = known.find(s => at >= s.from && at < s.to);
  if (hit) return hit;
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const next = here.getTimeZoneTransition('next');
  // `previous` is strictly before; at the change itself it would answer the one before.
  const previous = here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const segment = {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1e6,
  };
  known.push(segment);
  return segment;
}

/** Whether `zone` is an IANA zone that dates can be reckoned in. */
export function isZone(zone: string): boolean {
  try {
    segmentAt(0, zone);
    return true;
  } catch {
    // The zone came from outside; anything that Temporal refuses is not one.
    segments.delete(zone);
    return false;
  }
}

/**
 * The local calendar day of an instant.
 * @param at UTC epoch ms
 * @param zone IANA zone
 * @returns days since 1970-01-01 in that zone's calendar; differences are calendar days, not hours / 24
 */
export function localDay(at: number, zone: string): number {
  return Math.floor((at + segmentAt(at, zone).offset) / DAY);
}

/** `YYYY-MM-DD` of a day number. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Day number of a `YYYY-MM-DD`.
 * @returns `undefined` where it is no date
 */
export function dayOf(iso: string): number | undefined {
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).since('1970-01-01').days;
  } catch {
    // Not a date: what the card cannot read it does not show.
    return undefined;
  }
}

/**
 * UTC instant that a date without time is stored under: noon of that day in the zone, so that it stays on
 * its day wherever it is read.
 */
export function instantOfDay(iso: string, zone: string): number {
  return Temporal.PlainDate.from(iso).toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
    .epochMilliseconds;
}

/** Local time of day, `HH:MM`. */
export function localTime(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute', roundingMode: 'floor' });
}
