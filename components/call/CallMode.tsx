import { useRef, useState } from 'preact/hooks';
import { type CallDraft, callPurpose } from '../../lib/care/call-draft';
import type { ReasonOffer } from '../../lib/care/playbook';
import type { ClientCard as Card } from '../../lib/clients/card';
import type { Commitment } from '../../lib/clients/client';
import type { Feeling } from '../../lib/clients/interaction';
import { t } from '../../lib/i18n';
import type { CallKeys } from '../../lib/settings';
import { FindClient, type Search } from '../FindClient';
import { langOf, longDate } from '../format';
import { Icon } from '../Icon';
import { calendar } from '../icons';
import { useFocus } from '../use-focus';
import { BestAnswer } from './BestAnswer';
import { CallCard } from './CallCard';
import { CallTimer } from './CallTimer';
import { ChordHint } from './ChordHint';
import { reasonName } from './call-words';
import { FeelingRow } from './FeelingRow';
import { REASON_KEYS, ReasonChips } from './ReasonChips';
import { type ChordAction, useChords } from './use-chords';

export interface CallActions {
  onChange: (change: Partial<Omit<CallDraft, 'id'>>) => void;
  /** Logs it and closes. */
  onDone: () => void;
  onDiscard: () => void;
  /** A promise heard in the note becomes a follow-up. */
  onPromise: (promise: Commitment) => void;
  /** The answer was said: it counts, and stands higher next time; a new one is kept. */
  onAnswer: (reason: string, text: string) => void;
  onQuery: (query: string) => void;
  /** Whose number it is. */
  onLink: (clientId: string) => void;
  onCreate: (name: string) => void;
}

interface Props {
  call: CallDraft;
  /** The client; absent for a number that is not in the book. */
  card?: Card;
  /** Most used first. */
  reasons: readonly ReasonOffer[];
  /** What the note is about, by its words. */
  proposed?: string;
  /** Promises heard in the note that are not noted yet. */
  heard: readonly Commitment[];
  /** Words to begin with, by the rep's own clock. */
  firstWords?: string;
  search: Search;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  keys: CallKeys;
  act: CallActions;
}

