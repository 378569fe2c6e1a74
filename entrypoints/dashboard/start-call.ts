import { beginCall } from '../../lib/db/calls';
import { t } from '../../lib/i18n';
import type { DashboardStore } from './dashboard-store';
import { openPanel, panelCanOpen } from './open-panel';

/** Begins a call, which the panel shows. Straight from the click: the panel opens only then. */
export function startCall(
  { db, say, failed }: Pick<DashboardStore, 'db' | 'say' | 'failed'>,
  call: { clientId?: string; number?: string; direction: 'in' | 'out' },
): void {
  if (panelCanOpen) openPanel();
  beginCall(db, call, Date.now()).then(() => {
    if (!panelCanOpen) say(t('toastOpenByHand'));
  }, failed);
}
