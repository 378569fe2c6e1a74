import type { Problem } from '../../lib/coach/pack-problems';
import { t } from '../../lib/i18n';
import type { FormSay } from '../../lib/rules/rule-form';
import { langOf } from '../format';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { cross, plus } from '../icons';
import { Seg } from '../Seg';
import { problemWords } from './problem-words';
import { KEEPS, keepHint, keepWords } from './rule-words';

interface Props {
  says: readonly FormSay[];
  onSays: (says: FormSay[]) => void;
  problem: (index: number) => Problem | undefined;
}

const MOST = 3;

/** What to say instead, up to three ways, each with what becomes of the rest of the sentence. */
export function SayRows({ says, onSays, problem }: Props) {
  const put = (index: number, change: Partial<FormSay>) =>
    onSays(says.map((one, i) => (i === index ? { ...one, ...change } : one)));
  return (
    <fieldset class="bare field">
      <legend class="flabel">{t('rulesSay')}</legend>
      <ul class="stack-3">
        {says.map((say, i) => {
          const wrong = problem(i);
          return (
            <li key={i} class="stack">
              <div class="row text-row">
                <input
                  class="input"
                  aria-label={`${t('rulesSay')} ${i + 1}`}
                  aria-invalid={wrong ? true : undefined}
                  lang={langOf(say.text)}
                  value={say.text}
                  // The traditional words belong to the simplified ones that stood here.
                  onInput={event => {
                    const { hant: _hant, ...rest } = say;
                    onSays(
                      says.map((one, k) => (k === i ? { ...rest, text: event.currentTarget.value } : one)),
                    );
                  }}
                />
                <IconButton
                  icon={cross}
                  label={t('remove', `${t('rulesSay')} ${i + 1}`)}
                  class="btn-quiet btn-s"
                  onClick={() => onSays(says.filter((_, k) => k !== i))}
                />
              </div>
              <div class="row wrap">
                <span class="label">{t('rulesRest')}</span>
                <Seg
                  label={`${t('rulesRest')} ${i + 1}`}
                  options={KEEPS.map(value => ({ value, label: keepWords(value) }))}
                  value={say.keep}
                  onPick={keep => put(i, { keep })}
                />
              </div>
              <p class={wrong ? 'hint late m' : 'hint'}>{wrong ? problemWords(wrong) : keepHint(say.keep)}</p>
            </li>
          );
        })}
      </ul>
      {says.length < MOST && (
        <button
          type="button"
          class="btn-link add-row"
          onClick={() => onSays([...says, { text: '', keep: 'none' }])}
        >
          <Icon of={plus} size="s" />
          {t('rulesSayAdd')}
        </button>
      )}
    </fieldset>
  );
}
