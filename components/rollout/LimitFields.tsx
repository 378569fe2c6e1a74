import { t } from '../../lib/i18n';

/** See `lib/team/policy-limits.ts`. */
interface Limits {
  hosts: string;
  book: boolean;
  profile: 'full' | 'business' | 'off';
  export: boolean;
  days: string;
}

interface Props {
  limits: Limits;
  /** The first line that is no site. */
  badHost?: string;
  badDays?: boolean;
  mostDays: number;
  onLimits: (change: Partial<Limits>) => void;
}

const PROFILES = {
  full: () => t('limitProfileFull'),
  business: () => t('limitProfileBusiness'),
  off: () => t('limitProfileOff'),
};

/** What a policy limits beside the rules. */
export function LimitFields({ limits, badHost, badDays, mostDays, onLimits }: Props) {
  return (
    <div class="stack-3">
      <label class="field">
        <span class="flabel">{t('limitHosts')}</span>
        <textarea
          class="input"
          rows={2}
          spellcheck={false}
          aria-invalid={badHost !== undefined || undefined}
          value={limits.hosts}
          onInput={event => onLimits({ hosts: event.currentTarget.value })}
        />
        <span class="hint">{t('limitHostsHint')}</span>
        {badHost !== undefined && (
          <span class="hint due" role="status">
            {t('limitHostsBad', badHost)}
          </span>
        )}
      </label>
      <div class="limit-pair">
        <label class="field">
          <span class="flabel">{t('limitProfile')}</span>
          <select
            class="input"
            value={limits.profile}
            onChange={event => onLimits({ profile: event.currentTarget.value as Limits['profile'] })}
          >
            {(['full', 'business', 'off'] as const).map(one => (
              <option key={one} value={one}>
                {PROFILES[one]()}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="flabel">{t('limitDays')}</span>
          <input
            class="input"
            inputMode="numeric"
            autocomplete="off"
            aria-invalid={badDays}
            value={limits.days}
            onInput={event => onLimits({ days: event.currentTarget.value })}
          />
          <span class={badDays ? 'hint due' : 'hint'}>
            {badDays ? t('limitDaysBad', mostDays) : t('limitDaysHint')}
          </span>
        </label>
      </div>
      <Allow label={t('limitBook')} on={limits.book} onAllow={book => onLimits({ book })} />
      <Allow label={t('limitExport')} on={limits.export} onAllow={on => onLimits({ export: on })} />
    </div>
  );
}

function Allow({ label, on, onAllow }: { label: string; on: boolean; onAllow: (on: boolean) => void }) {
  return (
    <label class="set-row">
      <input
        type="checkbox"
        class="check"
        checked={on}
        onChange={event => onAllow(event.currentTarget.checked)}
      />
      <span class="grow">{label}</span>
    </label>
  );
}
