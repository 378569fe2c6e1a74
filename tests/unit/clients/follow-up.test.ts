import { describe, expect, it } from 'vitest';
import type { Client } from '../../../lib/clients/client';
import { clocks } from '../../../lib/clients/clocks';
import { setSetting } from '../../../lib/clients/edit';
import { followUp } from '../../../lib/clients/follow-up';
import { giveTier } from '../../../lib/clients/give-tier';
import type { Interaction } from '../../../lib/clients/interaction';
import { client, event, id, utc } from './make';

const NOW = utc('2026-11-24T12:00:00Z');
const ZONE = 'America/New_York';
const DAY = 86_400_000;

function of(who: Client, events: Interaction[], now = NOW) {
  return followUp(who, clocks(events, { now, zone: ZONE, client: who.id }), { now, zone: ZONE });
}
const ago = (days: number, part: Partial<Interaction> = {}) => event({ at: NOW - days * DAY, ...part });
const TIERED = client({ tier: 'top10', tierSince: NOW - 100 * DAY });

describe('interval', () => {
  it('is the own, else the 30 days of a key client, else none', () => {
    expect(of(client({ ...TIERED, intervalDays: 10 }), [ago(1, { direction: 'in' })]).intervalDays).toBe(10);
    expect(of(TIERED, []).intervalDays).toBe(30);
    expect(of(client({ tier: 'top100' }), []).intervalDays).toBe(30);
    expect(of(client({ key: true }), []).intervalDays).toBe(30);
    expect(of(client({ intervalDays: 14 }), []).intervalDays).toBe(14);
  });

  it('a client with neither falls due never', () => {
    expect(of(client(), [ago(900)])).toEqual({ state: 'none' });
    expect(of(client({ intervalDays: 0 }), []).state).toBe('none');
  });

  it.each([
    [0, 'ok', 30],
    [22, 'ok', 8],
    [23, 'due', 7],
    [30, 'due', 0],
    [31, 'late', -1],
    [47, 'late', -17],
  ])('%i days after a call: %s, due in %i', (days, state, dueInDays) => {
    expect(of(TIERED, [ago(days, { channel: 'call' })])).toMatchObject({ state, dueInDays });
  });

  it('a key client is put off by two-way contact alone, another by any', () => {
    const events = [ago(47, { channel: 'call' }), ago(2)];
    expect(of(TIERED, events)).toMatchObject({ state: 'late', dueInDays: -17 });
    expect(of(client({ key: true }), events).dueInDays).toBe(-17);
    expect(of(client({ intervalDays: 30 }), events)).toMatchObject({ state: 'ok', dueInDays: 28 });
  });
});

describe('without contact', () => {
  it('is due one interval after the tier was given', () => {
    const given = client({ tier: 'top10', tierSince: NOW });
    expect(of(given, [])).toMatchObject({ state: 'ok', dueInDays: 30, fromTier: true, dueOn: '2026-12-24' });
    expect(of(given, [], NOW + 31 * DAY)).toMatchObject({ state: 'late', dueInDays: -1 });
  });

  it('many at once are spread over the interval, the same each time', () => {
    const many = giveTier(
      Array.from({ length: 100 }, () => client({ id: id() })),
      'top100',
      { source: 'hand', at: NOW },
    );
    const days = many.map(one => of(one, []).dueInDays!);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...days)).toBeLessThanOrEqual(30);
    expect(new Set(days).size).toBeGreaterThan(15);
    expect(many.map(one => of(one, []).dueInDays)).toEqual(days);
  });

  it('one alone is not spread, and a changed tier does not begin anew', () => {
    const [one] = giveTier([client()], 'top10', { source: 'hand', at: NOW });
    expect(of(one!, []).dueInDays).toBe(30);
    const [later] = giveTier([one!], 'top100', { source: 'hand', at: NOW + 9 * DAY });
    expect(later!.tierSince).toBe(NOW);
    const without = setSetting(one!, 'tier', undefined, { source: 'hand', at: NOW });
    expect(without.tierSince).toBeUndefined();
  });
});

describe('snooze', () => {
  const snoozed = setSetting(TIERED, 'snoozedUntil', '2026-11-26', { source: 'hand', at: NOW - DAY });

  it('hides the reminder until its date, and never moves the due day', () => {
    expect(of(snoozed, [ago(47, { channel: 'call' })])).toMatchObject({
      state: 'snoozed',
      snoozedUntil: '2026-11-26',
      dueInDays: -17,
    });
    expect(of(snoozed, [ago(47, { channel: 'call' })], utc('2026-11-26T05:00:00Z')).state).toBe('late');
    // One minute before midnight in New York it is still the 25th.
    expect(of(snoozed, [ago(47, { channel: 'call' })], utc('2026-11-26T04:59:00Z')).state).toBe('snoozed');
  });

  it('ends at the next contact', () => {
    expect(of(snoozed, [ago(47, { channel: 'call' }), ago(0)]).state).toBe('late');
  });

  it('is not shown while nothing is due', () => {
    expect(of(snoozed, [ago(3, { channel: 'call' })]).state).toBe('ok');
  });
});
