import { batch, computed, effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Candidate } from '../../components/ClientPick';
import type { ClientTabState } from '../../components/ClientTab';
import type { DraftClient } from '../../components/DraftTab';
import type { PanelTab } from '../../components/PanelTabs';
import type { ToastMessage } from '../../components/Toast';
import { toastWords } from '../../components/toast-words';
import { followSettings, thisMoment } from '../../lib/author';
import type { Account } from '../../lib/clients/coverage';
import { isoOf, localDay } from '../../lib/clients/days';
import { type DayCount, sumOf } from '../../lib/counts';
import { accounts as readAccounts } from '../../lib/db/accounts';
import type { Book } from '../../lib/db/book';
import { type BookErrorCode, bookError } from '../../lib/db/book-error';
import { daysSince } from '../../lib/db/day-counts';
import { warmFind } from '../../lib/db/find-clients';
import { liveRead } from '../../lib/db/live-read';
import { markSeen } from '../../lib/db/recent';
import { type Reading, readingsOf } from '../../lib/readings';
import { type Show, watchShow } from '../../lib/roads/show-request';
import { type Settings, watchSettings } from '../../lib/settings';
import type { Person } from '../../lib/sites/adapter';
import type { TaughtPart } from '../../lib/sites/generic/taught';
import { readTaughtPages, type TaughtPage, watchTaughtPages } from '../../lib/taught-pages';
import { type TodayView, todayView } from '../../lib/today-view';
import { type ActiveTab, followActiveTab } from './active-tab';
import { type CallView, callView } from './call-state';
import { followOffers } from './client-offers';
import { type Chosen, clientState, recentClients, type Unread } from './client-state';
import { draftClient } from './draft-client';
import { followAnswers, followTaught } from './known-answers';
import { followProspect } from './prospect';
import { createSearch } from './search';
import { tabParts } from './tab-parts';
import { isOn, whyUnread } from './why-unread';

const MINUTE = 60_000;
/** The card comes first: the list of the day is counted this long after the panel opened, ms. */
const TODAY_AFTER = 1500;
/** So long a client is shown until it counts as seen, ms. */
const SEEN_AFTER = 300;

