import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun } from '../../../lib/care/record';
import { clocks } from '../../../lib/clients/clocks';
import { isoOf, localDay } from '../../../lib/clients/days';
import { addDate, addTag, editInteraction, setField, setSetting } from '../../../lib/clients/edit';
import { standingOf, tracesOf } from '../../../lib/clients/standing';
import { setAccount } from '../../../lib/db/accounts';
import { type Book, SCHEMAS } from '../../../lib/db/book';
import { deleteClients, restoreClients, updateClients } from '../../../lib/db/bulk-clients';
import { putCare, removeAllCare, removeCare, updateCare } from '../../../lib/db/care';
import { getClient, putClient, putClients, updateClient } from '../../../lib/db/clients';
import { deleteClient } from '../../../lib/db/delete-client';
import {
  interactionsOf,
  record,
  removeInteraction,
  storedInteractionsOf,
} from '../../../lib/db/interactions';
import { dateLeads } from '../../../lib/db/leads';
import { merge, unmerge } from '../../../lib/db/merges';
import { duesOn, standings, standingsOf } from '../../../lib/db/read-standings';
import { rebuildStandings, rowsIn } from '../../../lib/db/standings';
import { tombstones, unionBook } from '../../../lib/db/union';
import { client, event, id, MARGARET, utc } from '../clients/make';
import { freshBook } from './open';

const NOW = utc('2026-11-24T12:00:00Z');
const DAY = 86_400_000;
const moment = { now: NOW, zone: 'Europe/Berlin' };
const hand = { source: 'hand', at: NOW - 60 * DAY };
const DEV = '01890000-0000-7000-8000-00000000bab2';
const INES = '01890000-0000-7000-8000-00000000caa3';
const ALL = [MARGARET, DEV, INES];

/** The stored index as data, without its counter and its empty documents. */
async function stored(db: Book) {
  const rows = async (table: { toArray(): PromiseLike<{ key: string; of: string }[]> }) =>
    Object.fromEntries(
      (await table.toArray()).flatMap(shard =>
        Object.keys(JSON.parse(shard.of)).length === 0 ? [] : [[shard.key, rowsIn(shard)]],
      ),
    );
  return { standings: await rows(db.standings), dues: await rows(db.dues) };
}

const rebuild = (db: Book) =>
  db.transaction('rw', [db.clients, db.interactions, db.standings, db.dues, db.care], async () =>
    rebuildStandings(db),
  );

type Act = (db: Book) => Promise<unknown>;
const calls = Array.from({ length: 6 }, (_, n) =>
  event({
    channel: n % 2 ? 'call' : 'mail',
    direction: n % 3 ? 'in' : 'out',
    at: NOW - n * 9 * DAY,
    recordedAt: NOW,
    clientIds: n % 2 ? [MARGARET, DEV] : [DEV, INES],
  }),
);
const edits = calls.map((call, n) =>
  editInteraction(call, n % 2 ? { automatic: true } : { at: NOW - 90 * DAY }, {
    id: id(),
    author: 'a1',
    at: NOW + n,
  }),
);
/** Three of each, so that each has a next one. */
const orders = ALL.flatMap((one, n) =>
  [0, 20, 47].map(days => ({
    kind: 'order' as const,
    ...begun([one], { id: id(), author: 'a1', at: NOW }),
    on: isoOf(Math.floor(NOW / DAY) - days - n * 30),
  })),
);
const people = ALL.map((one, n) => client({ id: one, name: `Client ${n}`, addresses: [`c${n}@x.example`] }));

async function copyOf(db: Book) {
  const found = (await Promise.all(ALL.map(one => getClient(db, one)))).flatMap(one => one ?? []);
  const interactions = (await Promise.all(ALL.map(one => storedInteractionsOf(db, one)))).flat();
  return { clients: found, interactions, tombstones: await tombstones(db) };
}

