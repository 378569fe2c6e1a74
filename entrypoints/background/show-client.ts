import { browser } from 'wxt/browser';
import { dashboardPath } from '../../lib/roads/dashboard-path';
import { askToShow, type Show, takeBack } from '../../lib/roads/show-request';

interface FirefoxSidebar {
  sidebarAction: { open(): Promise<void> };
}

/** Opens the panel. Without anything awaited before it: the browser opens it only straight from an act. */
function openPanelOf(windowId: number | undefined): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as unknown as FirefoxSidebar).sidebarAction.open();
  return browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
}

/**
 * Shows somebody, or the search, in the panel of a window; where the browser opens no panel from here, in the
 * dashboard.
 */
export async function showClient(show: Show, windowId: number | undefined): Promise<void> {
  const opened = openPanelOf(windowId);
  const asked = askToShow(show, windowId);
  try {
    await opened;
  } catch {
    await asked;
    await takeBack();
    await browser.tabs.create({
      url: `/${dashboardPath(show)}` as '/dashboard.html',
      ...(windowId === undefined ? {} : { windowId }),
    });
  }
}
