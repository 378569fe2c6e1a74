import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from './answer-pages';
import { openPanelByAction } from './panel';
import { keepSitesRegistered } from './registered-sites';
import { tellTaughtTabs } from './taught-tabs';

export default defineBackground({
  type: 'module',
  main() {
    // All listeners are registered at once: the worker may have been started for any of these events.
    answerPages();
    openPanelByAction();
    keepSitesRegistered();
    tellTaughtTabs();

    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') browser.tabs.create({ url: '/dashboard.html' });
    });
  },
});
