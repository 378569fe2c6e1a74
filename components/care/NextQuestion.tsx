import { useState } from 'preact/hooks';
import type { Question } from '../../lib/care/record';
import { t } from '../../lib/i18n';
import { questionWords } from './care-words';

export interface AnswerGiven {
  question: Question;
  text: string;
  good: boolean;
}

/** The one question to ask next; its answer is kept where it was given. */
export function NextQuestion({
  question,
  onAnswer,
}: {
  question: Question;
  onAnswer: (given: AnswerGiven) => void;
}) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const give = (good: boolean) => {
    onAnswer({ question, text: text.trim(), good });
    setText('');
    setOpen(false);
  };
  return (
    <div class="stack">
      <p>
        <span class="label">{t('questionNext')}</span>
        <br />
        <b class="b">{questionWords(question)}</b>
      </p>
      {open ? (
        <>
          <textarea
            class="input"
            rows={2}
            aria-label={t('questionAnswer')}
            placeholder={t('questionAnswer')}
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
          <div class="row wrap">
            <button type="button" class="btn btn-s" disabled={text.trim() === ''} onClick={() => give(true)}>
              {t('answerGood')}
            </button>
            <button type="button" class="btn btn-s" disabled={text.trim() === ''} onClick={() => give(false)}>
              {t('answerBad')}
            </button>
          </div>
        </>
      ) : (
        <button type="button" class="btn btn-s" onClick={() => setOpen(true)}>
          {t('questionAsked')}
        </button>
      )}
    </div>
  );
}
