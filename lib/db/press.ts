import { tierRank } from '../care/today-item';
import type { Clocks, Moment } from '../clients/clocks';
import { dayOf } from '../clients/days';
import { type FollowUp, followUp } from '../clients/follow-up';
import { nearestOccasion } from '../clients/occasions';
import { OWED, type Owed } from '../clients/owed';
import { clocksOf, dateOfValue } from '../clients/standing';
import type { Book } from './book';
import { guarded } from './book-error';
import { type DueStanding, dueStandings, mailSince } from './read-standings';

/** A date this near is a reason. */
export const NEAR = 3;

/** Who can fall due, with the clocks and when that is. */
export interface DueNow {
  standing: DueStanding;
  last: Clocks;
  due: FollowUp;
}

/** All who can fall due, as it is now. */
export function duesNow(db: Book, moment: Moment): Promise<DueNow[]> {
  return guarded(async () => {
    const [all, since] = await Promise.all([dueStandings(db), mailSince(db)]);
    const seen = since === undefined ? moment : { ...moment, mailSince: since };
    return all.map(standing => {
      const last = clocksOf(standing, seen);
      return { standing, last, due: followUp(standing, last, moment) };
    });
  });
}

/** How much a client presses: as the ranks of the reasons, so that the first lines are of those who are read. */
export const PRESS = {
  waiting: 100,
  promise: 88,
  late: 70,
  due: 60,
  date: 56,
  glad: 36,
  face: { top10: 39, top100: 25 },
  order: { top10: 33, top100: 19, other: 15 },
  idea: 28,
};

/** What press is reckoned from beside the client. */
interface Now {
  owed?: Owed | undefined;
  today: number;
  /** UTC ms. */
  goodSince: number;
  /** The next days, as `daysNear` has them. */
  near: readonly string[];
}

/** 0 where there is no reason to look closer. */
export function pressOf(
  { standing, last, due }: DueNow,
  { owed = OWED, today, goodSince, near }: Now,
): number {
  const { tier, promise, dates, glad } = standing;
  const { dueInDays } = due;
  const found: number[] = [];
  if (last.waiting) found.push(PRESS.waiting + Math.min(last.waiting.days, 10));
  const promised = promise === undefined ? undefined : dayOf(promise);
  if (promised !== undefined && promised <= today + 1)
    found.push(PRESS.promise + Math.min(Math.max(today - promised, 0), 7));
  if (dueInDays !== undefined && dueInDays <= 1)
    found.push(dueInDays < 0 ? PRESS.late + Math.min(-dueInDays / 10, 5) : PRESS.due);
  // Most have none that is near: only those are reckoned with.
  const close = dates?.filter(value => near.some(day => value.includes(`/${day}/`)));
  const date = close?.length ? nearestOccasion(close.map(dateOfValue), today, NEAR) : undefined;
  if (date) found.push(PRESS.date + NEAR - date.inDays);
  if (glad !== undefined && glad >= goodSince) found.push(PRESS.glad);
  const most = found.length > 0 ? Math.max(...found) + tierRank(tier) : 0;
  if (!tier || due.snoozedUntil !== undefined) return most;
  const face = last.faceToFace?.days;
  return face !== undefined && face <= owed[tier].faceDays ? most : Math.max(most, PRESS.face[tier]);
}
