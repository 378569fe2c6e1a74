import type { Tier } from '../lib/clients/client';
import type { Clocks } from '../lib/clients/clocks';
import type { Owed } from '../lib/clients/owed';
import { t, tn } from '../lib/i18n';
import type { YearOf } from '../lib/insight/year-of';
import { tierName } from './ClientCard';

const TIERS: Tier[] = ['top10', 'top100'];

interface FieldsProps {
  owed: Owed;
  onOwed: (owed: Owed) => void;
}

/** R4: what each tier is owed, to be set. */
export function OwedFields({ owed, onOwed }: FieldsProps) {
  return (
    <div class="stack-3">
      {TIERS.map(tier => {
        const one = owed[tier];
        const set = (change: Partial<typeof one>) => onOwed({ ...owed, [tier]: { ...one, ...change } });
        return (
          <fieldset key={tier} class="bare stack">
            <legend class="flabel">{tierName(tier)}</legend>
            <Days label={t('owedContactSet')} days={one.days} onDays={days => set({ days })} />
            <Days label={t('owedFaceSet')} days={one.faceDays} onDays={faceDays => set({ faceDays })} />
            <label class="row">
              <input
                type="checkbox"
                class="check"
                checked={one.greet}
                onChange={event => set({ greet: event.currentTarget.checked })}
              />
              {t('owedGreet')}
            </label>
          </fieldset>
        );
      })}
    </div>
  );
}

function Days({ label, days, onDays }: { label: string; days: number; onDays: (days: number) => void }) {
  return (
    <label class="row wrap">
      <span class="grow">{label}</span>
      <span class="row">
        <input
          type="number"
          class="input input-n"
          min={1}
          max={999}
          required
          value={days}
          onChange={event => {
            const next = event.currentTarget.valueAsNumber;
            if (Number.isInteger(next) && next > 0 && next < 1000) onDays(next);
            else event.currentTarget.value = String(days);
          }}
        />
        <span class="soft">{t('daysWord')}</span>
      </span>
    </label>
  );
}

interface ListProps {
  tier: Tier;
  /** The client's own interval goes before the tier's. */
  intervalDays?: number;
  owed: Owed;
  clocks: Clocks;
}

/** What this client is owed by their tier, and what they had. */
export function OwedList({ tier, intervalDays, owed, clocks }: ListProps) {
  const { days, faceDays, greet } = owed[tier];
  const rows = [
    { what: t('owedContact'), within: intervalDays ?? days, had: clocks.twoWay?.days },
    { what: t('owedFace'), within: faceDays, had: clocks.faceToFace?.days },
  ];
  return (
    <div class="stack-1">
      <h3 class="flabel">{t('owedTitle', tierName(tier))}</h3>
      <ul class="stack-1">
        {rows.map(({ what, within, had }) => (
          <li key={what} class="row">
            <span class="grow">
              {what} <span class="soft num">{tn('owedWithin', within)}</span>
            </span>
            <span class={`num nowrap ${had === undefined || had > within ? 'late' : 'yes'}`}>
              {had === undefined ? t('owedNever') : tn('owedAgo', had)}
            </span>
          </li>
        ))}
        {greet && (
          <li>
            {t('owedGreet')} <span class="soft">{t('owedGreetWhen')}</span>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Was every visit a sale? What they had of us in the last year. */
export function YearLine({ year: { visits, visitsNonSale, known, nonSale } }: { year: YearOf }) {
  if (visits === 0 && known === 0) return null;
  return (
    <p class="soft num">
      {visits > 0 && tn('yearVisits', visits, visitsNonSale)} {known > 0 && tn('yearNonSale', known, nonSale)}
    </p>
  );
}
