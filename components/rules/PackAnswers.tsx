import type { PackReason } from '../../lib/coach/phrase-pack';
import { t } from '../../lib/i18n';
import { reasonName } from '../call/call-words';
import { langOf } from '../format';

interface Props {
  reasons: readonly PackReason[];
  /** Without any answer the reason goes. */
  onAnswers: (reason: string, answers: string[]) => void;
}

/** The playbook's part of a pack: reasons with their best answers, to be worded anew or taken out. */
export function PackAnswers({ reasons, onAnswers }: Props) {
  return (
    <div class="stack-3">
      <p class="hint">{t('packAnswersHint')}</p>
      {reasons.map(reason => (
        <fieldset key={reason.id} class="bare field">
          <legend class="flabel">{reasonName(reason)}</legend>
          <div class="stack">
            {reason.answers.map((answer, i) => (
              <textarea
                key={answer}
                class="input"
                rows={3}
                maxLength={2000}
                aria-label={`${reasonName(reason)} ${i + 1}`}
                lang={langOf(answer)}
                defaultValue={answer}
                // Written when it is left: half an answer is none.
                onChange={event => {
                  const text = event.currentTarget.value.trim();
                  onAnswers(
                    reason.id,
                    reason.answers.map((one, at) => (at === i ? text : one)).filter(Boolean),
                  );
                }}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
