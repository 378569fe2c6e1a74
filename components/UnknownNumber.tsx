import { t } from '../lib/i18n';
import { FindClient, type Search } from './FindClient';
import { NewClient } from './UnknownClient';

interface Props {
  /** The number as the person reads it. */
  shown: string;
  search: Search;
  onQuery: (query: string) => void;
  onCreate: (client: { name: string; company?: string }) => void;
  onLink: (id: string) => void;
}

/** A number that belongs to nobody in the book: link or create, never a guess. Keyed by number. */
export function UnknownNumber({ shown, search, onQuery, onCreate, onLink }: Props) {
  return (
    <div class="stack-4 tab-body">
      <div>
        <h2 class="cc-name">{t('notInBook')}</h2>
        <p class="soft num any-break">{shown}</p>
      </div>
      <NewClient onCreate={onCreate} />
      <div class="stack">
        <h3>{t('orLinkNumberTo')}</h3>
        <FindClient search={search} onQuery={onQuery} onPick={onLink} />
      </div>
    </div>
  );
}
