import type { TodayItem } from '../../lib/care/today-item';
import { t } from '../../lib/i18n';
import { tierName } from '../ClientCard';
import { datePlus, langOf } from '../format';
import { Icon } from '../Icon';
import { phone } from '../icons';
import { actionIcon, actionName, reasonIcon, told } from './today-words';

export interface TodayLineActions {
  /** Rings them: the call begins. */
  onCall: (item: TodayItem) => void;
  /** Begins the mail of the item. */
  onBegin: (item: TodayItem) => void;
  onSnooze: (item: TodayItem, until?: string) => void;
  onDone: (item: TodayItem) => void;
  onNotThis: (item: TodayItem) => void;
  /** Shows the client. */
  onShow: (clientId: string) => void;
}

interface Props extends TodayLineActions {
  item: TodayItem;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  /** Words to begin with. */
  words?: string | undefined;
  keys: boolean;
  open: boolean;
  onOpen: () => void;
}

/** Whom, why, and the one thing to do; the others are in reach. */
export function TodayLine({ item, today, words, keys, open, onOpen, ...act }: Props) {
  const { text, look } = told(item);
  const { gapDays, name, company, tier, action } = item;
  const figure = (item.reason === 'overdue' || item.reason === 'waiting') && gapDays !== undefined;
  const calls = action === 'call';
  return (
    <li class={open ? 'ti is-on' : 'ti'}>
      {figure ? (
        <span class={`ti-n ${look}`} aria-hidden="true">
          {gapDays}
          <small>{t('todayDays')}</small>
        </span>
      ) : (
        <span class="ti-n" aria-hidden="true">
          <Icon of={reasonIcon(item)} />
        </span>
      )}
      <div class="ti-body">
        <button type="button" class="ti-head" data-item={item.id} aria-expanded={open} onClick={onOpen}>
          <span class="row">
            <b class="b cut">{name}</b>
            {company && <span class="soft cut">{company}</span>}
            {tier && <span class="tag end">{tierName(tier)}</span>}
          </span>
          <span class={look} lang={langOf(text)}>
            {text}
          </span>
        </button>
        {open && words && (
          <q class="ti-words" lang={langOf(words)}>
            {words}
          </q>
        )}
        {open && (
          <div class="ti-act">
            <button
              type="button"
              class="btn btn-yes btn-s"
              onClick={() => (calls ? act.onCall(item) : act.onBegin(item))}
            >
              <Icon of={actionIcon(action)} />
              {actionName(action)}
              {keys && <kbd class="key">{calls ? 'L' : 'W'}</kbd>}
            </button>
            {calls ? (
              <button type="button" class="btn btn-s" onClick={() => act.onBegin(item)}>
                {t('todayDoWrite')}
                {keys && <kbd class="key">W</kbd>}
              </button>
            ) : (
              <button type="button" class="btn btn-s" onClick={() => act.onCall(item)}>
                <Icon of={phone} size="s" />
                {t('todayDoCall')}
                {keys && <kbd class="key">L</kbd>}
              </button>
            )}
            <button type="button" class="btn btn-s" onClick={() => act.onShow(item.clientId)}>
              {t('todayShow')}
            </button>
            <button
              type="button"
              class="btn btn-quiet btn-s"
              onClick={() => act.onSnooze(item, datePlus(today, 1))}
            >
              <span class="cap">{t('tomorrow')}</span>
              {keys && <kbd class="key">S</kbd>}
            </button>
            <button type="button" class="btn btn-quiet btn-s" onClick={() => act.onDone(item)}>
              {t('done')}
              {keys && <kbd class="key">D</kbd>}
            </button>
            <button type="button" class="btn btn-quiet btn-s" onClick={() => act.onNotThis(item)}>
              {t('todayNotThis')}
              {keys && <kbd class="key">X</kbd>}
            </button>
          </div>
        )}
      </div>
    </li>
  );
}
