import { t } from '../../lib/i18n';
import type { OrderReason, UnreadOrder } from '../../lib/importers/order-rows';

const WORDS: Record<OrderReason, (what: string) => string> = {
  'no-columns': () => t('orNoColumns'),
  'not-closed': () => t('orNotClosed'),
  'too-long': () => t('orNotClosed'),
  'too-many': what => t('orTooMany', what),
  'no-client': () => t('orNoClient'),
  'bad-date': what => t('orBadDate', what),
  later: what => t('orLater', what),
  'bad-amount': what => t('orBadAmount', what),
  'bad-currency': what => t('orBadCurrency', what),
  unknown: what => t('orUnknown', what),
  several: what => t('orSeveral', what),
};

/** Why a row was not read, and what to do. */
export const orderReason = ({ reason, what = '' }: UnreadOrder): string => WORDS[reason](what);
