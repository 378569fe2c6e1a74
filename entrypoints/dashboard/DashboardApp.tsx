import { getCountries } from 'libphonenumber-js';
import { useMemo } from 'preact/hooks';
import { localDate } from '../../components/format';
import { SettingsPage } from '../../components/SettingsPage';
import { Welcome } from '../../components/Welcome';
import { changeSettings } from '../../lib/settings';
import type { DashboardStore } from './dashboard-store';
import { openPanel, panelCanOpen } from './open-panel';
import { siteActions } from './site-actions';

/** First run, then the settings. */
export function DashboardApp({ store }: { store: DashboardStore }) {
  const { settings, sites, accounts, welcome, panelKeys } = store;
  const today = localDate(Date.now());
  const act = useMemo(() => siteActions(store), [store]);
  if (welcome.value) {
    return (
      <Welcome
        sites={sites.value}
        accounts={accounts.value}
        today={today}
        panelKeys={panelKeys.value}
        lint={store.lint}
        onSite={act.onSite}
        onAddSite={act.onAddSite}
        onWork={store.setWork}
        onPanel={panelCanOpen ? openPanel : undefined}
        onDone={() => store.showWelcome(false)}
      />
    );
  }
  return (
    <SettingsPage
      settings={settings.value}
      sites={sites.value}
      accounts={accounts.value}
      today={today}
      regions={getCountries()}
      onSite={act.onSite}
      onAddSite={act.onAddSite}
      onWork={store.setWork}
      onChange={change => changeSettings(() => change)}
      onWelcome={() => store.showWelcome(true)}
    />
  );
}
