import type { Messages } from '../../lib/page-parts';
import type { PageView, SeenMessage, SiteAdapter } from '../../lib/sites/adapter';

/** After a click or a navigation the view fills in pieces: how long its changes are followed, in ms. */
const SETTLE = 4000;
const QUIET = 120;

export interface ClientWatch {
  view(): PageView;
  refresh(): void;
}

/** By what a message that was told of is known again: some sites give it no id that lasts. */
const marksOf = (message: SeenMessage) => (message.ids.length ? message.ids : [JSON.stringify(message)]);

interface Watching {
  site: SiteAdapter;
  send: Messages['send'];
  /** A mail is on its way and may still be taken back. */
  isSending: () => boolean;
  signal: AbortSignal;
}

/**
 * Tells the panel who is on screen, and the background which dated messages were seen. Looks only after
 * something happened (navigation, click, focus), and watches the view's own subtree only until it settles.
 */
export function watchClient({ site, send, isSending, signal }: Watching): ClientWatch {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  const told = new Set<string>();

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET);
  };
  const observer = new MutationObserver(soon);

  function look(): void {
    if (signal.aborted) return;
    const view = site.view(document);
    const text = JSON.stringify(view);
    if (text === last) return;
    last = text;
    // Nobody listens while the panel is closed: that is no error.
    send('pageView', view).catch(() => undefined);
    report(view);
  }

  function report(view: PageView): void {
    // A page shows a mail in its thread before its undo time is over: until then nothing there is certain.
    if (!view.account || !view.thread || isSending()) return;
    const fresh = view.thread.messages.filter(m => !marksOf(m).every(mark => told.has(mark)));
    if (fresh.length === 0) return;
    send('threadSeen', { account: view.account, language: view.language, messages: fresh }).then(
      work => {
        if (work) for (const mark of fresh.flatMap(marksOf)) told.add(mark);
      },
      () => undefined, // The background was away; the next look tells it again.
    );
  }

  /** Something happened: look soon, and follow what the page still fills in. */
  function stir(): void {
    // A mail on its way comes to its end with the page's reading too, and asks for a look.
    if (signal.aborted) return;
    soon();
    const root = site.viewRoot(document);
    if (root) {
      observer.observe(root, { childList: true, subtree: true });
      // What is done in a frame is not heard here.
      root.ownerDocument.addEventListener('click', stir, options);
    }
    clearTimeout(settleTimer);
    settleTimer = setTimeout(() => observer.disconnect(), SETTLE);
  }

  const options = { signal, capture: true, passive: true } as const;
  window.addEventListener('hashchange', stir, options);
  window.addEventListener('popstate', stir, options);
  document.addEventListener('click', stir, options);
  document.addEventListener('focusin', stir, options);
  // A pane that is a frame fills without a change in this document; a picture is nobody's view.
  document.addEventListener('load', event => event.target instanceof HTMLIFrameElement && stir(), options);
  document.addEventListener('focusout', soon, options);
  document.addEventListener('visibilitychange', soon, options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(settleTimer);
  });
  stir();

  return {
    view: () => site.view(document),
    refresh: () => {
      last = '';
      told.clear();
      stir();
    },
  };
}
