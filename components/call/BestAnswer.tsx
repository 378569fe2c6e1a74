import { useState } from 'preact/hooks';
import type { ReasonOffer } from '../../lib/care/playbook';
import { t, tn } from '../../lib/i18n';
import { OneLine } from '../care/OneLine';
import { langOf } from '../format';
import { reasonStart } from './call-words';

interface Props {
  reason: ReasonOffer;
  /** The call has ended: what helped can be kept. */
  over: boolean;
  onAnswer: (reason: string, text: string) => void;
}

/** What helped others who called for that reason; afterwards, what helped now. */
export function BestAnswer({ reason, over, onAnswer }: Props) {
  const [adding, setAdding] = useState(false);
  const [best] = reason.answers;
  const text = best?.text ?? reasonStart(reason.id);
  return (
    <div class="stack">
      {text && (!over || best) && (
        <div class="best">
          <p class="label">{best ? tn('callBest', best.used) : t('callBestStart')}</p>
          <p class="best-words" lang={langOf(text)}>
            {text}
          </p>
          {best && (
            <button type="button" class="btn-link" onClick={() => onAnswer(reason.id, text)}>
              {t('callSaidIt')}
            </button>
          )}
        </div>
      )}
      {over &&
        (adding ? (
          <OneLine
            label={t('callHelped')}
            onSave={said => {
              onAnswer(reason.id, said);
              setAdding(false);
            }}
            onClose={() => setAdding(false)}
          />
        ) : (
          <button type="button" class="btn btn-quiet btn-s btn-flush" onClick={() => setAdding(true)}>
            {t('callKeepAnswer')}
          </button>
        ))}
    </div>
  );
}
