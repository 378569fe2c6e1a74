import { useState } from 'preact/hooks';
import type { Channel, Feeling } from '../lib/clients/interaction';
import { t } from '../lib/i18n';
import { CHANNEL_ICONS } from './channel-icons';
import { FeelingPicker } from './FeelingPicker';
import { channelName } from './gap-words';
import { Icon } from './Icon';
import { useFocus } from './use-focus';

/** A contact as the person logs it, as of now. */
export interface Logged {
  channel: Channel;
  note?: string;
  feeling?: Feeling;
  mood?: Feeling;
}

const CHANNELS: Channel[] = ['call', 'voicemail', 'video', 'visit', 'message'];

interface Props {
  onLog: (logged: Logged) => void;
  /** Logs it, and puts what was logged on the clipboard, for the record of another program. */
  onLogAndCopy?: (logged: Logged) => void;
  onClose: () => void;
}

/** Logs a contact: the cursor stands in the note, Enter logs. With nothing filled in it is complete. */
export function LogCall({ onLog, onLogAndCopy, onClose }: Props) {
  const [channel, setChannel] = useState<Channel>('call');
  const [note, setNote] = useState('');
  const [feeling, setFeeling] = useState<Feeling>();
  const [mood, setMood] = useState<Feeling>();
  const field = useFocus<HTMLTextAreaElement>();
  const logged = (): Logged => ({
    channel,
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(feeling ? { feeling } : {}),
    ...(mood ? { mood } : {}),
  });
  const log = () => onLog(logged());
  return (
    <form
      class="inline-form stack"
      aria-label={t('logCall')}
      onSubmit={event => {
        event.preventDefault();
        log();
      }}
      onKeyDown={event => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          if (event.shiftKey && onLogAndCopy) onLogAndCopy(logged());
          else log();
        }
      }}
    >
      <fieldset class="bare row wrap channels" aria-label={t('channel')}>
        {CHANNELS.map(id => (
          <button
            key={id}
            type="button"
            class="chip"
            aria-pressed={channel === id}
            onClick={() => setChannel(id)}
          >
            <Icon of={CHANNEL_ICONS[id]} size="s" />
            <span class="cap">{channelName(id)}</span>
          </button>
        ))}
      </fieldset>
      <textarea
        ref={field}
        class="input"
        rows={2}
        aria-label={t('note')}
        placeholder={t('logPlaceholder')}
        value={note}
        onInput={event => setNote(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.isComposing || event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey)
            return;
          event.preventDefault();
          log();
        }}
      />
      <FeelingPicker question={t('howIFelt')} value={feeling} onPick={setFeeling} />
      <FeelingPicker question={t('theirMood')} value={mood} onPick={setMood} />
      <div class="row wrap">
        <button type="submit" class="btn btn-s">
          {t('log')} <kbd class="key">↵</kbd>
        </button>
        {onLogAndCopy && (
          <button
            type="button"
            class="btn btn-quiet btn-s"
            aria-keyshortcuts="Control+Shift+Enter"
            onClick={() => onLogAndCopy(logged())}
          >
            {t('logAndCopy')} <kbd class="key">Ctrl ⇧ ↵</kbd>
          </button>
        )}
        <button type="button" class="btn btn-quiet btn-s" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
