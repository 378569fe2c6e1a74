import { t } from '../../lib/i18n';
import { localDate, shortDate } from '../format';
import { Icon } from '../Icon';
import { merge } from '../icons';

/** A merge that can be taken back. */
export interface Merged {
  /** Id of the client that is no more. */
  id: string;
  kept: string;
  joined: string;
  /** UTC epoch ms. */
  at: number;
  /** Where the client is shown. */
  href: string;
}

interface Props {
  merges: readonly Merged[];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  onUnmerge: (id: string) => void;
}

/** What was merged in the last 30 days, each with its way back. */
export function MergedList({ merges, today, onUnmerge }: Props) {
  return (
    <section class="stack merged" aria-labelledby="merged-title">
      <h2 id="merged-title">{t('mgRecent')}</h2>
      <ul class="sites">
        {merges.map(({ id, kept, joined, at, href }) => (
          <li key={id} class="site">
            <Icon of={merge} class="soft" />
            <span class="grow any-break">
              <a href={href}>{kept}</a> ← {joined}{' '}
              <span class="label num">{shortDate(localDate(at), today)}</span>
            </span>
            <button type="button" class="btn btn-s" onClick={() => onUnmerge(id)}>
              {t('mgUnmerge')}
              <span class="sr"> {joined}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
