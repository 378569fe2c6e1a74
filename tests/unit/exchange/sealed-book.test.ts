import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField } from '../../../lib/clients/edit';
import { authors, unionAuthors } from '../../../lib/db/authors';
import type { Book } from '../../../lib/db/book';
import { getClient, putClient } from '../../../lib/db/clients';
import { deleteClient } from '../../../lib/db/delete-client';
import { findNames } from '../../../lib/db/find-names';
import { findNotes } from '../../../lib/db/find-notes';
import { identify } from '../../../lib/db/identify';
import { record } from '../../../lib/db/interactions';
import { setPhoto } from '../../../lib/db/photos';
import { sealBook } from '../../../lib/exchange/give-out';
import { seal, sealedHeader, unseal } from '../../../lib/exchange/sealed-file';
import { takeIn, viewSealed } from '../../../lib/exchange/take-in';
import { client, event, MARGARET } from '../clients/make';
import { freshBook } from '../db/open';
import { acts, CLIENTS, dump, idOf } from './random-book';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const order = (more: object = {}) => ({
  kind: 'backup' as const,
  whom: 'all' as const,
  own: true,
  passphrase: 'correct horse',
  author: 'a1',
  iterations: 2,
  ...more,
});

async function sealed(bytes: Uint8Array, passphrase = 'p'): Promise<Blob> {
  const parts = [];
  async function* chunks() {
    yield bytes;
  }
  for await (const part of seal(chunks(), { passphrase, kind: 'backup', at: NOW, iterations: 2 }))
    parts.push(part);
  return new Blob(parts);
}

async function opened(file: Blob, passphrase = 'p'): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of unseal(file, passphrase)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

async function damaged(file: Blob, change: (bytes: Uint8Array) => Uint8Array): Promise<Blob> {
  return new Blob([change(new Uint8Array(await file.arrayBuffer())) as Uint8Array<ArrayBuffer>]);
}

