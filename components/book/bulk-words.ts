import type { Tier } from '../../lib/clients/client';
import { t, tn } from '../../lib/i18n';
import { tierName } from '../ClientCard';

/** What a toast says about what was done with many. */
export const bulkWords = {
  tier: (tier: Tier | undefined, count: number) =>
    tier === undefined ? tn('bulkDidNoTier', count) : tn('bulkDidTier', count, tierName(tier)),
  interval: (days: number | undefined, count: number) =>
    days === undefined ? tn('bulkDidNoInterval', count) : tn('bulkDidInterval', count, tn('everyDays', days)),
  tag: (tag: string, add: boolean, count: number) =>
    add ? tn('bulkDidTag', count, tag) : tn('bulkDidUntag', count, tag),
  exported: (file: string, count: number) => tn('bulkDidExport', count, file),
  /** @param name of the only one */
  deleted: (name: string | undefined, count: number) =>
    name === undefined ? tn('bulkDidDelete', count) : t('toastClientDeleted', name),
} as const;
