import type { ReasonOffer } from '../../lib/care/playbook';
import { t } from '../../lib/i18n';
import { reasonName } from '../call/call-words';
import { langOf } from '../format';
import { useFocus } from '../use-focus';

interface Props {
  /** What was said or written, as the person selected it. */
  words: string;
  reasons: readonly ReasonOffer[];
  /** What the words seem to be about. */
  proposed?: string | undefined;
  onKeep: (reason: string) => void;
  onClose: () => void;
}

/** Words that helped become an answer: which reason do they answer? */
export function KeepAnswer({ words, reasons, proposed, onKeep, onClose }: Props) {
  const first = useFocus<HTMLButtonElement>();
  const ordered = reasons.toSorted((a, b) => Number(b.id === proposed) - Number(a.id === proposed));
  return (
    <section class="card stack-3 care-new" aria-labelledby="keep-answer">
      <h2 class="card-h" id="keep-answer">
        {t('keepAnswerTitle')}
      </h2>
      <q class="any-break" lang={langOf(words)}>
        {words}
      </q>
      <div class="row wrap">
        {ordered.map((reason, index) => (
          <button
            key={reason.id}
            ref={index === 0 ? first : undefined}
            type="button"
            class={reason.id === proposed ? 'chip is-proposed' : 'chip'}
            onClick={() => onKeep(reason.id)}
          >
            {reasonName(reason)}
          </button>
        ))}
        <button type="button" class="btn btn-quiet btn-s" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}
