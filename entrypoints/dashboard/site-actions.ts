import { browser } from 'wxt/browser';
import type { SiteActions } from '../../components/SiteList';
import { DECLARED_SITES } from '../../lib/declared-sites';
import { changeSettings } from '../../lib/settings';
import { hostOf } from '../../lib/sites/host-of';
import { siteForHost } from '../../lib/sites/index';
import type { DashboardStore } from './dashboard-store';

/** "mail.example.com/roundcube", with or without a scheme → the match pattern of its origin. */
export function patternOf(address: string): string | undefined {
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, hostname } = new URL(whole);
  const proper = /^[a-z0-9.-]+$/.test(hostname) && (hostname.includes('.') || hostname === 'localhost');
  return proper ? `${protocol}//${hostname}/*` : undefined;
}

/** Where Yesfirst may read: switching on asks the browser, switching off gives the permission back. */
export function siteActions(store: DashboardStore): SiteActions {
  return {
    onSite: (pattern, on) => {
      const host = hostOf(pattern) ?? '';
      if (on) {
        // Before anything else: the browser asks only straight from the click.
        browser.permissions.request({ origins: [pattern] }).then(granted => {
          // What was granted is told by the settings and the browser; a "no" by nobody, and the box is checked by now.
          if (granted) changeSettings(s => ({ offHosts: s.offHosts.filter(h => h !== host) }));
          else store.readSites();
        });
        return;
      }
      const set = [...DECLARED_SITES, ...(store.settings.value.policy.sites ?? [])];
      if (set.some(site => site.pattern === pattern)) {
        changeSettings(s => ({ offHosts: [...new Set([...s.offHosts, host])] }));
        return;
      }
      changeSettings(s => ({ sites: s.sites.filter(site => site.pattern !== pattern) }));
      browser.permissions.remove({ origins: [pattern] });
    },
    onAddSite: async address => {
      const pattern = patternOf(address);
      if (!pattern) return 'unread';
      if (!(await browser.permissions.request({ origins: [pattern] }))) return 'denied';
      const site = siteForHost(hostOf(pattern) ?? '')?.id ?? 'generic';
      await changeSettings(s => ({
        sites: [...s.sites.filter(known => known.pattern !== pattern), { pattern, site }],
      }));
      return undefined;
    },
  };
}
