import { t } from '../../lib/i18n';
import { monthName } from '../insight/spans';

interface Props {
  /** By month (YYYY-MM), oldest first: of the orders of the year that ended with it, the share (0–1) that were no first ones. */
  months: readonly { month: string; rate: number }[];
}

/** R8: how many of the orders were re-orders, as it stood at the end of each month. */
export function ReorderMonths({ months }: Props) {
  if (months.length === 0) return null;
  return (
    <section class="card stack-3 or-again" aria-labelledby="again-title">
      <h2 class="card-h" id="again-title">
        {t('orAgain')}
      </h2>
      <p class="soft">{t('orAgainText')}</p>
      <ul class="or-months">
        {months.map(({ month, rate }) => (
          <li key={month}>
            <span>{monthName(month)}</span>
            <span class="meter" aria-hidden="true">
              <i style={{ width: `${Math.round(rate * 100)}%` }} />
            </span>
            <span class="num">{Math.round(rate * 100)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
