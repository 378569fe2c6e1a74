import { browser } from 'wxt/browser';
import { t } from '../../lib/i18n';
import { newRuleHash } from '../../lib/rules/phrase-from';

const ID = 'rule-of-selection';

/** "Make a rule of this" in the menu of selected words, in any page: opens the form with them filled in. */
export function offerRuleOfSelection(): void {
  browser.runtime.onInstalled.addListener(() => {
    // After an update it stands there already: the browser says so, and that is all.
    browser.contextMenus.create(
      { id: ID, title: t('makeRule'), contexts: ['selection'] },
      () => void browser.runtime.lastError,
    );
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === ID)
      browser.tabs.create({
        url: `${browser.runtime.getURL('/dashboard.html')}${newRuleHash(selectionText ?? '')}`,
      });
  });
}
