import { getCountries } from 'libphonenumber-js';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { localDate } from '../../../../components/format';
import { SettingsPage } from '../../../../components/SettingsPage';
import type { Shortcut } from '../../../../components/ShortcutList';
import { toastWords } from '../../../../components/toast-words';
import { defaultCurrency } from '../../../../lib/clients/currency';
import { locksInForce } from '../../../../lib/packs';
import { changeSettings } from '../../../../lib/settings';
import { storedPacks, watchPacks } from '../../../../lib/stored-packs';
import {
  forgetTaught,
  readTaughtPages,
  type TaughtPage,
  watchTaughtPages,
} from '../../../../lib/taught-pages';
import type { PageProps } from '../../page';
import { siteActions } from '../../site-actions';
import { readShortcuts, shortcutPage } from './shortcuts';

/** The settings, with what they change. */
export function SettingsRoute({ store }: PageProps) {
  const { settings, sites, accounts } = store;
  const currencies = useMemo(
    () => [defaultCurrency(navigator.language), ...Intl.supportedValuesOf('currency')],
    [],
  );
  const act = useMemo(() => siteActions(store), [store]);
  const [taught, setTaught] = useState<TaughtPage[]>([]);
  const [locks, setLocks] = useState<ReadonlyMap<string, string>>(new Map());
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const look = () => readShortcuts().then(setShortcuts, store.failed);
    look();
    // They are changed elsewhere, and the person comes back.
    window.addEventListener('focus', look, { signal: stop.signal });
    readTaughtPages().then(setTaught, store.failed);
    watchTaughtPages(setTaught, stop.signal);
    const readLocks = () => storedPacks().then(stored => setLocks(locksInForce(stored)), store.failed);
    readLocks();
    watchPacks(readLocks, stop.signal);
    return () => stop.abort();
  }, [store]);
  const forget = (host: string) =>
    forgetTaught(host).then(
      undo => store.say(toastWords.forgotten(), () => undo().catch(store.failed)),
      store.failed,
    );
  return (
    <SettingsPage
      settings={settings.value}
      sites={sites.value}
      accounts={accounts.value}
      today={localDate(Date.now())}
      taught={taught}
      locks={locks}
      onForget={forget}
      shortcuts={shortcuts}
      onShortcuts={shortcutPage()}
      regions={getCountries()}
      currencies={currencies}
      onSite={act.onSite}
      onAddSite={act.onAddSite}
      onWork={store.setWork}
      onChange={change => changeSettings(() => change)}
      onHour={hour => {
        const set = () => changeSettings(() => ({ todayHour: hour }));
        if (hour === undefined) set();
        // Before anything else: the browser asks only straight from the click.
        else
          browser.permissions.request({ permissions: ['notifications'] }).then(granted => {
            if (granted) set();
          });
      }}
      onWelcome={() => store.showWelcome(true)}
    />
  );
}
