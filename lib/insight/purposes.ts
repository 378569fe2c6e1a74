import type { InsightInput, Touch } from './input';
import { monthOf } from './periods';

/** Contacts of a month by what they were for. */
export type Purposes = Record<Touch['purpose'], number>;

/** P5: contacts with clients who are kept close, by purpose and month. @param months YYYY-MM */
export function purposesByMonth({ kept }: Pick<InsightInput, 'kept'>, months: readonly string[]): Purposes[] {
  const counts = new Map(months.map(month => [month, { sale: 0, nonSale: 0, unknown: 0 }]));
  for (const { touches } of kept)
    for (const { day, purpose } of touches) {
      const month = counts.get(monthOf(day));
      if (month) month[purpose]++;
    }
  return [...counts.values()];
}

/** Of the contacts whose purpose is known, the share that was no sale; nothing where none is known. */
export function nonSaleShare({ sale, nonSale }: Purposes): number | undefined {
  return sale + nonSale === 0 ? undefined : nonSale / (sale + nonSale);
}
