import { useState } from 'preact/hooks';
import type { CareRecord, Order } from '../../lib/care/record';
import { t, tn } from '../../lib/i18n';
import { shortDate } from '../format';
import { IconButton } from '../IconButton';
import { cross } from '../icons';
import { money } from '../money';

export interface OrderActions {
  /** @param order `on`: local date, YYYY-MM-DD */
  onOrder: (order: { on: string; amount?: number; currency?: string }) => void;
  onOrderGone: (order: Order) => void;
}

interface Props extends OrderActions {
  records: readonly CareRecord[];
  /** Where orders are taken from a file. */
  importHref: string;
  /** ISO 4217, for new amounts. */
  currency: string;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
}

/** How many lines before "all". */
const FEW = 5;

/** R8: what the client bought and when; the return rate comes of it. The day alone is enough. */
export function OrdersCard({ records, importHref, currency, today, onOrder, onOrderGone }: Props) {
  const [on, setOn] = useState(today);
  const [amount, setAmount] = useState('');
  const [all, setAll] = useState(false);
  const orders = records
    .filter((one): one is Order => one.kind === 'order')
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <section class="card stack" aria-labelledby="orders-title">
      <div class="row">
        <h2 id="orders-title" tabIndex={-1}>
          {t('cpOrders')}
        </h2>
        <span class="soft num end">{tn('cpOrderCount', orders.length)}</span>
      </div>
      <form
        class="row wrap"
        onSubmit={event => {
          event.preventDefault();
          const value = Number(amount);
          onOrder({ on, ...(value > 0 ? { amount: value, currency } : {}) });
          setAmount('');
        }}
      >
        <input
          type="date"
          class="input input-date"
          aria-label={t('cpOrderOn')}
          min="1970-01-01"
          max={today}
          required
          value={on}
          onInput={event => setOn(event.currentTarget.value)}
        />
        <input
          type="number"
          class="input input-s grow"
          min={0}
          step="any"
          inputMode="decimal"
          aria-label={t('cpOrderAmount', currency)}
          placeholder={t('cpOrderAmount', currency)}
          value={amount}
          onInput={event => setAmount(event.currentTarget.value)}
        />
        <button type="submit" class="btn btn-s">
          {t('cpOrderAdd')}
        </button>
      </form>
      {orders.length > 0 && (
        <ul class="stack-1">
          {(all ? orders : orders.slice(0, FEW)).map(order => (
            <li key={order.id} class="row">
              <span class="num grow">{shortDate(order.on, today)}</span>
              {order.amount !== undefined && (
                <span class="num soft">
                  {money({ amount: order.amount, currency: order.currency ?? currency })}
                </span>
              )}
              <IconButton
                icon={cross}
                label={t('removeOf', shortDate(order.on, today))}
                class="btn-quiet btn-s"
                onClick={() => onOrderGone(order)}
              />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="btn-link" href={importHref}>
          {t('cpOrdersImport')}
        </a>
      </p>
      {orders.length > FEW && (
        <button
          type="button"
          class="btn btn-quiet btn-s btn-flush"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {t('planAll', orders.length)}
        </button>
      )}
    </section>
  );
}
