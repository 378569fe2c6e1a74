import { browser } from 'wxt/browser';
import { onMessage } from '../../lib/messages';

interface FirefoxSidebar {
  sidebarAction: { open(): Promise<void>; toggle(): Promise<void> };
}

/** The toolbar button opens the panel; so does the edge mark in a page, by message. */
export function openPanelByAction(): void {
  if (import.meta.env.FIREFOX) {
    const { sidebarAction } = browser as unknown as FirefoxSidebar;
    browser.action.onClicked.addListener(() => {
      sidebarAction.toggle();
    });
    // Firefox opens a sidebar only from a command, the action or a menu: a page's click does not count.
    onMessage('openPanel', () => false);
    return;
  }
  browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  // Without `await` before it: the click in the page counts only while this runs.
  onMessage('openPanel', ({ sender }) => {
    if (sender.tab?.id === undefined) return false;
    return browser.sidePanel.open({ tabId: sender.tab.id }).then(
      () => true,
      () => false,
    );
  });
}
