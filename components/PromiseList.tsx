import { t } from '../lib/i18n';
import type { PromiseMade } from '../lib/language/remarks';
import { langOf, longDate } from './format';
import { Icon } from './Icon';
import { calendar, check } from './icons';

const BY: Record<PromiseMade['who'], (day: string) => string> = {
  me: day => t('promisedBy', day),
  us: day => t('promisedBy', day),
  them: day => t('promisedByThem', day),
  client: day => t('promisedByClient', day),
};

/** "Fri 27 Nov", with the time where one was named. @param when `YYYY-MM-DD`, or with `THH:mm` */
function whenWords(when: string): string {
  const [day = '', time] = when.split('T');
  return time ? t('roleAtCompany', longDate(day), time) : longDate(day);
}

interface Props {
  promises: readonly PromiseMade[];
  /** Texts of what is noted for the client already. */
  noted: readonly string[];
  /** The client written to; absent where they are not in the book. */
  client?: string;
  onFollowUp: (promise: PromiseMade) => void;
}

/** What the draft promises, each with one click to a follow-up. */
export function PromiseList({ promises, noted, client, onFollowUp }: Props) {
  return (
    <section class="card" aria-labelledby="promises-title">
      <h2 id="promises-title">{t('promisesTitle')}</h2>
      <ul class="parts">
        {promises.map(promise => (
          <li key={promise.what} class="part">
            <Icon of={calendar} />
            <span class="part-words">
              <span lang={langOf(promise.what)}>{promise.what}</span>
              <span class={promise.when ? 'label num' : 'label due'}>
                {promise.when ? BY[promise.who](whenWords(promise.when)) : t('promisedNoDate')}
              </span>
            </span>
            {noted.includes(promise.what) ? (
              <span class="row yes label">
                <Icon of={check} size="s" />
                {t('followUpKept')}
              </span>
            ) : (
              client !== undefined && (
                <button
                  type="button"
                  class="btn btn-s"
                  aria-label={t('followUpOf', promise.what)}
                  onClick={() => onFollowUp(promise)}
                >
                  {t('followUpAdd')}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
      {client === undefined && <p class="hint">{t('followUpAddFirst')}</p>}
    </section>
  );
}
