import { describe, expect, it } from 'vitest';
import { clientState } from '../../../entrypoints/sidepanel/client-state';
import { addPhone } from '../../../lib/clients/edit';
import { setAccount } from '../../../lib/db/accounts';
import { putClients } from '../../../lib/db/clients';
import type { PageView } from '../../../lib/sites/adapter';
import { client, id, MARGARET, utc } from '../clients/make';
import { freshBook } from '../db/open';

const NOW = utc('2026-11-24T12:00:00Z');
const NUMBER = '+442079460142';
const page = (rest: Partial<PageView>): PageView => ({
  site: 'generic',
  kind: 'record',
  people: [],
  language: 'en',
  notRead: 'no-address',
  ...rest,
});

describe('a page with a number and no address', () => {
  const called = (name: string, own: string) => ({
    ...client({ id: own, name, addresses: [] }),
    phones: addPhone(client({}), { number: NUMBER }, { source: 'hand', at: NOW }).phones,
  });
  const state = async (clients: ReturnType<typeof called>[], view: PageView) => {
    const db = freshBook();
    await putClients(db, clients);
    return clientState(db, view, { reason: 'off' }, {}, { now: NOW, zone: 'UTC' }, 'US');
  };

  it('shows the client of the book who has it, or those to choose from', async () => {
    const margaret = called('Margaret Okafor', MARGARET);
    expect(await state([margaret], page({ phone: NUMBER }))).toMatchObject({
      kind: 'known',
      client: { id: MARGARET },
    });
    expect(await state([margaret, called('Priya Nair', id())], page({ phone: NUMBER }))).toMatchObject({
      kind: 'several',
      candidates: [{}, {}],
    });
  });

  it('shows nobody where nobody has it, or several people stand there', async () => {
    const margaret = called('Margaret Okafor', MARGARET);
    expect(await state([margaret], page({ phone: '+15550100' }))).toMatchObject({
      kind: 'unread',
      reason: 'no-address',
    });
    expect(await state([margaret], page({ phone: NUMBER, notRead: 'several-people' }))).toMatchObject({
      kind: 'unread',
      reason: 'several-people',
    });
  });
});

describe('an address or a number that was asked for', () => {
  const MOMENT = { now: NOW, zone: 'UTC' };
  async function asked(what: { address: string } | { number: string }, region = 'GB') {
    const db = freshBook();
    const hand = { source: 'hand', at: NOW };
    const phones = addPhone(client({}), { number: NUMBER }, hand).phones;
    await putClients(db, [
      client({ phones }),
      client({ id: id(), name: 'Priya Nair', addresses: ['priya@harlow.example'], phones }),
      client({ id: id(), name: 'Bo Garland', addresses: [], phones: [{ number: '+16175550148' }] }),
    ]);
    await setAccount(db, 'me@acme.example', true, NOW);
    const show =
      'address' in what ? ({ kind: 'address', ...what } as const) : ({ kind: 'phone', ...what } as const);
    return clientState(db, undefined, { reason: 'off' }, { asked: show }, MOMENT, region);
  }

  it('is a client, several, or somebody to link or create', async () => {
    expect(await asked({ address: 'Margaret+x@harlow.example' })).toMatchObject({
      kind: 'known',
      client: { id: MARGARET },
    });
    expect(await asked({ address: 'new@harlow.example' })).toMatchObject({
      kind: 'unknown',
      person: { address: 'new@harlow.example' },
      candidates: [{}, {}],
    });
    expect(await asked({ address: 'bo@acme.example' })).toMatchObject({ kind: 'unknown' });
    expect(await asked({ number: '020 7946 0142' })).toMatchObject({
      kind: 'several',
      shared: '020 7946 0142',
      candidates: [{}, {}],
    });
    expect(await asked({ number: '+1 617 555 0148' })).toMatchObject({ kind: 'known' });
    expect(await asked({ number: '020 7946 0199' })).toEqual({
      kind: 'unknown-number',
      number: '020 7946 0199',
      shown: '020 7946 0199',
    });
    expect(await asked({ number: '+442079460199' }, 'US')).toMatchObject({ shown: '+44 20 7946 0199' });
  });

  it('a national number of another country is found where the region knows nobody by it', async () => {
    expect(await asked({ number: '(617) 555-0148' }, 'CN')).toMatchObject({
      kind: 'known',
      client: { name: 'Bo Garland' },
    });
  });
});
