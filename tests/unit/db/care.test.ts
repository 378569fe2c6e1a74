import { describe, expect, it } from 'vitest';
import { callPurpose } from '../../../lib/care/call-draft';
import { tickStep } from '../../../lib/care/problem';
import { begun, type Introduction, type Project } from '../../../lib/care/record';
import { beginCall, callNow, changeCall, discardCall, logCall } from '../../../lib/db/calls';
import { allCare, careOf, careOfKinds, putCare, removeCare, updateCare } from '../../../lib/db/care';
import { putClient } from '../../../lib/db/clients';
import { deleteClient } from '../../../lib/db/delete-client';
import { interactionsOf } from '../../../lib/db/interactions';
import { tombstones, unionBook } from '../../../lib/db/union';
import { AT, newId, problem, writing, ZONE } from '../care/make';
import { client, id, MARGARET } from '../clients/make';
import { freshBook } from './open';

const TOM = '01890000-0000-7000-8000-00000000bbb2';
const introduction = (): Introduction => ({
  kind: 'introduction',
  ...begun([MARGARET, TOM], writing()),
  why: 'print',
  state: 'asked',
});

describe('records of care', () => {
  it('are found by client and by kind; the later state of one stands', async () => {
    const db = freshBook();
    const one = problem(MARGARET);
    await putCare(db, [one, introduction()]);
    await putCare(db, [{ ...one, title: 'older', updatedAt: one.updatedAt - 1 }]);
    expect(await careOfKinds(db, 'problem')).toEqual([one]);
    expect((await careOf(db, TOM)).map(record => record.kind)).toEqual(['introduction']);
    const changed = await updateCare(db, one.id, 'problem', old => tickStep(old, 'empathy', true, AT));
    expect(changed?.before).toEqual(one);
    expect(await careOfKinds(db, 'problem')).toEqual([changed?.after]);
    expect(await updateCare(db, one.id, 'order', old => old)).toBeUndefined();
  });

  it('what was deleted stays deleted, also when another copy brings it', async () => {
    const db = freshBook();
    const one = problem(MARGARET);
    await putCare(db, [one]);
    await removeCare(db, one.id, AT);
    await putCare(db, [{ ...one, updatedAt: AT + 1 }]);
    expect(await allCare(db)).toEqual([]);
  });

  it('go with their client; a project keeps its other parties', async () => {
    const db = freshBook();
    await putClient(db, client());
    const project: Project = {
      kind: 'project',
      ...begun([MARGARET, TOM], writing()),
      name: 'Showroom',
      parties: [
        { name: 'Margaret Okafor', clientId: MARGARET },
        { name: 'Tom', clientId: TOM },
      ],
      dates: [],
      steps: {},
    };
    await putCare(db, [problem(MARGARET), introduction(), project]);
    await deleteClient(db, MARGARET, AT);
    expect(await allCare(db)).toEqual([
      { ...project, clientIds: [TOM], parties: [{ name: 'Tom', clientId: TOM }] },
    ]);
    expect(JSON.stringify(await allCare(db))).not.toContain('Margaret');
  });

  it('a union gives both sides the same, and takes over what the other deleted', async () => {
    const [a, b] = [freshBook(), freshBook()];
    const [one, two, shared] = [problem(TOM), problem(TOM), problem(TOM)];
    const copy = async (db: typeof a) => ({
      clients: [],
      interactions: [],
      tombstones: await tombstones(db),
      care: await allCare(db),
    });
    await putCare(a, [one, shared]);
    await putCare(b, [two, { ...shared, title: 'later', updatedAt: shared.updatedAt + 5 }]);
    await removeCare(a, two.id, AT);
    const [fromA, fromB] = [await copy(a), await copy(b)];
    await unionBook(a, fromB);
    await unionBook(b, fromA);
    const byId = (list: { id: string }[]) => list.toSorted((x, y) => (x.id < y.id ? -1 : 1));
    expect(byId(await allCare(a))).toEqual(byId(await allCare(b)));
    expect((await allCare(a)).map(record => record.id).sort()).toEqual([one.id, shared.id].sort());
  });
});

describe('the call that is on', () => {
  const context = { now: AT + 90_000, zone: ZONE, author: 'me', newId: id };

  it('is saved as it is typed, and one at a time', async () => {
    const db = freshBook();
    await beginCall(db, { clientId: MARGARET, direction: 'in' }, AT);
    await changeCall(db, { note: 'Two boards' });
    const again = await beginCall(db, { number: '+1 857 555 0102', direction: 'in' }, AT + 5);
    expect(again).toMatchObject({ clientId: MARGARET, note: 'Two boards', startedAt: AT });
    const undo = await discardCall(db);
    expect(await callNow(db)).toBeUndefined();
    await undo();
    expect(await callNow(db)).toMatchObject({ note: 'Two boards' });
  });

  it('is logged with its reason, feeling and purpose; a bare one is complete; undo brings the call back', async () => {
    const db = freshBook();
    await putClient(db, client());
    await beginCall(db, { clientId: MARGARET, direction: 'in' }, AT);
    await changeCall(db, { reason: 'damage', feeling: 4, nonSale: true, note: ' split ' });
    const undo = await logCall(db, context);
    expect(await interactionsOf(db, MARGARET)).toMatchObject([
      { channel: 'call', direction: 'in', at: AT, note: 'split', feeling: 4, purpose: 'service' },
    ]);
    expect(await careOfKinds(db, 'call')).toMatchObject([{ reason: 'damage', clientIds: [MARGARET] }]);
    await undo?.();
    expect(await interactionsOf(db, MARGARET)).toEqual([]);
    expect(await careOfKinds(db, 'call')).toEqual([]);
    await changeCall(db, { reason: undefined, note: '', outcome: 'voicemail' });
    await logCall(db, context);
    // A machine that took the message was rung by us.
    expect(await interactionsOf(db, MARGARET)).toMatchObject([{ channel: 'voicemail', direction: 'out' }]);
  });

  it('has the purpose that was said, else that of its reason, else of its note', () => {
    expect(callPurpose({ nonSale: true, reason: 'price', note: '' })).toEqual({
      purpose: 'service',
      by: 'hand',
    });
    expect(callPurpose({ nonSale: false, reason: 'damage', note: '' })).toEqual({
      purpose: 'sale',
      by: 'hand',
    });
    expect(callPurpose({ reason: 'damage', note: 'asks for a quote' })).toEqual({
      purpose: 'service',
      by: 'rule',
    });
    expect(callPurpose({ note: '想要一份报价' })).toEqual({ purpose: 'sale', by: 'rule' });
    expect(callPurpose({ reason: 'other', note: 'Lunch' })).toEqual({ purpose: 'unknown', by: 'rule' });
  });

  it('of nobody is not logged, and stays', async () => {
    const db = freshBook();
    await beginCall(db, { number: '+1 857 555 0102', direction: 'in' }, AT);
    expect(await logCall(db, { ...context, newId })).toBeUndefined();
    expect(await callNow(db)).toMatchObject({ number: '+1 857 555 0102' });
  });
});
