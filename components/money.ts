import type { Money } from '../lib/clients/value';
import { uiLanguage } from '../lib/i18n';

/** "$960,000", in whole units. A currency that the browser does not know is written as its code. */
export function money({ amount, currency }: Money): string {
  try {
    return new Intl.NumberFormat(uiLanguage(), {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0,
    }).format(amount);
  } catch {
    return `${currency} ${new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 0 }).format(amount)}`;
  }
}
