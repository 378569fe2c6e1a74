import { browser } from 'wxt/browser';
import { DECLARED_SITES } from '../../lib/declared-sites';
import { askTab } from '../../lib/messages';
import { grantedSites, readSettings, watchSettings } from '../../lib/settings';

const PREFIX = 'site ';

/**
 * Keeps the content script registered on the sites that the person switched on and that the browser still
 * grants; a permission withdrawn in the browser's own settings takes the site out until it is given again.
 */
export function keepSitesRegistered(): void {
  // One after the other, each by what is so then: a permission may be back before its loss was dealt with.
  let queue: Promise<void> = Promise.resolve();
  const next = (task: () => Promise<void>) => {
    queue = queue.then(task, task);
  };
  const sync = () => next(register);
  browser.runtime.onInstalled.addListener(() => {
    sync();
    // Firefox does this by itself, for the sites that the manifest declares.
    if (!import.meta.env.FIREFOX) next(() => showInOpenTabs(declaredScript()?.matches ?? []));
  });
  browser.runtime.onStartup.addListener(sync);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    sync();
    const back = declaredScript()?.matches?.filter(pattern => origins.includes(pattern)) ?? [];
    if (back.length > 0) next(() => showInOpenTabs(back));
  });
  browser.permissions.onRemoved.addListener(() => {
    sync();
    next(endWhereNotGranted);
  });
  watchSettings(sync, new AbortController().signal);
}

async function register(): Promise<void> {
  // The browser itself brings the script where the manifest declares it.
  const sites = grantedSites(await readSettings()).filter(
    ({ pattern }) => !DECLARED_SITES.some(declared => declared.pattern === pattern),
  );
  const granted: string[] = [];
  for (const { pattern } of sites) {
    if (await browser.permissions.contains({ origins: [pattern] })) granted.push(pattern);
  }
  const now = await browser.scripting.getRegisteredContentScripts();
  const gone = now.filter(s => s.id.startsWith(PREFIX) && !granted.includes(s.id.slice(PREFIX.length)));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone.map(s => s.id) });
  const fresh = granted.filter(pattern => !now.some(s => s.id === PREFIX + pattern));
  if (fresh.length === 0) return;
  const declared = declaredScript();
  await browser.scripting.registerContentScripts(
    fresh.map(pattern => ({
      id: PREFIX + pattern,
      matches: [pattern],
      js: declared?.js ?? [],
      css: declared?.css ?? [],
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
  await showInOpenTabs(fresh);
}

const declaredScript = () => browser.runtime.getManifest().content_scripts?.[0];

/** A page that is open already gets the script now: nobody should have to reload. */
async function showInOpenTabs(patterns: string[]): Promise<void> {
  // Not waited for: a sleeping tab may take its script when it wakes.
  for (const { id, active } of await browser.tabs.query({ url: patterns })) {
    if (id !== undefined) show(id, active);
  }
}

async function show(tabId: number, inFront: boolean): Promise<void> {
  const script = declaredScript();
  const target = { tabId };
  // A tab may be gone or be an error page by now.
  await Promise.allSettled([
    browser.scripting.insertCSS({ target, files: script?.css ?? [] }),
    browser.scripting.executeScript({ target, files: (script?.js ?? []) as [] }),
  ]);
  // What is in front is read at once: the panel may stand beside it.
  if (inFront) await askTab(tabId, 'askView', undefined).catch(() => undefined);
}

/** Scripts outlive the permission that brought them. The browser no longer tells the addresses of such tabs. */
async function endWhereNotGranted(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const ends = tabs.map(({ id, url }) =>
    id === undefined || url !== undefined ? undefined : askTab(id, 'end', undefined),
  );
  await Promise.allSettled(ends); // Most have no script of ours.
}
