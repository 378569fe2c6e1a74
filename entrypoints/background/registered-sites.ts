import { browser } from 'wxt/browser';
import { readSettings, watchSettings } from '../../lib/settings';

const PREFIX = 'site ';

/**
 * Keeps the content script registered on the sites that the person switched on and that the browser still
 * grants; a permission withdrawn in the browser's own settings takes the site out until it is given again.
 */
export function keepSitesRegistered(): void {
  const sync = () => {
    queue = queue.then(register, register);
  };
  let queue: Promise<void> = Promise.resolve();
  browser.runtime.onInstalled.addListener(() => {
    sync();
    // Firefox does this by itself, for the sites that the manifest declares.
    if (!import.meta.env.FIREFOX) showInOpenTabs(declaredScript()?.matches ?? []);
  });
  browser.runtime.onStartup.addListener(sync);
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
  watchSettings(sync, new AbortController().signal);
}

async function register(): Promise<void> {
  const { sites } = await readSettings();
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
  const script = declaredScript();
  for (const tab of await browser.tabs.query({ url: patterns })) {
    if (tab.id === undefined) continue;
    const target = { tabId: tab.id };
    // A tab may be gone or be an error page by now; the others still get theirs.
    await Promise.allSettled([
      browser.scripting.insertCSS({ target, files: script?.css ?? [] }),
      browser.scripting.executeScript({ target, files: (script?.js ?? []) as [] }),
    ]);
  }
}
