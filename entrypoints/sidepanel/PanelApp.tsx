import { useMemo } from 'preact/hooks';
import { ClientTab } from '../../components/ClientTab';
import { CallMode } from '../../components/call/CallMode';
import { DraftTab } from '../../components/DraftTab';
import { localDate } from '../../components/format';
import { Panel } from '../../components/Panel';
import { ThisPage } from '../../components/this-page/ThisPage';
import { TodayBoard } from '../../components/today/TodayBoard';
import { thisMoment } from '../../lib/author';
import { formatPhone } from '../../lib/clients/phone';
import { inProfile, PROFILE_FIELDS } from '../../lib/clients/profile';
import { t } from '../../lib/i18n';
import { hostOf } from '../../lib/sites/host-of';
import { siteById } from '../../lib/sites/index';
import { taughtFor } from '../../lib/taught-pages';
import { callActions } from './call-actions';
import { clientTabActions } from './client-tab-actions';
import { draftActions } from './draft-actions';
import { draftPhrases } from './draft-phrases';
import { openSettings } from './open-settings';
import { pageActions } from './page-actions';
import type { PanelStore } from './panel-store';
import { todayTabActions } from './today-tab-actions';

/** The side panel, wired: signals in, actions out. */
export function PanelApp({ store }: { store: PanelStore }) {
  const { tab, client, shown, finding, search, recent, toast, settings, accounts, refused } = store;
  const { offers, receiver, week } = store;
  const act = useMemo(() => clientTabActions(store), [store]);
  const draft = useMemo(() => draftActions(store), [store]);
  const onCall = useMemo(() => callActions(store), [store]);
  const onToday = useMemo(() => todayTabActions(store), [store]);
  const call = store.call.value;
  const today = store.today.value;
  const onPage = useMemo(() => pageActions(store), [store]);
  const { url, view } = tab.value;
  const host = url && hostOf(url);
  const byHand = !!view && !!siteById(view.site)?.byHand;
  const account = view?.account;
  const known = accounts.value.find(a => a.address === account);
  const notice = account && !known?.work ? { address: account, ...(known ? { off: true } : {}) } : undefined;
  return (
    <Panel
      tab={shown.value}
      findings={tab.value.draft?.findings.length ?? 0}
      things={today?.items.length ?? 0}
      finding={finding.value}
      findTurn={store.findTurn.value}
      search={search.value}
      recent={recent.value}
      toast={toast.value}
      onTab={next => {
        shown.value = next;
      }}
      onFind={open => store.find(open)}
      onQuery={store.query}
      onPick={act.onPick}
      onSettings={openSettings}
      onToastClose={() => {
        toast.value = undefined;
      }}
    >
      {settings.value.policy.book === false && shown.value !== 'draft' ? (
        <p class="note tab-note">{t('teamBookOff')}</p>
      ) : shown.value === 'client' && call ? (
        <CallMode
          key={call.call.startedAt}
          {...call}
          search={search.value}
          today={localDate(Date.now())}
          keys={settings.value.callKeys}
          act={onCall}
        />
      ) : shown.value === 'today' ? (
        today && (
          <TodayBoard
            narrow
            view={today}
            readings={store.readings.value}
            readingList={settings.value.readingList}
            keys={settings.value.singleKeys && !finding.value}
            act={onToday}
          />
        )
      ) : shown.value === 'client' ? (
        <>
          <ClientTab
            state={client.value}
            offers={offers.value}
            kindWords={store.kindWords.value}
            moment={thisMoment()}
            account={notice}
            byHand={byHand}
            search={search.value}
            fields={PROFILE_FIELDS.filter(
              field =>
                (!field.special || settings.value.specialFacts) &&
                inProfile(field, settings.value.policy.profile),
            )}
            today={localDate(Date.now())}
            keys={settings.value.singleKeys}
            onCall={onCall.onStart}
            phoneText={number => formatPhone(number, settings.value.region)}
            act={act}
          />
          {view && host && (
            <ThisPage
              host={host}
              {...(view.site === 'generic' ? { taught: taughtFor(url, store.taught.value) } : {})}
              {...(store.pointing.value ? { pointing: store.pointing.value } : {})}
              open={view.site === 'generic' && !!view.notRead}
              {...onPage}
            />
          )}
        </>
      ) : (
        <DraftTab
          draft={tab.value.draft}
          keys={settings.value.singleKeys}
          refused={refused.value}
          client={receiver.value}
          week={week.value}
          known={store.answers.value}
          prospect={store.prospect.value}
          onPick={act.onPick}
          phrases={draftPhrases(tab.value.draft, receiver.value?.name)}
          {...(byHand && client.value?.kind === 'known' ? { onSent: act.onSent } : {})}
          {...draft}
        />
      )}
    </Panel>
  );
}
