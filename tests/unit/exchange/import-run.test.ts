import { describe, expect, it } from 'vitest';
import { setField } from '../../../lib/clients/edit';
import { accounts } from '../../../lib/db/accounts';
import type { Book } from '../../../lib/db/book';
import { everyClient, getClient, putClient, updateClient } from '../../../lib/db/clients';
import { identify } from '../../../lib/db/identify';
import { pastImports } from '../../../lib/db/imports';
import { everyInteraction, interactionsOf, record } from '../../../lib/db/interactions';
import { photoOf, setPhoto } from '../../../lib/db/photos';
import { chooseBest, findIn } from '../../../lib/exchange/found';
import { exportFile } from '../../../lib/exchange/give-out';
import { type ImportChoice, type ImportContext, ImportRun } from '../../../lib/exchange/import-run';
import { undoImport } from '../../../lib/exchange/undo-import';
import { client, event, MARGARET } from '../clients/make';
import { freshBook } from '../db/open';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const DAY = 86_400_000;
const CONTEXT: ImportContext = { author: 'a1', keepSubjects: true, region: 'US', zone: 'Europe/Berlin' };
const CHOICE: ImportChoice = { mappings: {}, decisions: [], strangers: [] };
const ME = 'me@firm.example';

const card = (name: string, ...more: string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...more, 'END:VCARD', ''].join('\r\n');
const CARDS = [
  card('Ann Lee', 'UID:1', 'EMAIL:ann@harlow.example', 'ORG:Harlow'),
  card('Bo Lindqvist', 'UID:2', 'EMAIL:bo@tern.example'),
  'BEGIN:VCARD\r\nFN:Torn\r\n',
  card('Margaret Okafor', 'UID:3', 'EMAIL:margaret@harlow.example', 'TITLE:Buyer'),
].join('');

function mail(n: number, from: string, to: string, daysAgo: number, subject = 'Pallets') {
  const date = new Date(NOW - daysAgo * DAY).toUTCString();
  return `From x Mon Oct 19 09:00:00 2026\nFrom: <${from}>\nTo: <${to}>\nDate: ${date}\nMessage-ID: <${n}@x>\nSubject: ${subject}\n\nBody.\n\n`;
}
const MAILS = [
  mail(1, 'ann@harlow.example', ME, 3, 'When can you?'),
  mail(2, ME, 'ann@harlow.example', 9),
  ...[100, 110, 120, 130].map((days, n) => mail(10 + n, 'bo@tern.example', ME, days)),
  ...[101, 111].map((days, n) => mail(20 + n, ME, 'bo@tern.example', days)),
  ...[1, 2, 3].map(n => mail(30 + n, 'carla.diaz@quay.example', ME, n)),
  mail(40, ME, 'carla.diaz@quay.example', 1),
].join('');

const file = (name: string, text: string) => new File([text], name);
const run = (db: Book, ...files: File[]) => new ImportRun(db, files, CONTEXT, () => NOW);
const FILES = () => [file('people.vcf', CARDS), file('Inbox', MAILS)];

