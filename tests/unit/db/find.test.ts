import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../lib/clients/client';
import { currentInteractions } from '../../../lib/clients/current-interactions';
import { addPhone, setField, setSetting } from '../../../lib/clients/edit';
import type { Interaction } from '../../../lib/clients/interaction';
import type { Book } from '../../../lib/db/book';
import { createClient, putClient, putClients, updateClient } from '../../../lib/db/clients';
import { deleteClient } from '../../../lib/db/delete-client';
import { findClients, warmFind } from '../../../lib/db/find-clients';
import { findNotes } from '../../../lib/db/find-notes';
import { record, removeInteraction, storedInteractionsOf, supersede } from '../../../lib/db/interactions';
import { markSeen } from '../../../lib/db/recent';
import { unionBook } from '../../../lib/db/union';
import { foldText } from '../../../lib/search/fold';
import { lineOf } from '../../../lib/search/line';
import { entriesOf, type Lines } from '../../../lib/search/lines';
import { client, event, id, MARGARET, utc } from '../clients/make';
import { freshBook } from './open';

const NOW = utc('2026-11-24T12:00:00Z');
const hand = { source: 'hand', at: NOW };

async function book() {
  const db = freshBook();
  const people: [string, Partial<Client>][] = [
    [
      'Margaret Okafor',
      { nickname: 'Maggie', company: 'Harlow & Pine', addresses: ['m.okafor@harlow.example'] },
    ],
    ['Anna Margarete Zöllner', { phones: [{ number: '+442079460142' }] }],
    ['周慧敏', { sayName: 'Zhōu Huìmǐn', company: '恒松家居' }],
    ['Bo Garland', { phones: [{ number: '+16175550148' }], addresses: ['bg@gmail.com'] }],
    ['Margot Reyes', { tier: 'top10' }],
  ];
  const all = people.map(([name, part]) => client({ id: id(), name, addresses: [], ...part }));
  await putClients(db, all);
  const nameOf = new Map(all.map(one => [one.id, one.name]));
  return {
    db,
    of: (name: string) => all.find(one => one.name === name)!.id,
    find: async (text: string, region?: string) =>
      (await findClients(db, text, region ? { region } : {})).map(one => nameOf.get(one)),
    inNotes: async (text: string) => (await findNotes(db, text)).map(one => nameOf.get(one)),
  };
}

describe('findClients', () => {
  it('finds by any word, without accents, by company and by how it is said; key clients and beginnings first', async () => {
    const { find } = await book();
    expect(await find('marg')).toEqual(['Margot Reyes', 'Margaret Okafor', 'Anna Margarete Zöllner']);
    expect(await find('okafor mar')).toEqual(['Margaret Okafor']);
    expect(await find('maggie')).toEqual(['Margaret Okafor']);
    expect(await find('zollner')).toEqual(['Anna Margarete Zöllner']);
    expect((await find('gar'))[0]).toBe('Bo Garland');
    expect(await find('gar')).toHaveLength(3);
    expect(await find('  ')).toEqual([]);
    expect(await find('nobody')).toEqual([]);
    for (const text of ['慧敏', '恒松', 'zhou hui', 'zhm', '恆松', 'hengsong'])
      expect(await find(text), text).toEqual(['周慧敏']);
  });

  it('finds by part of an address, and by digits as they are dialled', async () => {
    const { find } = await book();
    expect(await find('okafor@har')).toEqual(['Margaret Okafor']);
    expect(await find('b.g+x@gmail.com')).toEqual(['Bo Garland']);
    expect(await find('(617) 555-01', 'US')).toEqual(['Bo Garland']);
    expect(await find('020 7946 0142', 'GB')).toEqual(['Anna Margarete Zöllner']);
    expect(await find('+44 (0)20 7946 0142')).toEqual(['Anna Margarete Zöllner']);
    expect(await find('0142')).toEqual(['Anna Margarete Zöllner']);
  });

  it('who was shown last comes first among those that fit as well', async () => {
    const { db, find, of } = await book();
    await markSeen(db, of('Margaret Okafor'), NOW);
    await markSeen(db, of('Anna Margarete Zöllner'), NOW + 1);
    expect(await find('marg')).toEqual(['Margaret Okafor', 'Margot Reyes', 'Anna Margarete Zöllner']);
    expect((await findClients(db, 'marg', { limit: 1 })).length).toBe(1);
  });

  it('sees what another window wrote', async () => {
    const factory = new IDBFactory();
    const [panel, worker] = [freshBook(factory), freshBook(factory)];
    await putClient(worker, client());
    expect(await findClients(panel, 'okafor')).toEqual([MARGARET]);
    await updateClient(worker, MARGARET, old => setField(old, 'name', 'Margaret Adeyemi', hand));
    expect(await findClients(panel, 'okafor')).toEqual([]);
    expect(await findClients(panel, 'adeyemi')).toEqual([MARGARET]);
    await updateClient(worker, MARGARET, old => addPhone(old, { number: '+16175550148' }, hand));
    expect(await findClients(panel, '5550148')).toEqual([MARGARET]);
    await deleteClient(worker, MARGARET, NOW);
    expect(await findClients(panel, 'adeyemi')).toEqual([]);
  });
});

