import { Temporal } from 'temporal-polyfill';

/** A notice that comes later than this after its hour is none: the morning is over. In hours. */
const STILL_GOOD = 4;

/**
 * When the one notice a day comes next: at that local hour of today, or of tomorrow once it has come or its
 * time is over. By the zone's own clock: the day on which it changes has its hour too.
 * @param hour local hour, 0–23
 * @param last local date (YYYY-MM-DD) of the last notice
 * @returns UTC epoch ms
 */
export function nextNotice(
  hour: number,
  { now, zone, last }: { now: number; zone: string; last?: string | undefined },
): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const at = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds;
  const today = here.toPlainDate();
  const first = at(today);
  if (last !== today.toString() && now < first + STILL_GOOD * 3_600_000) return first;
  return at(today.add({ days: 1 }));
}

/** Whether the notice is to be given now: its hour has come today, not long ago, and none was given today. */
export function noticeNow(
  hour: number,
  moment: { now: number; zone: string; last?: string | undefined },
): boolean {
  return nextNotice(hour, moment) <= moment.now;
}
