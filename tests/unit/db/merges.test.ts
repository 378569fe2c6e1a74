import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../lib/clients/client';
import { addAddress, addPhone, editInteraction, setField, setSetting } from '../../../lib/clients/edit';
import type { Interaction } from '../../../lib/clients/interaction';
import { beginCall, changeCall } from '../../../lib/db/calls';
import { putCare } from '../../../lib/db/care';
import { getClient, putClient, unionClients, updateClient } from '../../../lib/db/clients';
import { deleteClient } from '../../../lib/db/delete-client';
import { ownersOf } from '../../../lib/db/identify';
import { noteStep } from '../../../lib/db/imports';
import {
  interactionsOf,
  record,
  removeInteraction,
  storedInteractionsOf,
  supersede,
} from '../../../lib/db/interactions';
import { lookalikes, setNotSame, unsetNotSame } from '../../../lib/db/lookalikes';
import { mergedInto } from '../../../lib/db/merged-into';
import { endOldMerges, merge, merges, unmerge } from '../../../lib/db/merges';
import { photoOf, setPhoto } from '../../../lib/db/photos';
import { markToday } from '../../../lib/db/today';
import { tombstones } from '../../../lib/db/union';
import { problem } from '../care/make';
import { client, event, id, MARGARET, utc } from '../clients/make';
import { clients } from '../clients/make-random';
import { freshBook } from './open';

const NOW = utc('2026-11-24T12:00:00Z');
const DAY = 86_400_000;
const OTHER = '01890000-0000-7000-8000-00000000bbb2';
const THIRD = '01890000-0000-7000-8000-00000000ccc3';
const hand = { source: 'hand', at: NOW };
const asIs = { picks: {}, leave: [] };
const ids = { kept: MARGARET, joined: OTHER };
const JPEG = btoa(`\xff\xd8\xff\xe0${'x'.repeat(40)}`);

const other = client({ id: OTHER, name: 'M. Okafor', addresses: ['m.okafor@post.example'] });

async function bookOf(list: readonly Client[], events: readonly Interaction[] = []) {
  const db = freshBook();
  for (const one of list) await putClient(db, one);
  await record(db, events);
  return db;
}

/** Everything in the book but the stores that a merge may leave traces in. */
async function dump(db: Awaited<ReturnType<typeof bookOf>>) {
  const rows = await Promise.all(
    ['clients', 'interactions', 'addresses', 'tombstones', 'photos', 'merges'].map(name =>
      db.table(name).toArray(),
    ),
  );
  const names = (await db.names.toArray()).map(({ key, of }) => [key, JSON.parse(of)]);
  // A document that holds nobody any more is as good as none.
  const filled = rows.map(list => list.filter(row => !('of' in row) || Object.keys(row.of).length > 0));
  return { rows: filled, names: names.filter(([, of]) => Object.keys(of).length > 0) };
}

