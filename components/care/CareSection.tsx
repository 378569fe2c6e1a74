import { useState } from 'preact/hooks';
import type { KindWord } from '../../lib/care/kind-words';
import { loyaltyOf } from '../../lib/care/loyalty';
import { nextStep, problemDue } from '../../lib/care/problem';
import { nextQuestion, quotable, toTell } from '../../lib/care/questions';
import type { Answer, CareRecord, Problem, Project, ProjectStep } from '../../lib/care/record';
import { t, tn } from '../../lib/i18n';
import { langOf, shortDate } from '../format';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { box, check, cross, flag } from '../icons';
import { Section } from '../Section';
import { questionWords, signWords } from './care-words';
import { Gained, type GainedActions } from './Gained';
import { type AnswerGiven, NextQuestion } from './NextQuestion';
import { OneLine } from './OneLine';
import { type ProblemActions, ProblemSteps } from './ProblemSteps';
import { ProjectLines } from './ProjectLines';

export interface CareActions extends ProblemActions, GainedActions {
  /** A step of a project was done. */
  onProjectStep: (project: Project, step: ProjectStep) => void;
  onProblem: (title: string) => void;
  onAnswer: (given: AnswerGiven) => void;
  /** Leave to quote was asked for, given or refused. */
  onQuote: (answer: Answer, may: 'asked' | 'yes' | 'no') => void;
  /** What was changed because of an answer. */
  onChanged: (answer: Answer, what: string) => void;
  onTold: (answer: Answer) => void;
  onKindWord: (word: KindWord) => void;
  onRefuseKindWord: (word: KindWord) => void;
  /** Shows the client's orders; absent where they stand beside. */
  onOrders?: () => void;
}

interface Props {
  records: readonly CareRecord[];
  /** Kind sentences in the mail on screen that were not kept yet. */
  kindWords: readonly KindWord[];
  /** UTC epoch ms and the rep's zone. */
  moment: { now: number; zone: string };
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  /** The section is open at first. */
  open?: boolean;
  act: CareActions;
}

/** What is to be done for the client, one thing at a time: problems, the next question, what came of it. */
export function CareSection({ records, kindWords, moment, today, open: isOpen, act }: Props) {
  const [adding, setAdding] = useState(false);
  const open = records.filter((one): one is Problem => one.kind === 'problem' && one.closedAt === undefined);
  const projects = records.filter(
    (one): one is Project => one.kind === 'project' && one.closedAt === undefined,
  );
  const answers = records.filter((one): one is Answer => one.kind === 'answer');
  const question = nextQuestion(answers, moment);
  const { signs } = loyaltyOf(records);
  const orders = records.flatMap(one => (one.kind === 'order' ? [one.on] : [])).sort();
  const last = orders.at(-1);
  return (
    <>
      {kindWords.length > 0 && (
        <section class="offers" aria-labelledby="kind-title">
          <h3 id="kind-title">{t('kindTitle')}</h3>
          <ul>
            {kindWords.map(word => (
              <li key={word.id} class="offer">
                <q lang={langOf(word.text)}>{word.text}</q>
                <span class="row wrap">
                  <button type="button" class="btn btn-s" onClick={() => act.onKindWord(word)}>
                    {t('kindKeep')}
                  </button>
                  <IconButton
                    icon={cross}
                    label={t('notThisOf', word.text)}
                    class="btn-quiet btn-s"
                    onClick={() => act.onRefuseKindWord(word)}
                  />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {open.length > 0 && (
        <div class="problems">
          {open.map(problem => {
            const due = problemDue(problem, moment.zone);
            const next = nextStep(problem);
            return (
              <ProblemSteps
                key={problem.id}
                problem={problem}
                {...(due === undefined ? {} : { due })}
                {...(next === undefined ? {} : { next })}
                today={today}
                {...act}
              />
            );
          })}
        </div>
      )}
      {projects.length > 0 && <ProjectLines projects={projects} today={today} onStep={act.onProjectStep} />}
      <Section title={t('careTitle')} summary={signs[0] ? signWords(signs[0]) : ''} open={isOpen}>
        <div class="stack-3">
          {adding ? (
            <OneLine
              label={t('problemWhat')}
              onSave={title => {
                act.onProblem(title);
                setAdding(false);
              }}
              onClose={() => setAdding(false)}
            />
          ) : (
            <button type="button" class="btn btn-s" onClick={() => setAdding(true)}>
              <Icon of={flag} size="s" />
              {t('problemNew')}
            </button>
          )}
          {question && <NextQuestion key={question} question={question} onAnswer={act.onAnswer} />}
          <Answers answers={answers} act={act} />
          <Gained records={records} today={today} act={act} />
          {act.onOrders && (
            <button type="button" class="btn btn-s" onClick={act.onOrders}>
              <Icon of={box} size="s" />
              {last ? tn('careOrders', orders.length, shortDate(last, today)) : t('careOrderNote')}
            </button>
          )}
          {signs.length > 0 && (
            <p class="soft">
              <span class="label">{t('loyaltyTitle')}</span> {signs.map(signWords).join(' · ')}
            </p>
          )}
        </div>
      </Section>
    </>
  );
}

function Answers({ answers, act }: { answers: readonly Answer[]; act: CareActions }) {
  const [changing, setChanging] = useState<string>();
  if (answers.length === 0) return null;
  const may = new Set(quotable(answers));
  const tell = new Set(toTell(answers));
  return (
    <ul class="answers">
      {answers.map(answer => (
        <li key={answer.id}>
          <p class="label">{questionWords(answer.question)}</p>
          <q lang={langOf(answer.text)}>{answer.text}</q>
          {answer.changed && (
            <p class="soft">
              <Icon of={check} size="s" /> {t('answerChanged', answer.changed.what)}
            </p>
          )}
          <div class="row wrap">
            {may.has(answer) && <span class="tag tag-yes">{t('quoteYes')}</span>}
            {answer.good && answer.mayQuote === undefined && (
              <button type="button" class="btn btn-quiet btn-s" onClick={() => act.onQuote(answer, 'asked')}>
                {t('quoteAsk')}
              </button>
            )}
            {answer.mayQuote === 'asked' && (
              <>
                <span class="label">{t('quoteAsked')}</span>
                <button type="button" class="btn btn-s" onClick={() => act.onQuote(answer, 'yes')}>
                  {t('quoteYes')}
                </button>
                <button type="button" class="btn btn-quiet btn-s" onClick={() => act.onQuote(answer, 'no')}>
                  {t('quoteNo')}
                </button>
              </>
            )}
            {!answer.changed && !answer.good && changing !== answer.id && (
              <button type="button" class="btn btn-quiet btn-s" onClick={() => setChanging(answer.id)}>
                {t('answerChange')}
              </button>
            )}
            {tell.has(answer) && (
              <button type="button" class="btn btn-s" onClick={() => act.onTold(answer)}>
                {t('answerTold')}
              </button>
            )}
          </div>
          {changing === answer.id && (
            <OneLine
              label={t('answerChange')}
              onSave={what => {
                act.onChanged(answer, what);
                setChanging(undefined);
              }}
              onClose={() => setChanging(undefined)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
