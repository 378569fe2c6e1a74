import { useState } from 'preact/hooks';
import type { Client } from '../../lib/clients/client';
import { t } from '../../lib/i18n';
import { shortDate } from '../format';
import type { ValueWords } from './value-words';

export interface ValueActions {
  /** `undefined` clears it. */
  onSales: (sales: { amount: number; currency: string } | undefined) => void;
  /** A local date (YYYY-MM-DD), or that they are not lost. */
  onLost: (on: string | undefined) => void;
}

interface Props extends ValueActions {
  sales?: Client['annualSales'];
  lost?: Client['lost'];
  value?: ValueWords;
  /** ISO 4217, for new amounts. */
  currency: string;
  /** All that can be chosen, ISO 4217. */
  currencies: readonly string[];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
}

/** What the client buys in a year, what that is worth, and what it costs to lose them. */
export function ValueCard({ sales, lost, value, currency, currencies, today, onSales, onLost }: Props) {
  const [unit, setUnit] = useState(sales?.currency ?? currency);
  const all = currencies.includes(unit) ? currencies : [unit, ...currencies];
  return (
    <section class="card stack" aria-labelledby="value-title">
      <h2 id="value-title">{t('cpValueTitle')}</h2>
      <div class="row">
        <input
          type="number"
          class="input grow"
          min={0}
          step="any"
          inputMode="decimal"
          aria-label={t('cpSales')}
          placeholder={t('cpSales')}
          value={sales?.amount ?? ''}
          onChange={({ currentTarget: { valueAsNumber } }) =>
            onSales(valueAsNumber > 0 ? { amount: valueAsNumber, currency: unit } : undefined)
          }
        />
        <select
          class="input input-s"
          aria-label={t('cpCurrency')}
          value={unit}
          onChange={({ currentTarget: { value: next } }) => {
            setUnit(next);
            if (sales) onSales({ amount: sales.amount, currency: next });
          }}
        >
          {all.map(code => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </div>
      {value && (
        <p class={value.atRisk ? 'late' : 'soft'}>
          {lost
            ? t('cpLostCost', value.value)
            : value.atRisk
              ? t('cpRiskText', value.value)
              : t('cpWorth', value.value)}
        </p>
      )}
      {lost && <p class="soft">{t('cpLostOn', shortDate(lost.on, today))}</p>}
      <button type="button" class="btn btn-s" onClick={() => onLost(lost ? undefined : today)}>
        {lost ? t('cpNotLost') : t('cpMarkLost')}
      </button>
    </section>
  );
}