describe('a merge', () => {
  it('leaves one client, known by both addresses, with the events of both and the gap of all', async () => {
    const db = await bookOf(
      [client(), other],
      [event({ at: NOW - 9 * DAY }), event({ clientIds: [OTHER], at: NOW - 2 * DAY, channel: 'call' })],
    );
    const merged = await merge(db, ids, asIs, NOW);
    expect(merged).toMatchObject({ id: MARGARET, name: 'Margaret Okafor' });
    expect(await getClient(db, OTHER)).toBeUndefined();
    expect((await ownersOf(db, ['m.okafor@post.example'])).get('m.okafor@post.example')).toEqual([MARGARET]);
    expect((await interactionsOf(db, MARGARET)).map(one => [one.channel, one.clientIds])).toEqual([
      ['call', [MARGARET]],
      ['mail', [MARGARET]],
    ]);
    expect(await lookalikes(db)).toEqual([]);
  });

  it('taken back gives both clients and all events, to the letter, whatever they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        clients,
        clients,
        clients,
        fc.array(fc.subarray([MARGARET, OTHER, THIRD], { minLength: 1 })),
        async (a, b, c, of) => {
          const events = of.map((clientIds, i) =>
            event({ clientIds, at: NOW - i * DAY, ...(i % 3 ? {} : { copied: clientIds.slice(1) }) }),
          );
          const db = await bookOf(
            [
              { ...a, id: MARGARET },
              { ...b, id: OTHER },
              { ...c, id: THIRD },
            ],
            events,
          );
          await setPhoto(db, OTHER, JPEG);
          const before = await dump(db);
          await merge(db, ids, asIs, NOW);
          expect(await unmerge(db, OTHER, NOW + DAY)).toBe(true);
          expect(await dump(db)).toEqual(before);
          db.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('taken back later: what was written since stays, edits go with what they edit, what was deleted is gone', async () => {
    const [mine, theirs, doomed] = [
      event({ at: NOW - 9 * DAY }),
      event({ clientIds: [OTHER, THIRD], at: NOW - 2 * DAY, channel: 'call' }),
      event({ clientIds: [OTHER], at: NOW - 3 * DAY }),
    ];
    const third = client({ id: THIRD, name: 'Bo Ek', addresses: [] });
    const db = await bookOf([client(), other, third], [mine, theirs, doomed]);
    await merge(db, ids, asIs, NOW);
    await updateClient(db, MARGARET, one =>
      addAddress(setField(one, 'role', 'Chief', hand), 'new@harlow.example', hand),
    );
    const shown = (await interactionsOf(db, MARGARET)).find(one => one.id === theirs.id)!;
    expect(shown.clientIds).toEqual([MARGARET, THIRD]);
    const edit = {
      ...editInteraction(shown, { note: 'Longer' }, { id: id(), author: 'a1', at: NOW }),
      supersedes: theirs.id,
    };
    await supersede(db, edit);
    await removeInteraction(db, (await interactionsOf(db, MARGARET)).find(one => one.id === doomed.id)!, NOW);
    const fresh = event({ at: NOW - DAY, channel: 'visit' });
    await record(db, [fresh]);

    expect(await unmerge(db, OTHER, NOW + DAY)).toBe(true);
    expect(await getClient(db, MARGARET)).toMatchObject({
      name: 'Margaret Okafor',
      role: 'Chief',
      addresses: ['margaret@harlow.example', 'new@harlow.example'],
    });
    expect(await getClient(db, OTHER)).toEqual(other);
    expect((await interactionsOf(db, MARGARET)).map(one => one.id)).toEqual([fresh.id, mine.id]);
    expect(await interactionsOf(db, OTHER)).toEqual([{ ...edit, clientIds: [OTHER, THIRD] }]);
    expect((await interactionsOf(db, THIRD)).map(one => [one.note, one.clientIds])).toEqual([
      ['Longer', [OTHER, THIRD]],
    ]);
    expect((await storedInteractionsOf(db, THIRD)).flatMap(one => one.clientIds)).not.toContain(MARGARET);
  });

  it('within a merge is taken back after it, in the order of undoing', async () => {
    const third = client({ id: THIRD, name: 'Maggie O', addresses: ['maggie@home.example'] });
    const db = await bookOf([client(), other, third], [event({ clientIds: [OTHER] })]);
    await merge(db, ids, asIs, NOW);
    await merge(db, { kept: THIRD, joined: MARGARET }, asIs, NOW + 1);
    expect((await merges(db, NOW + 2)).map(({ joined }) => joined)).toEqual([MARGARET]);
    expect([...(await mergedInto(db))].sort()).toEqual(
      [
        [MARGARET, THIRD],
        [OTHER, THIRD],
      ].sort(),
    );
    expect(await unmerge(db, OTHER, NOW + 2)).toBe(false);
    expect(await unmerge(db, MARGARET, NOW + 3)).toBe(true);
    expect(await unmerge(db, OTHER, NOW + 4)).toBe(true);
    expect(await getClient(db, THIRD)).toEqual(third);
    expect(await getClient(db, MARGARET)).toEqual(client());
    expect(await interactionsOf(db, OTHER)).toHaveLength(1);
  });

  it('of two where one is gone, or of one with itself, does nothing', async () => {
    const db = await bookOf([client()]);
    expect(await merge(db, ids, asIs, NOW)).toBeUndefined();
    expect(await merge(db, { kept: MARGARET, joined: MARGARET }, asIs, NOW)).toBeUndefined();
    expect(await getClient(db, MARGARET)).toEqual(client());
    expect(await unmerge(db, OTHER, NOW)).toBe(false);
  });

  it('stands against another copy of the book that still has both', async () => {
    const db = await bookOf([client(), other]);
    await merge(db, ids, asIs, NOW);
    await unionClients(db, [other]);
    const late = event({ clientIds: [OTHER], channel: 'call' });
    await record(db, [late]);
    expect(await getClient(db, OTHER)).toBeUndefined();
    expect((await interactionsOf(db, MARGARET)).map(one => [one.id, one.clientIds])).toEqual([
      [late.id, [MARGARET]],
    ]);
  });

  it('after 30 days can’t be taken back: what the two were is gone, an id and a time are left', async () => {
    const db = await bookOf([client(), other]);
    await setPhoto(db, OTHER, JPEG);
    await merge(db, ids, asIs, NOW);
    await endOldMerges(db, NOW + 29 * DAY);
    expect(await merges(db, NOW + 29 * DAY)).toHaveLength(1);
    await endOldMerges(db, NOW + 30 * DAY);
    expect(await merges(db, NOW + 30 * DAY)).toEqual([]);
    expect(await unmerge(db, OTHER, NOW + 30 * DAY)).toBe(false);
    expect(await tombstones(db)).toEqual([{ id: OTHER, at: NOW + 30 * DAY }]);
    expect(await photoOf(db, MARGARET)).toContain('image/jpeg');
    expect(await photoOf(db, OTHER)).toBeUndefined();
  });
});

describe('look-alikes', () => {
  it('are found by what the book has of addresses, phones and names, without those that are two people', async () => {
    const phone = { number: '+16175550148' };
    const db = await bookOf([
      addPhone(client(), phone, hand),
      addPhone(other, phone, hand),
      client({ id: THIRD, name: 'Bo Ek', addresses: ['bo@tern.example'] }),
    ]);
    const found = [{ ids: [MARGARET, OTHER], because: ['phone', 'near'], weak: false }];
    expect(await lookalikes(db)).toEqual(found);
    await setNotSame(db, [OTHER, MARGARET]);
    expect(await lookalikes(db)).toEqual([]);
    await unsetNotSame(db, [MARGARET, OTHER]);
    expect(await lookalikes(db)).toEqual(found);
  });
});

describe('deleted for good', () => {
  /** Every row of every store, as text. */
  const everything = async (db: ReturnType<typeof freshBook>) =>
    (await Promise.all(db.tables.map(async table => JSON.stringify(await table.toArray())))).join('\n');

  it('nothing in the whole database names the person: no name, address, phone, note, nor what was merged in', async () => {
    let full = addPhone(client({ nickname: 'Maggie', company: 'Harlow' }), { number: '+16175550148' }, hand);
    full = setField(setField(full, 'children', 'Ines', hand), 'notes', 'Fond of radios', hand);
    full = setSetting(full, 'openThing', { text: 'Pallet 4' }, hand);
    const db = await bookOf(
      [full, other, client({ id: THIRD, name: 'Bo Ek', addresses: [] })],
      [
        event({ subject: 'Oak shelving', note: 'Spoke of Noah' }),
        event({ channel: 'note', note: 'Allergic to fish' }),
        event({ clientIds: [MARGARET, THIRD], subject: 'Kick-off', channel: 'visit' }),
        event({ clientIds: [OTHER], subject: 'Lost parcel' }),
      ],
    );
    await setPhoto(db, MARGARET, JPEG);
    await db.recent.put({ clientId: MARGARET, at: NOW });
    await setNotSame(db, [MARGARET, THIRD]);
    await putCare(db, [{ ...problem(MARGARET), title: 'Pallet of Okafor' }]);
    await markToday(db, { id: `promise/${MARGARET}/2026-11-24/Oak` });
    await beginCall(db, { clientId: MARGARET, direction: 'in' }, NOW);
    await changeCall(db, { note: 'Ines called' });
    await noteStep(db, 'i1', 0, { changed: [{ before: client(), after: client() }] });
    await merge(db, ids, asIs, NOW);
    // A later state of what is deleted, and of what was merged into it.
    await updateClient(db, MARGARET, one => setField(one, 'sports', 'Rowing', hand));
    const words =
      /Margaret|Okafor|Maggie|Harlow|harlow|post\.example|6175550148|Ines|radios|Pallet|Oak|Noah|fish|parcel|Rowing|image\/jpeg/;
    expect(await everything(db)).toMatch(words);

    await deleteClient(db, MARGARET, NOW + 1);
    const left = await everything(db);
    expect(left).not.toMatch(words);
    expect(left.replaceAll(JSON.stringify({ id: MARGARET, at: NOW + 1 }), '')).not.toContain(MARGARET);
    expect((await tombstones(db)).map(one => one.id).sort()).toEqual([MARGARET, OTHER]);
    expect((await interactionsOf(db, THIRD)).map(one => [one.subject, one.clientIds])).toEqual([
      ['Kick-off', [THIRD]],
    ]);
    expect(await unmerge(db, OTHER, NOW + 2)).toBe(false);
  });

  it('every store is one that a deletion looks at, or one that holds nobody', () => {
    const looked = [
      'clients',
      'interactions',
      'addresses',
      'names',
      'notClients',
      'tombstones',
      'recent',
      'merges',
      'notSame',
      'photos',
      'notes',
      'standings',
      'dues',
      'care',
      'todayMarks',
      'callDrafts',
      'imports',
      'importParts',
    ];
    const nobody = ['accounts', 'assessments', 'authors', 'days', 'folders', 'mornings'];
    // A new store: let deleteClient look at it, say so here, and add a person to the test above.
    expect(
      freshBook()
        .tables.map(({ name }) => name)
        .sort(),
    ).toEqual([...looked, ...nobody].sort());
  });
});
