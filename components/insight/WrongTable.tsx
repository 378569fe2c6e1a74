import { t } from '../../lib/i18n';
import type { WrongRule } from '../../lib/insight/wrong-rules';
import { figure } from '../format';

/** Most rules that are shown: what is behind them is rare. */
const SHOWN = 10;

/** Which rules reps found wrong where they stood: those want an exception. */
export function WrongTable({ wrong }: { wrong: readonly WrongRule[] }) {
  if (wrong.length === 0) return null;
  return (
    <article class="card in-card" aria-labelledby="tm-wrong">
      <h2 id="tm-wrong" class="soft">
        {t('tmWrong')}
      </h2>
      <table class="table num">
        <thead>
          <tr>
            <th scope="col">{t('tmRule')}</th>
            <th scope="col" class="r">
              {t('tmTimes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {wrong.slice(0, SHOWN).map(({ rule, count }) => (
            <tr key={rule}>
              <th scope="row" class="any-break">
                {rule}
              </th>
              <td class="r">{figure(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
