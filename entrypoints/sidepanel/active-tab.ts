import { browser } from 'wxt/browser';
import { askTab, type DraftState, onMessage } from '../../lib/messages';
import { watchSettings } from '../../lib/settings';
import type { PageView } from '../../lib/sites/adapter';
import { tamed } from '../../lib/sites/tamed';
import { watchTaughtPages } from '../../lib/taught-pages';

/** The tab in front of the panel, as far as the panel may know it. */
export interface ActiveTab {
  id?: number;
  /** Known only where the browser grants the address. */
  url?: string;
  /** Absent where no script of ours answers. */
  view?: PageView;
  draft?: DraftState;
}

/**
 * Follows the active tab of this window: which one it is, what it shows, what is being written. `onChange`
 * gets each new state; nothing is kept of tabs that were left. Only where `isOn` is anything asked or heard:
 * the script in a page may not know yet that it was switched off.
 */
export async function followActiveTab(
  onChange: (tab: ActiveTab) => void,
  isOn: (url: string | undefined) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  let now: ActiveTab = {};
  let turn = 0;
  /** What the page told by itself since it was last asked: newer than its answers. */
  let heard: Pick<ActiveTab, 'view' | 'draft'> = {};

  const set = (next: ActiveTab) => {
    now = next;
    onChange(now);
  };

  const look = async () => {
    turn += 1;
    const mine = turn;
    heard = {};
    const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
    if (tab?.id === undefined) return;
    const [view, draft] = isOn(tab.url)
      ? await Promise.all([
          ask(askTab(tab.id, 'askView', undefined)),
          ask(askTab(tab.id, 'askDraft', undefined)),
        ])
      : [];
    // Another tab came to the front meanwhile.
    if (mine !== turn || signal.aborted) return;
    set({
      id: tab.id,
      ...(tab.url ? { url: tab.url } : {}),
      ...(view ? { view } : {}),
      ...(draft ? { draft } : {}),
      // An address that the browser keeps from us was taken back: what its page still said is not heard.
      ...(tab.id === now.id && tab.url !== undefined ? heard : {}),
    });
  };

  const hear = (told: typeof heard) => {
    heard = { ...heard, ...told };
    set({ ...now, ...told });
  };

  const onActivated = (info: { windowId: number }) => {
    if (info.windowId === windowId) look();
  };
  const onUpdated = (tabId: number, change: { status?: string; url?: string }) => {
    if (tabId === now.id && (change.status === 'complete' || change.url)) look();
  };
  const { onAdded, onRemoved } = browser.permissions;
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  onAdded.addListener(look);
  onRemoved.addListener(look);
  watchSettings(look, signal);
  watchTaughtPages(look, signal);
  const stops = [
    onMessage('pageView', ({ data, sender }) => {
      if (!isOn(sender.url)) return;
      if (sender.tab?.id === now.id && now.url !== undefined) hear({ view: tamed(data) });
      else if (sender.tab?.active && sender.tab.windowId === windowId) look();
    }),
    onMessage('draft', ({ data, sender }) => {
      if (sender.tab?.id === now.id && now.url !== undefined && isOn(sender.url))
        hear({ draft: tamed(data) });
    }),
    () => browser.tabs.onActivated.removeListener(onActivated),
    () => browser.tabs.onUpdated.removeListener(onUpdated),
    () => onAdded.removeListener(look),
    () => onRemoved.removeListener(look),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  await look();
}

/** A tab without our script answers nothing, or with an error: both mean that it is not read. */
async function ask<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return tamed(await answer);
  } catch {
    return undefined;
  }
}
