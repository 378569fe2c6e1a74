import { matchesPattern } from './match-pattern';

/** What the extension says of a site before it reads anything there: `lib/sites/<id>/about.ts`. */
export interface SiteAbout {
  /** Shown to the person; a proper name, not translated. */
  name: string;
  /** Match patterns that the adapter is meant for. Empty where an address says nothing. */
  patterns: string[];
  /** Of a program that stands at any address: a CSS selector of what only its own pages have. */
  sign?: string;
  /** Nothing is recorded there by itself: what was sent is said by hand. */
  byHand?: true;
  /** Its drafts are edited by the browser itself, in any case as it edits: editors' own roads are not brought. */
  plain?: true;
}

export interface Site extends SiteAbout {
  /** Names the adapter's file, `lib/sites/<id>.ts`, and its script in the build, `site-<id>.js`. */
  id: string;
}

/** Addresses on which an adapter is switched on: those of the build, and the person's own. */
export interface DeclaredSite {
  /** Match pattern, like `https://mail.google.com/*`. */
  pattern: string;
  /** Id of the adapter that reads there. */
  site: string;
}

// Data alone: each adapter is a script of its own, which only a page of that site pays for (wxt.config.ts).
const files = import.meta.glob<SiteAbout>('./*/about.ts', { eager: true, import: 'default' });

/** All sites, by id. Another site is another adapter in this folder, with an `about.ts` beside its parts. */
export const sites: Site[] = Object.entries(files)
  .map(([path, about]) => ({ id: path.split('/')[1] ?? '', ...about }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The site with this id. */
export function siteById(id: string): Site | undefined {
  return sites.find(site => site.id === id);
}

/** The site whose adapter reads an address, by the first declared pattern that holds it. */
export function siteFor(url: string, declared: readonly DeclaredSite[]): Site | undefined {
  for (const { pattern, site } of declared) {
    const found = matchesPattern(pattern, url) ? siteById(site) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** By what the pages of sites at any address are known: pairs of id and CSS selector. */
export const signs: [id: string, sign: string][] = sites.flatMap(({ id, sign }) =>
  sign ? [[id, sign]] : [],
);

/** The site that is meant for a host, by the sites' own patterns. */
export function siteForHost(host: string): Site | undefined {
  return sites.find(site => site.patterns.some(pattern => matchesPattern(pattern, `https://${host}/`)));
}
