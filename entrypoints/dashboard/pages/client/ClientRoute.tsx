import '../../../../components/care/care.css';
import '../../../../components/client/client.css';
import { useEffect, useMemo } from 'preact/hooks';
import { ClientPage } from '../../../../components/client/ClientPage';
import { Empty } from '../../../../components/Empty';
import { localDate } from '../../../../components/format';
import { people } from '../../../../components/icons';
import { thisMoment } from '../../../../lib/author';
import { clocks } from '../../../../lib/clients/clocks';
import { defaultCurrency } from '../../../../lib/clients/currency';
import { offersWithin } from '../../../../lib/clients/fact-offer';
import { formatPhone } from '../../../../lib/clients/phone';
import {
  dateKindsIn,
  fieldsOf,
  inProfile,
  PROFILE_FIELDS,
  PROFILE_GROUPS,
} from '../../../../lib/clients/profile';
import { clientValue } from '../../../../lib/clients/value';
import { t } from '../../../../lib/i18n';
import type { DashboardStore } from '../../dashboard-store';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { createClientStore } from './client-store';
import { pageActions } from './page-actions';

/**
 * `#/client/<id>`; `…/delete`, which tells at once what a deletion takes; `…/orders`, which begins at the
 * orders.
 */
export function ClientRoute({ store, rest }: PageProps) {
  const [id = '', what] = rest;
  return <Known key={id} store={store} id={id} deleting={what === 'delete'} orders={what === 'orders'} />;
}

interface KnownProps {
  store: DashboardStore;
  id: string;
  deleting: boolean;
  orders: boolean;
}

function Known({ store, id, deleting, orders }: KnownProps) {
  const [page, act, stop] = useMemo(() => {
    const end = new AbortController();
    const made = createClientStore(store, id, end.signal);
    return [made, pageActions(store, made), end] as const;
  }, [store, id]);
  useEffect(() => () => stop.abort(), [stop]);
  useEffect(() => {
    if (deleting) page.deleting.value = true;
  }, [page, deleting]);
  const view = page.view.value;
  const name = typeof view === 'object' ? view.client.name : undefined;
  useEffect(() => {
    if (name) document.title = `${name} · ${t('extensionName')}`;
  }, [name]);
  const shown = name !== undefined;
  useEffect(() => {
    if (orders && shown) document.getElementById('orders-title')?.focus();
  }, [orders, shown]);
  const { currency, specialFacts, singleKeys, policy, region } = store.settings.value;
  const currencies = useMemo(() => Intl.supportedValuesOf('currency'), []);
  if (view === undefined) return null;
  if (view === 'gone') return <Gone />;
  const { client, card, interactions } = view;
  const moment = thisMoment();
  return (
    <ClientPage
      card={card}
      client={client}
      clocks={clocks(interactions, { ...moment, client: id, mailSince: card.coverage.since })}
      interactions={interactions}
      records={page.records.value}
      moment={moment}
      value={clientValue(client)}
      photo={page.photo.value}
      phoneText={number => formatPhone(number, region)}
      offers={offersWithin(
        page.offers.value,
        PROFILE_FIELDS.filter(field => (specialFacts || !field.special) && inProfile(field, policy.profile)),
        policy.profile,
      )}
      dateKinds={dateKindsIn(policy.profile)}
      groups={PROFILE_GROUPS.map(group => {
        const allowed = fieldsOf(group, true).filter(field => inProfile(field, policy.profile));
        const fields = allowed.filter(field => specialFacts || !field.special);
        return { id: group, fields, off: specialFacts ? [] : allowed.filter(f => f.special) };
      })}
      currency={currency || defaultCurrency(navigator.language)}
      currencies={currencies}
      search={page.search.value}
      traces={page.traces.value}
      writtenBy={page.writtenBy}
      today={localDate(moment.now)}
      keys={singleKeys}
      links={{
        clients: linkTo('clients'),
        settings: linkTo('settings'),
        duplicates: linkTo('duplicates'),
        orders: linkTo('orders'),
      }}
      act={act}
    />
  );
}

function Gone() {
  return (
    <Empty icon={people} title={t('notInBook')} text={t('cpGone')}>
      <a class="btn" href={linkTo('clients')}>
        {t('cpClients')}
      </a>
    </Empty>
  );
}
