import type { Tier } from '../lib/clients/client';
import type { Owed } from '../lib/clients/owed';
import { t, tn } from '../lib/i18n';
import { tierName } from './ClientCard';

interface Props {
  tier?: Tier;
  /** Own interval in days; goes before the tier's. */
  intervalDays?: number;
  owed?: Owed;
  onTier: (tier: Tier | undefined) => void;
  onInterval: (days: number | undefined) => void;
}

const TIERS: Tier[] = ['top10', 'top100'];

/** How close the client is kept: a tier, or an interval of its own. With neither, nothing ever falls due. */
export function TierChoice({ tier, intervalDays, owed, onTier, onInterval }: Props) {
  return (
    <div class="stack">
      <fieldset class="bare row wrap" aria-label={t('tier')}>
        {TIERS.map(id => (
          <button key={id} type="button" class="chip" aria-pressed={tier === id} onClick={() => onTier(id)}>
            {tierName(id)}
          </button>
        ))}
        <button
          type="button"
          class="chip"
          aria-pressed={tier === undefined}
          onClick={() => onTier(undefined)}
        >
          {t('noTier')}
        </button>
      </fieldset>
      <label class="row wrap">
        <span>{t('ownInterval')}</span>
        <input
          type="number"
          class="input input-n"
          min={1}
          max={999}
          value={intervalDays ?? ''}
          placeholder={tier ? String(owed?.[tier].days ?? 30) : '–'}
          onChange={event => {
            const days = event.currentTarget.valueAsNumber;
            onInterval(Number.isInteger(days) && days > 0 && days < 1000 ? days : undefined);
          }}
        />
        <span class="soft">{t('daysWord')}</span>
      </label>
      <p class="hint">{tier || intervalDays ? t('tierHint') : t('noTierHint')}</p>
    </div>
  );
}

/** "Top 10, every 30 days": the summary of the choice. */
export function tierSummary(tier: Tier | undefined, intervalDays: number | undefined, owed?: Owed): string {
  const days = intervalDays ?? (tier ? (owed?.[tier].days ?? 30) : undefined);
  if (days === undefined) return t('neverDue');
  const every = tn('everyDays', days);
  return tier ? t('tierAndInterval', tierName(tier), every) : every;
}