const acts = fc.constantFrom<Act>(
  ...people.map(one => (db: Book) => putClient(db, one)),
  db => putClients(db, people),
  ...calls.map(call => (db: Book) => record(db, [call])),
  db => record(db, calls),
  ...edits.map(edit => (db: Book) => record(db, [edit])),
  ...calls.map(call => (db: Book) => removeInteraction(db, call, NOW)),
  ...ALL.flatMap((one): Act[] => [
    db => updateClient(db, one, old => setSetting(old, 'tier', 'top10', hand)),
    db => updateClient(db, one, old => setSetting(old, 'tier', undefined, hand)),
    db => updateClient(db, one, old => setSetting(old, 'intervalDays', 9, hand)),
    db => updateClient(db, one, old => setSetting(old, 'snoozedUntil', '2026-12-01', hand)),
    db => updateClient(db, one, old => addTag(setField(old, 'company', 'Acme', hand), 'VIP', hand)),
    db => updateClient(db, one, old => setField(old, 'needs', 'oak', hand)),
    db => putCare(db, orders),
    db => putCare(db, [{ ...orders[1]!, on: '2026-09-01', updatedAt: NOW + 1 }]),
    db => updateCare(db, orders[4]!.id, 'order', old => ({ ...old, on: '2026-06-01' })),
    db => removeCare(db, orders[2]!.id, NOW),
    db =>
      removeAllCare(
        db,
        orders.filter(order => order.clientIds[0] === one).map(order => order.id),
        NOW,
      ),
    async db => {
      await merge(db, { kept: one, joined: DEV }, { picks: {}, leave: [] }, NOW);
    },
    db => unmerge(db, DEV, NOW + DAY),
    db => deleteClient(db, one, NOW),
    async db => restoreClients(db, await deleteClients(db, [one, DEV], NOW)),
    async db => {
      // A colleague's copy, where other things were done.
      const other = freshBook();
      await putClients(other, people);
      await record(other, calls.slice(0, 4));
      await deleteClient(other, one, NOW);
      await removeInteraction(other, calls[1]!, NOW);
      await unionBook(db, await copyOf(other));
    },
  ]),
);

describe('standings', () => {
  it('after any writes are what the clients and events give anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 9 }), async done => {
        const db = freshBook();
        await putClients(db, people);
        for (const act of done) await act(db);
        const kept = await stored(db);
        await rebuild(db);
        expect(kept).toEqual(await stored(db));
        for (const standing of await standings(db)) {
          const { id: one, traces, ...part } = standing;
          expect(part).toEqual(standingOf((await getClient(db, one))!));
          expect(traces).toEqual(tracesOf(one, await interactionsOf(db, one)));
        }
        const there = (await Promise.all(ALL.map(one => getClient(db, one)))).flatMap(one => one?.id ?? []);
        expect((await standings(db)).map(one => one.id).sort()).toEqual(there.sort());
      }),
      { numRuns: 50 },
    );
  });

  it('after each write of orders are what they give anew', async () => {
    const db = freshBook();
    await putClients(db, people);
    const leads = async () => {
      const { dues } = await stored(db);
      return Object.keys(dues).flatMap(key => (key.startsWith('~o/') ? Object.keys(dues[key]!) : []));
    };
    const writes: [Act, string[]][] = [
      [() => putCare(db, orders), ALL],
      [() => updateCare(db, orders[4]!.id, 'order', old => ({ ...old, on: '2026-06-01' })), ALL],
      [() => merge(db, { kept: MARGARET, joined: DEV }, { picks: {}, leave: [] }, NOW), [MARGARET, INES]],
      [() => unmerge(db, DEV, NOW + DAY), ALL],
      [() => removeCare(db, orders[0]!.id, NOW), [DEV, INES]],
      [() => deleteClient(db, INES, NOW), [DEV]],
      [async () => restoreClients(db, await deleteClients(db, [DEV], NOW)), [DEV]],
      [
        () => unionBook(db, { clients: [], interactions: [], tombstones: [{ id: orders[3]!.id, at: 1 }] }),
        [],
      ],
    ];
    for (const [write, left] of writes) {
      await write(db);
      expect((await leads()).sort()).toEqual(left.toSorted());
      const kept = await stored(db);
      await rebuild(db);
      expect(kept).toEqual(await stored(db));
    }
  });

  it('a deletion that is undone leaves the book as it was, events that others share too', async () => {
    const dump = async (db: Book) => ({
      ...(await stored(db)),
      names: (await db.names.toArray()).map(({ of }) => JSON.parse(of)),
      rest: await Promise.all(
        [db.clients, db.interactions, db.addresses, db.tombstones].map(table =>
          table.toCollection().toArray(),
        ),
      ),
    });
    const db = freshBook();
    await putClients(db, people);
    await updateClients(db, ALL, old => setSetting(old, 'intervalDays', 9, hand));
    await record(db, calls);
    const before = await dump(db);
    const deleted = await deleteClients(db, [MARGARET, DEV], NOW);
    expect(await getClient(db, DEV)).toBeUndefined();
    expect((await interactionsOf(db, INES)).flatMap(one => one.clientIds)).toEqual([INES, INES, INES]);
    expect((await standings(db)).map(one => one.id)).toEqual([INES]);
    await restoreClients(db, deleted);
    expect(await dump(db)).toEqual(before);
  });

  it('are read again only where something was written', async () => {
    const db = freshBook();
    await putClients(db, people);
    const before = await standings(db);
    await record(db, [event({ clientIds: [DEV], channel: 'call', at: NOW })]);
    const after = await standings(db);
    const same = (one: string) => after.find(s => s.id === one) === before.find(s => s.id === one);
    expect([same(MARGARET), same(DEV)]).toEqual([true, false]);
    expect((await standingsOf(db, [DEV, 'none', MARGARET])).map(s => s.id)).toEqual([DEV, MARGARET]);
  });

  it('are made anew when a book of version 3 is opened, which had no leads to who has a reason for Today', async () => {
    const factory = new IDBFactory();
    const three = new Dexie('test', { indexedDB: factory, IDBKeyRange });
    SCHEMAS.slice(0, 3).forEach((stores, index) => {
      three.version(index + 1).stores(stores);
    });
    const care = { id: 'p', kind: 'plan', clientIds: [MARGARET], updatedAt: 1 };
    await three.table('care').put(care);
    const born = addDate(people[1]!, { kind: 'birthday', month: 11, day: 30, label: '' }, hand);
    await three.table('clients').put({ key: DEV.slice(-3), of: { [DEV]: JSON.stringify(born) } });
    three.close();
    const upgraded = freshBook(factory);
    expect(await upgraded.care.toArray()).toEqual([care]);
    expect((await standings(upgraded)).map(one => one.id)).toEqual([DEV]);
    expect((await dateLeads(upgraded, localDay(NOW, 'UTC'), 6, 60)).map(one => one.id)).toEqual([DEV]);
    expect(await upgraded.assessments.count()).toBe(0);
  });

  it('are made of what a book of version 2 holds', async () => {
    const factory = new IDBFactory();
    const db = freshBook(factory);
    await putClients(db, people);
    await updateClient(db, DEV, old => setSetting(old, 'tier', 'top10', hand));
    await record(db, calls);
    const now = await stored(db);
    const [clients, interactions] = [await db.clients.toArray(), await db.interactions.toArray()];
    db.close();

    const older = new IDBFactory();
    const two = new Dexie('test', { indexedDB: older, IDBKeyRange });
    SCHEMAS.slice(0, 2).forEach((stores, index) => {
      two.version(index + 1).stores(stores);
    });
    await two.table('clients').bulkPut(clients);
    await two.table('interactions').bulkPut(interactions);
    two.close();
    const upgraded = freshBook(older);
    expect(await stored(upgraded)).toEqual(now);
    expect(Object.keys(now.dues)).toHaveLength(1);
  });
});

