import { useState } from 'preact/hooks';
import type { Side } from '../../lib/care/record';
import { t } from '../../lib/i18n';
import { FindClient, type Search } from '../FindClient';
import { langOf } from '../format';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { cross, mail } from '../icons';
import { useFocus } from '../use-focus';

/** Somebody who was chosen. */
export interface ChosenPerson {
  id: string;
  name: string;
  /** What they need, or offer, in their words. */
  words?: string;
}

interface Props {
  chosen: Partial<Record<Side, ChosenPerson>>;
  search: Search;
  /** The two are being introduced already. */
  known: boolean;
  onQuery: (query: string) => void;
  /** Absent id: somebody else is to be chosen. */
  onChoose: (side: Side, id: string | undefined) => void;
  /** Begins the mail to that side. */
  onAsk: (side: Side, why: string) => void;
  onClose: () => void;
}

/** An introduction that the person thought of: who needs it, who has it, and what it is about. */
export function IntroduceByHand({ chosen, search, known, onQuery, onChoose, onAsk, onClose }: Props) {
  const { needs, offers } = chosen;
  const next: Side | undefined = needs ? (offers ? undefined : 'offers') : 'needs';
  return (
    <section class="card stack-3 care-new intro-hand" aria-labelledby="intro-hand">
      <h2 class="card-h" id="intro-hand">
        {t('introByHand')}
        <IconButton icon={cross} label={t('close')} class="btn-quiet btn-s end" onClick={onClose} />
      </h2>
      <dl class="intro-pair">
        {(['needs', 'offers'] as const).map(side => {
          const person = chosen[side];
          return (
            <div key={side}>
              <dt class="row">
                {person && <b class="b any-break">{person.name}</b>}
                <span class="label">{t(side === 'needs' ? 'introNeeds' : 'introOffers')}</span>
                {person && (
                  <button
                    type="button"
                    class="btn btn-quiet btn-s end"
                    onClick={() => onChoose(side, undefined)}
                  >
                    {t('introOther')}
                    <span class="sr"> {person.name}</span>
                  </button>
                )}
              </dt>
              <dd lang={person?.words && langOf(person.words)}>
                {person
                  ? (person.words ?? '–')
                  : next === side && (
                      <FindClient
                        key={side}
                        search={search}
                        focus
                        onQuery={onQuery}
                        onPick={id => onChoose(side, id)}
                        onClose={onClose}
                      />
                    )}
              </dd>
            </div>
          );
        })}
      </dl>
      {needs && offers && known && <p class="soft">{t('introKnown')}</p>}
      {needs && offers && !known && (
        <About key={`${needs.id} ${offers.id}`} needs={needs} offers={offers} onAsk={onAsk} />
      )}
    </section>
  );
}

interface AboutProps extends Pick<Props, 'onAsk'> {
  needs: ChosenPerson;
  offers: ChosenPerson;
}

/** What it is about, and whom to ask first. */
function About({ needs, offers, onAsk }: AboutProps) {
  const [why, setWhy] = useState(needs.words ?? offers.words ?? '');
  const field = useFocus<HTMLInputElement>();
  const asks = [
    { side: 'needs', name: needs.name },
    { side: 'offers', name: offers.name },
  ] as const;
  return (
    <>
      <label class="field">
        <span class="flabel">{t('introWhy')}</span>
        <input ref={field} class="input" value={why} onInput={event => setWhy(event.currentTarget.value)} />
      </label>
      <div class="row wrap">
        {asks.map(({ side, name }) => (
          <button
            key={side}
            type="button"
            class={side === 'needs' ? 'btn btn-yes btn-s' : 'btn btn-s'}
            disabled={why.trim() === ''}
            onClick={() => onAsk(side, why.trim())}
          >
            <Icon of={mail} size="s" />
            {t('introAsk', name)}
          </button>
        ))}
      </div>
    </>
  );
}
