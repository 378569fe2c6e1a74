import { type LaterStep, stepsDoneBy } from '../../lib/care/problem';
import { PROBLEM_STEPS, type Problem } from '../../lib/care/record';
import { stepStarts } from '../../lib/care/step-words';
import type { InsertPlace } from '../../lib/coach/insert';
import { t } from '../../lib/i18n';
import type { DraftRemarks } from '../../lib/language/remarks';
import { langOf } from '../format';
import { Icon } from '../Icon';
import { tick } from '../icons';
import { WordList } from '../WordList';
import { stepName } from './care-words';

interface Props {
  problem: Problem;
  remarks: DraftRemarks;
  onInsert: (words: string, place: InsertPlace) => void;
}

const later = PROBLEM_STEPS.slice(3) as LaterStep[];

/** What a mail does for the open problem of whom it goes to, and words for the step that comes next. */
export function ProblemMail({ problem, remarks, onInsert }: Props) {
  const does = stepsDoneBy(remarks.later, problem);
  const next = PROBLEM_STEPS.find(
    step => problem.steps[step] === undefined && !does.includes(step as LaterStep),
  );
  const words = later.includes(next as LaterStep) ? stepStarts(next, remarks) : [];
  if (does.length === 0 && words.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="problem-title">
      <h2 id="problem-title" class="any-break" lang={langOf(problem.title)}>
        {t('problemMail', problem.title)}
      </h2>
      {does.length > 0 && (
        <ul class="parts">
          {does.map(step => (
            <li key={step} class="part">
              <Icon of={tick} class="yes" />
              <span class="soft">
                {stepName(step)}
                <span class="sr"> {t('partThere')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {next && words.length > 0 && (
        <WordList
          title={t('problemNext', stepName(next))}
          words={words}
          onInsert={one => onInsert(one, next === 'solved' || next === 'followedUp' ? 'start' : 'end')}
        />
      )}
    </section>
  );
}
