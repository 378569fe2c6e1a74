import type { Ask } from '../care/record';
import { localDay } from '../clients/days';
import type { InsightInput } from './input';
import { monthOf } from './periods';

/** R11: how often a referral was asked for, and of those how many came. */
export interface Referrals {
  asked: number;
  had: number;
}

/** Referrals by the month in which they were asked for. @param months YYYY-MM */
export function referralsByMonth(
  { records, moment }: Pick<InsightInput, 'records' | 'moment'>,
  months: readonly string[],
): Referrals[] {
  const counts = new Map(months.map(month => [month, { asked: 0, had: 0 }]));
  for (const ask of records) {
    if (!isReferral(ask)) continue;
    const month = counts.get(monthOf(localDay(ask.createdAt, moment.zone)));
    if (!month) continue;
    month.asked++;
    if (ask.state === 'had') month.had++;
  }
  return [...counts.values()];
}

const isReferral = (one: InsightInput['records'][number]): one is Ask =>
  one.kind === 'ask' && one.what === 'referral';
