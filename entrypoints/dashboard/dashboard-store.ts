import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { SiteRow } from '../../components/SiteList';
import type { ToastMessage } from '../../components/Toast';
import { toastWords } from '../../components/toast-words';
import { followSettings } from '../../lib/author';
import type { Account } from '../../lib/clients/coverage';
import { createLinter } from '../../lib/coach/compile-rules';
import { suggest } from '../../lib/coach/suggestion';
import { accounts as readAccounts, setAccount } from '../../lib/db/accounts';
import type { Book } from '../../lib/db/book';
import { type BookErrorCode, bookError } from '../../lib/db/book-error';
import { liveRead } from '../../lib/db/live-read';
import type { FindingView } from '../../lib/messages';
import { builtInPacks, hantTable } from '../../lib/packs';
import {
  changeSettings,
  grantedSites,
  type KeyChord,
  type Settings,
  watchSettings,
} from '../../lib/settings';
import { hostOf } from '../../lib/sites/host-of';
import { siteById } from '../../lib/sites/index';
import { watchPath } from './route';

/** What the dashboard shows, as signals. */
export function createDashboardStore(db: Book, initial: Settings, stop: AbortSignal) {
  const settings = signal(initial);
  const sites = signal<SiteRow[]>([]);
  const accounts = signal<Account[]>([]);
  const panelKeys = signal<KeyChord | undefined>(undefined);
  const welcome = signal(!initial.welcomed);
  const toast = signal<ToastMessage | undefined>(undefined);
  let toasts = 0;
  const say = (text: string, undo?: () => void) => {
    toasts += 1;
    toast.value = { id: toasts, text, ...(undo ? { undo } : {}) };
  };

  const readSites = async () => {
    sites.value = await Promise.all(
      grantedSites(settings.value).map(async ({ pattern, site }): Promise<SiteRow> => {
        const host = hostOf(pattern) ?? pattern;
        const granted = await browser.permissions.contains({ origins: [pattern] });
        const name = site === 'generic' ? host : (siteById(site)?.name ?? host);
        return {
          pattern,
          name,
          host,
          on: !settings.value.offHosts.includes(host),
          ...(granted ? {} : { withdrawn: true }),
        };
      }),
    );
  };
  readSites();
  followSettings(settings.peek());
  watchSettings(next => {
    followSettings(next);
    settings.value = next;
    readSites();
  }, stop);
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(readSites);
    stop.addEventListener('abort', () => event.removeListener(readSites));
  }

  /** Why the book cannot be opened; absent where it is open, or not asked for yet. */
  const trouble = signal<BookErrorCode | undefined>(undefined);
  db.open().catch(error => {
    trouble.value = bookError(error).code;
  });
  const subscription = liveRead(() => readAccounts(db)).subscribe({
    next: found => {
      accounts.value = found;
    },
    // Told by `trouble`.
    error: () => undefined,
  });
  stop.addEventListener('abort', () => subscription.unsubscribe());

  browser.commands.getAll().then(all => {
    const shortcut = all.find(c => c.name?.startsWith('_execute'))?.shortcut;
    panelKeys.value = shortcut ? chordOf(shortcut) : undefined;
  });

  const linter = createLinter(builtInPacks(), { hant: hantTable });

  return {
    db,
    stop,
    path: watchPath(stop),
    /** Whether a page was shown before: the first one leaves the focus where the browser put it. */
    moved: false,
    toast,
    /** Says what was done, with its way back. */
    say,
    /** For what the book would not take: nothing was written. */
    failed: () => say(toastWords.bookFailed()),
    /** How many things wait on a page, by page id: shown in the navigation. */
    navCounts: signal<Readonly<Record<string, number>>>({}),
    settings,
    sites,
    accounts,
    trouble,
    panelKeys,
    welcome,
    readSites,
    setWork: (address: string, work: boolean) => {
      setAccount(db, address, work, Date.now());
    },
    showWelcome: (on: boolean) => {
      welcome.value = on;
      if (!on) changeSettings(() => ({ welcomed: true }));
    },
    lint: (text: string): FindingView[] =>
      linter
        .check(text)
        .map(finding => ({ finding, suggestions: suggest(finding, text, { hant: hantTable }) })),
  };
}

export type DashboardStore = ReturnType<typeof createDashboardStore>;

/** "Alt+Shift+Y", "⌥⇧Y" or "Alt+Umschalt+Y" as the browser words it → a chord. */
function chordOf(shortcut: string): KeyChord {
  const key = shortcut.at(-1)?.toUpperCase() ?? '';
  return {
    code: /\d/.test(key) ? `Digit${key}` : `Key${key}`,
    alt: /alt|⌥/i.test(shortcut),
    ctrl: /ctrl|control|⌃|⌘|command/i.test(shortcut),
    shift: /shift|⇧/i.test(shortcut),
  };
}
