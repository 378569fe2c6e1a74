import { browser } from 'wxt/browser';
import { t } from '../../lib/i18n';
import { showOfLink, showOfText } from '../../lib/roads/show-of';
import { showClient } from './show-client';

const ITEMS = [
  { id: 'find-text', contexts: ['selection'], title: () => t('menuFindText', '%s') },
  {
    id: 'find-link',
    contexts: ['link'],
    title: () => t('menuFindLink'),
    targetUrlPatterns: ['tel:*', 'mailto:*', 'sms:*', 'callto:*'],
  },
] as const;

/** "Find in Yesfirst" on a selected name, address or number, and on links to call or to write. */
export function offerFindMenu(): void {
  const make = async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title, contexts, ...rest } of ITEMS)
      browser.contextMenus.create({
        id,
        title: title(),
        contexts: [...contexts],
        ...('targetUrlPatterns' in rest ? { targetUrlPatterns: [...rest.targetUrlPatterns] } : {}),
      });
  };
  // The browser keeps them; they are made anew for another language of it.
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', linkUrl = '' }, tab) => {
    const show = menuItemId === 'find-link' ? showOfLink(linkUrl) : showOfText(selectionText);
    showClient(show ?? { kind: 'find', text: '' }, tab?.windowId);
  });
}
