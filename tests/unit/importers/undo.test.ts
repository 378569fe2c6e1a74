import { describe, expect, it } from 'vitest';
import { addAddress, setField } from '../../../lib/clients/edit';
import type { ClientDraft } from '../../../lib/importers/importer';
import { planClients } from '../../../lib/importers/plan-clients';
import { planUndo, undoOf } from '../../../lib/importers/undo';
import { client, id } from '../clients/make';
import { NOW } from './reading';

const row = (part: Partial<ClientDraft>): ClientDraft => ({
  line: 2,
  source: 'import:csv',
  name: 'Margaret Okafor',
  fields: { role: 'Buyer', sports: 'Rowing' },
  addresses: ['margaret@harlow.example', 'm2@harlow.example'],
  phones: [],
  dates: [{ month: 2, day: 29, kind: 'birthday', label: '' }],
  ...part,
});
const plan = planClients(
  [row({}), row({ line: 3, name: 'Bo', addresses: ['bo@tern.example'] })],
  [client()],
  { now: NOW, newId: id },
);
const [changed, added] = [plan.changed[0]!.after, plan.added[0]!.client];
const hand = { source: 'hand', at: NOW + 5 };

describe('undo of an import', () => {
  it('gives the book as it was', () =>
    expect(planUndo(undoOf(plan), [changed, added], new Set(), NOW + 9)).toEqual({
      deleted: [added.id],
      restored: [client()],
      kept: [],
      interactions: [],
    }));

  it('leaves what was written since', () => {
    const later = addAddress(setField(changed, 'role', 'Chief', hand), 'm3@harlow.example', hand);
    const { restored, kept, deleted } = planUndo(
      undoOf(plan),
      [later, setField(added, 'role', 'Boss', hand)],
      new Set(),
      NOW + 9,
    );
    expect([kept, deleted]).toEqual([[added.id], []]);
    expect(restored[0]).toMatchObject({
      role: 'Chief',
      addresses: ['margaret@harlow.example', 'm3@harlow.example'],
      dates: [],
    });
    expect(Object.keys(restored[0]!.facts).sort()).toEqual(['address:m3@harlow.example', 'role']);
  });

  it('keeps whom somebody wrote to since, and who is gone stays gone', () => {
    expect(planUndo(undoOf(plan), [added], new Set([added.id]), NOW)).toMatchObject({
      kept: [added.id],
      deleted: [],
      restored: [],
    });
  });

  it('after it the same file can be imported again', () => {
    const { restored } = planUndo(undoOf(plan), [changed], new Set(), NOW + 9);
    expect(planClients([row({})], restored, { now: NOW + 10, newId: id }).changed).toHaveLength(1);
  });
});
