import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { rootOf } from '../../../lib/clients/address';
import { digestNumber } from '../../../lib/clients/digest';
import { addPhone } from '../../../lib/clients/edit';
import { setAccount } from '../../../lib/db/accounts';
import { SCHEMAS } from '../../../lib/db/book';
import { putClient, putClients, updateClient } from '../../../lib/db/clients';
import { identify, markNotClient, ownersOfPhone, unmarkNotClient } from '../../../lib/db/identify';
import { ownersIn } from '../../../lib/db/pack-addresses';
import { client, id, MARGARET, utc } from '../clients/make';
import { freshBook } from './open';

const NOW = utc('2026-11-24T12:00:00Z');
const hand = { source: 'hand', at: NOW };
const person = (address: string) => ({ address });

describe('identify', () => {
  async function book() {
    const db = freshBook();
    const dev = client({
      id: id(),
      name: 'Dev Patel',
      addresses: ['dev@harlow.example', 'office@harlow.example'],
    });
    await putClients(db, [client({ addresses: ['margaret@harlow.example', 'office@harlow.example'] }), dev]);
    await setAccount(db, 'me@acme.example', true, NOW);
    return { db, dev };
  }

  it('sorts people into known, several, unknown and not clients; own and colleagues are left out', async () => {
    const { db, dev } = await book();
    await markNotClient(db, 'Shop@x.example');
    const found = await identify(
      db,
      [
        'me@acme.example',
        'Margaret@harlow.example',
        'bo@acme.example',
        'office@harlow.example',
        'new@harlow.example',
        'friend@gmail.com',
        'shop@x.example',
        'margaret+b@harlow.example',
        'no address',
      ].map(person),
      'me@acme.example',
    );
    expect(found.known).toMatchObject([{ clientId: MARGARET, by: 'address' }]);
    expect(found.several).toEqual([
      { person: person('office@harlow.example'), clientIds: [MARGARET, dev.id].sort() },
    ]);
    expect(found.unknown).toEqual([
      {
        person: person('new@harlow.example'),
        company: { domain: 'harlow.example', clientIds: [MARGARET, dev.id].sort() },
      },
      { person: person('friend@gmail.com') },
    ]);
    expect(found.notClients).toEqual([person('shop@x.example')]);
    await unmarkNotClient(db, 'shop@x.example');
    expect((await identify(db, [person('shop@x.example')])).unknown).toHaveLength(1);
  });

  it('leaves the own address out, at free mail too, where nobody is a colleague', async () => {
    const { db } = await book();
    await setAccount(db, 'me@gmail.com', false, NOW);
    const found = await identify(
      db,
      ['me@gmail.com', 'friend@gmail.com', 'i@gmx.de'].map(person),
      'i@gmx.de',
    );
    expect(found.unknown).toEqual([{ person: person('friend@gmail.com') }]);
  });

  it('"not a client" keeps that address alone', async () => {
    const { db } = await book();
    await markNotClient(db, 'Shop@x.example');
    expect(await db.notClients.toArray()).toEqual([{ address: 'shop@x.example' }]);
  });

  it('an exact owner goes before one whose tag was stripped', async () => {
    const { db } = await book();
    const tagged = client({ id: id(), addresses: ['margaret+home@harlow.example'] });
    await putClient(db, tagged);
    const who = async (address: string) =>
      (await identify(db, [person(address)])).known.map(one => one.clientId);
    expect(await who('margaret+home@harlow.example')).toEqual([tagged.id]);
    expect(await who('margaret@harlow.example')).toEqual([MARGARET]);
  });

  it('phones: one, several, none', async () => {
    const { db, dev } = await book();
    const number = { number: '+16175550148' };
    await updateClient(db, MARGARET, old => addPhone(old, { ...number, extension: '12' }, hand));
    expect(await ownersOfPhone(db, '(617) 555-0148', 'US')).toEqual([MARGARET]);
    await updateClient(db, dev.id, old => addPhone(old, number, hand));
    expect((await ownersOfPhone(db, '617 555 0148')).sort()).toEqual([MARGARET, dev.id].sort());
    expect(await ownersOfPhone(db, '+4917123456')).toEqual([]);
  });
});

describe('the index of an older book', () => {
  it('finds the same clients when a book of version 4 is opened, and can be changed', async () => {
    const db = freshBook();
    const [ann, bo] = ['ann@harlow.example', 'bo@harlow.example'].map((address, n) =>
      client({ id: id(), name: `Person ${n}`, addresses: [address] }),
    );
    await putClients(db, [ann!, bo!]);
    const factory = new IDBFactory();
    const four = new Dexie('test', { indexedDB: factory, IDBKeyRange });
    SCHEMAS.slice(0, 4).forEach((stores, index) => {
      four.version(index + 1).stores(stores);
    });
    // Objects they were then, in four times as many documents.
    const old = new Map<string, Record<string, string[]>>();
    for (const shard of await db.addresses.toArray())
      for (const [key, ids] of Object.entries(ownersIn(shard))) {
        const at = (digestNumber(rootOf(key)) % 4096).toString(16).padStart(3, '0');
        old.set(at, { ...old.get(at), [key]: ids });
      }
    expect(old.size).toBeGreaterThan(1);
    await four.table('addresses').bulkPut([...old].map(([key, of]) => ({ key, of })));
    for (const name of ['clients', 'names']) await four.table(name).bulkPut(await db.table(name).toArray());
    four.close();

    const upgraded = freshBook(factory);
    const found = await identify(upgraded, [person('ann@harlow.example'), person('bo@harlow.example')]);
    expect(found.known.map(({ clientId }) => clientId)).toEqual([ann!.id, bo!.id]);
    await updateClient(upgraded, ann!.id, old => addPhone(old, { number: '+16175550100' }, hand));
    expect(await ownersOfPhone(upgraded, '+1 617 555 0100')).toEqual([ann!.id]);
  });
});
