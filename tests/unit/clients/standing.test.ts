import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../lib/clients/card';
import { type Clocks, clocks } from '../../../lib/clients/clocks';
import { currentInteractions } from '../../../lib/clients/current-interactions';
import { instantOfDay, isoOf } from '../../../lib/clients/days';
import { dateValue, setSetting } from '../../../lib/clients/edit';
import { CHANNELS, type Interaction } from '../../../lib/clients/interaction';
import { clocksOf, dateOfValue, standingOf, tracesOf } from '../../../lib/clients/standing';
import { client, event, id, MARGARET, utc } from './make';

const NOW = utc('2026-11-24T12:00:00Z');
const DAY = 86_400_000;
const ZONES = [
  'Europe/Berlin',
  'Asia/Shanghai',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

/** What a standing can tell: neither ids, nor subjects, nor shares. */
function told(all: Clocks): unknown {
  const { unknownShare: _share, waiting, undated, ...lines } = all;
  return {
    undated,
    waiting: waiting && { since: waiting.since, days: waiting.days },
    lines: Object.fromEntries(
      Object.entries(lines).map(([name, line]) => [name, { ...line, interactionId: '' }]),
    ),
  };
}

const anyEvent: fc.Arbitrary<Interaction> = fc
  .record({
    channel: fc.constantFrom(...CHANNELS),
    direction: fc.constantFrom('in' as const, 'out' as const),
    precision: fc.constantFrom('instant' as const, 'instant' as const, 'day' as const, 'none' as const),
    /** Few times, so that many fall together. */
    at: fc.oneof(
      fc.integer({ min: -40, max: 3 }).map(days => NOW + days * DAY),
      fc.integer({ min: -60, max: 60 }).map(hours => NOW + hours * 3_600_000),
    ),
    zone: fc.constantFrom(...ZONES),
    purpose: fc.constantFrom('sale' as const, 'service' as const, 'personal' as const, 'unknown' as const),
    automatic: fc.constantFrom(false, false, false, true),
    personal: fc.constantFrom(true, true, true, false),
    copied: fc.constantFrom<string[] | undefined>(undefined, undefined, [MARGARET]),
    recordedAt: fc.integer({ min: 0, max: 50 }).map(days => NOW - days * DAY),
  })
  .map(({ at, precision, copied, ...part }) =>
    event({
      ...part,
      ...(copied ? { copied } : {}),
      precision,
      at:
        precision === 'none'
          ? undefined
          : precision === 'day'
            ? instantOfDay(isoOf(Math.floor(at / DAY)), part.zone)
            : at,
    }),
  );

describe('traces', () => {
  it('tell every clock as all events do, at any later time, in any zone, whatever is seen of mail', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 14 }),
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 100 }),
        fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
        (events, zone, later, since) => {
          const current = currentInteractions(events);
          const moment = {
            now: NOW + later * 3_600_000,
            zone,
            ...(since === undefined ? {} : { mailSince: NOW - since * DAY }),
          };
          const traces = tracesOf(MARGARET, current);
          expect(told(clocksOf({ id: MARGARET, traces }, moment))).toEqual(
            told(clocks(current, { ...moment, client: MARGARET })),
          );
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('are few, however many the events', () => {
    const calls = Array.from({ length: 2000 }, (_, n) =>
      event({ id: id(), channel: 'call', at: NOW - n * DAY, recordedAt: NOW }),
    );
    expect(tracesOf(MARGARET, currentInteractions(calls))).toEqual([NOW, 16]);
  });
});

describe('what a standing says of its client', () => {
  it('gives the same gap, snoozed or not', () => {
    const hand = { source: 'hand', at: NOW - 5 * DAY };
    const events = [event({ channel: 'call', at: NOW - 47 * DAY })];
    const tiered = setSetting(client(), 'tier', 'top10', hand);
    for (const one of [tiered, setSetting(tiered, 'snoozedUntil', '2026-12-01', hand), client()]) {
      const moment = { now: NOW, zone: 'Europe/Berlin' };
      const traces = tracesOf(one.id, events);
      const standing = { ...standingOf(one), id: one.id, traces };
      expect(gapOf(standing, clocksOf(standing, moment), moment)).toEqual(
        gapOf(one, clocks(events, { ...moment, client: one.id }), moment),
      );
    }
  });

  it('dates come out as they went in', () => {
    for (const date of [
      { kind: 'birthday' as const, month: 2, day: 29, label: '' },
      { kind: 'other' as const, year: 2031, month: 5, day: 1, label: 'Ines 1/2: graduates' },
    ])
      expect(dateOfValue(dateValue(date))).toEqual(date);
  });
});
