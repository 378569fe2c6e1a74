import fc from 'fast-check';
import type { Client } from '../../../lib/clients/client';
import {
  addAddress,
  addCommitment,
  addDate,
  addPhone,
  newClient,
  removeAddress,
  setField,
  setSetting,
} from '../../../lib/clients/edit';
import type { Interaction } from '../../../lib/clients/interaction';
import { CHANNELS } from '../../../lib/clients/interaction';
import { checkedPhoto } from '../../../lib/clients/photo';
import { setAccount } from '../../../lib/db/accounts';
import type { Book } from '../../../lib/db/book';
import { deleteClients } from '../../../lib/db/bulk-clients';
import { everyClient, putClient, updateClient } from '../../../lib/db/clients';
import { everyInteraction, record } from '../../../lib/db/interactions';
import { otherRows } from '../../../lib/db/other-stores';
import { addPhotos } from '../../../lib/db/photos';
import { tombstones } from '../../../lib/db/union';

const START = Date.UTC(2026, 0, 1);

/** A UUIDv7 of a small number. */
export const idOf = (n: number): string =>
  `01890000-0000-7000-8000-${((n * 2654435761) % 0x1000000000000).toString(16).padStart(12, '0')}`;

/** Ids of the clients that random books are about. */
export const CLIENTS = [1, 2, 3, 4].map(idOf);

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(one => one.trim() !== '');
const client = fc.constantFrom(...CLIENTS);
/** Two copies write at different times: a clock that two edits share is nobody's. */
const at = fc.integer({ min: 1, max: 1e9 }).map(n => START + n);

/** One thing that a person does to a book. */
export type Act = (db: Book) => Promise<unknown>;

const change = (edit: (old: Client, at: number, value: string) => Client): fc.Arbitrary<Act> =>
  fc.tuple(client, at, text).map(([id, when, value]) => async db => {
    const learned = { source: 'hand', at: when };
    const known = await updateClient(db, id, old => edit(old, when, value));
    if (!known) await putClient(db, edit(newClient(id, `N ${value}`, learned), when, value));
  });
const hand = (when: number) => ({ source: 'hand', at: when });

const event: fc.Arbitrary<Act> = fc
  .record({
    n: fc.integer({ min: 100, max: 1e6 }),
    clientIds: fc.uniqueArray(client, { minLength: 1, maxLength: 2 }),
    channel: fc.constantFrom(...CHANNELS),
    direction: fc.constantFrom('in' as const, 'out' as const),
    at,
    subject: fc.option(text, { nil: undefined }),
    note: fc.option(text, { nil: undefined }),
    feeling: fc.option(fc.constantFrom(1 as const, 5 as const), { nil: undefined }),
  })
  .map(({ n, subject, note, feeling, ...rest }) => {
    const one: Interaction = {
      id: idOf(n),
      ...rest,
      precision: 'instant',
      zone: 'Europe/Berlin',
      purpose: 'unknown',
      purposeBy: 'rule',
      personal: true,
      automatic: false,
      keys: [`mid:${n}`],
      author: `author ${n % 2}`,
      origin: 'hand',
      recordedAt: rest.at,
      ...(subject === undefined ? {} : { subject }),
      ...(note === undefined ? {} : { note }),
      ...(feeling === undefined ? {} : { feeling }),
    };
    return db => record(db, [one]);
  });

/** What may happen to a book, one after the other. */
export const acts = fc.array(
  fc.oneof(
    change((old, when, value) => setField(old, 'role', value, hand(when))),
    change((old, when, value) => setField(old, 'health', value, hand(when))),
    change((old, when, value) => setField(old, 'company', value, hand(when))),
    change((old, when, value) => addAddress(old, `${[...value].length}@x.example`, hand(when))),
    change((old, when) => (old.addresses[0] ? removeAddress(old, old.addresses[0], when) : old)),
    change((old, when, value) =>
      addPhone(old, { number: `+1617555010${[...value].length % 10}` }, hand(when)),
    ),
    change((old, when, value) =>
      addDate(old, { month: 2, day: 29, kind: 'birthday', label: value }, hand(when)),
    ),
    change((old, when) => setSetting(old, 'tier', when % 2 ? 'top10' : undefined, hand(when))),
    change((old, when, value) => addCommitment(old, { text: value, who: 'me' }, hand(when))),
    event,
    event,
    fc.tuple(client, fc.nat(9)).map(
      ([id, n]): Act =>
        async db => {
          // As an import does: who is not in the book gets none.
          const url = checkedPhoto(btoa(`\xff\xd8\xff${n}`))!;
          await addPhotos(db, [{ clientId: id, url }]);
        },
    ),
    fc.tuple(client, at).map(
      ([id, when]): Act =>
        db =>
          deleteClients(db, [id], when),
    ),
    at.map(
      (when): Act =>
        db =>
          setAccount(db, 'me@firm.example', when % 2 === 0, when),
    ),
  ),
  { maxLength: 14 },
);

/** All that a book holds, in one order. */
export async function dump(db: Book) {
  const clients: Client[] = [];
  for await (const some of everyClient(db)) clients.push(...some);
  const events: { clientId: string; events: Interaction[] }[] = [];
  for await (const some of everyInteraction(db)) events.push(...some);
  const by = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    clients: clients.sort(by),
    events: events
      .map(one => ({ ...one, events: one.events.sort(by) }))
      .sort((a, b) => (a.clientId < b.clientId ? -1 : 1)),
    tombstones: (await tombstones(db)).sort(by),
    others: (await otherRows(db)).sort(),
  };
}
