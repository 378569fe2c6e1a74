import { t } from '../../lib/i18n';
import type { KeyChord } from '../../lib/settings';
import { ChordHint } from './ChordHint';

export interface ReasonChoice {
  id: string;
  name: string;
}

interface Props {
  reasons: readonly ReasonChoice[];
  chosen?: string;
  /** Said by the note itself, where nothing was chosen. */
  proposed?: string;
  /** The chord of the first; the others are the figures after it. */
  keys: KeyChord;
  onChoose: (id: string | undefined) => void;
}

/** How many have a key. */
export const REASON_KEYS = 6;

/** Why they call: most used first, one key each; pressed again it is taken back. */
export function ReasonChips({ reasons, chosen, proposed, keys, onChoose }: Props) {
  return (
    <fieldset class="bare grp">
      <legend>
        {t('callWhy')}
        <ChordHint chord={keys} to={String(Math.min(REASON_KEYS, reasons.length))} />
      </legend>
      <div class="row wrap">
        {reasons.map(({ id, name }, index) => (
          <button
            key={id}
            type="button"
            class={id === proposed && !chosen ? 'chip is-proposed' : 'chip'}
            aria-pressed={chosen === id}
            onClick={() => onChoose(chosen === id ? undefined : id)}
          >
            {index < REASON_KEYS && (
              <span class="label num" aria-hidden="true">
                {index + 1}
              </span>
            )}
            {name}
            {id === proposed && !chosen && <span class="sr"> {t('callProposed')}</span>}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
