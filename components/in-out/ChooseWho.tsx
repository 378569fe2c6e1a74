import { useState } from 'preact/hooks';
import type { NameHit } from '../../lib/db/find-names';
import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import { cross, plus } from '../icons';

export type Who = { all: true } | { all: false; clients: readonly NameHit[] };

interface Props {
  who: Who;
  onWho: (who: Who) => void;
  /** Finds clients by name or company. */
  find: (text: string) => Promise<NameHit[]>;
}

/** All clients, or some that are looked for. */
export function ChooseWho({ who, onWho, find }: Props) {
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly NameHit[]>([]);
  const chosen = who.all ? [] : who.clients;
  const search = async (next: string) => {
    setText(next);
    setHits(next.trim() ? await find(next) : []);
  };
  const offered = hits.filter(({ id }) => !chosen.some(one => one.id === id)).slice(0, 6);
  return (
    <fieldset class="bare stack">
      <legend>
        <h2>{t('exWho')}</h2>
      </legend>
      <div class="row wrap">
        <label class="io-choice">
          <input
            type="radio"
            class="check"
            name="ex-who"
            checked={who.all}
            onChange={() => onWho({ all: true })}
          />
          {t('exAll')}
        </label>
        <label class="io-choice">
          <input
            type="radio"
            class="check"
            name="ex-who"
            checked={!who.all}
            onChange={() => onWho({ all: false, clients: [] })}
          />
          {t('exSome')}
        </label>
      </div>
      {!who.all && (
        <>
          <div class="row wrap">
            {chosen.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                class="chip"
                aria-label={t('exTakeOut', name)}
                onClick={() => onWho({ all: false, clients: chosen.filter(one => one.id !== id) })}
              >
                <span class="cut">{name}</span>
                <Icon of={cross} size="s" />
              </button>
            ))}
          </div>
          <input
            class="input input-name"
            type="search"
            aria-label={t('exSearch')}
            placeholder={t('exSearch')}
            value={text}
            onInput={event => search(event.currentTarget.value)}
          />
          <div class="row wrap">
            {offered.map(hit => (
              <button
                key={hit.id}
                type="button"
                class="chip"
                aria-label={t('exAdd', hit.name)}
                onClick={() => {
                  onWho({ all: false, clients: [...chosen, hit] });
                  search('');
                }}
              >
                <Icon of={plus} size="s" />
                <span class="cut">{hit.name}</span> <span class="soft cut">{hit.company}</span>
              </button>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
