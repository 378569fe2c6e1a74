import { browser } from 'wxt/browser';
import { grantedSites, readSettings } from '../../lib/settings';
import type { Taught } from '../../lib/sites/generic/taught';
import { siteFor } from '../../lib/sites/index';
import { type TaughtPage, taughtFor, watchTaughtPages } from '../../lib/taught-pages';

/** Lays beside the adapter of a page what the person pointed at on its host: a page knows no storage. */
export async function layTaught(tabId: number, frameId: number, taught: Taught): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: (places: object) => {
      (globalThis as { yesfirstTaught?: object }).yesfirstTaught = places;
    },
    args: [taught],
  });
}

/** Pages that are open hear of what was forgotten, or taught elsewhere, without a reload. */
export function tellTaughtTabs(): void {
  watchTaughtPages(pages => {
    tell(pages).catch(() => undefined); // The next load is told anyway.
  }, new AbortController().signal);
}

async function tell(pages: TaughtPage[]): Promise<void> {
  const sites = grantedSites(await readSettings());
  const tabs = await browser.tabs.query({});
  // A tab may be gone, or asleep.
  await Promise.allSettled(
    tabs.map(({ id, url = '' }) =>
      id !== undefined && siteFor(url, sites)?.id === 'generic'
        ? layTaught(id, 0, taughtFor(url, pages))
        : undefined,
    ),
  );
}
