import { useState } from 'preact/hooks';
import { localDate } from '../../../../components/format';
import { OrdersImport } from '../../../../components/orders/OrdersImport';
import { ReorderMonths } from '../../../../components/orders/ReorderMonths';
import { thisMoment } from '../../../../lib/author';
import { reordersByMonth } from '../../../../lib/care/orders';
import { defaultCurrency } from '../../../../lib/clients/currency';
import { localDay } from '../../../../lib/clients/days';
import { careOfKinds } from '../../../../lib/db/care';
import { t, tn } from '../../../../lib/i18n';
import { endOfMonth, lastMonths } from '../../../../lib/insight/periods';
import {
  importOrders,
  type OrderPlan,
  orderImports,
  planOrders,
  undoOrders,
} from '../../../../lib/order-import';
import type { PageProps } from '../../page';
import { useLive } from '../../use-live';

/** Larger ones are no list of a rep's orders. */
const LARGEST = 20 << 20;

const MONTHS = 12;

/** R8: orders by CSV: chosen, seen, written, taken back; and how many came again. */
export function OrdersRoute({ store }: PageProps) {
  const { db, say, failed, settings } = store;
  const [plan, setPlan] = useState<OrderPlan & { file: string }>();
  const [busy, setBusy] = useState(false);
  const past = useLive(() => orderImports(db), db, failed);
  const again = useLive(
    async () => {
      const { now, zone } = thisMoment();
      const today = localDay(now, zone);
      const ends = lastMonths(today, MONTHS).map(month => ({ month, day: endOfMonth(month, today) }));
      return reordersByMonth(await careOfKinds(db, 'order'), ends);
    },
    db,
    failed,
  );
  const work = (todo: () => Promise<void>) => {
    setBusy(true);
    todo()
      .catch(failed)
      .finally(() => setBusy(false));
  };
  const read = async (file: File) => {
    if (file.size > LARGEST) {
      say(t('orTooLarge', file.name));
      return;
    }
    // Reading CSV is brought when it is needed, not with the page.
    const { readOrders } = await import('../../../../lib/importers/order-rows');
    const rows = readOrders(new Uint8Array(await file.arrayBuffer()), localDate(Date.now()));
    const currency = settings.value.currency || defaultCurrency(navigator.language);
    setPlan({ file: file.name, ...(await planOrders(db, rows, currency)) });
  };
  const take = async () => {
    if (!plan) return;
    const undo = await importOrders(db, plan);
    say(tn('orTaken', plan.fresh.length), () => undo().catch(failed));
    setPlan(undefined);
  };
  return (
    <>
      <header class="page-h">
        <h1>{t('orTitle')}</h1>
        <p class="soft">{t('orText')}</p>
      </header>
      <OrdersImport
        {...(plan ? { plan } : {})}
        past={past ?? []}
        busy={busy}
        onFile={file => work(() => read(file))}
        onTake={() => work(take)}
        onLeave={() => setPlan(undefined)}
        onUndo={id =>
          work(async () => {
            await undoOrders(db, id);
            say(t('orUndone'));
          })
        }
      />
      <ReorderMonths months={again ?? []} />
    </>
  );
}
