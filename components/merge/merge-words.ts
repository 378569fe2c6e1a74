import type { Client } from '../../lib/clients/client';
import type { Because } from '../../lib/clients/duplicates';
import { t, tn } from '../../lib/i18n';
import { tierName } from '../ClientCard';
import { fieldLabel } from '../field-labels';
import { shortDate } from '../format';
import { money } from '../money';

const WHY: Record<Because, () => string> = {
  address: () => t('mgSameAddress'),
  phone: () => t('mgSamePhone'),
  name: () => t('mgSameName'),
  near: () => t('mgNearName'),
  company: () => t('mgSameCompany'),
};

/** "Same phone, similar name": why two clients look like one. */
export function becauseWords(because: readonly Because[], weak: boolean): string {
  const words = because.map((one, i) => (i === 0 ? WHY[one]() : lowerFirst(WHY[one]()))).join(t('mgComma'));
  return weak ? t('mgWeak', words) : words;
}

const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

const SETTINGS: Record<string, { name: () => string; value: (client: Client) => string | undefined }> = {
  tier: { name: () => t('tier'), value: ({ tier }) => tier && tierName(tier) },
  intervalDays: {
    name: () => t('followUp'),
    value: ({ intervalDays }) => (intervalDays === undefined ? undefined : tn('everyDays', intervalDays)),
  },
  annualSales: {
    name: () => t('cpSales'),
    value: ({ annualSales }) => annualSales && money(annualSales),
  },
  lost: { name: () => t('cpLost'), value: ({ lost }) => lost && shortDate(lost.on, '0000') },
  openThing: { name: () => t('openThing'), value: ({ openThing }) => openThing?.text },
};

/** The name of a row. */
export function rowName(field: string): string {
  return SETTINGS[field]?.name() ?? fieldLabel(field);
}

/** What a client has in that row, as it is shown; nothing where it is empty. */
export function rowValue(client: Client, field: string): string | undefined {
  const setting = SETTINGS[field];
  if (setting) return setting.value(client);
  const own = (client as unknown as Record<string, unknown>)[field];
  return (typeof own === 'string' ? own : client.facts[field]?.value) || undefined;
}
