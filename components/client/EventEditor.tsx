import { useState } from 'preact/hooks';
import type { Channel, Feeling, Interaction } from '../../lib/clients/interaction';
import { t } from '../../lib/i18n';
import { FeelingPicker } from '../FeelingPicker';
import { FindClient, type Search } from '../FindClient';
import { localDate } from '../format';
import { channelName } from '../gap-words';

/** What is logged by hand. */
const CHANNELS: readonly Channel[] = ['call', 'voicemail', 'video', 'visit', 'message'];

/** What a person corrects of an event. */
export interface EventChange {
  channel: Channel;
  direction: 'in' | 'out';
  /** Local date, YYYY-MM-DD; empty where there is none. */
  date: string;
  feeling?: Feeling;
  mood?: Feeling;
}

export interface EventActions {
  onCorrect: (event: Interaction, change: EventChange) => void;
  /** Gives the event to another client. */
  onMove: (event: Interaction, to: string) => void;
  onQuery: (query: string) => void;
}

interface Props extends EventActions {
  event: Interaction;
  search: Search;
  onClose: () => void;
}

/** Corrects an event: how, who, when, how it felt; or gives it to the client that it belongs to. */
export function EventEditor({ event, search, onCorrect, onMove, onQuery, onClose }: Props) {
  const was = event.at === undefined ? '' : localDate(event.at);
  const [change, setChange] = useState<EventChange>({
    channel: event.channel,
    direction: event.direction,
    date: was,
    ...(event.feeling ? { feeling: event.feeling } : {}),
    ...(event.mood ? { mood: event.mood } : {}),
  });
  const [moving, setMoving] = useState(false);
  const put = (part: Partial<EventChange>) => setChange({ ...change, ...part });
  const mood = (name: 'feeling' | 'mood', value: Feeling | undefined) => {
    const { [name]: _old, ...rest } = change;
    setChange(value ? { ...rest, [name]: value } : rest);
  };
  return (
    <form
      class="stack ev"
      onSubmit={submit => {
        submit.preventDefault();
        onCorrect(event, change);
        onClose();
      }}
    >
      <div class="row wrap">
        {event.channel !== 'mail' && (
          <>
            <select
              class="input input-s"
              aria-label={t('channel')}
              value={change.channel}
              onChange={({ currentTarget }) => put({ channel: currentTarget.value as Channel })}
            >
              {CHANNELS.map(id => (
                <option key={id} value={id}>
                  {channelName(id)}
                </option>
              ))}
            </select>
            <select
              class="input input-s"
              aria-label={t('cpWho')}
              value={change.direction}
              onChange={({ currentTarget }) => put({ direction: currentTarget.value as 'in' | 'out' })}
            >
              <option value="out">{t('fromMe')}</option>
              <option value="in">{t('fromThem')}</option>
            </select>
          </>
        )}
        <input
          type="date"
          class="input input-date"
          aria-label={t('date')}
          min="1970-01-01"
          max="9999-12-31"
          value={change.date}
          onChange={({ currentTarget: { value, validity } }) => validity.valid && put({ date: value })}
        />
      </div>
      <FeelingPicker question={t('howIFelt')} value={change.feeling} onPick={to => mood('feeling', to)} />
      <FeelingPicker question={t('theirMood')} value={change.mood} onPick={to => mood('mood', to)} />
      <div class="row wrap">
        <button type="submit" class="btn btn-s">
          {t('save')}
        </button>
        <button
          type="button"
          class="btn btn-s"
          aria-expanded={moving}
          onClick={() => {
            onQuery('');
            setMoving(!moving);
          }}
        >
          {t('cpMove')}
        </button>
      </div>
      {moving && (
        <FindClient
          search={search}
          focus
          onQuery={onQuery}
          onPick={to => onMove(event, to)}
          onClose={() => setMoving(false)}
        />
      )}
    </form>
  );
}
