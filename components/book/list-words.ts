import type { ListFilter, ListSort } from '../../lib/clients/client-list';
import { t } from '../../lib/i18n';

const SORTS: Record<ListSort, () => string> = {
  name: () => t('listClient'),
  company: () => t('company'),
  tier: () => t('tier'),
  gap: () => t('listGap'),
  due: () => t('listDue'),
  met: () => t('faceToFace'),
  value: () => t('listValue'),
  birthday: () => t('birthday'),
  tag: () => t('listTags'),
};

/** What a column, or an order, is called. */
export const sortName = (sort: ListSort): string => SORTS[sort]();

const ORDERS: Record<ListSort, [up: () => string, down: () => string]> = {
  name: [() => t('listByName'), () => t('listByNameBack')],
  company: [() => t('listByCompany'), () => t('listByCompanyBack')],
  tier: [() => t('listByTier'), () => t('listByTierBack')],
  gap: [() => t('listByGapBack'), () => t('listByGap')],
  due: [() => t('listByDue'), () => t('listByDueBack')],
  met: [() => t('listByMetBack'), () => t('listByMet')],
  value: [() => t('listByValueBack'), () => t('listByValue')],
  birthday: [() => t('listByBirthday'), () => t('listByBirthdayBack')],
  tag: [() => t('listByTag'), () => t('listByTagBack')],
};

/** An order in words: "Most overdue first". */
export const orderName = (sort: ListSort, way: 'up' | 'down'): string => ORDERS[sort][way === 'up' ? 0 : 1]();

const FILTERS: Record<Exclude<ListFilter, `tag:${string}` | 'all'>, () => string> = {
  overdue: () => t('listOverdue'),
  soon: () => t('listSoon'),
  waiting: () => t('listWaiting'),
  tier: () => t('listTiers'),
  unmet: () => t('listUnmet'),
  never: () => t('listNever'),
};

/** The choices that are always offered, in the order shown. */
export const CHOICES = ['overdue', 'soon', 'waiting', 'tier', 'unmet', 'never'] as const;

export const choiceName = (filter: (typeof CHOICES)[number]): string => FILTERS[filter]();
