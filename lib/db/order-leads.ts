import { nextOrderDay } from '../care/orders';
import type { Order } from '../care/record';
import type { Book } from './book';
import { guarded } from './book-error';
import { eachRow, type Lead, spanOf } from './leads';
import { byShard, standingShard } from './shards';

/*
 * Whose next order is likely when, in documents of `dues` beside the other leads: `~o/<span>/<one digit>`, by
 * the span of days it is in: id → day number. Orders are records of care, so it follows from those alone.
 */

const keyOf = (id: string, day: number) => `~o/${spanOf(day)}/${standingShard(id).slice(0, 1)}`;

async function ordersByClient(db: Book, ids: readonly string[]): Promise<Map<string, Order[]>> {
  // Side by side: one question for all of them goes from one to the next.
  const found = await Promise.all(ids.map(id => db.care.where('clientIds').equals(id).toArray()));
  return new Map(ids.map((id, n) => [id, found[n]!.filter((one): one is Order => one.kind === 'order')]));
}

/** The orders of these clients. */
export function ordersOf(db: Book, ids: readonly string[]): Promise<Order[]> {
  return guarded(async () => {
    const found = await ordersByClient(db, ids);
    return [...new Map([...found.values()].flat().map(one => [one.id, one])).values()];
  });
}

async function nextOrders(db: Book, ids: readonly string[]): Promise<Map<string, number>> {
  const days = new Map<string, number>();
  for (const [id, orders] of await ordersByClient(db, ids)) {
    const day = nextOrderDay(orders);
    if (day !== undefined) days.set(id, day);
  }
  return days;
}

/**
 * Changes orders of these clients, and brings the leads in line. Runs inside the caller's transaction, which
 * has to hold `care` and `dues`.
 */
export async function changeOrders<T>(
  db: Book,
  ids: Iterable<string>,
  change: () => PromiseLike<T>,
): Promise<T> {
  const all = [...new Set(ids)];
  if (all.length === 0) return change();
  const before = await nextOrders(db, all);
  const result = await change();
  const after = await nextOrders(db, all);
  const rows: { key: string; id: string; day?: number }[] = [];
  for (const id of all) {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === is) continue;
    if (was !== undefined) rows.push({ key: keyOf(id, was), id });
    if (is !== undefined) rows.push({ key: keyOf(id, is), id, day: is });
  }
  await putRows(db, rows);
  return result;
}

async function putRows(db: Book, rows: readonly { key: string; id: string; day?: number }[]): Promise<void> {
  if (rows.length === 0) return;
  const groups = byShard(rows, row => row.key);
  const keys = [...groups.keys()];
  const found = await db.dues.bulkGet(keys);
  await db.dues.bulkPut(
    keys.map((key, n) => {
      const of = found[n] ? (JSON.parse(found[n].of) as Record<string, number>) : {};
      for (const { id, day } of groups.get(key)!) {
        if (day === undefined) delete of[id];
        else of[id] = day;
      }
      return { key, of: JSON.stringify(of) };
    }),
  );
}

/** Makes these leads anew where there are none. Runs inside the caller's transaction. */
export async function rebuildOrderLeads(db: Pick<Book, 'care' | 'dues'>): Promise<void> {
  const byClient = new Map<string, Order[]>();
  await db.care
    .where('kind')
    .equals('order')
    .each(one => {
      for (const id of one.clientIds) {
        const theirs = byClient.get(id) ?? [];
        theirs.push(one as Order);
        byClient.set(id, theirs);
      }
    });
  const rows = [...byClient].flatMap(([id, orders]) => {
    const day = nextOrderDay(orders);
    return day === undefined ? [] : [{ key: keyOf(id, day), id, day }];
  });
  await putRows(db as Book, rows);
}

/** Whose next order is likely on one of these days. @param from, to day numbers, both counted in */
export async function orderLeads(db: Book, from: number, to: number, press: number): Promise<Lead[]> {
  const found: Lead[] = [];
  const shards = db.dues
    .where(':id')
    .between(`~o/${spanOf(from)}/`, `~o/${spanOf(to)}/~`)
    .toArray();
  await eachRow<number>(shards, (id, day) => {
    if (day >= from && day <= to) found.push({ id, press });
  });
  return found;
}
