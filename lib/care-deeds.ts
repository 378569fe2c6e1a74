import type { KindWord } from './care/kind-words';
import type { Answer, Ask, Problem, ProblemStep, Project, ProjectStep, Question } from './care/record';
import { careActions } from './care-actions';
import type { Book } from './db/book';
import { t } from './i18n';
import { projectActions } from './project-actions';

interface Place {
  db: Book;
  /** The client who is shown. */
  client: () => string | undefined;
  say: (text: string, undo?: () => void) => void;
  failed: () => void;
  /** A kind word was kept or refused: it is not offered any more. */
  onWordGone?: (id: string) => void;
}

/** What panel and client page do alike for a client, with what is said of it and its way back. */
export function careDeeds({ db, client, say, failed, onWordGone }: Place) {
  const act = careActions(db);
  const projects = projectActions(db);
  const done = (work: Promise<() => Promise<unknown>>, text: string) => {
    work.then(undo => say(text, () => undo().catch(failed)), failed);
  };
  const onKnown = (use: (id: string) => void) => {
    const id = client();
    if (id) use(id);
  };
  return {
    onProblem: (title: string) => onKnown(id => done(act.problem(id, title), t('problemBegun', title))),
    onStep: (problem: Problem, step: ProblemStep, ticked: boolean) =>
      done(act.step(problem, step, ticked), t('saved')),
    onHelp: (problem: Problem, help: { who: string; by?: string }) =>
      done(act.help(problem, help), t('saved')),
    onClose: (problem: Problem) => done(act.close(problem), t('problemClosed', problem.title)),
    onProjectStep: (project: Project, step: ProjectStep) =>
      done(projects.tick(project, step, true), t('saved')),
    onAnswer: (given: { question: Question; text: string; good: boolean }) =>
      onKnown(id => done(act.answer(id, given), t('answerKept'))),
    onQuote: (answer: Answer, may: 'asked' | 'yes' | 'no') => done(act.quote(answer, may), t('answerKept')),
    onChanged: (answer: Answer, what: string) => done(act.changed(answer, what), t('answerChanged', what)),
    onTold: (answer: Answer) => done(act.told(answer), t('answerTold')),
    onAskedFor: () => onKnown(id => done(act.askedFor(id, 'referral'), t('gainAskNoted'))),
    onCameOf: (ask: Ask, state: 'had' | 'no', result?: string) =>
      done(act.cameOf(ask, state, result), t('saved')),
    onKindness: (what: 'sent' | 'heard', text: string) =>
      onKnown(id => done(act.kindness(id, what, text), t('saved'))),
    onKindWord: (word: KindWord) =>
      onKnown(id => {
        onWordGone?.(word.id);
        // Kept once: it is not offered again at the next reading.
        act.refuseKindWord(id, word).catch(failed);
        done(act.kindWord(id, word), t('kindKept'));
      }),
    onRefuseKindWord: (word: KindWord) =>
      onKnown(id => {
        onWordGone?.(word.id);
        act.refuseKindWord(id, word).then(() => say(t('todayHidden', word.text)), failed);
      }),
  };
}
