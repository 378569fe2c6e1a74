import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from './answer-pages';
import { openPanelByAction } from './panel';
import { keepSitesRegistered } from './registered-sites';
import { offerRuleOfSelection } from './rule-menu';
import { tellToday } from './today-notice';

export default defineBackground({
  type: 'module',
  main() {
    // All listeners are registered at once: the worker may have been started for any of these events.
    answerPages();
    openPanelByAction();
    keepSitesRegistered();
    tellToday();
    offerRuleOfSelection();

    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') browser.tabs.create({ url: '/dashboard.html' });
    });
  },
});