/** Everything the panel shows, as signals; the book is the truth and is subscribed to. */
export function createPanelStore(db: Book, initial: Settings, stop: AbortSignal) {
  const settings = signal(initial);
  const tab = signal<ActiveTab>({});
  const { view, tabId, url, account, byHand } = tabParts(tab);
  /** As text, so that a pause in writing asks for nobody anew. */
  const recipients = computed(() => JSON.stringify(tab.value.draft?.people ?? []));
  const unread = signal<Unread>({ reason: 'off' });
  const chosen = signal<Chosen>({});
  const client = signal<ClientTabState | undefined>(undefined);
  const accounts = signal<Account[]>([]);
  const shown = signal<PanelTab>('client');
  const finding = signal(false);
  /** Counts how often the search was opened: opened again, it begins anew with the cursor in it. */
  const findTurn = signal(0);
  /** The client whom the draft goes to. */
  const receiver = signal<DraftClient | undefined>(undefined);
  const week = signal<DayCount | undefined>(undefined);
  const recent = signal<Candidate[]>([]);
  const today = signal<TodayView | undefined>(undefined);
  const readings = signal<Reading[]>([]);
  /** Today is read once the card had its time. */
  const todayWanted = signal(false);
  /** The call that is on. */
  const call = signal<CallView | undefined>(undefined);
  const toast = signal<ToastMessage | undefined>(undefined);
  /** Counts minutes: their clock, and the day at midnight. */
  const minute = signal(0);
  const taught = signal<TaughtPage[]>([]);
  /** What the person is pointing at in the page. */
  const pointing = signal<TaughtPart | undefined>(undefined);
  const refused = signal<{ finding: string; text: string } | undefined>(undefined);

  /** Why the book cannot be opened. */
  const trouble = signal<BookErrorCode | undefined>(undefined);
  db.open().catch(error => {
    trouble.value = bookError(error).code;
  });

  let toasts = 0;
  const say = (text: string, undo?: () => void) => {
    toasts += 1;
    toast.value = { id: toasts, text, ...(undo ? { undo } : {}) };
  };
  const failed = () => {
    // Said in the place of the card.
    if (!trouble.value) say(toastWords.bookFailed());
  };

  followSettings(initial);
  watchSettings(next => {
    followSettings(next);
    settings.value = next;
  }, stop);
  const onTaught = (pages: TaughtPage[]) => {
    taught.value = pages;
  };
  readTaughtPages().then(onTaught, failed);
  watchTaughtPages(onTaught, stop);
  const clock = setInterval(() => {
    minute.value += 1;
  }, MINUTE);
  stop.addEventListener('abort', () => clearInterval(clock));

  const taughtReasons = followTaught(failed, stop);
  const shownClient = computed(() => (client.value?.kind === 'known' ? client.value.client.id : undefined));
  const answers = followAnswers(
    db,
    { tab, taught: taughtReasons, receiver, shown: shownClient, failed },
    stop,
  );
  const prospect = followProspect(db, { tab, shown, recipients, failed }, stop);
  const { offers, kindWords } = followOffers(
    { client, view, tabId, region: () => settings.peek().region },
    stop,
  );

  let people = '';
  const onTab = (next: ActiveTab) => {
    const now = JSON.stringify([next.id, next.view?.people, next.view?.thread?.id]);
    // What was asked for stands until the person goes elsewhere; a page that begins to be read is not that.
    const begins = next.id === tab.value.id && tab.value.view === undefined;
    const left = tab.value.view?.names?.some(name => !next.view?.names?.includes(name));
    const elsewhere = (now !== people || left) && !(chosen.value.pinned && begins);
    people = now;
    // The book is asked once.
    batch(() => {
      if (elsewhere && Object.keys(chosen.value).length > 0) chosen.value = {};
      // The question before sending stands in the draft's tab.
      if (next.draft?.asking && !tab.value.draft?.asking) shown.value = 'draft';
      tab.value = next;
    });
    if (!next.view)
      whyUnread(next, settings.value).then(why => {
        unread.value = why;
      }, failed);
  };
  followActiveTab(onTab, url => isOn(url, settings.value), stop)
    .then(() => browser.windows.getCurrent())
    .then(({ id }) => watchShow(id, onShow, stop));

  let seen = '';
  let noting: ReturnType<typeof setTimeout> | undefined;
  const show = (state: ClientTabState) => {
    client.value = state;
    if (state.kind !== 'known' || state.client.id === seen) return;
    seen = state.client.id;
    const id = seen;
    // Not before the card is there: a write takes as long as drawing it does.
    clearTimeout(noting);
    noting = setTimeout(() => markSeen(db, id, Date.now()).catch(failed), SEEN_AFTER);
  };
  stop.addEventListener('abort', () => clearTimeout(noting));

  const live = <T>(read: () => Promise<T>, use: (value: T) => void): (() => void) => {
    const subscription = liveRead(read).subscribe({ next: use, error: failed });
    return () => subscription.unsubscribe();
  };
  const stops = [
    live(
      () => readAccounts(db),
      value => {
        accounts.value = value;
      },
    ),
    effect(() => {
      minute.value;
      if (!todayWanted.value && shown.value !== 'today') return;
      return live(
        () => todayView(db, thisMoment()),
        value => {
          today.value = value;
        },
      );
    }),
    effect(() => {
      if (shown.value !== 'today') return;
      const { now, zone } = thisMoment();
      const list = settings.value.readingList;
      return live(
        () => readingsOf(db, list, localDay(now, zone)),
        value => {
          readings.value = value;
        },
      );
    }),
    effect(() => {
      minute.value;
      const reasons = taughtReasons.value;
      return live(
        () => callView(db, thisMoment(), reasons),
        value => {
          call.value = value;
        },
      );
    }),
    effect(() => {
      const page = view.value;
      const [why, choice] = [unread.value, chosen.value];
      minute.value;
      const { region } = settings.value;
      return live(() => clientState(db, page, why, choice, thisMoment(), region), show);
    }),
    effect(() => {
      const people = JSON.parse(recipients.value) as Person[];
      const from = account.value;
      return live(
        () => draftClient(db, people, from, thisMoment()),
        value => {
          receiver.value = value;
        },
      );
    }),
    effect(() => {
      minute.value;
      const { now, zone } = thisMoment();
      const today = localDay(now, zone);
      // Monday is day 4 of the count that begins with a Thursday.
      const monday = today - ((today + 3) % 7);
      return live(
        () => daysSince(db, isoOf(monday)),
        days => {
          week.value = days.length > 0 ? sumOf(days) : undefined;
        },
      );
    }),
  ];
  stop.addEventListener('abort', () => {
    for (const end of stops) end();
  });

  const wanted = setTimeout(() => {
    todayWanted.value = true;
  }, TODAY_AFTER);
  stop.addEventListener('abort', () => clearTimeout(wanted));

  const { search, query } = createSearch(db, () => settings.value.region, failed, stop);

  /** Opens or closes the search over the tab. */
  const find = (open: boolean, text = '') => {
    finding.value = open;
    query(text);
    if (!open) return;
    findTurn.value += 1;
    warmFind(db).catch(failed);
    recentClients(db, thisMoment()).then(found => {
      recent.value = found;
    }, failed);
  };

  const onShow = (asked: Show) => {
    if (asked.kind === 'find') find(true, asked.text);
    else {
      find(false);
      shown.value = 'client';
      chosen.value = { ...(asked.kind === 'client' ? { clientId: asked.id } : { asked }), pinned: true };
    }
  };

  return {
    db,
    settings,
    tab,
    view,
    url,
    account,
    byHand,
    chosen,
    client,
    accounts,
    shown,
    finding,
    findTurn,
    search,
    recent,
    call,
    today,
    readings,
    toast,
    trouble,
    refused,
    taught,
    pointing,
    offers,
    kindWords,
    receiver,
    answers,
    prospect,
    week,
    say,
    failed,
    find,
    query,
  };
}

export type PanelStore = ReturnType<typeof createPanelStore>;
