import type { Messages, PageCoach } from '../../lib/page-parts';
import type { Compose, SiteAdapter } from '../../lib/sites/adapter';

export interface SendGate {
  /** Whether a mail is on its way and can still be taken back. */
  isPending(): boolean;
  /** Stands before Send in another window too. */
  hear(view: Window): void;
}

/** How long Send waits at most, in ms: a mail is never stuck. */
const LONGEST_WAIT = 4000;

/** The events by which a page may act on Send: all must be held back while the person is asked. */
const ACTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown'] as const;

interface Sending {
  site: SiteAdapter;
  send: Messages['send'];
  /** What stands before Send, where it is in the page. */
  coach: () => PageCoach | undefined;
  /** While that is on its way into the page. */
  coming: () => Promise<void> | undefined;
  /** All mails on their way came to their end. */
  onSettled: () => void;
  signal: AbortSignal;
}

/**
 * Stands before Send: holds it back while the coach has a question, and until it knows whether it has one. And follows a mail that goes out until
 * the page itself says that it was sent.
 */
export function gateSending({ site, send, coach, coming, onSettled, signal }: Sending): SendGate {
  let pending = 0;
  let following: { compose: HTMLElement; stop: AbortController } | undefined;

  /** What Send waits for: all of its gesture is held back, and it is pressed again after both. */
  let wait: Promise<void> | undefined;
  let isEnding = false;
  /** Pressed again by itself: what did not come in its time is not waited for once more. */
  let isAgain = false;

  const act = (event: Event) => {
    if (coach()?.holds(event)) return;
    const compose = site.sendFrom(event);
    if (!compose) return;
    const asks = wait ?? (isAgain ? undefined : coming()) ?? coach()?.asks(compose);
    if (!asks) return follow(compose);
    event.preventDefault();
    event.stopImmediatePropagation();
    if (asks === true) return;
    wait = asks;
    // Nothing of the gesture comes behind these.
    if (!isEnding && (event.type === 'click' || event.type === 'keydown')) {
      isEnding = true;
      Promise.race([wait, new Promise(done => setTimeout(done, LONGEST_WAIT))]).then(() => {
        wait = undefined;
        isEnding = false;
        isAgain = true;
        if (!signal.aborted && compose.editor.isConnected) site.pressSend(compose);
        isAgain = false;
      });
    }
  };
  const hear = (view: Window) => {
    for (const type of ACTS) view.addEventListener(type, act, { signal, capture: true });
  };
  hear(window);

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
    const count = coach()?.count(compose);
    const settled = site.outcome(compose, AbortSignal.any([stop.signal, signal])).then(
      outcome => {
        stop.abort();
        if (outcome !== 'sent' || compose.internal || !account) return;
        coach()?.sent(compose);
        if (count) send('draftSent', count).catch(() => undefined);
        return send('mailSent', {
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

  return { isPending: () => pending > 0, hear };
}