describe('findNotes', () => {
  it('finds words that stand together in a note, the newest first; a corrected one by its new words', async () => {
    const { db, of, inNotes } = await book();
    const [bo, zhou] = [of('Bo Garland'), of('周慧敏')];
    const first = event({
      clientIds: [bo],
      channel: 'call',
      note: 'Van is booked\nfor the pallets',
      at: NOW,
    });
    await record(db, [
      first,
      event({ clientIds: [zhou], channel: 'note', note: '三號樣品：pallets 到貨', at: NOW - 5 }),
      event({ clientIds: [zhou], channel: 'note', note: 'van', at: NOW - 9 }),
    ]);
    expect(await inNotes('PALLETS')).toEqual(['Bo Garland', '周慧敏']);
    expect(await inNotes('pallets van')).toEqual(['Bo Garland']);
    expect(await inNotes('样品')).toEqual(['周慧敏']);
    expect(await inNotes('va')).toEqual([]);
    await supersede(db, { ...first, id: id(), supersedes: first.id, note: 'Lorry', recordedAt: NOW + 1 });
    expect(await inNotes('booked')).toEqual([]);
    expect(await inNotes('lorry')).toEqual(['Bo Garland']);
    const stop = AbortSignal.abort();
    expect(await findNotes(db, 'lorry', 5, stop)).toEqual([]);
  });
});

/** Everything that is searched, as a set of rows; what ought to be, from the clients and events themselves. */
async function searched(db: Book): Promise<{ is: string[]; ought: string[] }> {
  const rows = (lines: Lines) =>
    [lines.narrow, lines.wide].flatMap(entriesOf).map(({ id, line }) => `${id} ${line}`);
  const is = [
    ...(await db.names.toArray()).flatMap(shard => (shard.find ? rows(shard.find) : ['not made'])),
    ...(await db.notes.toArray()).flatMap(({ notes }) => rows(notes)),
  ];
  const clients = (await db.clients.toArray()).flatMap(({ of }) =>
    Object.values(of).map(text => JSON.parse(text) as Client),
  );
  const ought = clients.map(one => `${one.id} ${lineOf(one)}`);
  for (const shard of await db.interactions.toArray())
    for (const [owner, text] of Object.entries(shard.of))
      for (const { note } of currentInteractions(JSON.parse(text) as Interaction[]))
        if (note) ought.push(`${owner} ${foldText(note)}`);
  return { is: is.sort(), ought: ought.sort() };
}

