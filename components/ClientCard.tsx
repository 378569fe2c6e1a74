import type { Ref } from 'preact';
import type { ClientCard as Card, HumanLine } from '../lib/clients/card';
import type { Tier } from '../lib/clients/client';
import { t, tn } from '../lib/i18n';
import { CardLine } from './CardLine';
import { CHANNEL_ICONS } from './channel-icons';
import { FACES, feelingWord } from './feeling-words';
import { fieldLabel } from './field-labels';
import { dueWord, inDays, placeTime } from './format';
import { GapBadge } from './GapBadge';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { cake, flag, mail, note, phone, pin, play, snooze } from './icons';

const TIERS: Record<Tier, () => string> = { top10: () => t('top10'), top100: () => t('top100') };

/** "Top 10". */
export const tierName = (tier: Tier): string => TIERS[tier]();

interface Props {
  card: Card;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  /** Single-letter keys are on: they are shown. */
  keys: boolean;
  /** What is open below: its button says so. */
  open?: 'log' | 'note' | 'snooze';
  onLogCall: () => void;
  /** Starts a call, with its timer. */
  onCall: () => void;
  onNote: () => void;
  onSnooze: () => void;
  /** Offered where mails that are sent are not seen. */
  onSent?: () => void;
  /** Gets the main button, to give the focus back to. */
  logRef?: Ref<HTMLButtonElement>;
}

/** The card: six lines in fixed places; an empty one is not drawn. */
export function ClientCard(props: Props) {
  const { card, today, keys, open, onLogCall, onCall, onNote, onSnooze, onSent, logRef } = props;
  return (
    <article class="client-card" aria-label={card.name}>
      <Who card={card} />
      <GapBadge {...card} today={today} />
      <CardLines card={card} />
      <div class="cc-act">
        <button
          ref={logRef}
          type="button"
          class="btn btn-yes btn-l grow"
          aria-expanded={open === 'log'}
          aria-keyshortcuts={keys ? 'L' : undefined}
          onClick={onLogCall}
        >
          <Icon of={phone} />
          {t('logCall')}
          {keys && <kbd class="key">L</kbd>}
        </button>
        {onSent && (
          <IconButton
            icon={mail}
            label={t('sentByHand')}
            class="btn-l"
            title={keys ? `${t('sentByHand')}  M` : t('sentByHand')}
            aria-keyshortcuts={keys ? 'M' : undefined}
            onClick={onSent}
          />
        )}
        <IconButton
          icon={play}
          label={t('callStartHint')}
          class="btn-l"
          title={keys ? `${t('callStartHint')}  C` : t('callStartHint')}
          onClick={onCall}
        />
        <IconButton
          icon={note}
          label={t('addNote')}
          class="btn-l"
          title={keys ? `${t('addNote')}  N` : t('addNote')}
          aria-expanded={open === 'note'}
          onClick={onNote}
        />
        <IconButton
          icon={snooze}
          label={t('snoozeReminder')}
          class="btn-l"
          title={keys ? `${t('snoozeReminder')}  S` : t('snoozeReminder')}
          aria-expanded={open === 'snooze'}
          onClick={onSnooze}
        />
      </div>
    </article>
  );
}

/** Line 1: who it is, how to say it, what time it is there. */
export function Who({ card }: { card: Card }) {
  const { name, nickname, sayName, role, company, tier, localTime, photo } = card;
  const called = [nickname && t('nicknameQuoted', nickname), sayName].filter(Boolean).join(' · ');
  const work = role && company ? t('roleAtCompany', role, company) : (role ?? company);
  return (
    <header class={photo ? 'cc-id has-photo' : 'cc-id'}>
      {photo && <img class="cc-photo" src={photo} alt="" />}
      <div class="row">
        <h2 class="cc-name cut" title={name}>
          {name}
        </h2>
        {tier && <span class="tag end">{tierName(tier)}</span>}
      </div>
      {(called || localTime) && (
        <p class="row">
          {called && <span class="cut">{called}</span>}
          {localTime && (
            <span class={`nowrap num${called ? ' end' : ''}`}>
              {placeTime(localTime.time, localTime.zone, localTime.place)}
            </span>
          )}
        </p>
      )}
      {work && (
        <p class="cut" title={work}>
          {work}
        </p>
      )}
    </header>
  );
}

/** Lines 3 to 5: the open thing, the human line, how the last contact was. */
export function CardLines({ card: { openThing, humanLine, last } }: { card: Card }) {
  return (
    <>
      {openThing && (
        <CardLine
          icon={flag}
          name={t('openThing')}
          when={
            openThing.due !== undefined && (
              <span class={(openThing.dueInDays ?? 0) < 0 ? 'late' : 'due'}>
                {dueWord(openThing.due, openThing.dueInDays ?? 0)}
              </span>
            )
          }
        >
          <span class="m" title={openThing.text}>
            {openThing.text}
          </span>
        </CardLine>
      )}
      {humanLine && <Human line={humanLine} />}
      {last && (last.topic || last.feeling || last.mood) && <Last last={last} />}
    </>
  );
}

function Human({ line }: { line: HumanLine }) {
  if (line.kind === 'fact') {
    return (
      <CardLine icon={pin} name={fieldLabel(line.field)}>
        <span title={line.value}>{line.value}</span>
      </CardLine>
    );
  }
  const { label, occasion, years, inDays: days } = line;
  const plain =
    occasion === 'anniversary' ? t('anniversary') : occasion === 'birthday' ? t('birthday') : t('date');
  const what = label || plain;
  return (
    <CardLine icon={cake} name={t('date')} when={inDays(days)}>
      {years ? (occasion === 'birthday' ? t('turns', what, years) : tn('yearsOf', years, what)) : what}
    </CardLine>
  );
}

function Last({ last }: { last: NonNullable<Card['last']> }) {
  const { feeling, mood, topic, channel } = last;
  const felt = feeling ?? mood;
  return (
    <CardLine
      icon={felt ? FACES[felt] : CHANNEL_ICONS[channel]}
      name={t('lastContact')}
      when={feeling && mood ? t('theirMoodIs', feelingWord(mood)) : undefined}
    >
      {felt && <span class="m">{feelingWord(felt)}</span>}
      {felt && topic && ' · '}
      {topic && <span title={topic}>{topic}</span>}
    </CardLine>
  );
}