/** A call: the card in its two-second form, the note with the cursor in it, why they call, what helps. */
export function CallMode(props: Props) {
  const { call, card, reasons, proposed, heard, firstWords, search, today, keys, act } = props;
  const over = call.endedAt !== undefined;
  const note = useFocus<HTMLTextAreaElement>();
  const offered = reasons.slice(0, 12);
  const reason = offered.find(one => one.id === (call.reason ?? proposed));
  // The field's own: what is saved comes back a little later than the next key.
  const [text, setText] = useState(call.note);
  const done = useRef(false);
  const choose = (id: string | undefined) => act.onChange({ reason: id });
  const { purpose } = callPurpose(call);
  const nonSale = purpose === 'service' || purpose === 'personal';
  const felt = (feeling: Feeling | undefined) => act.onChange({ feeling });
  const end = () => {
    if (!over)
      act.onChange({ endedAt: Date.now(), ...(call.reason || !proposed ? {} : { reason: proposed }) });
    else if (card && !done.current) {
      done.current = true;
      act.onDone();
    }
  };
  const chords: ChordAction[] = [
    { chord: keys.end, act: end },
    {
      chord: keys.reason,
      digits: Math.min(REASON_KEYS, offered.length),
      act: index => choose(offered[index]?.id),
    },
    { chord: keys.feeling, digits: 5, act: index => felt((index + 1) as Feeling) },
    { chord: keys.mood, digits: 5, act: index => act.onChange({ mood: (index + 1) as Feeling }) },
    { chord: keys.promise, act: () => (heard[0] ? act.onPromise(heard[0]) : false) },
    { chord: keys.nonSale, act: () => act.onChange({ nonSale: !nonSale }) },
  ];
  useChords(chords);
  return (
    <section
      class="call"
      aria-label={t('callMode')}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.stopPropagation();
        act.onDiscard();
      }}
    >
      <CallTimer call={call} onOutcome={outcome => act.onChange({ outcome })} />
      {card ? (
        <CallCard card={card} short={over} today={today} />
      ) : (
        <Stranger number={call.number} search={search} act={act} />
      )}
      <div class="call-body">
        {!over && card && text === '' && firstWords && (
          <div>
            <p class="flabel">{t('callFirstWords')}</p>
            <p class="call-first" lang={langOf(firstWords)}>
              {firstWords}
            </p>
          </div>
        )}
        {over && (
          <>
            <FeelingRow
              question={t('howIFelt')}
              value={call.feeling}
              keys={keys.feeling}
              to="5"
              onPick={felt}
            />
            <FeelingRow
              question={t('theirMood')}
              value={call.mood}
              keys={keys.mood}
              to="0"
              onPick={mood => act.onChange({ mood })}
            />
          </>
        )}
        <label class="field">
          <span class="flabel cap">{t('note')}</span>
          <textarea
            ref={note}
            class="input"
            rows={3}
            value={text}
            onInput={({ currentTarget: { value } }) => {
              setText(value);
              act.onChange({ note: value });
            }}
          />
        </label>
        <ReasonChips
          reasons={offered.map(one => ({ id: one.id, name: reasonName(one) }))}
          chosen={call.reason}
          proposed={proposed}
          keys={keys.reason}
          onChoose={choose}
        />
        {reason && <BestAnswer key={reason.id} reason={reason} over={over} onAnswer={act.onAnswer} />}
        {heard.length > 0 && <Heard heard={heard} keys={keys} onPromise={act.onPromise} />}
        {over && call.outcome === 'spoke' && (
          <label class="row call-check">
            <input
              type="checkbox"
              class="check"
              checked={call.direction === 'out'}
              onChange={({ currentTarget: { checked } }) =>
                act.onChange({ direction: checked ? 'out' : 'in' })
              }
            />
            {t('callWeRang')}
          </label>
        )}
        {over && (
          <label class="row call-check">
            <input
              type="checkbox"
              class="check"
              checked={nonSale}
              onChange={event => act.onChange({ nonSale: event.currentTarget.checked })}
            />
            {t('callNonSale')}
            <ChordHint chord={keys.nonSale} />
          </label>
        )}
      </div>
      <div class="call-foot">
        <button type="button" class="btn btn-yes btn-l grow" disabled={over && !card} onClick={end}>
          {over ? t('done') : t('callEnded')}
          <ChordHint chord={keys.end} />
        </button>
        <button type="button" class="btn btn-quiet btn-l" onClick={act.onDiscard}>
          {t('callDiscard')} <kbd class="key">Esc</kbd>
        </button>
      </div>
    </section>
  );
}

function Heard({
  heard,
  keys,
  onPromise,
}: {
  heard: readonly Commitment[];
  keys: CallKeys;
  onPromise: CallActions['onPromise'];
}) {
  return (
    <div class="stack">
      <p class="flabel">{t('callHeard')}</p>
      <ul class="heard">
        {heard.map((one, index) => (
          <li key={one.text} class="part">
            <Icon of={calendar} />
            <span class="part-words">
              <span lang={langOf(one.text)}>{one.text}</span>
              {one.due && <span class="label num">{longDate(one.due)}</span>}
            </span>
            <button type="button" class="btn btn-s" onClick={() => onPromise(one)}>
              {t('followUpAdd')}
              <span class="sr"> {one.text}</span>
              {index === 0 && <ChordHint chord={keys.promise} />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Stranger({ number, search, act }: { number?: string; search: Search; act: CallActions }) {
  const name = search.query.trim();
  return (
    <div class="call-who stack">
      {number && <h2 class="cc-name num">{number}</h2>}
      <p class="soft">{t('callStranger')}</p>
      <FindClient search={search} onQuery={act.onQuery} onPick={act.onLink} />
      {name !== '' && (
        <button type="button" class="btn btn-s" onClick={() => act.onCreate(name)}>
          {t('callAddPerson', name)}
        </button>
      )}
    </div>
  );
}
