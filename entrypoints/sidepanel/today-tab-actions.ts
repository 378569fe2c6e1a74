import type { TodayBoardActions } from '../../components/today/TodayBoard';
import { beginCall } from '../../lib/db/calls';
import { changeSettings } from '../../lib/settings';
import { todayDeeds } from '../../lib/today-deeds';
import type { PanelStore } from './panel-store';

/** What the Today tab does. */
export function todayTabActions(store: PanelStore): TodayBoardActions {
  const { db, today, chosen, shown, say, failed } = store;
  const show = (clientId: string) => {
    chosen.value = { clientId };
    shown.value = 'client';
  };
  return {
    ...todayDeeds({ db, view: () => today.value, say, failed }),
    onCall: item => {
      beginCall(db, { clientId: item.clientId, direction: 'out' }, Date.now()).then(
        () => show(item.clientId),
        failed,
      );
    },
    onShow: show,
    onReadingList: readingList => {
      changeSettings(() => ({ readingList }));
    },
  };
}
