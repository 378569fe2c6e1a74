import { browser } from 'wxt/browser';
import { grantedSites, type Settings } from '../../lib/settings';
import { hostOf } from '../../lib/sites/host-of';
import { matchesHost, matchesPattern } from '../../lib/sites/match-pattern';
import type { ActiveTab } from './active-tab';
import type { Unread } from './client-state';

/** Whether Yesfirst is switched on at an address; one that the browser keeps from us is not granted. */
export function isOn(url: string | undefined, settings: Settings): boolean {
  if (url === undefined || settings.offHosts.some(host => matchesHost(host, url))) return false;
  return grantedSites(settings).some(site => matchesPattern(site.pattern, url));
}

/**
 * Why no script of ours answers in a tab, as far as it can be known: without a grant the browser does not
 * even tell the address.
 */
export async function whyUnread({ url }: ActiveTab, settings: Settings): Promise<Unread> {
  const sites = grantedSites(settings);
  if (url === undefined) {
    // A site that was granted and is no more: its tabs look like any other's.
    for (const { pattern } of sites) {
      const host = hostOf(pattern) ?? pattern;
      if (settings.offHosts.includes(host)) continue;
      if (await browser.permissions.contains({ origins: [pattern] })) continue;
      return { reason: 'withdrawn', host, allow: pattern };
    }
    return { reason: 'off' };
  }
  const host = hostOf(url);
  if (!/^https?:/.test(url) || !host) return { reason: 'blank' };
  const { protocol, hostname } = new URL(url);
  const allow = `${protocol}//${hostname}/*`; // Without the port: not every browser reads one in a pattern.
  if (settings.offHosts.some(off => matchesHost(off, url))) return { reason: 'muted', host, allow };
  if (!sites.some(site => matchesPattern(site.pattern, url)))
    return settings.policy.sites ? { reason: 'set', host } : { reason: 'off', host, allow };
  return { reason: 'unknown-page', host };
}
