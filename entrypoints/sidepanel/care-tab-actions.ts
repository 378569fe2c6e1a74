import type { CareActions } from '../../components/care/CareSection';
import { stepName } from '../../components/care/care-words';
import { careActions } from '../../lib/care-actions';
import { t } from '../../lib/i18n';
import type { PanelStore } from './panel-store';

/** What is done for the client who is shown, with what is said of it and its way back. */
export function careTabActions({ db, client, kindWords, say, failed }: PanelStore): CareActions {
  const act = careActions(db);
  const done = (work: Promise<() => Promise<unknown>>, text: string) => {
    work.then(undo => say(text, () => undo().catch(failed)), failed);
  };
  const onKnown = (use: (id: string) => void) => {
    if (client.value?.kind === 'known') use(client.value.client.id);
  };
  const away = (id: string) => {
    kindWords.value = kindWords.value.filter(word => word.id !== id);
  };
  return {
    onProblem: title => onKnown(id => done(act.problem(id, title), t('problemBegun', title))),
    onStep: (problem, step, ticked) => done(act.step(problem, step, ticked), t('stepTicked', stepName(step))),
    onHelp: (problem, help) => done(act.help(problem, help), t('stepTicked', stepName('help'))),
    onClose: problem => done(act.close(problem), t('problemClosed', problem.title)),
    onAnswer: given => onKnown(id => done(act.answer(id, given), t('answerKept'))),
    onQuote: (answer, may) => done(act.quote(answer, may), t('answerKept')),
    onChanged: (answer, what) => done(act.changed(answer, what), t('answerChanged', what)),
    onTold: answer => done(act.told(answer), t('answerTold')),
    onKindWord: word =>
      onKnown(id => {
        away(word.id);
        // Kept once: it is not offered again at the next reading.
        act.refuseKindWord(id, word).catch(failed);
        done(act.kindWord(id, word), t('kindKept'));
      }),
    onRefuseKindWord: word =>
      onKnown(id => {
        away(word.id);
        act.refuseKindWord(id, word).then(() => say(t('todayHidden', word.text)), failed);
      }),
  };
}
