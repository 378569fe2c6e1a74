import { unfinishedStart } from '../../lib/coach/suggestion';
import { useTexts } from '../../lib/i18n';
import type { StartCoach } from '../../lib/page-parts';
import { Coach, type Live } from './coach';
import { insertWords } from './insert-words';
import { handleKeys } from './keys';

/** Starts the coach in this page, on the element that has the focus. */
export const startCoach: StartCoach = page => {
  useTexts(page.data.texts);
  const coach = new Coach(page);
  handleKeys(coach);
  page.onSettings(() => coach.useMuted());
  return {
    useData: data => coach.useData(data),
    state: () => coach.state(),
    apply: (compose, finding, index) => coach.apply(compose, finding, index),
    leave: (compose, finding) => coach.leave(compose, finding),
    insert: (compose, words, place) => insertWords(coach, compose, words, place),
    show: (compose, finding) => coach.show(compose, finding),
    answer: (compose, send) => coach.answer(compose, send),
    holds: event => coach.view.overlay.holds(event),
    asks: compose => {
      // Sent before it was met.
      if (!coach.lives.has(compose.editor)) coach.meet(compose.editor);
      const live = coach.lives.get(compose.editor);
      if (!live || !mustAsk(live, coach)) return false;
      coach.view.ask(live);
      return true;
    },
    count: compose => coach.lives.get(compose.editor)?.session.count(),
    sent: compose => {
      const live = coach.lives.get(compose.editor);
      if (live) coach.end(live);
    },
  };
};

/** On the text as it is now: a rule of level `stop`, or an accepted start that was left unfinished. */
function mustAsk(live: Live, coach: Coach): boolean {
  const { session } = live;
  if (session.confirmed || session.compose.internal) return false;
  coach.checkNow(live);
  const findings = session.findings.filter(f => f.level === 'stop').map(f => f.id);
  const unfinished = unfinishedStart(session.text, session.starts);
  if (findings.length === 0 && !unfinished) return false;
  session.asking = { findings, unfinished };
  coach.changed(live);
  return true;
}
