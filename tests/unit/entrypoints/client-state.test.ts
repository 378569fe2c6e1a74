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

describe('a page that shows people by name alone', () => {
  const BO = id();
  async function state(view: Partial<PageView>, also: ReturnType<typeof client>[] = []) {
    const db = freshBook();
    await putClients(db, [client({}), client({ id: BO, name: 'Bo Garland', addresses: [] }), ...also]);
    const seen = page({ site: 'meet', notRead: 'names-alone', ...view });
    return clientState(db, seen, { reason: 'off' }, {}, { now: NOW, zone: 'UTC' }, 'US');
  }
  const named = (name: string) => ({ name });

  it('asks about those who are called just so, and shows nobody unasked', async () => {
    expect(await state({ names: ['Sam Reyes', 'bo  GARLAND'] })).toMatchObject({
      kind: 'several',
      byName: true,
      candidates: [named('Bo Garland')],
    });
    const other = client({ id: id(), name: 'Bo Garland', addresses: ['bo@other.example'] });
    expect(await state({ names: ['Bo Garland', 'Margaret Okafor'] }, [other])).toMatchObject({
      kind: 'several',
      byName: true,
      candidates: [{}, {}, {}],
    });
  });

  it('takes no part of a name for a name', async () => {
    for (const name of ['Bo', 'Garland', 'Bo Garland Jr', 'Margaret'])
      expect(await state({ names: [name] })).toMatchObject({ kind: 'unread', reason: 'names-alone' });
  });

  it('goes by an address first, and before those who are not in the book', async () => {
    const [address] = client({}).addresses;
    const shown = { names: ['Bo Garland'], notRead: undefined };
    expect(await state({ ...shown, people: [{ address: String(address) }] })).toMatchObject({
      kind: 'known',
      client: { id: MARGARET },
    });
    const stranger = { address: 'new@elsewhere.example' };
    expect(await state({ ...shown, people: [stranger] })).toMatchObject({ kind: 'several', byName: true });
    expect(await state({ ...shown, names: ['Ann Lee'], people: [stranger] })).toMatchObject({
      kind: 'unknown',
      person: stranger,
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
