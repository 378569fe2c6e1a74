import { useMemo } from 'preact/hooks';
import { ClientTab } from '../../components/ClientTab';
import { DraftTab } from '../../components/DraftTab';
import { localDate } from '../../components/format';
import { Panel } from '../../components/Panel';
import { thisMoment } from '../../lib/author';
import { PROFILE_FIELDS } from '../../lib/clients/profile';
import { recentClients } from './client-state';
import { clientTabActions } from './client-tab-actions';
import { draftActions } from './draft-actions';
import { draftPhrases } from './draft-phrases';
import { openSettings } from './open-settings';
import type { PanelStore } from './panel-store';

/** The side panel, wired: signals in, actions out. */
export function PanelApp({ store }: { store: PanelStore }) {
  const { tab, client, shown, finding, search, recent, toast, settings, accounts, refused } = store;
  const { offers, receiver, week } = store;
  const act = useMemo(() => clientTabActions(store), [store]);
  const draft = useMemo(() => draftActions(store), [store]);
  const account = tab.value.view?.account;
  const known = accounts.value.find(a => a.address === account);
  const notice = account && !known?.work ? { address: account, ...(known ? { off: true } : {}) } : undefined;
  return (
    <Panel
      tab={shown.value}
      findings={tab.value.draft?.findings.length ?? 0}
      finding={finding.value}
      search={search.value}
      recent={recent.value}
      toast={toast.value}
      onTab={next => {
        shown.value = next;
      }}
      onFind={open => {
        finding.value = open;
        store.query('');
        if (open)
          recentClients(store.db, thisMoment()).then(found => {
            recent.value = found;
          }, store.failed);
      }}
      onQuery={store.query}
      onPick={act.onPick}
      onSettings={openSettings}
      onToastClose={() => {
        toast.value = undefined;
      }}
    >
      {shown.value === 'client' ? (
        <ClientTab
          state={client.value}
          offers={offers.value}
          account={notice}
          search={search.value}
          fields={PROFILE_FIELDS}
          today={localDate(Date.now())}
          keys={settings.value.singleKeys}
          act={act}
        />
      ) : (
        <DraftTab
          draft={tab.value.draft}
          keys={settings.value.singleKeys}
          refused={refused.value}
          client={receiver.value}
          week={week.value}
          phrases={draftPhrases(tab.value.draft, receiver.value?.name)}
          {...draft}
        />
      )}
    </Panel>
  );
}
