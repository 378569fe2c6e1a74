import { useMemo } from 'preact/hooks';
import { ClientTab, type ClientTabActions } from '../../components/ClientTab';
import { localDate } from '../../components/format';
import { ThisPage } from '../../components/this-page/ThisPage';
import { thisMoment } from '../../lib/author';
import { offersWithin } from '../../lib/clients/fact-offer';
import { formatPhone } from '../../lib/clients/phone';
import { dateKindsIn, inProfile, PROFILE_FIELDS } from '../../lib/clients/profile';
import { hostOf } from '../../lib/sites/host-of';
import { taughtFor } from '../../lib/taught-pages';
import { pageActions } from './page-actions';
import type { PanelStore } from './panel-store';

interface Props {
  store: PanelStore;
  act: ClientTabActions;
  /** Starts a call with the client who is shown. */
  onCall: () => void;
}

/** Who is on screen, and what the page is taught. The card and the page follow signals of their own. */
export function ClientPane({ store, act, onCall }: Props) {
  const pageNode = useMemo(() => <PageSection store={store} />, [store]);
  const { account: own, byHand: hand, client, offers, kindWords, search, settings, accounts } = store;
  const account = own.value;
  const known = accounts.value.find(a => a.address === account);
  const { region, specialFacts, singleKeys, policy } = settings.value;
  const fields = useMemo(
    () =>
      PROFILE_FIELDS.filter(field => (!field.special || specialFacts) && inProfile(field, policy.profile)),
    [specialFacts, policy.profile],
  );
  return (
    <>
      <ClientTab
        state={client.value}
        offers={offersWithin(offers.value, fields, policy.profile)}
        kindWords={kindWords.value}
        moment={thisMoment()}
        account={account && !known?.work ? { address: account, ...(known ? { off: true } : {}) } : undefined}
        byHand={hand.value}
        search={search.value}
        fields={fields}
        dateKinds={dateKindsIn(policy.profile)}
        today={localDate(Date.now())}
        keys={singleKeys}
        onCall={onCall}
        phoneText={number => formatPhone(number, region)}
        act={act}
      />
      {pageNode}
    </>
  );
}

function PageSection({ store }: { store: PanelStore }) {
  const onPage = useMemo(() => pageActions(store), [store]);
  const view = store.view.value;
  const url = store.url.value;
  const host = url && hostOf(url);
  if (!view || !host) return null;
  const generic = view.site === 'generic';
  return (
    <ThisPage
      host={host}
      {...(generic ? { taught: taughtFor(url, store.taught.value) } : {})}
      {...(store.pointing.value ? { pointing: store.pointing.value } : {})}
      open={generic && !!view.notRead}
      {...onPage}
    />
  );
}
