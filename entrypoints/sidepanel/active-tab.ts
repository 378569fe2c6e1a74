import { browser } from 'wxt/browser';
import { type DraftState, onMessage, sendMessage } from '../../lib/messages';
import type { PageView } from '../../lib/sites/adapter';

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
 * gets each new state; nothing is kept of tabs that were left.
 */
export async function followActiveTab(
  onChange: (tab: ActiveTab) => void,
  signal: AbortSignal,
): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  let now: ActiveTab = {};
  let turn = 0;

  const set = (next: ActiveTab) => {
    now = next;
    onChange(now);
  };

  const look = async () => {
    turn += 1;
    const mine = turn;
    const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
    if (tab?.id === undefined) return;
    const [view, draft] = await Promise.all([
      ask(sendMessage('askView', undefined, tab.id)),
      ask(sendMessage('askDraft', undefined, tab.id)),
    ]);
    // Another tab came to the front meanwhile.
    if (mine !== turn || signal.aborted) return;
    set({
      id: tab.id,
      ...(tab.url ? { url: tab.url } : {}),
      ...(view ? { view } : {}),
      ...(draft ? { draft } : {}),
    });
  };

  const onActivated = (info: { windowId: number }) => {
    if (info.windowId === windowId) look();
  };
  const onUpdated = (tabId: number, change: { status?: string; url?: string }) => {
    if (tabId === now.id && (change.status === 'complete' || change.url)) look();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  const stops = [
    onMessage('pageView', ({ data, sender }) => {
      if (sender.tab?.id === now.id) set({ ...now, view: data });
      else if (sender.tab?.active && sender.tab.windowId === windowId) look();
    }),
    onMessage('draft', ({ data, sender }) => {
      if (sender.tab?.id === now.id) set({ ...now, draft: data });
    }),
    () => browser.tabs.onActivated.removeListener(onActivated),
    () => browser.tabs.onUpdated.removeListener(onUpdated),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  await look();
}

/** A tab without our script answers nothing, or with an error: both mean that it is not read. */
async function ask<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch {
    return undefined;
  }
}
