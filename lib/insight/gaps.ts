import { ListReader } from '../clients/client-list';
import type { InsightInput, TierName } from './input';
import { tierOf } from './input';

/** First days of the groups; behind them stands who was never in touch. */
export const GAP_FROM = [0, 11, 21, 31, 46, 61] as const;

/** How many clients are in each group of days since the last contact, `never` last, by tier. */
export type Spread = Record<TierName, number[]>;

/** In which group of days a number is. @param from first days of the groups, ascending from 0 */
export const groupOf = (from: readonly number[], days: number | undefined): number =>
  days === undefined
    ? from.length
    : Math.max(
        0,
        from.findLastIndex(first => days >= first),
      );

/** No client in any group. */
export const noSpread = (from: readonly number[]): Spread => {
  const none = () => new Array<number>(from.length + 1).fill(0);
  return { top10: none(), top100: none(), other: none() };
};

/** How long it is since the last contact, by tier; who is lost is not waited for. */
export function gapSpread({ kept, moment }: Pick<InsightInput, 'kept' | 'moment'>): Spread {
  const reader = new ListReader(moment);
  const spread = noSpread(GAP_FROM);
  for (const { standing } of kept) {
    if (standing.lost) continue;
    // What falls due with a key client is the last two-way contact, which is never newer than the last one.
    const { days, twoWayDays } = reader.clocks(standing).gap;
    spread[tierOf(standing)][groupOf(GAP_FROM, twoWayDays ?? days)]!++;
  }
  return spread;
}
