import { unfinishedStart } from '../../lib/coach/suggestion';
import { sendMessage } from '../../lib/messages';
import type { Compose } from '../../lib/sites/adapter';
import type { Coach, Live } from './coach';

/** Whether a mail is on its way and can still be taken back. */
export interface SendGate {
  isPending(): boolean;
}

/** The events by which a page may act on Send: all must be held back while the person is asked. */
const ACTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown'] as const;

/**
 * Stands before Send: asks once where a rule of level `stop` is in the draft or an accepted start was left
 * unfinished. And follows a mail that goes out until the page itself says that it was sent.
 */
export function gateSending(coach: Coach, onSettled: () => void): SendGate {
  const { site, signal } = coach;
  let pending = 0;
  let following: { compose: HTMLElement; stop: AbortController } | undefined;

  for (const type of ACTS) {
    window.addEventListener(
      type,
      event => {
        if (coach.view.overlay.holds(event)) return;
        const compose = site.sendFrom(event);
        if (!compose) return;
        const live = coach.liveAt(compose);
        if (live && mustAsk(live, coach)) {
          event.preventDefault();
          event.stopImmediatePropagation();
          coach.view.ask(live);
          return;
        }
        follow(compose);
      },
      { signal, capture: true },
    );
  }

  /** One gesture is several events: the first begins, the rest belong to it. */
  function follow(compose: Compose): void {
    if (following?.compose === compose.root && !following.stop.signal.aborted) return;
    following?.stop.abort();
    const stop = new AbortController();
    following = { compose: compose.root, stop };
    const at = Date.now();
    const { to, cc, bcc, subject, from } = compose;
    const account = from ?? site.account(document);
    // The page gives a mail no id that outlives its sending; the draft's own is the nearest.
    const keys = [compose.draft ? `draft:${compose.draft}` : `sent:${crypto.randomUUID()}`];
    pending += 1;
    const settled = site.outcome(compose, AbortSignal.any([stop.signal, signal])).then(
      outcome => {
        stop.abort();
        if (outcome !== 'sent' || compose.internal || !account) return;
        const live = coach.liveAt(compose);
        if (live) coach.end(live);
        return sendMessage('mailSent', {
          account,
          to,
          cc,
          bcc,
          at,
          keys,
          ...(subject === undefined ? {} : { subject }),
        });
      },
      () => stop.abort(),
    );
    // A worker that was away loses nothing: the mail is recorded when its thread is seen.
    const over = settled.catch(() => undefined);
    over.finally(() => {
      pending -= 1;
      if (pending === 0) onSettled();
    });
  }

  return { isPending: () => pending > 0 };
}

/** Decides at the moment of sending, on the text as it is now. */
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
