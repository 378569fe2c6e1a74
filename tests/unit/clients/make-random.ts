import fc from 'fast-check';
import type { Client } from '../../../lib/clients/client';
import {
  addAddress,
  addCommitment,
  addDate,
  addPhone,
  removeAddress,
  setField,
  setSetting,
} from '../../../lib/clients/edit';
import { PROFILE_FIELDS } from '../../../lib/clients/profile';
import { client } from './make';

type Step = (client: Client, at: number) => Client;

const learned = (at: number) => ({ source: at % 2 ? 'hand' : 'import:csv', at });
const text = fc.string({ unit: 'grapheme', maxLength: 8 });

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...PROFILE_FIELDS.map(({ id }) => id)), text).map(
    ([field, value]): Step =>
      (one, at) =>
        setField(one, field, value, learned(at)),
  ),
  fc.constantFrom('a@x.example', 'b@x.example', 'a+tag@gmail.com').map(
    (address): Step =>
      (one, at) =>
        addAddress(one, address, learned(at)),
  ),
  fc.constantFrom('a@x.example', 'margaret@harlow.example').map(
    (address): Step =>
      (one, at) =>
        removeAddress(one, address, at),
  ),
  fc.constantFrom('+16175550148', '+442079460142').map(
    (number): Step =>
      (one, at) =>
        addPhone(one, { number }, learned(at)),
  ),
  fc.constant<Step>((one, at) =>
    addDate(one, { month: 2, day: 29, kind: 'birthday', label: '' }, learned(at)),
  ),
  text.map(
    (what): Step =>
      (one, at) =>
        addCommitment(one, { text: what, who: 'me' }, learned(at)),
  ),
  fc.constantFrom('top10' as const, 'top100' as const, undefined).map(
    (tier): Step =>
      (one, at) =>
        setSetting(one, 'tier', tier, learned(at)),
  ),
  text.map(
    (what): Step =>
      (one, at) =>
        setSetting(one, 'openThing', { text: what }, learned(at)),
  ),
);

/** Clients as some edits by hand and by files leave them. */
export const clients: fc.Arbitrary<Client> = fc
  .array(steps, { maxLength: 12 })
  .map(list => list.reduce((one, step, i) => step(one, one.createdAt + i), client()));
