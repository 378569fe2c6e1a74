import { computed, effect, signal } from '@preact/signals';
import { liveQuery, type Subscription } from 'dexie';
import type { Candidate } from '../../components/ClientPick';
import type { ClientTabState } from '../../components/ClientTab';
import type { PanelTab } from '../../components/PanelTabs';
import type { ToastMessage } from '../../components/Toast';
import { toastWords } from '../../components/toast-words';
import { thisMoment } from '../../lib/author';
import type { Account } from '../../lib/clients/coverage';
import { accounts as readAccounts } from '../../lib/db/accounts';
import type { Book } from '../../lib/db/book';
import { markSeen } from '../../lib/db/recent';
import { type Settings, watchSettings } from '../../lib/settings';
import { type ActiveTab, followActiveTab } from './active-tab';
import { type Chosen, clientState, searchClients, type Unread } from './client-state';
import { isOn, whyUnread } from './why-unread';

const MINUTE = 60_000;

/** Everything the panel shows, as signals; the book is the truth and is subscribed to. */
export function createPanelStore(db: Book, initial: Settings, stop: AbortSignal) {
  const settings = signal(initial);
  const tab = signal<ActiveTab>({});
  /** The same object while only the draft changes: the book is not asked again at each pause. */
  const view = computed(() => tab.value.view);
  const unread = signal<Unread>({ reason: 'off' });
  const chosen = signal<Chosen>({});
  const client = signal<ClientTabState | undefined>(undefined);
  const accounts = signal<Account[]>([]);
  const shown = signal<PanelTab>('client');
  const finding = signal(false);
  const search = signal<{ query: string; results: Candidate[] }>({ query: '', results: [] });
  const recent = signal<Candidate[]>([]);
  const toast = signal<ToastMessage | undefined>(undefined);
  /** Counts minutes: their clock, and the day at midnight. */
  const minute = signal(0);
  const refused = signal<{ finding: string; text: string } | undefined>(undefined);

  let toasts = 0;
  const say = (text: string, undo?: () => void) => {
    toasts += 1;
    toast.value = { id: toasts, text, ...(undo ? { undo } : {}) };
  };
  const failed = () => say(toastWords.bookFailed());

  watchSettings(next => {
    settings.value = next;
  }, stop);
  const clock = setInterval(() => {
    minute.value += 1;
  }, MINUTE);
  stop.addEventListener('abort', () => clearInterval(clock));

  let people = '';
  const onTab = (next: ActiveTab) => {
    const now = JSON.stringify([next.id, next.view?.people, next.view?.thread?.id]);
    if (now !== people) chosen.value = {};
    people = now;
    // The question before sending stands in the draft's tab.
    if (next.draft?.asking && !tab.value.draft?.asking) shown.value = 'draft';
    tab.value = next;
    if (!next.view)
      whyUnread(next, settings.value).then(why => {
        unread.value = why;
      }, failed);
  };
  followActiveTab(onTab, url => isOn(url, settings.value), stop);

  let seen = '';
  const show = (state: ClientTabState) => {
    client.value = state;
    if (state.kind !== 'known' || state.client.id === seen) return;
    seen = state.client.id;
    markSeen(db, seen, Date.now()).catch(failed);
  };

  const live = <T>(read: () => Promise<T>, use: (value: T) => void): (() => void) => {
    const subscription: Subscription = liveQuery(read).subscribe({ next: use, error: failed });
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
      const page = view.value;
      const [why, choice] = [unread.value, chosen.value];
      minute.value;
      return live(() => clientState(db, page, why, choice, thisMoment()), show);
    }),
  ];
  stop.addEventListener('abort', () => {
    for (const end of stops) end();
  });

  let queries = 0;
  const query = async (text: string) => {
    queries += 1;
    const mine = queries;
    search.value = { ...search.value, query: text };
    const results = text.trim() ? await searchClients(db, text, thisMoment()) : [];
    if (mine === queries) search.value = { query: text, results };
  };

  return {
    db,
    settings,
    tab,
    chosen,
    client,
    accounts,
    shown,
    finding,
    search,
    recent,
    toast,
    refused,
    say,
    failed,
    query: (text: string) => query(text).catch(failed),
  };
}

export type PanelStore = ReturnType<typeof createPanelStore>;
