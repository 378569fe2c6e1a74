import { tierRank } from '../care/today-item';
import { type Gap, gapOf } from '../clients/card';
import type { Clocks, Moment } from '../clients/clocks';
import { dayOf } from '../clients/days';
import { nearestOccasion } from '../clients/occasions';
import { OWED } from '../clients/owed';
import { clocksOf, dateOfValue } from '../clients/standing';
import type { Book } from './book';
import { guarded } from './book-error';
import { type DueStanding, dueStandings, mailSince } from './read-standings';

/** A date this near is a reason. */
export const NEAR = 3;

/** Who can fall due, with the clocks and the gap. */
export interface DueNow {
  standing: DueStanding;
  last: Clocks;
  gap: Gap;
}

/** All who can fall due, as it is now. */
export function duesNow(db: Book, moment: Moment): Promise<DueNow[]> {
  return guarded(async () => {
    const [all, since] = await Promise.all([dueStandings(db), mailSince(db)]);
    const seen = since === undefined ? moment : { ...moment, mailSince: since };
    return all.map(standing => {
      const last = clocksOf(standing, seen);
      return { standing, last, gap: gapOf(standing, last, moment) };
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

/** 0 where there is no reason to look closer. */
export function pressOf(
  { standing, last, gap }: DueNow,
  { owed = OWED }: Moment,
  today: number,
  goodSince: number,
): number {
  const { tier, promise, dates, glad } = standing;
  const { dueInDays } = gap;
  const found: number[] = [];
  if (last.waiting) found.push(PRESS.waiting + Math.min(last.waiting.days, 10));
  const promised = promise === undefined ? undefined : dayOf(promise);
  if (promised !== undefined && promised <= today + 1)
    found.push(PRESS.promise + Math.min(Math.max(today - promised, 0), 7));
  if (dueInDays !== undefined && dueInDays <= 1)
    found.push(dueInDays < 0 ? PRESS.late + Math.min(-dueInDays / 10, 5) : PRESS.due);
  const date = dates && nearestOccasion(dates.map(dateOfValue), today, NEAR);
  if (date) found.push(PRESS.date + NEAR - date.inDays);
  if (glad !== undefined && glad >= goodSince) found.push(PRESS.glad);
  const most = found.length > 0 ? Math.max(...found) + tierRank(tier) : 0;
  if (!tier || gap.snoozedUntil !== undefined) return most;
  const face = last.faceToFace?.days;
  return face !== undefined && face <= owed[tier].faceDays ? most : Math.max(most, PRESS.face[tier]);
}
