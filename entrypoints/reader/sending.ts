import type { Messages, PageCoach } from '../../lib/page-parts';
import type { Compose, SiteAdapter } from '../../lib/sites/adapter';

export interface SendGate {
  /** Whether a mail is on its way and can still be taken back. */
  isPending(): boolean;
  /** Stands before Send in another window too. */
  hear(view: Window): void;
}

/** The events by which a page may act on Send: all must be held back while the person is asked. */
const ACTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown'] as const;

interface Sending {
  site: SiteAdapter;
  send: Messages['send'];
  /** What stands before Send, where it is in the page. */
  coach: () => PageCoach | undefined;
  /** All mails on their way came to their end. */
  onSettled: () => void;
  signal: AbortSignal;
}

/**
 * Stands before Send: holds it back while the coach has a question. And follows a mail that goes out until
 * the page itself says that it was sent.
 */
export function gateSending({ site, send, coach, onSettled, signal }: Sending): SendGate {
  let pending = 0;
  let following: { compose: HTMLElement; stop: AbortController } | undefined;

  const act = (event: Event) => {
    if (coach()?.holds(event)) return;
    const compose = site.sendFrom(event);
    if (!compose) return;
    if (coach()?.asks(compose, event.type === 'click' || event.type === 'keydown')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    follow(compose);
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
