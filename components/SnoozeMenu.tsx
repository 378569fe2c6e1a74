import { t } from '../lib/i18n';
import { dateMs, datePlus, longDate } from './format';
import { useFocus } from './use-focus';
import { useKeys } from './use-keys';

interface Props {
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  /** Set while it is snoozed. */
  until?: string;
  keys: boolean;
  /** `undefined` ends the snooze. */
  onSnooze: (until: string | undefined) => void;
  onClose: () => void;
}

function nextMonday(today: string): string {
  const weekday = new Date(dateMs(today)).getUTCDay();
  return datePlus(today, (8 - weekday) % 7 || 7);
}

/** Until when the reminder rests. The gap stays what it is. */
export function SnoozeMenu({ today, until, keys, onSnooze, onClose }: Props) {
  const first = useFocus<HTMLButtonElement>();
  const choices: [string, string][] = [
    [t('tomorrow'), datePlus(today, 1)],
    [t('nextMonday'), nextMonday(today)],
    [t('inTwoWeeks'), datePlus(today, 14)],
  ];
  const choose = (i: number) => () => onSnooze(choices[i]?.[1]);
  useKeys({ Digit1: choose(0), Digit2: choose(1), Digit3: choose(2) }, keys);
  return (
    <fieldset
      class="inline-form menu"
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <legend class="label">{t('snoozeUntil')}</legend>
      <ol>
        {choices.map(([name, date], i) => (
          <li key={name}>
            <button ref={i === 0 ? first : undefined} type="button" class="menu-item" onClick={choose(i)}>
              {keys && <kbd class="key">{i + 1}</kbd>}
              <span class="cap">{name}</span>
              <span class="label end">{longDate(date)}</span>
            </button>
          </li>
        ))}
      </ol>
      <div class="row wrap">
        <input
          type="date"
          class="input input-date"
          aria-label={t('otherDate')}
          min={datePlus(today, 1)}
          max="9999-12-31"
          onChange={({ currentTarget: { value, validity } }) => {
            // A year is typed figure by figure, and each is a date to the browser: 0002, 0020, 0202.
            if (value && validity.valid) onSnooze(value);
          }}
        />
        {until !== undefined && (
          <button type="button" class="btn btn-s" onClick={() => onSnooze(undefined)}>
            {t('endSnooze')}
          </button>
        )}
        <button type="button" class="btn btn-quiet btn-s" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
      <p class="hint">{t('snoozeHint')}</p>
    </fieldset>
  );
}
