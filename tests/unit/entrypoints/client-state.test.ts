import { describe, expect, it } from 'vitest';
import { clientState } from '../../../entrypoints/sidepanel/client-state';
import { addPhone } from '../../../lib/clients/edit';
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
    return clientState(db, view, { reason: 'off' }, {}, { now: NOW, zone: 'UTC' });
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
