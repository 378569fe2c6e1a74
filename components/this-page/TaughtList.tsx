import { t } from '../../lib/i18n';
import type { Taught, TaughtPart } from '../../lib/sites/generic/taught';
import { taughtName } from './ThisPage';

interface Props {
  pages: readonly ({ host: string } & Taught)[];
  onForget: (host: string) => void;
}

const PARTS: TaughtPart[] = ['client', 'date', 'editor'];

/** What was taught of which host, to be forgotten. */
export function TaughtList({ pages, onForget }: Props) {
  return (
    <ul class="sites">
      {pages.map(page => (
        <li key={page.host} class="site">
          <span class="grow any-break">
            {page.host}
            <span class="hint">
              {PARTS.filter(part => page[part])
                .map(taughtName)
                .join(' · ')}
            </span>
          </span>
          <button type="button" class="btn btn-s" onClick={() => onForget(page.host)}>
            {t('forget')}
            <span class="sr"> {page.host}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
