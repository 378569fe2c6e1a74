import type { Interaction } from '../lib/clients/interaction';
import { t } from '../lib/i18n';
import { dateMs, datePlus, figure, localDate, shortDate } from './format';

const YEAR = 365;
const DAY = 86_400_000;

interface Props {
  interactions: readonly Interaction[];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
}

/** The last year's contacts: discs above for non-sale, squares below for sale, rings on the line for unknown. */
export function ContactStrip({ interactions, today }: Props) {
  const end = dateMs(today);
  const marks = interactions.flatMap(({ id, at, purpose, automatic, personal }) => {
    if (at === undefined || automatic || !personal) return [];
    const ago = Math.round((end - dateMs(localDate(at))) / DAY);
    if (ago < 0 || ago > YEAR) return [];
    const kind = purpose === 'unknown' ? 'unknown' : purpose === 'sale' ? 'sale' : 'other';
    return [{ id, kind, left: (1 - ago / YEAR) * 100 }];
  });
  if (marks.length === 0) return null;
  const count = (kind: string) => figure(marks.filter(m => m.kind === kind).length);
  const [other, sale, unknown] = [count('other'), count('sale'), count('unknown')];
  return (
    <figure class="strip">
      <figcaption class="label row">
        <span>
          <i class="dot dot-other" aria-hidden="true" /> {t('stripNonSale', other)}
        </span>
        <span>
          <i class="dot dot-sale" aria-hidden="true" /> {t('stripSale', sale)}
        </span>
        {unknown !== figure(0) && (
          <span>
            <i class="dot dot-unknown" aria-hidden="true" /> {t('stripUnknown', unknown)}
          </span>
        )}
      </figcaption>
      <div class="strip-year" aria-hidden="true">
        {marks.map(m => (
          <i key={m.id} class={`dot dot-${m.kind}`} style={{ left: `${m.left}%` }} />
        ))}
      </div>
      <div class="label row" aria-hidden="true">
        <span>{shortDate(datePlus(today, -YEAR), today)}</span>
        <span class="end">{t('today')}</span>
      </div>
    </figure>
  );
}
