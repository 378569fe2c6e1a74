import type { Clocks, Moment } from '../clients/clocks';
import { dayOf, instantOfDay, isoOf, localDay } from '../clients/days';
import { followUp, isKey } from '../clients/follow-up';
import type { InsightInput, KeptClient } from './input';
import { endOfWeek } from './periods';

/** Of the clients who were kept close, how many stood in time. */
export interface DatesKept {
  kept: number;
  inTime: number;
}

/**
 * Who stood in time at the end of each week: no follow-up was overdue on its last day. Weeks in which mail
 * was not seen yet are left at 0 of 0: silence is missing data there.
 * @param weeks Mondays, YYYY-MM-DD
 */
export function datesKept(
  { kept, moment }: Pick<InsightInput, 'kept' | 'moment'>,
  weeks: readonly string[],
): DatesKept[] {
  const { now, zone, mailSince, owed } = moment;
  const today = localDay(now, zone);
  const seen = mailSince === undefined ? Number.NEGATIVE_INFINITY : localDay(mailSince, zone);
  return weeks.map(week => {
    const end = endOfWeek(week, today);
    const count: DatesKept = { kept: 0, inTime: 0 };
    if (end < seen) return count;
    const at = instantOfDay(isoOf(end), zone);
    for (const client of kept) {
      const dueIn = dueInDays(client, end, { now: at, zone, ...(owed ? { owed } : {}) });
      if (dueIn === undefined) continue;
      count.kept++;
      if (dueIn >= 0) count.inTime++;
    }
    return count;
  });
}

/** Days from `end` to the day that was due then; nothing for who was not kept close yet, or lost by then. */
function dueInDays({ standing, touches }: KeptClient, end: number, moment: Moment): number | undefined {
  const { lost, ...client } = standing;
  const lostOn = lost && dayOf(lost.on);
  if (lost && (lostOn === undefined || lostOn <= end)) return undefined;
  if (localDay(client.tierSince ?? client.createdAt, moment.zone) > end) return undefined;
  const counts = isKey(client);
  const last = touches.findLast(touch => touch.day <= end && (touch.twoWay || !counts));
  const clocks: Clocks = {};
  if (last) {
    const line = {
      at: moment.now,
      channel: 'note' as const,
      days: end - last.day,
      atMost: false,
      interactionId: '',
    };
    clocks.any = line;
    if (last.twoWay) clocks.twoWay = line;
  }
  return followUp(client, clocks, moment).dueInDays;
}
