import { browser } from 'wxt/browser';

/** What the panel is asked to show from elsewhere: the address bar, a menu, a shortcut, a link. */
export type Show =
  | { kind: 'client'; id: string }
  | { kind: 'address'; address: string }
  | { kind: 'phone'; number: string }
  /** Opens the search with this text in it. */
  | { kind: 'find'; text: string };

interface Stored {
  show: Show;
  /** The window whose panel is meant. */
  windowId?: number;
  /** UTC ms. */
  at: number;
}

const KEY = 'show';
/** A panel that opens later than this was opened for something else. */
const FRESH = 30_000;

/**
 * Asks the panel of a window to show something. It may be about to open, and the worker may be gone by then:
 * so it is left where the panel finds it, and forgotten with the browser's session.
 */
export async function askToShow(show: Show, windowId: number | undefined, now = Date.now()): Promise<void> {
  const stored: Stored = { show, at: now, ...(windowId === undefined ? {} : { windowId }) };
  await browser.storage.session.set({ [KEY]: stored });
}

/** Calls `onShow` with what this window's panel is asked to show, now and later, each once, until `stop` aborts. */
export function watchShow(
  windowId: number | undefined,
  onShow: (show: Show) => void,
  stop: AbortSignal,
  clock = Date.now,
): void {
  const take = (value: unknown) => {
    const stored = value as Stored | undefined;
    if (!stored || stop.aborted) return;
    if (stored.windowId !== undefined && windowId !== undefined && stored.windowId !== windowId) return;
    browser.storage.session.remove(KEY);
    if (clock() - stored.at < FRESH) onShow(stored.show);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session') take(changes[KEY]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  stop.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  browser.storage.session.get(KEY).then(stored => take(stored[KEY]));
}

/** What was asked for was shown elsewhere. */
export async function takeBack(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
