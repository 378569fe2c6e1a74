import Dexie, { liveQuery } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { addAddress, setField, setSetting } from '../../../lib/clients/edit';
import { accounts, setAccount } from '../../../lib/db/accounts';
import { SCHEMAS } from '../../../lib/db/book';
import { bookError } from '../../../lib/db/book-error';
import {
  createClient,
  getClient,
  getClients,
  linkAddress,
  putClient,
  putClients,
  updateClient,
} from '../../../lib/db/clients';
import { deleteClient } from '../../../lib/db/delete-client';
import { findClients } from '../../../lib/db/find-clients';
import { identify, markNotClient } from '../../../lib/db/identify';
import { interactionsOf, record } from '../../../lib/db/interactions';
import { readClient, readSummary } from '../../../lib/db/read-card';
import { markSeen, seenLast } from '../../../lib/db/recent';
import { client, event, id, MARGARET, utc } from '../clients/make';
import { freshBook } from './open';

const NOW = utc('2026-11-24T12:00:00Z');
const hand = { source: 'hand', at: NOW };
const person = (address: string) => ({ address });

describe('schema', () => {
  it('opens at its newest version, and what was written is there when it is opened again', async () => {
    const factory = new IDBFactory();
    const first = freshBook(factory);
    const full = client({ tier: 'top10', facts: setField(client(), 'role', 'Buyer', hand).facts });
    await putClient(first, full);
    await record(first, [event({ at: NOW })]);
    await setAccount(first, 'me@acme.example', true, NOW);
    expect(first.verno).toBe(SCHEMAS.length);
    first.close();

    const again = freshBook(factory);
    expect(await getClient(again, MARGARET)).toEqual(full);
    expect(await interactionsOf(again, MARGARET)).toHaveLength(1);
    expect(await accounts(again)).toEqual([{ address: 'me@acme.example', work: true, since: NOW }]);
  });

  it('versions 1 and 2 are as released: their stores and indexes never change', async () => {
    const db = freshBook();
    await db.open();
    const released = new Set(SCHEMAS.slice(0, 2).flatMap(one => Object.keys(one)));
    const stores = Object.fromEntries(
      db.tables
        .filter(({ name }) => released.has(name))
        .map(table => [table.name, [table.schema.primKey.src, ...table.schema.indexes.map(one => one.src)]]),
    );
    expect(stores).toEqual({
      clients: ['key'],
      interactions: ['key'],
      addresses: ['key'],
      names: ['key', 'rev'],
      notClients: ['address'],
      tombstones: ['id'],
      accounts: ['address'],
      recent: ['clientId', 'at'],
      days: ['day'],
    });
  });

  it('a book of a newer version is not opened, said so at each turn, and left as it is', async () => {
    const factory = new IDBFactory();
    const first = freshBook(factory);
    await putClient(first, client());
    first.close();
    const later = async () => {
      const db = new Dexie('test', { indexedDB: factory, IDBKeyRange });
      for (const [index, stores] of SCHEMAS.entries()) db.version(index + 1).stores(stores);
      db.version(SCHEMAS.length + 1).stores({ later: 'id' });
      await db.open();
      return db;
    };
    const newer = await later();
    await newer.table('later').put({ id: 'x' });
    newer.close();
    const older = freshBook(factory);
    for (let turn = 0; turn < 2; turn++) {
      await expect(getClient(older, MARGARET)).rejects.toMatchObject({ code: 'newer' });
      await expect(putClient(older, client({ name: 'Other' }))).rejects.toMatchObject({ code: 'newer' });
    }
    older.close();
    const again = await later();
    expect(await again.table('later').count()).toBe(1);
    expect(JSON.stringify(await again.table('clients').toArray())).toContain(client().name);
    again.close();
  });
});

