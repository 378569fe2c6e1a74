import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/coach/pack-problems';
import { t } from '../../lib/i18n';
import { ProblemList } from './ProblemList';

interface Props {
  /** The rule as a pack file holds it. */
  json: string;
  /** Takes over what was written where it is in order; gives what is wrong with it, or nothing. */
  onJson: (text: string) => readonly Problem[] | 'no-json';
}

/** A rule as its file has it, checked as it is typed. */
export function RuleJson({ json, onJson }: Props) {
  const [text, setText] = useState(json);
  const [wrong, setWrong] = useState<readonly Problem[] | 'no-json'>([]);
  return (
    <div class="stack">
      <label class="field">
        <span class="flabel">{t('rulesAsJson')}</span>
        <textarea
          class="input code-area"
          rows={22}
          spellcheck={false}
          aria-invalid={wrong === 'no-json' || wrong.some(one => !one.remark) || undefined}
          value={text}
          onInput={event => {
            setText(event.currentTarget.value);
            setWrong(onJson(event.currentTarget.value));
          }}
        />
      </label>
      <div role="status">
        {wrong === 'no-json' ? (
          <p class="late">{t('rulesNoJson')}</p>
        ) : (
          <ProblemList problems={wrong.map(({ id: _id, rule: _rule, ...problem }) => problem)} />
        )}
      </div>
    </div>
  );
}
