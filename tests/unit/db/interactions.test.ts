import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editInteraction, setField } from '../../../lib/clients/edit';
import { setAccount } from '../../../lib/db/accounts';
import type { Book } from '../../../lib/db/book';
import { getClient, putClient, putClients } from '../../../lib/db/clients';
import { deleteClient } from '../../../lib/db/delete-client';
import {
  interactionsOf,
  record,
  removeInteraction,
  storedInteractionsOf,
  supersede,
} from '../../../lib/db/interactions';
import { type RecordingContext, recordSent, recordThread } from '../../../lib/db/recording';
import { tombstones, unionBook } from '../../../lib/db/union';
import type { PageMessage } from '../../../lib/sites/adapter';
import { client, event, id, MARGARET, utc } from '../clients/make';
import { freshBook } from './open';

const NOW = utc('2026-11-24T12:00:00Z');
const DEV = '01890000-0000-7000-8000-00000000bbb2';
const person = (address: string) => ({ address });
const context = (part: Partial<RecordingContext> = {}): RecordingContext => ({
  account: 'me@acme.example',
  keepSubject: true,
  author: 'a1',
  newId: id,
  now: NOW,
  zone: 'Europe/Berlin',
  ...part,
});
const message = (part: Partial<PageMessage> = {}): PageMessage => ({
  ids: ['gmail:18f1'],
  from: person('me@acme.example'),
  to: [person('margaret@harlow.example')],
  cc: [person('dev@harlow.example')],
  subject: 'Re: Spring',
  at: utc('2026-11-24T11:58:00Z'),
  precision: 'instant',
  ...part,
});
const sent = {
  to: [person('margaret@harlow.example')],
  cc: [person('dev@harlow.example')],
  bcc: [],
  subject: 'Spring',
  at: utc('2026-11-24T11:58:41Z'),
  keys: ['sent:1'],
};

async function book(): Promise<Book> {
  const db = freshBook();
  await putClients(db, [client(), client({ id: DEV, name: 'Dev Patel', addresses: ['dev@harlow.example'] })]);
  await setAccount(db, 'me@acme.example', true, 1);
  return db;
}

async function copyOf(db: Book) {
  const clients = (await Promise.all([MARGARET, DEV].map(one => getClient(db, one)))).filter(
    one => one !== undefined,
  );
  const interactions = (await Promise.all([MARGARET, DEV].map(one => storedInteractionsOf(db, one)))).flat();
  return { clients, interactions, tombstones: await tombstones(db) };
}

describe('recording', () => {
  it('sent live, then seen in its thread any number of times, is one, with every client', async () => {
    const db = await book();
    expect(await recordSent(db, sent, context())).toMatchObject({
      clientIds: [MARGARET, DEV],
      copied: [DEV],
    });
    expect(await recordThread(db, [message()], context())).toBe(1);
    expect(await recordThread(db, [message()], context())).toBe(0);
    expect(await recordThread(db, [message(), message()], context({ now: NOW + 9 }))).toBe(0);
    for (const who of [MARGARET, DEV]) {
      const events = await interactionsOf(db, who);
      expect(events).toHaveLength(1);
      expect(events[0]!.keys).toEqual(['gmail:18f1', 'sent:1']);
    }
    expect(await storedInteractionsOf(db, MARGARET)).toHaveLength(2);
  });

  it('from two windows at once is one as well', async () => {
    const db = await book();
    await Promise.all([
      recordThread(db, [message()], context()),
      recordThread(db, [message()], context()),
      recordSent(db, sent, context()),
    ]);
    expect(await interactionsOf(db, MARGARET)).toHaveLength(1);
    expect(await storedInteractionsOf(db, MARGARET)).toHaveLength(2);
  });

  it('writes nothing in an account that is off, unknown, or for people not in the book', async () => {
    const db = await book();
    await recordThread(db, [message()], context({ account: 'me@gmail.com' }));
    await setAccount(db, 'me@acme.example', false, 2);
    await recordThread(db, [message()], context());
    await recordSent(db, sent, context());
    await setAccount(db, 'me@acme.example', true, 3);
    await recordThread(db, [message({ from: person('x@secret.example'), ids: ['gmail:2'] })], context());
    await recordSent(db, { ...sent, to: [person('x@secret.example')], cc: [] }, context());
    expect(await db.interactions.count()).toBe(0);
    const dump = JSON.stringify(await Promise.all(db.tables.map(table => table.toArray())));
    expect(dump).not.toContain('secret');
  });

  it('keeps neither body nor subject where subjects are off', async () => {
    const db = await book();
    await recordThread(db, [message({ subject: 'Private words' })], context({ keepSubject: false }));
    expect(JSON.stringify(await db.interactions.toArray())).not.toContain('Private');
    expect(await interactionsOf(db, MARGARET)).toHaveLength(1);
  });

  it('goes to a client’s own events only', async () => {
    const db = await book();
    const near = client({ id: `${MARGARET.slice(0, -4)}b${MARGARET.slice(-3)}`, addresses: [] });
    await putClient(db, near);
    await record(db, [event()]);
    expect(await interactionsOf(db, near.id)).toEqual([]);
    expect(await interactionsOf(db, DEV)).toEqual([]);
  });
});

