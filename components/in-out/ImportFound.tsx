import { useState } from 'preact/hooks';
import type { Found, FoundClient } from '../../lib/exchange/found';
import { t, tn } from '../../lib/i18n';

interface Props {
  found: Found;
  /** Whether mails were imported, or any are in the book. */
  linkTo: (id: string) => string;
  onBest: (ids: string[]) => void;
}

/** What the headers alone say: who waits, who went quiet, and the ten best to choose. */
export function ImportFound({ found, linkTo, onBest }: Props) {
  const { waiting, quiet, best, waitingCount, quietCount, chosen } = found;
  return (
    <div class="stack-4">
      {waiting.length > 0 && (
        <People
          title={t('imFoundWaiting')}
          count={waitingCount}
          people={waiting}
          linkTo={linkTo}
          say={({ days, subject }) => [days > 0 ? tn('imWaits', days) : t('imWaitsToday'), subject]}
        />
      )}
      {quiet.length > 0 && (
        <People
          title={t('imFoundQuiet')}
          count={quietCount}
          people={quiet}
          linkTo={linkTo}
          say={({ days, contacts }) => [tn('imQuiet', days), tn('imContacts', contacts)]}
        />
      )}
      {best.length === 0 && <p class="note">{t('imFoundNoMail')}</p>}
      {best.length > 0 && waiting.length + quiet.length === 0 && <p class="soft">{t('imFoundNone')}</p>}
      {best.length > 0 && chosen < TEN && <ChooseBest best={best} room={TEN - chosen} onBest={onBest} />}
    </div>
  );
}

const TEN = 10;

function People({
  title,
  count,
  people,
  linkTo,
  say,
}: {
  title: string;
  count: number;
  people: readonly FoundClient[];
  linkTo: (id: string) => string;
  say: (one: FoundClient) => (string | undefined)[];
}) {
  return (
    <section class="stack">
      <h2>
        {title} <span class="soft num">{count}</span>
      </h2>
      <ul class="sites">
        {people.map(one => {
          const [first, second] = say(one);
          return (
            <li key={one.id} class="site">
              <a class="m any-break" href={linkTo(one.id)}>
                {one.name}
              </a>
              {one.company && <span class="soft any-break">{one.company}</span>}
              <span class="end due num">{first}</span>
              {second && <span class="soft any-break io-sub">{second}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ChooseBest({
  best,
  room,
  onBest,
}: {
  best: readonly FoundClient[];
  room: number;
  onBest: (ids: string[]) => void;
}) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        onBest([...ticked]);
      }}
    >
      <fieldset class="bare stack">
        <legend>
          <h2>{t('imFoundBest')}</h2>
          <p class="soft">{t('imFoundBestText')}</p>
        </legend>
        <ul class="io-people">
          {best.map(({ id, name, company, contacts }) => (
            <li key={id}>
              <label class="io-choice">
                <input
                  type="checkbox"
                  class="check"
                  checked={ticked.includes(id)}
                  disabled={!ticked.includes(id) && ticked.length >= room}
                  onChange={event =>
                    setTicked(
                      event.currentTarget.checked ? [...ticked, id] : ticked.filter(one => one !== id),
                    )
                  }
                />
                <span class="any-break">
                  {name}{' '}
                  <span class="soft">
                    {[company, tn('imContacts', contacts)].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <div class="row wrap">
          <button type="submit" class="btn btn-yes" disabled={ticked.length === 0}>
            {t('imMakeTop')}
          </button>
          <span class="soft num" role="status">
            {t('imOfTen', TEN - room + ticked.length)}
          </span>
        </div>
      </fieldset>
    </form>
  );
}
