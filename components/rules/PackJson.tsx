import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/coach/pack-problems';
import { t } from '../../lib/i18n';
import { ProblemList } from './ProblemList';

/** Why a pack was not taken over as a whole. */
export type PackWrong = readonly Problem[] | 'no-json' | 'name-taken';

interface Props {
  /** The pack as its file holds it. */
  json: string;
  /** Puts what was written in the pack's place where all of it is in order; gives what is not. Absent: only shown. */
  onTake?: (text: string) => Promise<PackWrong>;
}

/** A whole pack as its file has it. What was written stands there until it is taken over or given up. */
export function PackJson({ json, onTake }: Props) {
  const [text, setText] = useState<string>();
  const [wrong, setWrong] = useState<PackWrong>([]);
  const written = text ?? json;
  const write = (next: string | undefined) => {
    setText(next);
    setWrong([]);
  };
  return (
    <div class="stack-3">
      <label class="field">
        <span class="flabel">{t('rulesPackAsJson')}</span>
        <textarea
          class="input code-area"
          rows={26}
          spellcheck={false}
          readOnly={!onTake}
          aria-invalid={wrong.length > 0 || undefined}
          value={written}
          onInput={event => write(event.currentTarget.value)}
        />
      </label>
      <div role="status">
        {wrong.length > 0 && (
          <div class="note is-late stack-1">
            <p class="m">
              {t(
                wrong === 'no-json'
                  ? 'rulesPackNoJson'
                  : wrong === 'name-taken'
                    ? 'rulesPackNameTaken'
                    : 'rulesPackNotTaken',
              )}
            </p>
            {typeof wrong !== 'string' && <ProblemList problems={wrong} />}
          </div>
        )}
      </div>
      {onTake && (
        <div class="row wrap">
          <button
            type="button"
            class="btn"
            disabled={written === json}
            onClick={() =>
              onTake(written).then(found => {
                if (found.length === 0) write(undefined);
                else setWrong(found);
              })
            }
          >
            {t('rulesPackTake')}
          </button>
          <button
            type="button"
            class="btn btn-quiet"
            disabled={written === json}
            onClick={() => write(undefined)}
          >
            {t('rulesPackBack')}
          </button>
        </div>
      )}
    </div>
  );
}
