import { expect, it } from 'vitest';
import { careOfKinds } from '../../../lib/db/care';
import { putClients } from '../../../lib/db/clients';
import { readOrders } from '../../../lib/importers/order-rows';
import { importOrders, orderImports, planOrders, undoOrders } from '../../../lib/order-import';
import { client, MARGARET } from '../clients/make';
import { freshBook } from './open';

const TOM = '01890000-0000-7000-8000-00000000bbb2';
const TOM2 = '01890000-0000-7000-8000-00000000ccc3';

const CSV = `Date,Client,Amount
2026-03-31,Margaret@Harlow.example,1200
2026-03-31,margaret okáfor,1200
2026-04-01,margaret okafor,80
2026-04-01,Tom Reed,80
2026-04-01,Nobody Known,80
`;

it('orders find their clients, come in once, and are taken back as one (R8)', async () => {
  const db = freshBook();
  await putClients(db, [
    client({ id: MARGARET, name: 'Margaret Okafor', addresses: ['margaret@harlow.example'] }),
    client({ id: TOM, name: 'Tom Reed', addresses: ['tom@reed.example'] }),
    client({ id: TOM2, name: 'Tom Reed', addresses: ['tom@other.example'] }),
  ]);
  const plan = () => planOrders(db, readOrders(new TextEncoder().encode(CSV), '2026-11-24'), 'GBP');
  const first = await plan();
  expect(first.fresh).toMatchObject([
    { clientId: MARGARET, name: 'Margaret Okafor', amount: 1200, currency: 'GBP' },
    { clientId: MARGARET, amount: 80 },
  ]);
  expect(first.known).toBe(1);
  expect(first.unread).toEqual([
    { line: 5, reason: 'several', what: 'Tom Reed' },
    { line: 6, reason: 'unknown', what: 'Nobody Known' },
  ]);
  expect(await careOfKinds(db, 'order')).toEqual([]);
  const undo = await importOrders(db, first);
  expect(await careOfKinds(db, 'order')).toHaveLength(2);
  // The same file again changes nothing.
  expect(await plan()).toMatchObject({ fresh: [], known: 3 });
  const [done] = await orderImports(db);
  expect(done?.orders).toBe(2);
  await undo();
  expect(await careOfKinds(db, 'order')).toEqual([]);
  // Taken back, it can come in again, and be taken back from the list.
  await importOrders(db, await plan());
  await undoOrders(db, (await orderImports(db))[0]!.id);
  expect(await careOfKinds(db, 'order')).toEqual([]);
});
