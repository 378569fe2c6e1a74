import { useMemo } from 'preact/hooks';
import { thisMoment } from '../../../../lib/author';
import { isoOf, localDay } from '../../../../lib/clients/days';
import { daysSince } from '../../../../lib/db/day-counts';
import { type PastCounts, pastCounts } from '../../../../lib/insight/past-counts';
import type { PageProps } from '../../page';
import { useLive } from '../../use-live';

/** How far back is counted, in days: as many weeks as the charts show first. */
const BACK = 12 * 7;

/** What was counted here for a rule, as far as it is known yet. @param rule `<pack>:<rule>` */
export function usePastCounts(
  { db, failed }: PageProps['store'],
  category: string,
  rule: string,
): PastCounts | undefined {
  const days = useLive(
    () => {
      const { now, zone } = thisMoment();
      return daysSince(db, isoOf(localDay(now, zone) - BACK));
    },
    db,
    failed,
  );
  return useMemo(() => days && pastCounts(days, category, rule), [days, category, rule]);
}
