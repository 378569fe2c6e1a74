import { t } from '../../lib/i18n';
import { hidden, per100 } from '../../lib/insight/starts';
import type { RepLine } from '../../lib/insight/team';
import { figure } from '../format';
import { repName } from './team-words';

const share = (value: number | undefined) => (value === undefined ? '–' : figure(Math.round(value)));

/** The reps of a team side by side. */
export function TeamTable({ lines }: { lines: readonly RepLine[] }) {
  return (
    <article class="card in-card" aria-labelledby="tm-side">
      <h2 id="tm-side" class="soft">
        {t('tmSide')}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section class="in-figures" tabIndex={0} aria-label={t('inFigures', t('tmSide'))}>
        <table class="table num">
          <thead>
            <tr>
              <th scope="col">{t('tmReps')}</th>
              {[t('tmReplies'), t('tmYes'), t('tmHid'), t('tmTime')].map(head => (
                <th key={head} scope="col" class="r">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ file, week, dates }) => (
              <tr key={file.rep}>
                <th scope="row" class="any-break">
                  {repName(file)}
                </th>
                <td class="r">{figure(week.checked)}</td>
                <td class="r">{share(per100(week.yes, week.checked))}</td>
                <td class="r">{share(per100(hidden(week), week.checked))}</td>
                <td class="r">{share(per100(dates.inTime, dates.kept))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </article>
  );
}
