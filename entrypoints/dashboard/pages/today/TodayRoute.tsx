import '../../../../components/today/today.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Icon } from '../../../../components/Icon';
import { calendar } from '../../../../components/icons';
import { TodayBoard, type TodayBoardActions } from '../../../../components/today/TodayBoard';
import { thisMoment } from '../../../../lib/author';
import { localDay } from '../../../../lib/clients/days';
import { liveRead } from '../../../../lib/db/live-read';
import { t } from '../../../../lib/i18n';
import { type Reading, readingsOf } from '../../../../lib/readings';
import { changeSettings } from '../../../../lib/settings';
import { showBadge } from '../../../../lib/today-badge';
import { todayDeeds } from '../../../../lib/today-deeds';
import { type TodayView, todayView } from '../../../../lib/today-view';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { startCall } from '../../start-call';
import { planHour } from './plan-hour';

const MINUTE = 60_000;

/** Today on the dashboard. */
export function TodayRoute({ store }: PageProps) {
  const { db, settings, say, failed, navCounts } = store;
  const [view, setView] = useState<TodayView>();
  const [readings, setReadings] = useState<Reading[]>([]);
  const [minute, setMinute] = useState(0);
  const { readingList, singleKeys } = settings.value;
  useEffect(() => {
    const timer = setInterval(() => setMinute(n => n + 1), MINUTE);
    return () => clearInterval(timer);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each minute it is another moment
  useEffect(() => {
    const found = liveRead(() => todayView(db, thisMoment())).subscribe({
      next: next => {
        setView(next);
        showBadge(next.items.length);
        navCounts.value = { ...navCounts.value, today: next.items.length };
      },
      error: failed,
    });
    return () => found.unsubscribe();
  }, [db, failed, minute, navCounts]);
  useEffect(() => {
    const { now, zone } = thisMoment();
    const found = liveRead(() => readingsOf(db, readingList, localDay(now, zone))).subscribe({
      next: setReadings,
      error: failed,
    });
    return () => found.unsubscribe();
  }, [db, failed, readingList]);
  const act = useMemo((): TodayBoardActions => {
    return {
      ...todayDeeds({ db, view: () => view, say, failed }),
      onCall: item => startCall({ db, say, failed }, { clientId: item.clientId, direction: 'out' }),
      onShow: clientId => {
        location.hash = linkTo('client', clientId);
      },
      onReadingList: next => {
        changeSettings(() => ({ readingList: next }));
      },
    };
  }, [db, view, say, failed]);
  if (!view) return null;
  return (
    <TodayBoard view={view} readings={readings} readingList={readingList} keys={singleKeys} act={act}>
      <button type="button" class="btn btn-s" onClick={() => planHour(view)}>
        <Icon of={calendar} />
        {t('todayHour')}
      </button>
    </TodayBoard>
  );
}
