import { ListReader } from '../clients/client-list';
import { groupOf, noSpread, type Spread } from './gaps';
import { type InsightInput, tierOf } from './input';
import { monthOf } from './periods';

/** First days of the groups; behind them stands who never saw us. */
export const FACE_FROM = [0, 31, 91, 181, 366] as const;

/** R3: how long it is since they saw our face, by tier. */
export function faceSpread({ kept, moment }: Pick<InsightInput, 'kept' | 'moment'>): Spread {
  const reader = new ListReader(moment);
  const spread = noSpread(FACE_FROM);
  for (const { standing } of kept)
    if (!standing.lost) spread[tierOf(standing)][groupOf(FACE_FROM, reader.clocks(standing).metDays)]!++;
  return spread;
}

/** Meetings face to face with clients who are kept close, by month. */
export function visitsByMonth({ kept }: Pick<InsightInput, 'kept'>, months: readonly string[]): number[] {
  const counts = new Map(months.map(month => [month, 0]));
  for (const { touches } of kept)
    for (const { faceToFace, day } of touches) {
      const month = monthOf(day);
      if (faceToFace && counts.has(month)) counts.set(month, counts.get(month)! + 1);
    }
  return months.map(month => counts.get(month)!);
}
