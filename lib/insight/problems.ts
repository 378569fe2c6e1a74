import { localDay } from '../clients/days';
import type { InsightInput } from './input';
import { monthOf } from './periods';

/** R1: problems that came up, and how far they got. Each is among those before it. */
export interface Problems {
  cameUp: number;
  solved: number;
  followedUp: number;
}

/** Problems by the month in which they came up. @param months YYYY-MM */
export function problemsByMonth(
  { records, moment }: Pick<InsightInput, 'records' | 'moment'>,
  months: readonly string[],
): Problems[] {
  const counts = new Map(months.map(month => [month, { cameUp: 0, solved: 0, followedUp: 0 }]));
  for (const problem of records) {
    if (problem.kind !== 'problem') continue;
    const month = counts.get(monthOf(localDay(problem.createdAt, moment.zone)));
    if (!month) continue;
    month.cameUp++;
    if (problem.steps.solved === undefined) continue;
    month.solved++;
    if (problem.steps.followedUp !== undefined) month.followedUp++;
  }
  return [...counts.values()];
}
