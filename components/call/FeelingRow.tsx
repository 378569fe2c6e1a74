import type { Feeling } from '../../lib/clients/interaction';
import type { KeyChord } from '../../lib/settings';
import { FACES, FEELINGS, feelingWord } from '../feeling-words';
import { Icon } from '../Icon';
import { ChordHint } from './ChordHint';

interface Props {
  question: string;
  value?: Feeling;
  /** The chord of the first; the others are the figures after it. */
  keys: KeyChord;
  /** The last figure. */
  to: string;
  onPick: (feeling: Feeling | undefined) => void;
}

/** Five faces with their words, one key each. */
export function FeelingRow({ question, value, keys, to, onPick }: Props) {
  return (
    <fieldset class="bare grp">
      <legend>
        {question}
        <ChordHint chord={keys} to={to} />
      </legend>
      <div class="feel">
        {FEELINGS.map(feeling => (
          <button
            key={feeling}
            type="button"
            aria-pressed={value === feeling}
            onClick={() => onPick(value === feeling ? undefined : feeling)}
          >
            <Icon of={FACES[feeling]} />
            {feelingWord(feeling)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
