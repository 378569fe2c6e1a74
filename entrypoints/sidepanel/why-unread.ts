import { browser } from 'wxt/browser';
import { grantedSites, type Settings } from '../../lib/settings';
import { hostOf } from '../../lib/sites/host-of';
import { matchesPattern } from '../../lib/sites/match-pattern';
import type { ActiveTab } from './active-tab';
import type { Unread } from './client-state';

/**
 * Why no script of ours answers in a tab, as far as it can be known: without a grant the browser does not
 * even tell the address.
 */
export async function whyUnread({ url }: ActiveTab, settings: Settings): Promise<Unread> {
  const sites = grantedSites(settings);
  if (url === undefined) {
    // A site that was granted and is no more: its tabs look like any other's.
    for (const { pattern } of sites) {
      if (await browser.permissions.contains({ origins: [pattern] })) continue;
      return { reason: 'withdrawn', host: hostOf(pattern) ?? pattern, canAllow: true };
    }
    return { reason: 'off' };
  }
  const host = hostOf(url);
  if (!/^https?:/.test(url) || !host) return { reason: 'blank' };
  if (settings.offHosts.includes(host)) return { reason: 'muted', host, canAllow: true };
  if (!sites.some(site => matchesPattern(site.pattern, url))) return { reason: 'off', host, canAllow: true };
  return { reason: 'unknown-page', host };
}
