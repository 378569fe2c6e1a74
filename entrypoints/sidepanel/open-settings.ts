import { browser } from 'wxt/browser';

/** Opens the settings in a tab. The options page of the browser opens the dashboard at its first page. */
export function openSettings(): void {
  browser.tabs.create({ url: '/dashboard.html#/settings' });
}
