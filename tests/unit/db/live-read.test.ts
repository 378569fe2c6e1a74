import { expect, it } from 'vitest';
import { begun } from '../../../lib/care/record';
import { putCare } from '../../../lib/db/care';
import { putClients } from '../../../lib/db/clients';
import { liveRead } from '../../../lib/db/live-read';
import { todayView } from '../../../lib/today-view';
import { client, id, utc } from '../clients/make';
import { freshBook } from './open';

const NOW = utc('2026-11-24T12:00:00Z');

it('Today is read again after a write to what was read late, behind several awaits', async () => {
  const db = freshBook();
  const who = id();
  await putClients(db, [client({ id: who })]);
  const views: string[][] = [];
  let seen = () => {};
  const next = () => new Promise<void>(done => (seen = done));
  const first = next();
  const following = liveRead(() => todayView(db, { now: NOW, zone: 'Europe/Berlin' })).subscribe(view => {
    views.push(view.items.map(one => one.reason));
    seen();
  });
  await first;
  const second = next();
  await putCare(db, [
    { kind: 'problem', ...begun([who], { id: id(), author: 'a', at: NOW }), title: 'Pallet', steps: {} },
  ]);
  await second;
  following.unsubscribe();
  expect(views).toEqual([[], ['problem']]);
});
