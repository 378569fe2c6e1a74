import { authorId, newId } from './author';
import { orderKey } from './care/orders';
import { begun, type Order } from './care/record';
import type { Book } from './db/book';
import { clientsNamed } from './db/by-name';
import { careOfKinds, putCare, removeAllCare } from './db/care';
import { getClients } from './db/clients';
import { ownersOf } from './db/identify';
import type { OrderRow, UnreadOrder } from './importers/order-rows';

/** What an import of orders would do. Nothing is written yet. */
export interface OrderPlan {
  /** Orders that are new, with whose they are. */
  fresh: (OrderRow & { clientId: string; name: string })[];
  /** How many are in the book already. */
  known: number;
  unread: UnreadOrder[];
}

/** An import of orders that was done. */
export interface OrderImport {
  id: string;
  /** UTC ms. */
  at: number;
  orders: number;
}

/**
 * Finds whose the orders are, and which are new: by number, else by client, day and amount.
 * @param currency ISO 4217, for amounts without one
 */
export async function planOrders(
  db: Book,
  { orders, unread }: { orders: readonly OrderRow[]; unread: readonly UnreadOrder[] },
  currency: string,
): Promise<OrderPlan> {
  const given = [...new Set(orders.map(one => one.client))];
  const isAddress = (text: string) => text.includes('@');
  const [byAddress, byName, stored] = await Promise.all([
    ownersOf(db, given.filter(isAddress)),
    clientsNamed(
      db,
      given.filter(one => !isAddress(one)),
    ),
    careOfKinds(db, 'order'),
  ]);
  const owners = (text: string) =>
    (isAddress(text) ? byAddress.get(text.trim().toLowerCase()) : byName.get(text)) ?? [];
  const clients = await getClients(db, [...new Set(given.flatMap(owners))]);
  const names = new Map(clients.map(({ id, name }) => [id, name]));
  const keys = new Set(stored.map(orderKey));
  const plan: OrderPlan = { fresh: [], known: 0, unread: [...unread] };
  for (const row of orders) {
    const [clientId, ...others] = owners(row.client);
    const name = clientId === undefined ? undefined : names.get(clientId);
    if (clientId === undefined || name === undefined || others.length > 0) {
      const reason = others.length > 0 ? 'several' : 'unknown';
      plan.unread.push({ line: row.line, reason, what: row.client });
      continue;
    }
    const money = row.amount === undefined ? {} : { currency: row.currency ?? currency };
    const key = orderKey({ ...row, ...money, clientIds: [clientId] });
    if (keys.has(key)) plan.known++;
    else {
      keys.add(key);
      plan.fresh.push({ ...row, ...money, clientId, name });
    }
  }
  plan.unread.sort((a, b) => a.line - b.line);
  return plan;
}

/** Writes what was planned; gives what takes it back. */
export async function importOrders(db: Book, { fresh }: OrderPlan): Promise<() => Promise<void>> {
  const [author, at, batch] = [await authorId(), Date.now(), newId()];
  await putCare(
    db,
    fresh.map(
      ({ clientId, on, amount, currency, number }): Order => ({
        kind: 'order',
        ...begun([clientId], { id: newId(), author, at }),
        on,
        batch,
        ...(amount === undefined ? {} : { amount }),
        ...(currency === undefined ? {} : { currency }),
        ...(number === undefined ? {} : { number }),
      }),
    ),
  );
  return () => undoOrders(db, batch);
}

/** Past imports of orders of which something is left, newest first. Inside `liveRead`. */
export async function orderImports(db: Book): Promise<OrderImport[]> {
  const found = new Map<string, OrderImport>();
  for (const { batch, createdAt } of await careOfKinds(db, 'order')) {
    if (batch === undefined) continue;
    const one = found.get(batch) ?? { id: batch, at: createdAt, orders: 0 };
    found.set(batch, { ...one, orders: one.orders + 1 });
  }
  return [...found.values()].sort((a, b) => b.at - a.at);
}

/** Takes an import back as one. */
export async function undoOrders(db: Book, batch: string): Promise<void> {
  const orders = await careOfKinds(db, 'order');
  await removeAllCare(
    db,
    orders.filter(one => one.batch === batch).map(({ id }) => id),
    Date.now(),
  );
}