async function dump(db: Book) {
  const clients = [];
  for await (const some of everyClient(db)) clients.push(...some);
  const events = [];
  for await (const some of everyInteraction(db)) events.push(...some.flatMap(one => one.events));
  return {
    clients: clients.sort((a, b) => (a.id < b.id ? -1 : 1)),
    events: events.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

async function bookWithMargaret(): Promise<Book> {
  const db = freshBook();
  await putClient(db, client());
  await record(db, [event({ at: NOW - 5 * DAY })]);
  return db;
}

describe('an import', () => {
  it('says what it would do, and writes nothing', async () => {
    const db = await bookWithMargaret();
    const before = await dump(db);
    const one = run(db, ...FILES());
    expect(await one.look()).toMatchObject([{ format: 'vcard' }, { format: 'mbox' }]);
    expect(await one.check(CHOICE)).toMatchObject({
      rows: 3,
      added: 2,
      changed: 1,
      changes: [{ name: 'Margaret Okafor', fields: [{ field: 'role', after: 'Buyer' }] }],
      unread: [{ file: 0, reason: 'not-closed', line: 14 }],
      mails: { fresh: 8, same: 0, clients: 2 },
      own: expect.arrayContaining([{ address: ME, on: true }]),
      strangers: [{ address: 'carla.diaz@quay.example', count: 4 }],
    });
    expect(await dump(db)).toEqual(before);
    expect(await pastImports(db)).toEqual([]);
  });

  it('takes nobody who is a client for the rep', async () => {
    const db = freshBook();
    const box = file('Inbox', [1, 2].map(n => mail(n, ME, 'ann@harlow.example', n)).join(''));
    const { own } = await run(db, file('people.vcf', CARDS), box).check(CHOICE);
    expect(own).toEqual([{ address: ME, on: true }]);
  });

  it('leaves out of profiles what a policy does not let them hold, and keeps what a client is known by', async () => {
    const fieldsOf = async (profile?: ImportContext['profile']) => {
      const db = freshBook();
      const cards = card(
        'Ann Lee',
        'EMAIL:ann@harlow.example',
        'ORG:Harlow',
        'NOTE:Pays late',
        'HOBBY:Chess',
        'BDAY:1980-05-04',
      );
      const context = { ...CONTEXT, ...(profile ? { profile } : {}) };
      const one = new ImportRun(db, [file('a.vcf', cards)], context, () => NOW);
      await one.look();
      await one.check(CHOICE);
      await one.bringIn({ ...CHOICE, own: [] });
      const [made] = (await dump(db)).clients;
      return {
        fields: Object.keys(made!.facts).filter(id => !id.includes(' ')),
        dates: made!.dates.map(date => date.kind),
      };
    };
    const { fields: all, dates } = await fieldsOf();
    const { fields: business, dates: ofWork } = await fieldsOf('business');
    const { fields: off, dates: none } = await fieldsOf('off');
    expect([dates, ofWork, none]).toEqual([['birthday'], [], []]);
    expect(all).toEqual(expect.arrayContaining(['company', 'notes']));
    expect(business).toEqual(expect.arrayContaining(['company', 'notes']));
    expect(all.length).toBeGreaterThan(business.length);
    expect(off).toEqual(expect.arrayContaining(['name', 'company']));
    expect(off).not.toContain('notes');
  });

  it('brings clients and mails in, once', async () => {
    const db = await bookWithMargaret();
    const first = run(db, ...FILES());
    const { own } = await first.check(CHOICE);
    expect(await first.bringIn({ ...CHOICE, own: [own[0]!.address] })).toMatchObject({
      state: 'done',
      added: 2,
      changed: 1,
      interactions: 8,
    });
    const { known } = await identify(db, [{ address: 'ann@harlow.example' }]);
    expect(await interactionsOf(db, known[0]!.clientId)).toMatchObject([
      { direction: 'in', at: NOW - 3 * DAY },
      { direction: 'out' },
    ]);
    const after = await dump(db);
    const again = run(db, ...FILES());
    expect(await again.check(CHOICE)).toMatchObject({ added: 0, changed: 0, mails: { fresh: 0, same: 8 } });
    expect(await again.bringIn({ ...CHOICE, own: [ME] })).toBeUndefined();
    expect(await dump(db)).toEqual(after);
    expect(await accounts(db)).toEqual([]);
  });

  it('is undone as one, and what was written since stays', async () => {
    const db = await bookWithMargaret();
    const before = await dump(db);
    const one = (await run(db, ...FILES()).bringIn({ ...CHOICE, own: [ME] }))!;
    expect(await undoImport(db, one.id, NOW)).toEqual({ deleted: 2, restored: 1, kept: 0, interactions: 8 });
    expect(await dump(db)).toEqual(before);
    expect(await pastImports(db)).toMatchObject([{ id: one.id, state: 'undone' }]);

    const two = (await run(db, ...FILES()).bringIn({ ...CHOICE, own: [ME] }))!;
    const ann = (await identify(db, [{ address: 'ann@harlow.example' }])).known[0]!.clientId;
    await updateClient(db, ann, old => setField(old, 'sports', 'Rowing', { source: 'hand', at: NOW + 1 }));
    await updateClient(db, MARGARET, old =>
      setField(old, 'sports', 'Chess', { source: 'hand', at: NOW + 1 }),
    );
    expect(await undoImport(db, two.id, NOW + 2)).toMatchObject({ deleted: 1, restored: 1, kept: 1 });
    expect(await getClient(db, ann)).toMatchObject({ name: 'Ann Lee' });
    const margaret = await getClient(db, MARGARET);
    expect(margaret?.role).toBeUndefined();
    expect(margaret?.facts.sports?.value).toBe('Chess');
  });

  describe('photos', () => {
    const JPEG = '/9j/4AAQSkZJRg==';
    const PNG = btoa(`\x89PNG\r\n\x1a\n${'x'.repeat(30)}`);
    const url = (base64: string) => `data:image/${base64 === PNG ? 'png' : 'jpeg'};base64,${base64}`;
    const faces = () =>
      file(
        'faces.vcf',
        [
          card('Ann Lee', 'UID:1', 'EMAIL:ann@harlow.example', `PHOTO;ENCODING=b:${JPEG}`),
          card('Bo Lindqvist', 'UID:2', 'PHOTO:https://x.example/bo.jpg'),
          card('Svg', 'UID:4', 'PHOTO;ENCODING=b:PHN2Zz48L3N2Zz4='),
          card('Margaret Okafor', 'UID:3', 'EMAIL:margaret@harlow.example', `PHOTO:${url(PNG)}`),
        ].join(''),
      );
    const photos = async (db: Book) =>
      Object.fromEntries(
        await Promise.all(
          (await dump(db)).clients.map(async ({ id, name }) => [name, await photoOf(db, id)] as const),
        ),
      );

    it('come in with their clients, to those who have none; twice changes nothing', async () => {
      const db = await bookWithMargaret();
      const one = run(db, file('none.csv', 'Who,Mail\nX,x@x.example\n'), faces());
      const choice = { ...CHOICE, mappings: { 0: { Who: 'name', Mail: 'address' } } };
      expect(await one.check(choice)).toMatchObject({
        photos: 2,
        photoLinks: 1,
        unread: [{ file: 1, line: 18, reason: 'bad-photo', field: 'photo' }],
      });
      expect(await one.bringIn(choice)).toMatchObject({ state: 'done', added: 4, photos: 2 });
      const all = await photos(db);
      expect(all).toMatchObject({ 'Ann Lee': url(JPEG), 'Margaret Okafor': url(PNG), X: undefined });
      expect([all.Svg, all['Bo Lindqvist']]).toEqual([undefined, undefined]);
      const again = run(db, faces());
      expect(await again.check(CHOICE)).toMatchObject({ photos: 0, added: 0, changed: 0 });
      expect(await again.bringIn(CHOICE)).toBeUndefined();
    });

    it('that are larger are made smaller; one that turns out to be none is told, and loses nothing else', async () => {
      const db = freshBook();
      const picture = (letter: string) =>
        btoa(`\xff\xd8\xff\xc0\x00\x11\x08\x00\x90\x00\x90\x03${letter.repeat(300_000)}`);
      const cards = [
        card('Ann Lee', 'UID:1', `PHOTO;ENCODING=b:${picture('a')}`),
        card('Bo Lindqvist', 'UID:2', `PHOTO;ENCODING=b:${picture('b')}`),
      ].join('');
      const shrink = async (blob: Blob) => {
        expect([blob.type, blob.size]).toEqual(['image/jpeg', 300_012]);
        return (await blob.slice(50, 51).text()) === 'a' ? url(JPEG) : undefined;
      };
      const one = new ImportRun(db, [file('large.vcf', cards)], CONTEXT, () => NOW, shrink);
      expect(await one.check(CHOICE)).toMatchObject({ photos: 2, unread: [] });
      expect(await one.bringIn(CHOICE)).toMatchObject({ added: 2, photos: 1, photosBroken: 1 });
      expect(await photos(db)).toEqual({ 'Ann Lee': url(JPEG), 'Bo Lindqvist': undefined });
    });

    it('come to clients of whom the file says nothing else that is new', async () => {
      const db = freshBook();
      await run(db, faces()).bringIn(CHOICE);
      await db.photos.clear();
      const again = run(db, faces());
      expect(await again.check(CHOICE)).toMatchObject({ photos: 2, added: 0, changed: 0 });
      expect(await again.bringIn(CHOICE)).toMatchObject({ added: 0, changed: 0, photos: 2 });
    });

    it('go with the import that is undone; another one that was there, or came since, stays', async () => {
      const db = await bookWithMargaret();
      const one = (await run(db, faces()).bringIn(CHOICE))!;
      await undoImport(db, one.id, NOW);
      expect(await db.photos.count()).toBe(0);

      await setPhoto(db, MARGARET, JPEG);
      const two = (await run(db, faces()).bringIn(CHOICE))!;
      expect(two).toMatchObject({ photos: 1 });
      await undoImport(db, two.id, NOW);
      expect(await photos(db)).toEqual({ 'Margaret Okafor': url(JPEG) });

      await db.photos.clear();
      const three = (await run(db, faces()).bringIn(CHOICE))!;
      await setPhoto(db, MARGARET, JPEG);
      await undoImport(db, three.id, NOW);
      expect(await photos(db)).toEqual({ 'Margaret Okafor': url(JPEG) });
    });

    it('leave as vCard, and come back from it as they were', async () => {
      const db = await bookWithMargaret();
      await run(db, faces()).bringIn(CHOICE);
      const words = { calendar: '', birthday: '', anniversary: '', date: '', followUp: '' };
      const order = { format: 'vcard', whom: 'all' } as const;
      const out = await exportFile(db, order, words, { now: NOW, zone: 'UTC' });
      const other = freshBook();
      await run(other, file('book.vcf', await out.text())).bringIn(CHOICE);
      expect(await photos(other)).toEqual(await photos(db));
    });
  });

  it('stopped in the middle it says so, and what is in can be undone', async () => {
    const db = freshBook();
    const many = Array.from({ length: 600 }, (_, n) => card(`P ${n}`, `UID:${n}`, `EMAIL:p${n}@x.example`));
    const stop = new AbortController();
    const onProgress = ({ what, done }: { what: string; done: number }) => {
      if (what === 'clients' && done > 0) stop.abort(new Error('stop'));
    };
    await expect(
      run(db, file('a.vcf', many.join(''))).bringIn(CHOICE, { signal: stop.signal, onProgress }),
    ).rejects.toThrow('stop');
    const [row] = await pastImports(db);
    const { length } = (await dump(db)).clients;
    expect([length > 0, length < 600]).toEqual([true, true]);
    expect(row).toMatchObject({ state: 'stopped', added: length });
    await undoImport(db, row!.id, NOW);
    expect((await dump(db)).clients).toEqual([]);
  });

  it('a full disk in the middle loses nothing of the book, and what was noted first can be undone', async () => {
    const db = await bookWithMargaret();
    const before = await dump(db);
    db.clients.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(run(db, ...FILES()).bringIn({ ...CHOICE, own: [ME] })).rejects.toMatchObject({
      code: 'quota',
    });
    expect(await dump(db)).toEqual(before);
    const [row] = await pastImports(db);
    expect(row).toMatchObject({ state: 'stopped', added: 0 });
    expect(await undoImport(db, row!.id, NOW)).toEqual({ deleted: 0, restored: 0, kept: 0, interactions: 0 });
  });

  it('somebody of the same name is asked about, and each answer holds', async () => {
    const db = await bookWithMargaret();
    const same = file('a.csv', 'Who,Phone\nMargaret Okafor,+1 617 555 0148\n');
    const mappings = { 0: { Who: 'name', Phone: 'phone' } };
    const one = run(db, same);
    const { doubles, added } = await one.check({ ...CHOICE, mappings });
    expect(added).toBe(0);
    expect(doubles).toMatchObject([{ file: 0, line: 2, by: 'name', candidates: [{ id: MARGARET }] }]);
    const { key } = doubles[0]!;
    expect(await one.bringIn({ ...CHOICE, mappings })).toBeUndefined();
    await one.bringIn({ ...CHOICE, mappings, decisions: [[key, { is: 'client', id: MARGARET }]] });
    expect((await getClient(db, MARGARET))?.phones).toMatchObject([{ number: '+16175550148' }]);
    expect((await dump(db)).clients).toHaveLength(1);
  });

  it('a row can be decided to be the client of another row of the file', async () => {
    const db = freshBook();
    const one = run(
      db,
      file('a.vcf', card('Ann Lee', 'UID:1') + card('Ann Lee', 'UID:2', 'EMAIL:ann@x.example')),
    );
    const { doubles } = await one.check(CHOICE);
    const [double] = doubles;
    const decisions = [[double!.key, { is: 'client' as const, id: double!.candidates[0]!.id }] as const];
    expect(await one.bringIn({ ...CHOICE, decisions })).toMatchObject({ added: 1 });
    expect((await dump(db)).clients).toMatchObject([{ name: 'Ann Lee', addresses: ['ann@x.example'] }]);
  });

  it('people of the mails become clients where the person says so, with their mails', async () => {
    const db = freshBook();
    const one = run(db, file('Inbox', MAILS));
    const choice = { ...CHOICE, own: [ME], strangers: ['carla.diaz@quay.example'] };
    expect(await one.check(choice)).toMatchObject({ added: 1, mails: { fresh: 4, clients: 1 } });
    await one.bringIn(choice);
    expect((await dump(db)).clients).toMatchObject([{ name: 'Carla Diaz' }]);
    expect((await dump(db)).events).toHaveLength(4);
  });

  it.each([
    ['a.vcf', 'PK\x03\x04aaaa', 'archive'],
    ['a.vcf', '', 'empty'],
    ['notes.txt', 'Hello', 'unknown'],
    ['book.yesfirst', 'YESFIRST\x01', 'sealed'],
  ])('%s that is none is told: %s', async (name, text, why) =>
    expect(await run(freshBook(), file(name, text)).look()).toMatchObject([{ why }]),
  );

  it('columns of an unknown program are shown with rows', async () =>
    expect(await run(freshBook(), file('a.csv', 'Who,What\nAnn,x\n')).look()).toEqual([
      { name: 'a.csv', size: 15, format: 'csv', columns: ['Who', 'What'], rows: [['Ann', 'x']] },
    ]));
});

describe('what an import found', () => {
  it('who waits, who went quiet, and whom to choose the best among', async () => {
    const db = await bookWithMargaret();
    await run(db, ...FILES()).bringIn({ ...CHOICE, own: [ME] });
    const found = await findIn(db, { now: NOW, zone: 'Europe/Berlin' });
    expect(found).toMatchObject({
      waiting: [{ name: 'Ann Lee', days: 3, subject: 'When can you?' }],
      waitingCount: 1,
      quiet: [{ name: 'Bo Lindqvist', days: 100, contacts: 6 }],
      quietCount: 1,
      best: [{ name: 'Bo Lindqvist' }, { name: 'Ann Lee' }],
      chosen: 0,
    });
    const undo = await chooseBest(
      db,
      found.best.map(({ id }) => id),
      NOW,
    );
    expect((await findIn(db, { now: NOW, zone: 'Europe/Berlin' })).chosen).toBe(2);
    await undo();
    expect((await findIn(db, { now: NOW, zone: 'Europe/Berlin' })).chosen).toBe(0);
  });
});
