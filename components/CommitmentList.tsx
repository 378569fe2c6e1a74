import type { Commitment } from '../lib/clients/client';
import { t } from '../lib/i18n';
import { dateMs, dueWord, langOf } from './format';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { calendar, check } from './icons';

const DAY = 86_400_000;

interface Props {
  commitments: readonly Commitment[];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  onKept: (commitment: Commitment) => void;
}

/** Promises that wait to be kept, the next one first. */
export function CommitmentList({ commitments, today, onKept }: Props) {
  const sorted = commitments.toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  return (
    <div class="stack">
      <span class="flabel">{t('commitments')}</span>
      <ul>
        {sorted.map(one => {
          const days =
            one.due === undefined ? undefined : Math.round((dateMs(one.due) - dateMs(today)) / DAY);
          return (
            <li key={`${one.due} ${one.text}`} class="point">
              <Icon of={calendar} />
              <span>
                <span lang={langOf(one.text)}>{one.text}</span>{' '}
                {one.due !== undefined && days !== undefined && (
                  <span class={days < 0 ? 'label late num' : days === 0 ? 'label due num' : 'label num'}>
                    {dueWord(one.due, days)}
                  </span>
                )}
              </span>
              <IconButton
                icon={check}
                label={t('commitmentKept', one.text)}
                class="btn-quiet btn-s"
                onClick={() => onKept(one)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
