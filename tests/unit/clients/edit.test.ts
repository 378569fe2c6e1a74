import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../lib/clients/client';
import {
  addAddress,
  addDate,
  addPhone,
  addTag,
  newClient,
  removeAddress,
  removeDate,
  removePhone,
  removeTag,
  setField,
  setSetting,
} from '../../../lib/clients/edit';
import { mergeClient } from '../../../lib/clients/merge-client';
import { isSpecial, PROFILE_FIELDS, PROFILE_GROUPS } from '../../../lib/clients/profile';
import { client, MARGARET } from './make';

const hand = (at: number) => ({ source: 'hand', at });

describe('profile', () => {
  it('has each field once, in a group that exists, and none empty', () => {
    expect(new Set(PROFILE_FIELDS.map(field => field.id)).size).toBe(PROFILE_FIELDS.length);
    expect(new Set(PROFILE_FIELDS.map(field => field.group))).toEqual(new Set(PROFILE_GROUPS));
  });

  it('marks special-category data', () => {
    expect(['health', 'religion', 'politics', 'drinks', 'smokes'].every(isSpecial)).toBe(true);
    expect(isSpecial('sports')).toBe(false);
  });
});

describe('edits', () => {
  it('carry source and time, and leave the old client as it was', () => {
    const before = newClient(MARGARET, ' Margaret ', hand(1));
    const after = setField(before, 'role', 'Head of Operations', { source: 'signature', at: 5 });
    expect(after.role).toBe('Head of Operations');
    expect(after.facts.role).toMatchObject({ source: 'signature', learnedAt: 5 });
    expect(before.name).toBe('Margaret');
    expect(before.role).toBeUndefined();
  });

  it('an empty value clears the field and keeps its time; the name stays', () => {
    const cleared = setField(setField(client(), 'role', 'Buyer', hand(1)), 'role', ' ', hand(2));
    expect('role' in cleared).toBe(false);
    expect(cleared.facts.role).toMatchObject({ value: '', learnedAt: 2 });
    expect(setField(client(), 'name', '', hand(2)).name).toBe('Margaret Okafor');
  });

  it('special-category values are not exportable and for me alone', () => {
    expect(setField(client(), 'health', 'Knee', hand(1)).facts.health).toMatchObject({
      exportable: false,
      visibility: 'me',
    });
  });

  it('an address that was removed leaves no trace of itself', () => {
    const without = removeAddress(
      addAddress(client(), 'Old@Harlow.example', hand(1)),
      'old@harlow.example',
      2,
    );
    expect(without.addresses).toEqual(['margaret@harlow.example']);
    expect(JSON.stringify(without)).not.toContain('old@');
    expect(addAddress(client(), 'no address', hand(1))).toEqual(client());
  });
});

type Step = (copy: Client, at: number) => Client;
const date = { month: 2, day: 29, label: '', kind: 'birthday' as const };
const steps = fc.constantFrom<Step>(
  (copy, at) => setField(copy, 'role', `Role ${at}`, hand(at)),
  (copy, at) => setField(copy, 'role', '', hand(at)),
  (copy, at) => setField(copy, 'sports', `Sport ${at}`, hand(at)),
  (copy, at) => setSetting(copy, 'tier', at % 2 ? 'top10' : undefined, hand(at)),
  (copy, at) => setSetting(copy, 'snoozedUntil', at % 2 ? '2026-12-01' : undefined, hand(at)),
  (copy, at) => setSetting(copy, 'openThing', { text: `Thing ${at}` }, hand(at)),
  (copy, at) => addAddress(copy, `a${at % 3}@x.example`, hand(at)),
  (copy, at) => removeAddress(copy, `a${at % 3}@x.example`, at),
  (copy, at) => addPhone(copy, { number: '+16175550148' }, hand(at)),
  (copy, at) => removePhone(copy, { number: '+16175550148' }, at),
  (copy, at) => addDate(copy, date, hand(at)),
  (copy, at) => removeDate(copy, date, at),
);
/** Two copies that drift apart: each step happens on one of them, at its own time. */
const drifted = fc.array(fc.tuple(steps, fc.boolean()), { maxLength: 16 }).map(list => {
  let [a, b] = [client(), client()];
  list.forEach(([step, left], n) => {
    const at = client().updatedAt + 10 + n;
    if (left) a = step(a, at);
    else b = step(b, at);
  });
  return [a, b] as const;
});
const sets = (copy: Client) => ({
  ...copy,
  addresses: [...copy.addresses].sort(),
  phones: copy.phones.length,
  dates: copy.dates.length,
});

describe('tags', () => {
  it('are written once, whatever their case, and go without a trace of the word', () => {
    const one = addTag(addTag(client(), ' VIP  2027 ', hand(1)), 'vip 2027', hand(2));
    expect(one.tags).toEqual(['VIP 2027']);
    expect(addTag(client(), '  ', hand(1)).tags).toBeUndefined();
    const without = removeTag(one, 'vip 2027', 3);
    expect(without.tags).toBeUndefined();
    expect(JSON.stringify(without)).not.toMatch(/vip/i);
  });

  it('of two copies are joined, and one that was taken away later stays away', () => {
    const base = addTag(client(), 'old', hand(1));
    const a = addTag(base, 'fair', hand(10));
    const b = removeTag(addTag(base, 'Lyon', hand(11)), 'old', 12);
    for (const merged of [mergeClient(a, b), mergeClient(b, a)])
      expect([...merged.tags!].sort()).toEqual(['Lyon', 'fair']);
  });
});

describe('mergeClient', () => {
  it('the later value stands, the later clearing too', () => {
    const a = setField(client(), 'role', 'Buyer', hand(10));
    const b = setField(client(), 'role', '', hand(11));
    expect('role' in mergeClient(a, b)).toBe(false);
    expect(mergeClient(setField(a, 'role', 'Head', hand(12)), b).role).toBe('Head');
  });

  it('keeps what both added, and does not bring back what one removed', () => {
    const base = addAddress(client(), 'old@x.example', hand(5));
    const a = removeAddress(addAddress(base, 'a@x.example', hand(10)), 'old@x.example', 11);
    const b = addAddress(base, 'b@x.example', hand(12));
    expect(sets(mergeClient(a, b)).addresses).toEqual([
      'a@x.example',
      'b@x.example',
      'margaret@harlow.example',
    ]);
    const again = addAddress(a, 'old@x.example', hand(13));
    expect(mergeClient(again, b).addresses).toContain('old@x.example');
    expect(mergeClient(b, again).addresses).toContain('old@x.example');
  });

  it('commutes, is idempotent, and a copy merged with its own past is itself', () => {
    fc.assert(
      fc.property(drifted, ([a, b]) => {
        const merged = mergeClient(a, b);
        expect(mergeClient(b, a)).toEqual(merged);
        expect(mergeClient(merged, merged)).toEqual(merged);
        expect(sets(mergeClient(merged, a))).toEqual(sets(merged));
        expect(sets(mergeClient(a, client()))).toEqual(sets(a));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the later of two changes in each place', () => {
    fc.assert(
      fc.property(drifted, ([a, b]) => {
        const merged = mergeClient(a, b);
        for (const field of ['role', 'sports', 'tier', 'openThing']) {
          const later = (a.facts[field]?.learnedAt ?? 0) >= (b.facts[field]?.learnedAt ?? 0) ? a : b;
          expect(merged.facts[field]).toEqual(later.facts[field]);
          expect(merged[field as keyof Client]).toEqual(later[field as keyof Client]);
        }
      }),
    );
  });
});
