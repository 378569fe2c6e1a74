import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Coverage } from '../lib/clients/coverage';
import type { Interaction, Purpose } from '../lib/clients/interaction';
import { t, tn } from '../lib/i18n';
import { ContactStrip } from './ContactStrip';
import { CHANNEL_ICONS } from './channel-icons';
import { EditableText } from './EditableText';
import { FACES, feelingWord } from './feeling-words';
import { fullTime, localDate, shortDate } from './format';
import { channelName } from './gap-words';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { pen } from './icons';

const PURPOSES: [Exclude<Purpose, 'unknown'>, () => string][] = [
  ['sale', () => t('purposeSale')],
  ['service', () => t('purposeService')],
  ['personal', () => t('purposePersonal')],
];

/** A list longer than this is shown in steps. */
const STEP = 5;

export interface InteractionActions {
  onPurpose: (event: Interaction, purpose: Purpose) => void;
  /** Whether it counts as a contact; the undo is the parent's to offer. */
  onContact: (event: Interaction, counts: boolean) => void;
  onNoteOf: (event: Interaction, note: string) => void;
  onDelete: (event: Interaction) => void;
  /** More that can be changed of an event, shown where it is opened. */
  renderMore?: (event: Interaction, close: () => void) => ComponentChildren;
}

interface Props extends InteractionActions {
  /** Newest first, without notes. */
  interactions: readonly Interaction[];
  /** Of whom: in Cc it is no contact. */
  clientId: string;
  coverage: Coverage;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  /** Who wrote an event, in words, where it was somebody else. */
  writtenBy?: (event: Interaction) => string | undefined;
}

/** What was between us: channel, topic, date; the purpose is corrected by one tap. */
export function InteractionList({ interactions, clientId, coverage, today, writtenBy, ...act }: Props) {
  const [shown, setShown] = useState(STEP);
  const more = interactions.length - shown;
  return (
    <>
      <ContactStrip interactions={interactions} today={today} />
      <ol>
        {interactions.slice(0, shown).map(event => (
          <Row
            key={event.id}
            event={event}
            copied={event.copied?.includes(clientId) ?? false}
            today={today}
            by={writtenBy?.(event)}
            {...act}
          />
        ))}
      </ol>
      {more > 0 && (
        <button
          type="button"
          class="btn-link"
          onClick={() => setShown(shown + Math.max(STEP, Math.min(more, 50)))}
        >
          {tn('showMore', Math.min(more, 50))}
        </button>
      )}
      <p class="hint">{restsOn(coverage, interactions.length, today)}</p>
    </>
  );
}

function restsOn({ since, sources }: Coverage, count: number, today: string): string {
  if (since !== undefined) return t('mailSince', shortDate(localDate(since), today));
  if (count === 0) return t('noAccountOn');
  return sources.length > 0 ? t('byHandOnly') : t('noAccountOn');
}

interface RowProps extends InteractionActions {
  event: Interaction;
  copied: boolean;
  today: string;
  by: string | undefined;
}

function Row({ event, copied, today, by, onPurpose, onContact, onNoteOf, onDelete, renderMore }: RowProps) {
  const [open, setOpen] = useState(false);
  const { channel, direction, subject, note, at, feeling, purpose, automatic, personal } = event;
  const topic = subject?.trim() || note?.split('\n')[0] || channelName(channel);
  const counts = !automatic && personal && !copied;
  return (
    <li class="ix">
      <Icon of={CHANNEL_ICONS[channel]} />
      <div class="stack-1 grow">
        <div class="row">
          <span class="cut" title={topic}>
            <span class="sr">
              {channelName(channel)}, {direction === 'in' ? t('fromThem') : t('fromMe')}:{' '}
            </span>
            {topic}
          </span>
        </div>
        {by && <span class="label">{by}</span>}
        {counts ? (
          <fieldset class="bare purposes" aria-label={t('purposeOf', topic)}>
            {PURPOSES.map(([id, name]) => (
              <button
                key={id}
                type="button"
                class="purpose"
                aria-pressed={purpose === id}
                onClick={() => onPurpose(event, purpose === id ? 'unknown' : id)}
              >
                {name()}
              </button>
            ))}
          </fieldset>
        ) : (
          <span class="label">{copied ? t('inCopy') : personal ? t('notAContact') : t('largeMailing')}</span>
        )}
      </div>
      <span class="label nowrap num ix-when" title={at === undefined ? undefined : fullTime(at)}>
        {feeling && (
          <span title={feelingWord(feeling)}>
            <Icon of={FACES[feeling]} size="s" />
            <span class="sr">{feelingWord(feeling)}, </span>
          </span>
        )}
        {at === undefined ? t('noDate') : shortDate(localDate(at), today)}
        <IconButton
          icon={pen}
          label={t('change', topic)}
          class="btn-quiet btn-s"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </span>
      {open && (
        <div class="ix-more stack">
          {channel !== 'mail' && (
            <EditableText value={note ?? ''} label={t('note')} long onSave={text => onNoteOf(event, text)} />
          )}
          <div class="row wrap">
            {personal && !copied && (
              <button type="button" class="btn btn-s" onClick={() => onContact(event, automatic)}>
                {automatic ? t('isAContact') : t('notAContact')}
              </button>
            )}
            <button type="button" class="btn btn-s" onClick={() => onDelete(event)}>
              {t('delete')}
            </button>
          </div>
          {renderMore?.(event, () => setOpen(false))}
        </div>
      )}
    </li>
  );
}
