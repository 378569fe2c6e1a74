import { useState } from 'preact/hooks';
import { PROBLEM_STEPS, type Problem, type ProblemStep } from '../../lib/care/record';
import { t } from '../../lib/i18n';
import { dateMs, dueWord, langOf, longDate } from '../format';
import { Icon } from '../Icon';
import { check } from '../icons';
import { stepName, stepWords } from './care-words';

export interface ProblemActions {
  onStep: (problem: Problem, step: ProblemStep, done: boolean) => void;
  onHelp: (problem: Problem, help: { who: string; by?: string }) => void;
  onClose: (problem: Problem) => void;
}

interface Props extends ProblemActions {
  problem: Problem;
  /** What it waits for is due on this local date (YYYY-MM-DD). */
  due?: string;
  /** The first step that is not done. */
  next?: ProblemStep;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
}

const DAY = 86_400_000;

/** A problem on its way: what is done, what is next and what to say. It closes after the follow-up. */
export function ProblemSteps({ problem, due, next, today, onStep, onHelp, onClose }: Props) {
  const [all, setAll] = useState(false);
  const done = PROBLEM_STEPS.filter(step => problem.steps[step] !== undefined).length;
  const days = due === undefined ? undefined : Math.round((dateMs(due) - dateMs(today)) / DAY);
  return (
    <article class="problem" aria-label={problem.title}>
      <header class="row">
        <b class="b grow" lang={langOf(problem.title)}>
          {problem.title}
        </b>
        {due !== undefined && days !== undefined && (
          <span class={days < 0 ? 'late nowrap' : 'due nowrap'}>{dueWord(due, days)}</span>
        )}
      </header>
      <div class="steps" role="img" aria-label={t('stepsDone', done, PROBLEM_STEPS.length)}>
        {PROBLEM_STEPS.map(step => (
          <i
            key={step}
            class={problem.steps[step] !== undefined ? 'is-on' : step === next ? 'is-now' : undefined}
          />
        ))}
      </div>
      {next && (
        <>
          <p class="soft">
            <span class="label">{t('stepNext')}</span> {stepName(next)}
          </p>
          <p class="step-words">{stepWords(next)}</p>
          {next === 'help' ? (
            <Help onHelp={help => onHelp(problem, help)} />
          ) : (
            <div class="row wrap">
              <button type="button" class="btn btn-s" onClick={() => onStep(problem, next, true)}>
                <Icon of={check} size="s" />
                {t('stepDone')}
                <span class="sr"> {stepName(next)}</span>
              </button>
            </div>
          )}
        </>
      )}
      <div class="row wrap">
        <button type="button" class="btn btn-quiet btn-s" aria-expanded={all} onClick={() => setAll(!all)}>
          {t('stepsAll')}
        </button>
        {problem.steps.followedUp !== undefined && (
          <button type="button" class="btn btn-s" onClick={() => onClose(problem)}>
            {t('problemClose')}
          </button>
        )}
      </div>
      {all && (
        <ul class="step-list">
          {PROBLEM_STEPS.map(step => (
            <li key={step}>
              <label class="row">
                <input
                  type="checkbox"
                  class="check"
                  checked={problem.steps[step] !== undefined}
                  disabled={step === 'followedUp' && problem.steps.solved === undefined}
                  onChange={event => onStep(problem, step, event.currentTarget.checked)}
                />
                {stepName(step)}
                {step === 'help' && problem.help && (
                  <span class="label end">
                    {problem.help.by
                      ? t('helpBy', problem.help.who, longDate(problem.help.by))
                      : problem.help.who}
                  </span>
                )}
              </label>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Help({ onHelp }: { onHelp: (help: { who: string; by?: string }) => void }) {
  const [who, setWho] = useState('');
  const [by, setBy] = useState('');
  return (
    <form
      class="row wrap"
      onSubmit={event => {
        event.preventDefault();
        if (who.trim()) onHelp({ who: who.trim(), ...(by ? { by } : {}) });
      }}
    >
      <input
        class="input input-name grow"
        aria-label={t('helpWho')}
        placeholder={t('helpWho')}
        value={who}
        onInput={event => setWho(event.currentTarget.value)}
      />
      <input
        type="date"
        class="input input-date"
        aria-label={t('helpWhen')}
        min="2000-01-01"
        max="9999-12-31"
        value={by}
        onChange={({ currentTarget: { value, validity } }) => {
          if (validity.valid) setBy(value);
        }}
      />
      <button type="submit" class="btn btn-s" disabled={who.trim() === ''}>
        {t('helpSent')}
      </button>
    </form>
  );
}
