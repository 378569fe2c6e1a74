/** An address on which Yesfirst may run, and the adapter that reads it. */
export interface SiteGrant {
  /** A match pattern: `https://mail.google.com/*`. */
  pattern: string;
  /** Adapter id: a file's name in `lib/sites`. */
  site: string;
}

declare const __DECLARED_SITES__: SiteGrant[];

/**
 * The sites in the manifest of this build: Gmail, and what `npm run build -- --hosts site=pattern` adds
 * (an administrator's build, or the demo mailbox of `npm run try`).
 */
export const DECLARED_SITES: SiteGrant[] = __DECLARED_SITES__;
