import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openBook } from '../../lib/db/book';
import { answerPages } from './answer-pages';
import { answerAddressBar } from './find-bar';
import { openFindByShortcut } from './find-shortcut';
import { offerMenus } from './menus';
import { openPanelByAction } from './panel';
import { keepSitesRegistered } from './registered-sites';
import { tellTaughtTabs } from './taught-tabs';
import { followTeam } from './team-rules';
import { tellToday } from './today-notice';

export default defineBackground({
  type: 'module',
  main() {
    // All listeners are registered at once: the worker may have been started for any of these events.
    const db = openBook();
    answerPages(db);
    answerAddressBar(db);
    offerMenus();
    openFindByShortcut();
    openPanelByAction();
    keepSitesRegistered();
    tellToday();
    tellTaughtTabs();
    followTeam(db);

    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') browser.tabs.create({ url: '/dashboard.html' });
    });
  },
});
