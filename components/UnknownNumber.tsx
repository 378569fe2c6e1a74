import { t } from '../lib/i18n';
import { FindClient, type Search } from './FindClient';
import { Icon } from './Icon';
import { phone } from './icons';
import { NewClient } from './UnknownClient';
import { useKeys } from './use-keys';

interface Props {
  /** The number as the person reads it. */
  shown: string;
  search: Search;
  onQuery: (query: string) => void;
  onCreate: (client: { name: string; company?: string }) => void;
  onLink: (id: string) => void;
  /** The call is taken now; whose number it is can be said in it, or after. */
  onCall: () => void;
  keys: boolean;
}

/** A number that belongs to nobody in the book: take the call, link or create, never a guess. Keyed by number. */
export function UnknownNumber({ shown, search, onQuery, onCreate, onLink, onCall, keys }: Props) {
  useKeys({ KeyC: onCall }, keys);
  return (
    <div class="stack-4 tab-body">
      <div>
        <h2 class="cc-name">{t('notInBook')}</h2>
        <p class="soft num any-break">{shown}</p>
      </div>
      <button type="button" class="btn btn-block" onClick={onCall}>
        <Icon of={phone} />
        {t('callTake')}
        {keys && <kbd class="key">C</kbd>}
      </button>
      <NewClient onCreate={onCreate} />
      <div class="stack">
        <h3>{t('orLinkNumberTo')}</h3>
        <FindClient search={search} onQuery={onQuery} onPick={onLink} />
      </div>
    </div>
  );
}
