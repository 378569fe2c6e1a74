import { useEffect, useMemo } from 'preact/hooks';
import { BookTrouble } from '../../components/BookTrouble';
import { CallMode } from '../../components/call/CallMode';
import { DraftTab } from '../../components/DraftTab';
import { localDate } from '../../components/format';
import { Panel } from '../../components/Panel';
import { TodayBoard } from '../../components/today/TodayBoard';
import { t } from '../../lib/i18n';
import { showBadge } from '../../lib/today-badge';
import { ClientPane } from './ClientPane';
import { callActions } from './call-actions';
import { clientTabActions } from './client-tab-actions';
import { draftActions } from './draft-actions';
import { draftPhrases } from './draft-phrases';
import { openSettings } from './open-settings';
import type { PanelStore } from './panel-store';
import { todayTabActions } from './today-tab-actions';

/** The side panel, wired: signals in, actions out. */
export function PanelApp({ store }: { store: PanelStore }) {
  const { tab, client, shown, finding, search, recent, toast, settings, refused } = store;
  const { receiver, week } = store;
  const act = useMemo(() => clientTabActions(store), [store]);
  const draft = useMemo(() => draftActions(store), [store]);
  const onCall = useMemo(() => callActions(store), [store]);
  const onToday = useMemo(() => todayTabActions(store), [store]);
  const call = store.call.value;
  const today = store.today.value;
  const things = today?.items.length;
  useEffect(() => {
    if (things !== undefined) showBadge(things);
  }, [things]);
  // The same node each time: while only the tab or the draft changes, the card is not drawn anew.
  const pane = useMemo(
    () => <ClientPane store={store} act={act} onCall={onCall.onStart} />,
    [store, act, onCall],
  );
  return (
    <Panel
      tab={shown.value}
      findings={tab.value.draft?.findings.length ?? 0}
      things={things ?? 0}
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
      ) : store.trouble.value && shown.value !== 'draft' ? (
        <BookTrouble code={store.trouble.value} />
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
        pane
      ) : (
        <DraftTab
          draft={tab.value.draft}
          keys={settings.value.singleKeys}
          refused={refused.value}
          client={receiver.value}
          week={week.value}
          known={store.answers.known.value}
          playbook={store.answers.playbook.value}
          prospect={store.prospect.value}
          onPick={act.onPick}
          phrases={draftPhrases(tab.value.draft, receiver.value?.name)}
          {...(store.byHand.value && client.value?.kind === 'known' ? { onSent: act.onSent } : {})}
          {...draft}
        />
      )}
    </Panel>
  );
}