describe('a sealed file', () => {
  it.each([0, 1, 1_048_576, 2_500_000])('gives %i bytes back as they were', async size => {
    const bytes = new Uint8Array(size).map((_, n) => (n * 31) >> 3);
    const file = await sealed(bytes);
    expect(Buffer.compare(await opened(file), bytes)).toBe(0);
    expect(await sealedHeader(file)).toMatchObject({ kind: 'backup', at: NOW });
  });

  it('another passphrase is told from damage', async () => {
    await expect(opened(await sealed(new Uint8Array(9)), 'q')).rejects.toMatchObject({ code: 'passphrase' });
    await expect(opened(new Blob(['BEGIN:VCARD']))).rejects.toMatchObject({ code: 'foreign' });
  });

  it('the same letters in another form of Unicode are the same passphrase', async () => {
    expect(await opened(await sealed(new Uint8Array(3), 'é'), 'e\u0301')).toHaveLength(3);
  });

  it('a byte changed, cut off or added anywhere is noticed', async () => {
    const file = await sealed(new Uint8Array(300));
    await fc.assert(
      fc.asyncProperty(fc.nat(file.size - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = await damaged(file, bytes => bytes.map((byte, n) => (n === at ? byte ^ by : byte)));
        await expect(opened(changed)).rejects.toMatchObject({
          code: at < 8 ? 'foreign' : expect.stringMatching(/damaged|newer/),
        });
      }),
      { numRuns: 60 },
    );
    for (const size of [9, 60, file.size - 1, file.size - 20])
      await expect(opened(await damaged(file, bytes => bytes.slice(0, size)))).rejects.toMatchObject({
        code: 'damaged',
      });
    await expect(opened(await damaged(file, bytes => new Uint8Array([...bytes, 0])))).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  it('cut off after a whole piece is noticed', async () => {
    const file = await sealed(new Uint8Array(1_500_000));
    const whole = file.size - (1_500_000 - 1_048_576 + 16 + 4);
    await expect(opened(await damaged(file, bytes => bytes.slice(0, whole)))).rejects.toMatchObject({
      code: 'damaged',
    });
  });
});

async function bookOf(steps: readonly ((db: Book) => Promise<unknown>)[]): Promise<Book> {
  const db = freshBook();
  for (const step of steps) await step(db);
  return db;
}

describe('a backup', () => {
  it('restored into an empty book, loses nothing', () =>
    fc.assert(
      fc.asyncProperty(acts, async steps => {
        const db = await bookOf(steps);
        const file = await sealBook(db, order(), NOW);
        const other = freshBook();
        await takeIn(other, file, 'correct horse');
        expect(await dump(other)).toEqual(await dump(db));
        const again = await viewSealed(other, file, 'correct horse');
        expect(again).toMatchObject({ fresh: 0, changed: 0, freshInteractions: 0, unread: 0 });
      }),
      { numRuns: 25 },
    ));

  it('says what it holds and what it would do, and a wrong or damaged one changes nothing', async () => {
    const db = await bookOf([db => putClient(db, client()), db => record(db, [event()])]);
    const file = await sealBook(db, order(), NOW);
    const before = await dump(db);
    await expect(takeIn(db, file, 'wrong')).rejects.toMatchObject({ code: 'passphrase' });
    await expect(
      takeIn(db, await damaged(file, bytes => bytes.slice(0, -5)), 'correct horse'),
    ).rejects.toMatchObject({ code: 'damaged' });
    expect(await dump(db)).toEqual(before);
    expect(await viewSealed(freshBook(), file, 'correct horse')).toMatchObject({
      kind: 'backup',
      at: NOW,
      clients: 1,
      fresh: 1,
      interactions: 1,
      freshInteractions: 1,
    });
    await deleteClient(db, MARGARET, NOW + 1);
    expect(await viewSealed(db, file, 'correct horse')).toMatchObject({ fresh: 0, deletedHere: 1 });
  });

  it('joined, leaves the notes of this book found, and those of somebody deleted not', async () => {
    const gone = client({ id: CLIENTS[0]! });
    const noted = (id: string, note: string) => event({ id, clientIds: [gone.id], channel: 'note', note });
    const db = await bookOf([
      db => putClient(db, gone),
      db => record(db, [noted(idOf(7), 'Lorry is blue')]),
      db => setPhoto(db, gone.id, '/9j/4AAQSkZJRg=='),
    ]);
    const file = await sealBook(db, order(), NOW);
    await record(db, [noted(idOf(8), 'Ramp is steep')]);
    await takeIn(db, file, 'correct horse');
    expect(await findNotes(db, 'steep')).toEqual([gone.id]);
    await deleteClient(db, gone.id, NOW + 1);
    await takeIn(db, file, 'correct horse');
    expect(await findNotes(db, 'lorry')).toEqual([]);
    expect(await db.photos.count()).toBe(0);
  });

  it('what is restored is found by name and by address', async () => {
    const db = await bookOf([db => putClient(db, client())]);
    const other = freshBook();
    await takeIn(other, await sealBook(db, order(), NOW), 'correct horse');
    expect(await findNames(other, 'okafor')).toMatchObject([{ id: MARGARET }]);
    expect((await identify(other, [{ address: 'margaret@harlow.example' }])).known).toHaveLength(1);
  });
});

describe('a hand-over', () => {
  it('to an own second computer: the same book whichever side merges first, and twice', () =>
    fc.assert(
      fc.asyncProperty(acts, acts, async (mine, theirs) => {
        const [a, b] = [await bookOf(mine), await bookOf(theirs)];
        const handOver = { kind: 'hand-over' as const };
        const [fromA, fromB] = [
          await sealBook(a, order(handOver), NOW),
          await sealBook(b, order(handOver), NOW),
        ];
        await takeIn(a, fromB, 'correct horse');
        await takeIn(b, fromA, 'correct horse');
        expect(await dump(a)).toEqual(await dump(b));
        const once = await dump(a);
        await takeIn(a, fromB, 'correct horse');
        expect(await dump(a)).toEqual(once);
      }),
      { numRuns: 25 },
    ));

  it('to a colleague: two of them give the same book in any order, and nothing that is mine alone', () =>
    fc.assert(
      fc.asyncProperty(acts, acts, fc.subarray(CLIENTS), async (mine, theirs, whom) => {
        const [a, b] = [await bookOf(mine), await bookOf(theirs)];
        const part = { kind: 'hand-over' as const, own: false, whom };
        const [fromA, fromB] = [await sealBook(a, order(part), NOW), await sealBook(b, order(part), NOW)];
        const [one, two] = [freshBook(), freshBook()];
        for (const file of [fromA, fromB]) await takeIn(one, file, 'correct horse');
        for (const file of [fromB, fromA]) await takeIn(two, file, 'correct horse');
        expect(await dump(one)).toEqual(await dump(two));
        const { clients, events, tombstones } = await dump(one);
        expect(clients.every(({ id }) => whom.includes(id))).toBe(true);
        expect(tombstones).toEqual([]);
        expect(
          clients.flatMap(({ facts }) => Object.values(facts)).some(fact => fact.visibility === 'me'),
        ).toBe(false);
        expect(clients.some(({ tier }) => tier !== undefined)).toBe(false);
        expect(events.flatMap(one => one.events).some(({ feeling }) => feeling !== undefined)).toBe(false);
      }),
      { numRuns: 20 },
    ));

  it('keeps authors, and a newer value here stands', async () => {
    const db = await bookOf([
      db => putClient(db, setField(client(), 'role', 'Buyer', { source: 'hand', at: NOW - 9 })),
      db => record(db, [event({ author: 'me' })]),
      db => setPhoto(db, MARGARET, '/9j/4AAQSkZJRg=='),
    ]);
    const file = await sealBook(db, order({ kind: 'hand-over', own: false, whom: [MARGARET] }), NOW);
    const other = await bookOf([
      db => putClient(db, setField(client(), 'role', 'Chief', { source: 'hand', at: NOW - 1 })),
    ]);
    await takeIn(other, file, 'correct horse');
    expect((await getClient(other, MARGARET))?.role).toBe('Chief');
    expect((await dump(other)).events[0]!.events).toMatchObject([{ author: 'me' }]);
    expect(await other.photos.count()).toBe(1);
  });

  it('tells a colleague who wrote what, by name; who has no event in it is not named', async () => {
    const db = await bookOf([
      db => putClient(db, client()),
      db =>
        record(
          db,
          ['a1', 'laptop', 'dana', 'nameless'].map((author, n) => event({ id: idOf(50 + n), author })),
        ),
    ]);
    await unionAuthors(db, [
      { id: 'laptop', own: true, at: NOW - 9, name: 'Before' },
      { id: 'dana', name: 'Dana Reyes', at: NOW - 5 },
      { id: 'else', name: 'Somebody else', at: NOW - 5 },
    ]);
    const file = await sealBook(
      db,
      order({ kind: 'hand-over', own: false, whom: [MARGARET], name: ' Ann\n Lee ' }),
      NOW,
    );
    const other = freshBook();
    await takeIn(other, file, 'correct horse');
    expect(await authors(other)).toEqual([
      { id: 'a1', name: 'Ann Lee', at: NOW },
      { id: 'dana', name: 'Dana Reyes', at: NOW - 5 },
      { id: 'laptop', name: 'Ann Lee', at: NOW },
    ]);
    // It comes back, and what is one's own stays so; the name that was given later stands.
    const back = await sealBook(other, order({ kind: 'hand-over', own: false, author: 'b2' }), NOW + 1);
    await takeIn(db, back, 'correct horse');
    expect((await authors(db)).find(({ id }) => id === 'a1')).toMatchObject({ own: true, name: 'Ann Lee' });
    const second = await sealBook(db, order({ kind: 'hand-over', whom: [MARGARET], name: '' }), NOW + 2);
    const laptop = freshBook();
    await takeIn(laptop, second, 'correct horse');
    expect((await authors(laptop)).filter(({ own }) => own).map(({ id }) => id)).toEqual(['a1', 'laptop']);
  });

  it('names that are none are left out, and in any order the same ones stand', async () => {
    const rows = [
      { id: 'x', name: 'One', at: 1 },
      { id: 'x', name: 'Two', at: 2 },
      { id: 'x', name: 'Zoë', at: 2 },
      { id: 'x', own: true, at: 0 },
      { id: 7, name: 'No id', at: 1 },
      { id: 'y', name: { toString: 'x' }, at: 1 },
      { id: 'z', name: 'a'.repeat(500), at: 'now' },
      { id: 'w', name: `\u202e${'a'.repeat(500)}`, at: 3 },
    ];
    const found = await Promise.all(
      [rows, [...rows].reverse()].map(async some => {
        const db = freshBook();
        for (const row of some) await unionAuthors(db, [row]);
        return authors(db);
      }),
    );
    expect(found[0]).toEqual([
      { id: 'w', name: 'a'.repeat(80), at: 3 },
      { id: 'x', name: 'Zoë', at: 2, own: true },
      { id: 'y', at: 1 },
    ]);
    expect(found[1]).toEqual(found[0]);
  });
});
