import { browser } from 'wxt/browser';

/** Firefox opens its sidebar only from the toolbar, a menu or the keys. */
export const panelCanOpen = !import.meta.env.FIREFOX;

/** Opens the side panel of this window. Straight from the click. */
export function openPanel(): void {
  browser.windows.getCurrent(window => {
    if (window.id !== undefined) browser.sidePanel.open({ windowId: window.id });
  });
}
