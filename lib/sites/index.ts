import type { SiteAdapter } from './adapter';
import { matchesPattern } from './match-pattern';

/** Addresses on which an adapter is switched on: those of the build, and the person's own. */
export interface DeclaredSite {
  /** Match pattern, like `https://mail.google.com/*`. */
  pattern: string;
  /** Id of the adapter that reads there. */
  site: string;
}

// What is no adapter is named here: a file in the glob is carried into every page.
const files = import.meta.glob<{ default?: SiteAdapter }>(
  [
    './*.ts',
    '!./index.ts',
    '!./adapter.ts',
    '!./dates.ts',
    '!./dated-messages.ts',
    '!./host-of.ts',
    '!./match-pattern.ts',
    '!./message-text.ts',
  ],
  { eager: true },
);

/** All adapters, by id. Another site is another file in this folder with a default export. */
export const sites: SiteAdapter[] = Object.values(files)
  .map(file => file.default)
  .filter(site => site !== undefined)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The adapter with this id. */
export function siteById(id: string): SiteAdapter | undefined {
  return sites.find(site => site.id === id);
}

/** The adapter that reads an address, by the first declared pattern that holds it. */
export function siteFor(url: string, declared: readonly DeclaredSite[]): SiteAdapter | undefined {
  for (const { pattern, site } of declared) {
    const adapter = matchesPattern(pattern, url) ? siteById(site) : undefined;
    if (adapter) return adapter;
  }
  return undefined;
}

/** The adapter that is meant for a host, by the adapters' own patterns. */
export function siteForHost(host: string): SiteAdapter | undefined {
  return sites.find(site => site.patterns.some(pattern => matchesPattern(pattern, `https://${host}/`)));
}

export { matchesPattern };