describe('editing and removing', () => {
  it('an edit supersedes; the old event stays stored', async () => {
    const db = await book();
    const call = event({ channel: 'call', at: NOW });
    await record(db, [call]);
    const edit = editInteraction(
      call,
      { note: 'Asked about spring', feeling: 4 },
      { id: id(), author: 'a1', at: NOW },
    );
    await supersede(db, { ...edit, supersedes: call.id });
    expect(await interactionsOf(db, MARGARET)).toMatchObject([{ id: edit.id, note: 'Asked about spring' }]);
    expect(await storedInteractionsOf(db, MARGARET)).toHaveLength(2);
  });

  it('removing takes every sighting and former state with it, for all clients, and leaves bare tombstones', async () => {
    const db = await book();
    await recordSent(db, sent, context());
    await recordThread(db, [message()], context());
    const [mail] = await interactionsOf(db, MARGARET);
    await removeInteraction(db, mail!, NOW);
    expect([await storedInteractionsOf(db, MARGARET), await storedInteractionsOf(db, DEV)]).toEqual([[], []]);
    const stones = await tombstones(db);
    expect(stones).toHaveLength(2);
    for (const stone of stones) expect(Object.keys(stone).sort()).toEqual(['at', 'id']);
    expect(JSON.stringify(await db.interactions.toArray())).not.toContain('Spring');
  });

  it('"not a contact" stays so when the mail is seen again', async () => {
    const db = await book();
    await recordThread(db, [message()], context());
    const [mail] = await interactionsOf(db, MARGARET);
    const edit = editInteraction(mail!, { automatic: true }, { id: id(), author: 'a1', at: NOW });
    await record(db, [edit]);
    await recordSent(db, sent, context());
    await recordThread(db, [message()], context());
    expect(await interactionsOf(db, MARGARET)).toMatchObject([{ automatic: true }]);
  });
});

describe('union of two copies', () => {
  const calls = Array.from({ length: 6 }, (_, n) =>
    event({ channel: 'call', at: NOW - n, clientIds: [MARGARET, DEV] }),
  );
  const edits = calls.map((call, n) =>
    editInteraction(call, { note: `n${n}` }, { id: id(), author: 'a1', at: NOW + n }),
  );

  type Act = (db: Book) => Promise<unknown>;
  const acts = fc.constantFrom<Act>(
    ...calls.map(call => (db: Book) => record(db, [call])),
    ...edits.map(edit => (db: Book) => record(db, [edit])),
    ...calls.slice(0, 3).map(call => (db: Book) => removeInteraction(db, call, NOW)),
    db => recordSent(db, sent, context()),
    db => recordThread(db, [message()], context()),
    async db => {
      const found = await getClient(db, MARGARET);
      if (found) await putClient(db, setField(found, 'role', 'Buyer', { source: 'hand', at: NOW }));
    },
    db => deleteClient(db, DEV, NOW),
  );

  it('gives the same book both ways, and twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(acts, { maxLength: 6 }),
        fc.array(acts, { maxLength: 6 }),
        async (left, right) => {
          const [a, b] = [await book(), await book()];
          for (const act of left) await act(a);
          for (const act of right) await act(b);
          const [fromA, fromB] = [await copyOf(a), await copyOf(b)];
          await unionBook(a, fromB);
          await unionBook(b, fromA);
          await unionBook(b, fromA);
          for (const who of [MARGARET, DEV]) {
            expect(await interactionsOf(a, who)).toEqual(await interactionsOf(b, who));
            expect(await getClient(a, who)).toEqual(await getClient(b, who));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a client deleted in one copy goes in the other', async () => {
    const [a, b] = [await book(), await book()];
    await record(b, calls);
    await deleteClient(a, MARGARET, NOW);
    await unionBook(b, await copyOf(a));
    expect(await getClient(b, MARGARET)).toBeUndefined();
    expect(await interactionsOf(b, MARGARET)).toEqual([]);
    expect(JSON.stringify(await b.addresses.toArray())).not.toContain('margaret');
    expect((await interactionsOf(b, DEV)).length).toBe(6);
  });
});
