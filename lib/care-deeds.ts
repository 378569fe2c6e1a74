import type { CareActions } from '../components/care/CareSection';
import { careActions } from './care-actions';
import type { Book } from './db/book';
import { t } from './i18n';

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
export function careDeeds({ db, client, say, failed, onWordGone }: Place): CareActions {
  const act = careActions(db);
  const done = (work: Promise<() => Promise<unknown>>, text: string) => {
    work.then(undo => say(text, () => undo().catch(failed)), failed);
  };
  const onKnown = (use: (id: string) => void) => {
    const id = client();
    if (id) use(id);
  };
  return {
    onProblem: title => onKnown(id => done(act.problem(id, title), t('problemBegun', title))),
    onStep: (problem, step, ticked) => done(act.step(problem, step, ticked), t('saved')),
    onHelp: (problem, help) => done(act.help(problem, help), t('saved')),
    onClose: problem => done(act.close(problem), t('problemClosed', problem.title)),
    onAnswer: given => onKnown(id => done(act.answer(id, given), t('answerKept'))),
    onQuote: (answer, may) => done(act.quote(answer, may), t('answerKept')),
    onChanged: (answer, what) => done(act.changed(answer, what), t('answerChanged', what)),
    onTold: answer => done(act.told(answer), t('answerTold')),
    onKindWord: word =>
      onKnown(id => {
        onWordGone?.(word.id);
        // Kept once: it is not offered again at the next reading.
        act.refuseKindWord(id, word).catch(failed);
        done(act.kindWord(id, word), t('kindKept'));
      }),
    onRefuseKindWord: word =>
      onKnown(id => {
        onWordGone?.(word.id);
        act.refuseKindWord(id, word).then(() => say(t('todayHidden', word.text)), failed);
      }),
  };
}
