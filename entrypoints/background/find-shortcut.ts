import { browser } from 'wxt/browser';
import { showClient } from './show-client';

/**
 * The shortcut that opens the search. In Chromium one of the two works while another program has the focus:
 * then the window is brought to the front too.
 */
export function openFindByShortcut(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'find' && command !== 'find-anywhere') return;
    const { windowId } = tab ?? {};
    // The panel first: the browser opens it only straight from the key.
    showClient({ kind: 'find', text: '' }, windowId);
    if (windowId !== undefined && command === 'find-anywhere')
      browser.windows.update(windowId, { focused: true });
  });
}
