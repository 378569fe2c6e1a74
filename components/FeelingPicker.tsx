import type { Feeling } from '../lib/clients/interaction';
import { FACES, FEELINGS, feelingWord } from './feeling-words';
import { Icon } from './Icon';

interface Props {
  question: string;
  value?: Feeling;
  onPick: (feeling: Feeling | undefined) => void;
}

/** Five faces, one tap; tapped again it is taken back. */
export function FeelingPicker({ question, value, onPick }: Props) {
  return (
    <fieldset class="bare faces" aria-label={question}>
      <span class="label" aria-hidden="true">
        {question}
      </span>
      {FEELINGS.map(feeling => (
        <button
          key={feeling}
          type="button"
          class="btn btn-quiet btn-s btn-icon face"
          aria-label={feelingWord(feeling)}
          title={feelingWord(feeling)}
          aria-pressed={value === feeling}
          onClick={() => onPick(value === feeling ? undefined : feeling)}
        >
          <Icon of={FACES[feeling]} />
        </button>
      ))}
    </fieldset>
  );
}
