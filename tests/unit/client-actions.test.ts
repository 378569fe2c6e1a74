import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clientActions } from '../../lib/client-actions';
import { setField } from '../../lib/clients/edit';
import { getClient, putClient } from '../../lib/db/clients';
import { tracesOf } from '../../lib/db/delete-client';
import { interactionsOf, record } from '../../lib/db/interactions';
import { neighbours } from '../../lib/db/neighbours';
import { client, event, MARGARET, utc } from './clients/make';
import { freshBook } from './db/open';

const NOW = utc('2026-11-24T12:00:00Z');
const OTHER = '01890000-0000-7000-8000-00000000bbb2';
const hand = { source: 'hand', at: NOW };

async function bookOf(...events: ReturnType<typeof event>[]) {
  const db = freshBook();
  const full = setField(setField(client(), 'health', 'Knee', hand), 'sports', 'Rowing', hand);
  await putClient(db, full);
  await putClient(db, client({ id: OTHER, name: 'Bo Ek', addresses: ['bo@tern.example'] }));
  await record(db, events);
  const of = async (id: string) =>
    (await interactionsOf(db, id)).map(one => ({
      note: one.note,
      clientIds: one.clientIds,
      automatic: one.automatic,
    }));
  return { db, act: clientActions(db), of };
}

beforeEach(() => fakeBrowser.reset());

describe('an event', () => {
  it('that is corrected can be as it was, also what it had no value for', async () => {
    const call = event({ channel: 'call', note: 'Dock times' });
    const { db, act } = await bookOf(call);
    const undo = await act.correct(call, { feeling: 2, at: NOW, precision: 'day' });
    expect(await interactionsOf(db, MARGARET)).toMatchObject([{ feeling: 2, at: NOW, precision: 'day' }]);
    await undo();
    const [back] = await interactionsOf(db, MARGARET);
    expect(back).toMatchObject({ at: call.at, precision: 'instant', note: 'Dock times' });
    expect(back).not.toHaveProperty('feeling');
  });

  it('of another client goes there, and comes back', async () => {
    const call = event({ channel: 'call', note: 'Dock times' });
    const { act, of } = await bookOf(call);
    const undo = await act.move(call, MARGARET, OTHER);
    expect([await of(MARGARET), await of(OTHER)]).toEqual([
      [],
      [{ note: 'Dock times', clientIds: [OTHER], automatic: false }],
    ]);
    await undo();
    expect([await of(MARGARET), await of(OTHER)]).toEqual([
      [{ note: 'Dock times', clientIds: [MARGARET], automatic: false }],
      [],
    ]);
  });

  it('that is a mail stays where its address is, as no contact', async () => {
    const mail = event({ keys: ['mid:1'] });
    const { act, of } = await bookOf(mail);
    await act.move(mail, MARGARET, OTHER);
    expect(await of(MARGARET)).toMatchObject([{ automatic: true }]);
    expect(await of(OTHER)).toMatchObject([{ automatic: false, clientIds: [OTHER] }]);
  });
});

describe('who may see a value', () => {
  it('is said and taken back; when it was learned does not change by a day', async () => {
    const { db, act } = await bookOf();
    const undo = await act.allow(MARGARET, 'sports', { visibility: 'me', exportable: false });
    const fact = (await getClient(db, MARGARET))?.facts.sports;
    expect(fact).toMatchObject({ value: 'Rowing', visibility: 'me', exportable: false, source: 'hand' });
    expect((fact?.learnedAt ?? 0) - NOW).toBeLessThan(1000);
    await undo();
    expect((await getClient(db, MARGARET))?.facts.sports).toMatchObject({
      visibility: 'team',
      exportable: true,
    });
  });
});

describe('around a client', () => {
  it('are those before and after by name', async () => {
    const { db } = await bookOf();
    expect(await neighbours(db, MARGARET, 'en')).toEqual({ previous: OTHER });
    expect(await neighbours(db, OTHER, 'en')).toEqual({ next: MARGARET });
    expect(await neighbours(db, 'nobody', 'en')).toEqual({});
  });

  it('are traces that a deletion tells of first', async () => {
    const { db } = await bookOf(
      event({ channel: 'call' }),
      event({ channel: 'note', note: 'x' }),
      event({ channel: 'visit', clientIds: [MARGARET, OTHER] }),
    );
    expect(await tracesOf(db, MARGARET)).toEqual({
      facts: 2,
      addresses: 1,
      phones: 0,
      dates: 0,
      promises: 0,
      contacts: 1,
      notes: 1,
      shared: 1,
      merges: 0,
      photo: false,
      records: 0,
    });
    expect(await tracesOf(db, 'nobody')).toBeUndefined();
  });
});
