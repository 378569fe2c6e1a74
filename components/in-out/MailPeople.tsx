import { useState } from 'preact/hooks';
import type { CheckView } from '../../lib/exchange/check-view';
import { t, tn } from '../../lib/i18n';
import { figure } from '../format';

interface OwnProps {
  own: CheckView['own'];
  onOwn: (addresses: string[]) => void;
}

/** Which of the addresses in the mails are the person's own. */
export function OwnAddresses({ own, onOwn }: OwnProps) {
  const [ticked, setTicked] = useState(() => own.filter(({ on }) => on).map(({ address }) => address));
  const [other, setOther] = useState('');
  const taken = own.filter(({ on }) => on).map(({ address }) => address);
  const wanted = [...ticked, ...(other.includes('@') ? [other.trim().toLowerCase()] : [])];
  const changed = [...wanted].sort().join() !== [...taken].sort().join();
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        onOwn(wanted);
      }}
    >
      <fieldset class="bare stack">
        <legend>
          <h2>{t('imOwn')}</h2>
          <p class="soft">{taken.length > 0 ? t('imOwnText') : t('imOwnNone')}</p>
        </legend>
        <div class="row wrap">
          {own.map(({ address }) => (
            <label key={address} class="io-choice">
              <input
                type="checkbox"
                class="check"
                checked={ticked.includes(address)}
                onChange={event =>
                  setTicked(
                    event.currentTarget.checked
                      ? [...ticked, address]
                      : ticked.filter(one => one !== address),
                  )
                }
              />
              <span class="any-break">{address}</span>
            </label>
          ))}
          <input
            class="input input-s"
            type="email"
            aria-label={t('imOwnOther')}
            placeholder={t('imOwnOther')}
            value={other}
            onInput={event => setOther(event.currentTarget.value)}
          />
          {changed && (
            <button type="submit" class="btn btn-s">
              {t('imOwnAgain')}
            </button>
          )}
        </div>
      </fieldset>
    </form>
  );
}

const FEW = 12;

interface StrangerProps {
  strangers: CheckView['strangers'];
  onTake: (addresses: string[]) => void;
}

/** People in the mails who are not in the book; none becomes a client unasked. */
export function StrangerList({ strangers, onTake }: StrangerProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const shown = all ? strangers : strangers.slice(0, FEW);
  return (
    <fieldset class="bare stack">
      <legend>
        <h2>{t('imStrangers')}</h2>
        <p class="soft">{t('imStrangersText')}</p>
      </legend>
      <ul class="io-people">
        {shown.map(({ address, count }) => (
          <li key={address}>
            <label class="io-choice">
              <input
                type="checkbox"
                class="check"
                checked={ticked.includes(address)}
                onChange={event =>
                  setTicked(
                    event.currentTarget.checked
                      ? [...ticked, address]
                      : ticked.filter(one => one !== address),
                  )
                }
              />
              <span class="any-break">
                {address} <span class="soft nowrap">{tn('imStrangerMails', count)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="row wrap">
        {!all && strangers.length > FEW && (
          <button type="button" class="btn-link" onClick={() => setAll(true)}>
            {t('imMore', figure(strangers.length - FEW))}
          </button>
        )}
        {ticked.length > 0 && (
          <button type="button" class="btn btn-s" onClick={() => onTake([...ticked])}>
            {t('imStrangersTake')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
