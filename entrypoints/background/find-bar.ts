import { browser } from 'wxt/browser';
import { gapSentence } from '../../components/gap-words';
import { followSettings, thisMoment } from '../../lib/author';
import type { Book } from '../../lib/db/book';
import { findClients } from '../../lib/db/find-clients';
import { readClients } from '../../lib/db/read-card';
import { t } from '../../lib/i18n';
import { showOfText } from '../../lib/roads/show-of';
import type { Show } from '../../lib/roads/show-request';
import { escapeMarkup, suggestionsOf } from '../../lib/roads/suggestion';
import { readSettings } from '../../lib/settings';
import { showClient } from './show-client';

/** As many as the browser shows. */
const SHOWN = 6;
const KEY = 'bar';
const MARKUP = !import.meta.env.FIREFOX;

/** The window in which the bar is used: known before something is chosen, when nothing can be awaited. */
let windowId: number | undefined;
/** What was suggested last: clients by text. The worker may be gone when one is chosen, so it is also stored. */
let ids: ReadonlyMap<string, string> | undefined;

/** `yes ann` in the address bar: suggests clients with company and gap; choosing one shows it. */
export function answerAddressBar(db: Book): void {
  const { omnibox } = browser;

  const noteWindow = async () => {
    windowId = (await browser.windows.getLastFocused()).id;
  };

  omnibox.onInputStarted.addListener(() => {
    noteWindow();
    say('');
  });

  omnibox.onInputChanged.addListener(async (text, suggest) => {
    if (windowId === undefined) noteWindow();
    say(text);
    const settings = await readSettings();
    const { region } = settings;
    followSettings(settings);
    const found = await findClients(db, text, { limit: SHOWN, region });
    const views = await readClients(db, found, thisMoment());
    const offered = views.map(({ card: { id, name, company, gap, waiting } }) => ({
      id,
      name,
      ...(company ? { company } : {}),
      gap: gapSentence(gap, waiting),
    }));
    const { suggestions, ids: now } = suggestionsOf(offered, MARKUP);
    ids = now;
    browser.storage.session.set({ [KEY]: [...now] });
    suggest(suggestions);
  });

  omnibox.onInputEntered.addListener(text => {
    if (ids) {
      showClient(chosen(text, ids), windowId);
      return;
    }
    browser.storage.session.get(KEY).then(({ [KEY]: stored }) => {
      showClient(chosen(text, new Map((stored ?? []) as [string, string][])), windowId);
    });
  });

  function say(text: string): void {
    const words = text.trim() ? t('barFindText', text.trim()) : t('barFind');
    omnibox.setDefaultSuggestion({ description: MARKUP ? escapeMarkup(words) : words });
  }
}

/** A suggestion that was chosen, or what was typed. */
function chosen(text: string, clients: ReadonlyMap<string, string>): Show {
  const id = clients.get(text);
  if (id !== undefined) return { kind: 'client', id };
  return showOfText(text) ?? { kind: 'find', text: '' };
}