describe('errors', () => {
  it.each([
    [{ name: 'QuotaExceededError' }, 'quota'],
    [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'quota'],
    [{ name: 'BulkError', failures: [{ name: 'QuotaExceededError' }] }, 'quota'],
    [{ name: 'AbortError' }, 'aborted'],
    [{ name: 'MissingAPIError' }, 'unavailable'],
    [{ name: 'OpenFailedError', inner: { name: 'InvalidStateError' } }, 'unavailable'],
    [{ name: 'OpenFailedError', inner: { name: 'VersionError' } }, 'newer'],
    [{ name: 'TypeError' }, 'unknown'],
    ['odd', 'unknown'],
  ])('%j is %s', (error, code) => {
    const thrown = typeof error === 'string' ? error : Object.assign(new Error('x'), error);
    expect(bookError(thrown)).toMatchObject({ name: 'BookError', code });
  });

  it('come out of the calls, and a change that throws writes nothing', async () => {
    const db = freshBook();
    await putClient(db, client());
    await expect(
      updateClient(db, MARGARET, () => {
        throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      }),
    ).rejects.toMatchObject({ code: 'quota' });
    expect(await getClient(db, MARGARET)).toEqual(client());
    db.close();
    await expect(getClient(db, MARGARET)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('clients', () => {
  it('are created from what the page shows, found by address, and linked', async () => {
    const db = freshBook();
    await markNotClient(db, 'nadia@brightloom.example');
    const made = await createClient(
      db,
      { id: id(), name: 'Nadia Kern', address: 'Nadia@Brightloom.example', company: 'Brightloom' },
      hand,
    );
    expect(made).toMatchObject({ addresses: ['nadia@brightloom.example'], company: 'Brightloom' });
    await linkAddress(db, made.id, 'nk@gmail.com', hand);
    const found = await identify(db, [person('N.K@gmail.com'), person('nadia+x@brightloom.example')]);
    expect(found.known).toMatchObject([{ clientId: made.id, by: 'dots' }]);
    expect(found.notClients).toEqual([]);
    expect(await linkAddress(db, id(), 'x@y.example', hand)).toBeUndefined();
  });

  it('two changes at once both stand', async () => {
    const db = freshBook();
    await putClient(db, client());
    await Promise.all([
      updateClient(db, MARGARET, old => setField(old, 'role', 'Buyer', hand)),
      updateClient(db, MARGARET, old => setField(old, 'sports', 'Swimming', hand)),
      updateClient(db, MARGARET, old => addAddress(old, 'm@x.example', hand)),
    ]);
    const after = await getClient(db, MARGARET);
    expect(after).toMatchObject({ role: 'Buyer', addresses: ['margaret@harlow.example', 'm@x.example'] });
    expect(after!.facts.sports!.value).toBe('Swimming');
  });

  it('many at once, of one shard and of many, keep their order when read', async () => {
    const db = freshBook();
    const many = Array.from({ length: 300 }, (_, n) =>
      client({ id: id(), name: `Client ${n}`, addresses: [`c${n}@x.example`] }),
    );
    many[1]!.id = `${many[0]!.id.slice(0, -4)}f${many[0]!.id.slice(-3)}`;
    await putClients(db, many);
    expect(
      await getClients(
        db,
        many.map(one => one.id),
      ),
    ).toEqual(many);
    const hit = await identify(
      db,
      many.slice(0, 9).map(one => person(one.addresses[0]!)),
    );
    expect(hit.known.map(one => one.clientId)).toEqual(many.slice(0, 9).map(one => one.id));
  });

  it('an address that moves to another client leads there', async () => {
    const db = freshBook();
    const other = client({ id: id(), addresses: [] });
    await putClients(db, [client(), other]);
    await putClient(db, client({ addresses: [] }));
    await linkAddress(db, other.id, 'margaret@harlow.example', hand);
    expect((await identify(db, [person('margaret@harlow.example')])).known[0]!.clientId).toBe(other.id);
  });

  it('deleting leaves a random id and a time, and nothing of the person anywhere', async () => {
    const db = freshBook();
    const other = client({ id: id(), name: 'Dev Patel', addresses: ['dev@harlow.example'] });
    await putClients(db, [setSetting(client(), 'tier', 'top10', hand), other]);
    await record(db, [
      event({ subject: 'For Margaret' }),
      event({ subject: 'For both', clientIds: [MARGARET, other.id], copied: [MARGARET] }),
    ]);
    await markSeen(db, MARGARET, NOW);
    await deleteClient(db, MARGARET, NOW);

    const dump = JSON.stringify(await Promise.all(db.tables.map(table => table.toArray())));
    expect(dump).not.toMatch(/margaret/iu);
    expect(dump.split(MARGARET)).toHaveLength(2);
    expect(await db.tombstones.toArray()).toEqual([{ id: MARGARET, at: NOW }]);
    expect(await interactionsOf(db, other.id)).toMatchObject([
      { subject: 'For both', clientIds: [other.id] },
    ]);
    await putClient(db, client());
    expect(await getClient(db, MARGARET)).toBeUndefined();
    expect(await findClients(db, 'margaret')).toEqual([]);
  });
});

describe('reading a client', () => {
  it('gives card, client and events of one moment', async () => {
    const db = freshBook();
    await putClient(db, setSetting(client(), 'tier', 'top10', hand));
    await setAccount(db, 'me@acme.example', true, NOW - 1);
    await record(db, [event({ channel: 'call', at: NOW - 23 * 86_400_000 })]);
    const view = await readClient(db, MARGARET, { now: NOW, zone: 'UTC' });
    expect(view!.card).toMatchObject({
      gap: { days: 23, channel: 'call', state: 'due' },
      coverage: { since: NOW - 1 },
    });
    expect(view!.interactions).toHaveLength(1);
    expect((await readSummary(db, MARGARET, { now: NOW, zone: 'UTC' }))!.gap.days).toBe(23);
    expect(await readClient(db, id(), { now: NOW, zone: 'UTC' })).toBeUndefined();
  });
});

describe('liveQuery', () => {
  it('reads a card again when something of it is written', async () => {
    const db = freshBook();
    await putClients(db, [client(), client({ id: id(), name: 'Other', addresses: [] })]);
    const seen: (number | undefined)[] = [];
    const waits: (() => void)[] = [];
    const subscription = liveQuery(() => readClient(db, MARGARET, { now: NOW, zone: 'UTC' })).subscribe(
      view => {
        seen.push(view?.card.gap.days);
        waits.shift()?.();
      },
    );
    const next = () => new Promise<void>(resolve => waits.push(resolve));
    await next();
    const again = next();
    await record(db, [event({ channel: 'call', at: NOW - 3 * 86_400_000 })]);
    await again;
    subscription.unsubscribe();
    expect(seen).toEqual([undefined, 3]);
  });
});

describe('accounts and recent', () => {
  it('switching off and on again begins a new "since"', async () => {
    const db = freshBook();
    await setAccount(db, 'Me@acme.example', true, 1);
    await setAccount(db, 'me@acme.example', true, 2);
    expect(await accounts(db)).toEqual([{ address: 'me@acme.example', work: true, since: 1 }]);
    await setAccount(db, 'me@acme.example', false, 3);
    await setAccount(db, 'me@acme.example', true, 4);
    expect(await accounts(db)).toEqual([{ address: 'me@acme.example', work: true, since: 4 }]);
  });

  it('remembers who was seen last, and not more than twenty', async () => {
    const db = freshBook();
    const ids = Array.from({ length: 25 }, () => id());
    for (const [n, one] of ids.entries()) await markSeen(db, one, n);
    await markSeen(db, ids[24]!, 99);
    expect(await seenLast(db, 3)).toEqual([ids[24], ids[23], ids[22]]);
    expect(await db.recent.count()).toBe(20);
  });
});