describe('what is searched', () => {
  const people = Array.from({ length: 6 }, () => id());
  const notes = ['van booked', '三號樣品', '', 'Ｗ', "it's"];
  const step = fc.record({
    act: fc.constantFrom('put', 'rename', 'tier', 'delete', 'log', 'edit', 'remove', 'union', 'create'),
    who: fc.nat({ max: 5 }),
    other: fc.nat({ max: 5 }),
    text: fc.constantFrom('Ann Lee', '單雄信', 'Zoë', "O'Brien\tx\ny", '周 Ann'),
    note: fc.constantFrom(...notes),
  });

  it('is what the clients and their notes say, after any writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async steps => {
        const db = freshBook();
        for (const [n, { act, who, other, text, note }] of steps.entries()) {
          const owner = people[who]!;
          const [last] = await storedInteractionsOf(db, owner);
          const logged = event({
            clientIds: [...new Set([owner, people[other]!])],
            channel: 'call',
            note,
            at: NOW + n,
            recordedAt: NOW + n,
          });
          if (act === 'put') await putClient(db, client({ id: owner, name: text, addresses: [] }));
          else if (act === 'rename')
            await updateClient(db, owner, old => setField(old, 'name', text, { ...hand, at: NOW + n }));
          else if (act === 'tier')
            await updateClient(db, owner, old => setSetting(old, 'tier', 'top10', { ...hand, at: NOW + n }));
          else if (act === 'delete') await deleteClient(db, owner, NOW + n);
          else if (act === 'create') await createClient(db, { id: id(), name: text }, hand);
          else if (act === 'log') await record(db, [logged]);
          else if (act === 'edit' && last)
            await supersede(db, { ...last, id: id(), supersedes: last.id, note, recordedAt: NOW + n });
          else if (act === 'remove' && last) await removeInteraction(db, last, NOW + n);
          else if (act === 'union')
            await unionBook(db, {
              clients: [client({ id: people[other]!, name: text, addresses: [] })],
              interactions: [logged],
              tombstones: [{ id: owner, at: NOW + n }],
            });
        }
        const { is, ought } = await searched(db);
        expect(is).toEqual(ought);
      }),
      { numRuns: 60 },
    );
  });

  it('is made for a book of version 2, and such a book is searched by name before', async () => {
    const db = freshBook();
    const zhou = client({ id: id(), name: '周慧敏', addresses: ['zhou@x.example'] });
    await putClients(db, [client(), zhou]);
    await record(db, [event({ channel: 'call', note: 'Van is booked' })]);
    const before = await searched(db);
    await db.names.toCollection().modify(shard => {
      delete shard.find;
    });
    await db.notes.clear();
    expect(await findClients(db, 'zhm')).toEqual([zhou.id]);
    await warmFind(db);
    expect(await searched(db)).toEqual(before);
    expect(await findClients(db, 'zhou@x')).toEqual([zhou.id]);
    expect(await findNotes(db, 'booked')).toEqual([MARGARET]);
  });

  it('a write makes it for a shard that had none, with all its clients', async () => {
    const db = freshBook();
    // One of the same document of names, one of the same of notes.
    const near = `${MARGARET.slice(0, -3)}0${MARGARET.slice(-2)}`;
    const beside = `${MARGARET.slice(0, -1)}f`;
    const others = [near, beside].map(own =>
      client({ id: own, name: 'Near One', addresses: ['n@x.example'] }),
    );
    await putClients(db, [client(), ...others]);
    await record(db, [
      event({ note: 'Old note' }),
      event({ clientIds: [near], note: 'Near note' }),
      event({ clientIds: [beside], note: 'Note beside' }),
    ]);
    await db.names.toCollection().modify(shard => {
      delete shard.find;
    });
    await db.notes.clear();
    await updateClient(db, MARGARET, old => setField(old, 'name', 'Margaret Adeyemi', hand));
    await record(db, [event({ note: 'New note' })]);
    const written = (await searched(db)).is.join('\n');
    for (const text of ['adeyemi', 'near one', 'old note', 'note beside']) expect(written).toContain(text);
    await warmFind(db);
    const { is, ought } = await searched(db);
    expect(is).toEqual(ought);
    expect(is).toHaveLength(7);
  });
});
