import type { Client, Fact } from './client';
import type { Clocks, Moment } from './clocks';
import { dayOf, isoOf, localDay } from './days';
import { digestNumber } from './digest';
import { OWED, type Owed } from './owed';

/** A key client is treated as if it threatened to leave every 30 days. */
export const KEY_INTERVAL = 30;
const SOON = 7;

/** `none`: neither tier nor interval, nothing falls due. */
export type FollowUpState = 'none' | 'ok' | 'due' | 'late' | 'snoozed';

/** When the next contact is due, and how near that is. Days are local calendar days of the rep. */
export interface FollowUp {
  state: FollowUpState;
  intervalDays?: number;
  /** Local date, YYYY-MM-DD. */
  dueOn?: string;
  /** 0 = today, below 0 = overdue. */
  dueInDays?: number;
  /** There is no contact that qualifies; it is counted from the day that the tier was given. */
  fromTier?: boolean;
  snoozedUntil?: string;
}

/** What of a client says when it is due. */
export type Kept = Pick<
  Client,
  | 'id'
  | 'tier'
  | 'tierSince'
  | 'tierTogether'
  | 'key'
  | 'intervalDays'
  | 'snoozedUntil'
  | 'createdAt'
  | 'lost'
> & { facts?: { snoozedUntil?: Pick<Fact, 'learnedAt'> } };

/** Top 10, Top 100, or chosen. For these only two-way contact puts the next one off. */
export function isKey(client: Pick<Kept, 'tier' | 'key'>): boolean {
  return client.tier !== undefined || client.key === true;
}

/** The client's own interval, else the tier's, in days. */
export function intervalOf(
  client: Pick<Kept, 'tier' | 'key' | 'intervalDays'>,
  owed: Owed = OWED,
): number | undefined {
  const own = client.intervalDays;
  if (own !== undefined && Number.isInteger(own) && own > 0) return own;
  if (client.tier) return owed[client.tier].days;
  return isKey(client) ? KEY_INTERVAL : undefined;
}

/** When the client is due next. One who is lost is due never. */
export function followUp(client: Kept, last: Clocks, { now, zone, owed }: Moment): FollowUp {
  const interval = intervalOf(client, owed);
  if (interval === undefined || client.lost) return { state: 'none' };
  const today = localDay(now, zone);
  const qualifying = isKey(client) ? last.twoWay : last.any;
  const due = qualifying ? today - qualifying.days + interval : firstDue(client, interval, zone);
  const dueInDays = due - today;
  const result: FollowUp = { state: 'ok', intervalDays: interval, dueOn: isoOf(due), dueInDays };
  if (!qualifying) result.fromTier = true;
  if (dueInDays < 0) result.state = 'late';
  // A week's notice of a month; less where the interval itself is short.
  else if (dueInDays <= Math.min(SOON, Math.ceil(interval / 4))) result.state = 'due';
  if (result.state !== 'ok') {
    const until = activeSnooze(client, last, today);
    if (until !== undefined) {
      result.state = 'snoozed';
      result.snoozedUntil = until;
    }
  }
  return result;
}

/** Where many got the tier at once, their first days are spread over the interval, the same each time. */
function firstDue(client: Kept, interval: number, zone: string): number {
  const given = localDay(client.tierSince ?? client.createdAt, zone);
  return given + (client.tierTogether ? 1 + (digestNumber(client.id) % interval) : interval);
}

/** A snooze ends on its date, or at the next contact after it was set. It never moves the gap. */
function activeSnooze(client: Kept, last: Clocks, today: number): string | undefined {
  const until = client.snoozedUntil === undefined ? undefined : dayOf(client.snoozedUntil);
  if (until === undefined || until <= today) return undefined;
  const setAt = client.facts?.snoozedUntil?.learnedAt;
  if (setAt !== undefined && last.any && last.any.at > setAt) return undefined;
  return client.snoozedUntil;
}