describe('dues', () => {
  it('are overdue, upcoming, waiting and occasions of those that are kept close', async () => {
    const db = freshBook();
    await setAccount(db, 'me@acme.example', true, NOW - 200 * DAY);
    await putClients(db, [
      setSetting(people[0]!, 'tier', 'top10', hand),
      addDate(
        setSetting(people[1]!, 'intervalDays', 40, hand),
        { kind: 'birthday', month: 11, day: 30, label: '' },
        hand,
      ),
      people[2]!,
    ]);
    const call = (who: string, days: number) =>
      event({ clientIds: [who], channel: 'call', at: NOW - days * DAY });
    const letter = event({ clientIds: [MARGARET], direction: 'in', at: NOW - 3 * DAY });
    await record(db, [call(MARGARET, 47), call(DEV, 35), call(INES, 400)]);
    let dues = await duesOn(db, moment);
    expect(dues.overdue.map(({ standing, gap }) => [standing.id, gap.dueInDays])).toEqual([[MARGARET, -17]]);
    expect(dues.upcoming.map(({ standing, gap }) => [standing.id, gap.dueInDays])).toEqual([[DEV, 5]]);
    expect(dues.occasions.map(({ standing, occasion }) => [standing.id, occasion?.inDays])).toEqual([
      [DEV, 6],
    ]);
    expect(dues.waiting).toEqual([]);

    await record(db, [letter]);
    await updateClient(db, DEV, old => setSetting(old, 'snoozedUntil', '2026-12-20', { ...hand, at: NOW }));
    await updateClient(db, INES, old => setSetting(old, 'tier', 'top100', hand));
    dues = await duesOn(db, moment);
    expect(dues.waiting.map(({ standing, waiting }) => [standing.id, waiting?.days])).toEqual([
      [MARGARET, 3],
    ]);
    expect(dues.overdue.map(({ standing }) => standing.id)).toEqual([INES]);
    // The mail put the one off, and the snooze hides the reminder of the other.
    expect(dues.upcoming).toEqual([]);

    await deleteClient(db, INES, NOW);
    expect((await duesOn(db, moment)).overdue).toEqual([]);
  });

  it('agree with the clocks of the card', async () => {
    const db = freshBook();
    await putClients(db, [setSetting(people[0]!, 'tier', 'top10', hand)]);
    await record(db, calls);
    const { overdue, upcoming, waiting } = await duesOn(db, moment, { within: 60 });
    const last = clocks(await interactionsOf(db, MARGARET), { ...moment, client: MARGARET });
    const [due] = [...overdue, ...upcoming, ...waiting];
    expect(due?.gap.days).toBe(last.any?.days);
  });
});
