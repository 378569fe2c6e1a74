import { browser } from 'wxt/browser';

/** How many things wait in Today, on the toolbar button. */
export async function showBadge(things: number): Promise<void> {
  await browser.action.setBadgeText({ text: things > 0 ? String(things) : '' });
  await browser.action.setBadgeBackgroundColor({ color: '#0b6b4f' });
}
