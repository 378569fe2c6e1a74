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
    asks: (compose, last) => {
      // Sent before it was met.
      if (!coach.lives.has(compose.editor)) coach.meet(compose.editor);
      const live = coach.lives.get(compose.editor);
      if (!live || live.session.confirmed || live.session.compose.internal) return false;
      return ask(live, coach) || waits(live, coach, last);
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
  coach.changed(live);
  coach.view.ask(live);
  return true;
}

/** Whether the text is yet to be read for rules that stop: Send waits for that, and then goes on by itself. */
function waits(live: Live, coach: Coach, last: boolean): boolean {
  const { session } = live;
  if (!coach.data.slowStops) return false;
  if (session.read === session.text && !session.held && !session.waits) return false;
  session.held = !last;
  if (last && !session.waits) readFirst(live, coach);
  return true;
}

/** How long Send waits at most, in ms: a mail is never stuck. */
const LONGEST_WAIT = 4000;

async function readFirst(live: Live, coach: Coach): Promise<void> {
  const { session } = live;
  const { text } = session;
  session.waits = true;
  await Promise.race([coach.askNotes(live), new Promise(done => setTimeout(done, LONGEST_WAIT))]);
  session.waits = false;
  if (!session.editor.isConnected) return;
  // Nobody read it: it goes as it is. What was written on meanwhile is read when Send is pressed here.
  if (session.text === text) session.read = text;
  coach.active = live;
  if (!ask(live, coach)) coach.page.site.pressSend(session.compose);
}
