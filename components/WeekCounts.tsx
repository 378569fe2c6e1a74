import type { DayCount } from '../lib/counts';
import { t } from '../lib/i18n';
import { figure } from './format';

/** How the week's replies began: the days of it in one. */
export function WeekCounts({ week }: { week: DayCount }) {
  const { mended } = week;
  const rows: [string, number][] = [
    [t('repliesSent'), week.checked],
    [t('beganYes'), week.yes],
    [t('beganPolicyMended'), mended.policy],
    [t('beganPolicySent'), week.policy],
    [t('beganNoMended'), mended.refusal + mended.blame + mended.excuse],
    [t('beganNoSent'), week.refusal + week.blame + week.excuse],
  ];
  return (
    <section class="card" aria-labelledby="week-title">
      <h2 id="week-title">{t('thisWeek')}</h2>
      <dl class="counts">
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="num">{figure(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t('countsOnly')}</p>
    </section>
  );
}
