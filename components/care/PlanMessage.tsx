import { fillIn, type MergeFields } from '../../lib/care/plan';
import type { Plan } from '../../lib/care/record';
import { t } from '../../lib/i18n';
import { langOf } from '../format';

export interface PlanMessageActions {
  onEdit: (
    change: Partial<Pick<Plan, 'name' | 'subject' | 'body' | 'from'>> & { everyMonths?: number | undefined },
  ) => void;
}

interface Props extends PlanMessageActions {
  plan: Plan;
  /** Whose message is shown as it will be. */
  sample: MergeFields | undefined;
}

const EVERY = [1, 3, 6, 12] as const;

/** What goes out and how often; kept as each field is left. */
export function PlanMessage({ plan, sample, onEdit }: Props) {
  const text = (field: 'name' | 'subject' | 'body') => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    if (value.trim() && value !== plan[field]) onEdit({ [field]: value });
  };
  return (
    <div class="stack">
      <label class="field">
        <span class="flabel">{t('planName')}</span>
        <input class="input" value={plan.name} onChange={text('name')} />
      </label>
      <label class="field">
        <span class="flabel">{t('planSubject')}</span>
        <input class="input" value={plan.subject} onChange={text('subject')} />
      </label>
      <label class="field">
        <span class="flabel">{t('planBody')}</span>
        <textarea class="input" rows={8} value={plan.body} onChange={text('body')} />
      </label>
      <p class="hint">{t('planFields')}</p>
      {sample && (
        <p class="note any-break plan-sample" lang={langOf(plan.body)}>
          {fillIn(plan.body, sample)}
        </p>
      )}
      <div class="row wrap">
        <label class="field">
          <span class="flabel">{t('planFrom')}</span>
          <input
            type="date"
            class="input input-date"
            min="2000-01-01"
            max="9999-12-31"
            value={plan.from}
            onChange={({ currentTarget: { value, validity } }) => {
              if (validity.valid && value) onEdit({ from: value });
            }}
          />
        </label>
        <label class="field">
          <span class="flabel">{t('planEvery')}</span>
          <select
            class="input input-s"
            value={String(plan.everyMonths ?? '')}
            onChange={({ currentTarget: { value } }) =>
              onEdit({ everyMonths: value ? Number(value) : undefined })
            }
          >
            <option value="">{t('planOnce')}</option>
            {[...new Set([...EVERY, ...(plan.everyMonths ? [plan.everyMonths] : [])])].map(months => (
              <option key={months} value={months}>
                {months === 1 ? t('planMonthly') : t('planMonths', months)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
