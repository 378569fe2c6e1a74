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
    show: (compose, finding) => {
      const live = coach.liveOf(compose);
      if (!live) return;
      coach.active = live;
      coach.view.openFinding(finding, { focus: false, scroll: true });
    },
    answer: (compose, send) => coach.answer(compose, send),
    holds: event => coach.view.overlay.holds(event),
    asks: compose => {
      // Sent before it was met.
      if (!coach.lives.has(compose.editor)) coach.meet(compose.editor);
      const live = coach.lives.get(compose.editor);
      if (!live || live.session.confirmed || live.session.compose.internal) return false;
      return ask(live, coach) || reads(live, coach);
    },
    count: compose => coach.lives.get(compose.editor)?.session.count(),
    sent: compose => {
      const live = coach.lives.get(compose.editor);
      if (live) coach.end(live);
    },
  };
};

/** On the text as it is now: a rule of level `stop`, or an accepted start that was left unfinished. */
function ask(live: Live, coach: Coach): boolean {
  const { session } = live;
  coach.checkNow(live);
  const findings = session.findings.filter(f => f.level === 'stop').map(f => f.id);
  const unfinished = unfinishedStart(session.text, session.starts);
  if (findings.length === 0 && !unfinished) return false;
  session.asking = { findings, unfinished };
  // Send may have waited, and another compose have the focus by now.
  coach.active = live;
  coach.changed(live);
  coach.view.ask(live);
  return true;
}

/** What Send waits for: the text is yet to be read for rules that stop. Once for each text, whatever becomes of it. */
function reads(live: Live, coach: Coach): Promise<void> | false {
  const { session } = live;
  if (!coach.data.slowStops || session.read === session.text) return false;
  session.read = session.text;
  return coach.askNotes(live, true);
}
