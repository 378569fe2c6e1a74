import { browser } from 'wxt/browser';
import { ANSWER_LIMITS } from '../../lib/coach/pack-answers';
import { t } from '../../lib/i18n';
import { showOfLink, showOfText } from '../../lib/roads/show-of';
import { newRuleHash } from '../../lib/rules/phrase-from';
import { showClient } from './show-client';

interface Clicked {
  selectionText?: string;
  linkUrl?: string;
}

interface Item {
  id: string;
  contexts: ['selection' | 'link'];
  title: () => string;
  targetUrlPatterns?: string[];
  onClick: (clicked: Clicked, windowId: number | undefined) => void;
}

const openDashboard = (hash: string) => {
  browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}${hash}` });
};

const ITEMS: readonly Item[] = [
  {
    id: 'find-text',
    contexts: ['selection'],
    title: () => t('menuFindText', '%s'),
    onClick: ({ selectionText = '' }, windowId) =>
      showClient(showOfText(selectionText) ?? { kind: 'find', text: '' }, windowId),
  },
  {
    id: 'find-link',
    contexts: ['link'],
    title: () => t('menuFindLink'),
    targetUrlPatterns: ['tel:*', 'mailto:*', 'sms:*', 'callto:*'],
    onClick: ({ linkUrl = '' }, windowId) =>
      showClient(showOfLink(linkUrl) ?? { kind: 'find', text: '' }, windowId),
  },
  {
    id: 'rule-of-selection',
    contexts: ['selection'],
    title: () => t('makeRule'),
    onClick: ({ selectionText = '' }) => openDashboard(newRuleHash(selectionText)),
  },
  {
    // What was written, or sent long ago, becomes an answer of the playbook: it is the person who chooses the words.
    id: 'answer-of-selection',
    contexts: ['selection'],
    title: () => t('menuKeepAnswer'),
    onClick: ({ selectionText = '' }) =>
      openDashboard(`#/playbook/+/${encodeURIComponent(selectionText.trim().slice(0, ANSWER_LIMITS.text))}`),
  },
];

/** What Yesfirst offers in the menu of selected words, and of links to call or to write. */
export function offerMenus(): void {
  const make = async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title, contexts, targetUrlPatterns } of ITEMS)
      browser.contextMenus.create({
        id,
        title: title(),
        contexts,
        ...(targetUrlPatterns ? { targetUrlPatterns } : {}),
      });
  };
  // The browser keeps them; they are made anew for another language of it.
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  browser.contextMenus.onClicked.addListener((clicked, tab) => {
    ITEMS.find(({ id }) => id === clicked.menuItemId)?.onClick(clicked, tab?.windowId);
  });
}
