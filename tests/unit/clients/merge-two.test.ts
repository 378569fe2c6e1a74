import { describe, expect, it } from 'vitest';
import {
  addAddress,
  addCommitment,
  addDate,
  itemKey,
  removeAddress,
  setField,
  setSetting,
} from '../../../lib/clients/edit';
import { mergeClient } from '../../../lib/clients/merge-client';
import { joinEvents, splitEvents, withClient } from '../../../lib/clients/merge-events';
import { mergeFields, mergeTwo } from '../../../lib/clients/merge-two';
import { client, event, id, MARGARET, utc } from './make';

const at = (n: number) => utc('2026-02-01T00:00:00Z') + n;
const hand = (n: number) => ({ source: 'hand', at: at(n) });
const file = (n: number) => ({ source: 'import:csv', at: at(n) });
const OTHER = '01890000-0000-7000-8000-00000000bbb2';
const other = client({ id: OTHER, name: 'M. Okafor', addresses: ['m.okafor@post.example'] });
const asIs = { picks: {}, leave: [] };
const picks = (a = client(), b = other) =>
  Object.fromEntries(mergeFields(a, b).map(({ field, pick }) => [field, pick]));

describe('what is taken by itself', () => {
  it('is what one of them alone says', () => {
    const a = setField(client(), 'role', 'Buyer', hand(1));
    const b = setField(other, 'sports', 'Rowing', hand(1));
    expect(picks(a, b)).toEqual({ name: 'kept', role: 'kept', sports: 'joined' });
    expect(mergeTwo(a, b, asIs, at(9))).toMatchObject({
      id: MARGARET,
      role: 'Buyer',
      facts: { sports: { value: 'Rowing' } },
    });
  });

  it('is what somebody typed, before what a file said; else what was learned later', () => {
    const a = setField(setField(client(), 'role', 'Ops', file(5)), 'lunch', 'Late', hand(1));
    const b = setField(setField(other, 'role', 'Head of Ops', hand(1)), 'lunch', 'Early', hand(2));
    expect(picks(a, b)).toMatchObject({ role: 'joined', lunch: 'joined' });
    expect(picks(b, a)).toMatchObject({ role: 'kept', lunch: 'kept' });
  });

  it('is the longer name, the nearer tier, and both of long texts, at the stricter of two permissions', () => {
    const a = setSetting(setField(client(), 'notes', 'One', hand(1)), 'tier', 'top100', hand(1));
    const secret = setField(other, 'notes', 'Two', hand(1));
    secret.facts.notes = { ...secret.facts.notes!, visibility: 'me', exportable: false };
    const b = setSetting(secret, 'tier', 'top10', hand(1));
    expect(picks(b, a)).toMatchObject({ name: 'joined', tier: 'kept', notes: 'both' });
    const merged = mergeTwo(a, b, asIs, at(9));
    expect(merged).toMatchObject({ name: 'Margaret Okafor', tier: 'top10', tierSince: at(1) });
    expect(merged.facts.notes).toMatchObject({ value: 'One\nTwo', visibility: 'me', exportable: false });
  });
});

describe('mergeTwo', () => {
  it('takes what was chosen, and a copy of the book with the other value does not bring that back', () => {
    const a = setField(client(), 'role', 'Ops', hand(5));
    const b = setField(other, 'role', 'Head of Ops', hand(1));
    const merged = mergeTwo(a, b, { picks: { role: 'joined' }, leave: [] }, at(9));
    expect(merged.role).toBe('Head of Ops');
    expect(mergeClient(merged, a).role).toBe('Head of Ops');
    expect(merged.facts.role?.source).toBe('hand');
  });

  it('has all addresses, dates and promises of both, but those left out', () => {
    const a = addCommitment(
      addDate(client(), { month: 2, day: 29, kind: 'birthday', label: '' }, hand(1)),
      { text: 'Quote', who: 'me' },
      hand(1),
    );
    const b = addCommitment(
      addAddress(other, 'old@post.example', hand(1)),
      { text: 'Call', who: 'me' },
      hand(1),
    );
    const merged = mergeTwo(a, b, { picks: {}, leave: [itemKey('address', 'old@post.example')] }, at(9));
    expect(merged.addresses).toEqual(['margaret@harlow.example', 'm.okafor@post.example']);
    expect(merged.commitments?.map(({ text }) => text)).toEqual(['Quote', 'Call']);
    expect(merged.dates).toHaveLength(1);
    expect(mergeClient(merged, { ...b, id: MARGARET }).addresses).not.toContain('old@post.example');
  });

  it('an address that was removed from one and is the other’s is there', () => {
    const a = removeAddress(
      addAddress(client(), 'm.okafor@post.example', hand(1)),
      'm.okafor@post.example',
      at(2),
    );
    const merged = mergeTwo(a, other, asIs, at(9));
    expect(merged.addresses).toContain('m.okafor@post.example');
    expect(mergeClient(merged, merged).addresses).toContain('m.okafor@post.example');
  });

  it('an open thing of the other becomes a promise: nothing unsolved is lost', () => {
    const a = setSetting(client(), 'openThing', { text: 'Pallet 4' }, hand(1));
    const b = setSetting(other, 'openThing', { text: 'Late invoice', due: '2026-03-01' }, hand(1));
    expect(mergeTwo(a, b, asIs, at(9))).toMatchObject({
      openThing: { text: 'Pallet 4' },
      commitments: [{ text: 'Late invoice', due: '2026-03-01', who: 'me' }],
    });
  });

  it('keeps what says which file rows both came from', () => {
    const mark = {
      value: 'x',
      source: 'import:csv',
      learnedAt: at(1),
      visibility: 'me',
      exportable: false,
    } as const;
    const b = { ...other, facts: { 'source:import:csv:1': mark } };
    expect(mergeTwo(client(), b, asIs, at(9)).facts['source:import:csv:1']).toEqual(mark);
  });
});

describe('events of two that become one', () => {
  const both = event({ clientIds: [MARGARET, OTHER], copied: [OTHER] });
  const theirs = event({ clientIds: [OTHER], copied: [OTHER] });

  it('are all there, once, and who was in To was in To', () => {
    const joined = joinEvents([both], [both, theirs], MARGARET, OTHER);
    expect(joined.map(one => [one.id, one.clientIds, one.copied])).toEqual([
      [both.id, [MARGARET], undefined],
      [theirs.id, [MARGARET], [MARGARET]],
    ]);
    expect(withClient(event(), OTHER, MARGARET).copied).toBeUndefined();
  });

  it('are parted as they were; an edit goes with what it edits, what is new stays', () => {
    const joined = joinEvents([both], [both, theirs], MARGARET, OTHER);
    const edit = { ...joined[1]!, id: id(), supersedes: theirs.id, note: 'Corrected' };
    const fresh = event();
    const split = splitEvents([...joined, edit, fresh], [both, theirs], MARGARET, OTHER);
    expect(split.kept).toEqual([both, fresh]);
    expect(split.joined).toEqual([both, theirs, { ...edit, clientIds: [OTHER], copied: [OTHER] }]);
  });

  it('what was deleted since does not come back', () => {
    expect(splitEvents([], [both, theirs], MARGARET, OTHER)).toMatchObject({ kept: [], joined: [] });
  });
});
