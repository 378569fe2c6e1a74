import { getCountries } from 'libphonenumber-js';
import { useMemo } from 'preact/hooks';
import { localDate } from '../../../../components/format';
import { SettingsPage } from '../../../../components/SettingsPage';
import { defaultCurrency } from '../../../../lib/clients/currency';
import { changeSettings } from '../../../../lib/settings';
import type { PageProps } from '../../page';
import { siteActions } from '../../site-actions';

/** The settings, with what they change. */
export function SettingsRoute({ store }: PageProps) {
  const { settings, sites, accounts } = store;
  const currencies = useMemo(
    () => [defaultCurrency(navigator.language), ...Intl.supportedValuesOf('currency')],
    [],
  );
  const act = useMemo(() => siteActions(store), [store]);
  return (
    <SettingsPage
      settings={settings.value}
      sites={sites.value}
      accounts={accounts.value}
      today={localDate(Date.now())}
      regions={getCountries()}
      currencies={currencies}
      onSite={act.onSite}
      onAddSite={act.onAddSite}
      onWork={store.setWork}
      onChange={change => changeSettings(() => change)}
      onWelcome={() => store.showWelcome(true)}
    />
  );
}
