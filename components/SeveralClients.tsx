import { t, tn } from '../lib/i18n';
import { type Candidate, ClientPick } from './ClientPick';
import { FindClient, type Search } from './FindClient';
import { type KeyMap, useKeys } from './use-keys';

interface Props {
  candidates: Candidate[];
  /** The address or number that fits several; absent where several clients are on screen. */
  shared?: string;
  /** The page shows a name like theirs, and nothing else. */
  byName?: boolean;
  keys: boolean;
  search: Search;
  onQuery: (query: string) => void;
  onPick: (id: string) => void;
}

/** Several fit: the person chooses, by a click or by number. */
export function SeveralClients({ candidates, shared, byName, keys, search, onQuery, onPick }: Props) {
  const map: KeyMap = {};
  candidates.slice(0, 9).forEach(({ id }, i) => {
    map[`Digit${i + 1}`] = () => onPick(id);
  });
  useKeys(map, keys);
  const many = candidates.length;
  const why = shared
    ? tn('sharedBy', many, shared)
    : byName
      ? tn('namedHere', many)
      : tn('clientsHere', many);
  const last = Math.min(candidates.length, 9);
  return (
    <div class="stack-4 tab-body">
      <div>
        <h2 class="cc-name">{t('whoIsThis')}</h2>
        <p class="soft any-break">{why}</p>
      </div>
      <div class="stack">
        {candidates.map((candidate, i) => (
          <ClientPick
            key={candidate.id}
            candidate={candidate}
            number={keys && i < 9 ? i + 1 : undefined}
            onPick={onPick}
          />
        ))}
        {keys && last > 1 && <p class="hint">{t('keysToChoose', last)}</p>}
      </div>
      <div class="stack">
        <h3>{t('someoneElse')}</h3>
        <FindClient search={search} onQuery={onQuery} onPick={onPick} />
      </div>
    </div>
  );
}
