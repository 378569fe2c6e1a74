import { describe, expect, it } from 'vitest';
import { clientCard, clientSummary } from '../../../lib/clients/card';
import type { Client } from '../../../lib/clients/client';
import { coverageOf } from '../../../lib/clients/coverage';
import { setField, setSetting } from '../../../lib/clients/edit';
import type { Interaction } from '../../../lib/clients/interaction';
import type { ProfileLimit } from '../../../lib/clients/profile';
import { client, event, utc } from './make';

const NOW = utc('2026-11-24T14:32:00Z');
const DAY = 86_400_000;
const ago = (days: number, part: Partial<Interaction> = {}) => event({ at: NOW - days * DAY, ...part });
const card = (who: Client, events: Interaction[]) =>
  clientCard(who, events, { now: NOW, zone: 'Europe/Berlin', coverage: { sources: [] } });
const TIERED = client({ tier: 'top10', tierSince: NOW - 100 * DAY });

describe('the six lines', () => {
  it('are there when they have something to say', () => {
    const who = client({
      ...TIERED,
      nickname: 'Maggie',
      sayName: 'oh-KAH-for',
      role: 'Head of Operations',
      company: 'Harlow & Pine',
      zone: 'America/New_York',
      openThing: { text: 'Pallet 4 arrived damaged', due: '2026-11-26' },
      dates: [{ month: 12, day: 4, year: 2026, label: 'Ines graduates', kind: 'other' }],
    });
    const events = [
      ago(23, { channel: 'call', subject: 'Spring lead times', feeling: 4, mood: 5, purpose: 'sale' }),
      ago(52, { purpose: 'personal' }),
      ago(141, { channel: 'visit', purpose: 'sale' }),
    ];
    expect(card(who, events)).toMatchObject({
      name: 'Margaret Okafor',
      nickname: 'Maggie',
      tier: 'top10',
      localTime: { time: '09:32', place: 'New York' },
      gap: {
        state: 'due',
        days: 23,
        channel: 'call',
        atMost: false,
        dueInDays: 7,
        bar: { fill: 23 / 30, tick: 1 },
      },
      faceToFace: { days: 141 },
      nonSale: { days: 52 },
      openThing: { text: 'Pallet 4 arrived damaged', dueInDays: 2 },
      humanLine: { kind: 'date', label: 'Ines graduates', inDays: 10 },
      last: { feeling: 4, mood: 5, topic: 'Spring lead times', days: 23 },
      address: 'margaret@harlow.example',
    });
  });

  it('are absent otherwise', () => {
    expect(Object.keys(card(client(), [])).sort()).toEqual(['address', 'coverage', 'gap', 'id', 'name']);
  });

  it('a zone that is none draws no clock', () => {
    expect(card(client({ zone: 'Boston' }), []).localTime).toBeUndefined();
  });

  it('the chosen fact stands where no date is near, but never health or religion', () => {
    const at = { source: 'hand', at: NOW };
    const who = setSetting(
      setField(client(), 'sports', 'Open-water swimming', at),
      'humanLine',
      'sports',
      at,
    );
    expect(card(who, []).humanLine).toEqual({ kind: 'fact', field: 'sports', value: 'Open-water swimming' });
    const hidden = setSetting(setField(client(), 'health', 'Knee', at), 'humanLine', 'health', at);
    expect(card(hidden, []).humanLine).toBeUndefined();
  });

  it('a policy on profiles holds for the human line too: no birthday, no fact that is none of work', () => {
    const at = { source: 'hand', at: NOW };
    const day = (kind: 'birthday' | 'anniversary' | 'other') => ({ month: 12, day: 4, label: 'It', kind });
    const line = (who: Client, profile: ProfileLimit) =>
      clientCard(who, [], { now: NOW, zone: 'Europe/Berlin', coverage: { sources: [] }, profile }).humanLine
        ?.kind;
    for (const kind of ['birthday', 'anniversary'] as const) {
      const born = client({ dates: [day(kind)] });
      expect([line(born, 'full'), line(born, 'business'), line(born, 'off')]).toEqual([
        'date',
        undefined,
        undefined,
      ]);
    }
    const renewal = client({ dates: [day('other')] });
    expect([line(renewal, 'business'), line(renewal, 'off')]).toEqual(['date', undefined]);
    const swims = setSetting(setField(client(), 'sports', 'Swims', at), 'humanLine', 'sports', at);
    expect([line(swims, 'full'), line(swims, 'business')]).toEqual(['fact', undefined]);
    const asks = setSetting(setField(client(), 'successIs', 'Docks', at), 'humanLine', 'successIs', at);
    expect([line(asks, 'business'), line(asks, 'off')]).toEqual(['fact', undefined]);
  });
});

describe('gap', () => {
  it('overdue: the bar is full and the tick stands where it was due', () => {
    expect(card(TIERED, [ago(47, { channel: 'call' })]).gap).toMatchObject({
      state: 'late',
      dueInDays: -17,
      bar: { fill: 1, tick: 30 / 47 },
    });
  });

  it('a mail of ours moves the gap, and not what a key client is due by', () => {
    expect(card(TIERED, [ago(47, { channel: 'call' }), ago(0)]).gap).toMatchObject({
      state: 'late',
      days: 0,
      channel: 'mail',
      dueInDays: -17,
      twoWayDays: 47,
    });
  });

  it('a mail of theirs without answer is never fine', () => {
    const wrote = [ago(3, { direction: 'in' })];
    expect(card(TIERED, wrote)).toMatchObject({ gap: { state: 'waiting', days: 3 }, waiting: { days: 3 } });
    expect(card(client(), wrote).gap.state).toBe('waiting');
    expect(card(TIERED, [...wrote, ago(2)]).gap.state).toBe('ok');
    expect(card(TIERED, [ago(40, { direction: 'in' })])).toMatchObject({
      gap: { state: 'late' },
      waiting: { days: 40 },
    });
  });

  it('never: no contact, with what an import said as a hint', () => {
    const who = client({ ...TIERED, tierSince: NOW, hint: { at: NOW - 40 * DAY, source: 'import:hubspot' } });
    expect(card(who, [])).toMatchObject({
      gap: { state: 'never', atMost: false, dueInDays: 30, bar: { fill: 0 } },
      hint: { days: 40, source: 'import:hubspot' },
    });
    expect(card(who, []).gap.days).toBeUndefined();
    expect(card(who, [ago(41, { channel: 'call' })]).hint?.days).toBe(40);
    expect(card(who, [ago(39, { channel: 'call' })]).hint).toBeUndefined();
  });

  it('never stays never when it is overdue', () => {
    expect(card(TIERED, []).gap).toMatchObject({ state: 'never', dueInDays: -70 });
  });

  it('without tier and interval: a gap that falls due never', () => {
    expect(card(client(), [ago(400)]).gap).toEqual({
      state: 'none',
      days: 400,
      channel: 'mail',
      atMost: false,
    });
  });

  it('only messages without a date: at most, no number, not never', () => {
    const gap = card(client(), [event({ at: undefined, precision: 'none' })]).gap;
    expect(gap).toEqual({ state: 'none', channel: 'mail', atMost: true });
  });

  it('snoozed: the gap stays', () => {
    const who = setSetting(TIERED, 'snoozedUntil', '2026-11-26', { source: 'hand', at: NOW });
    expect(card(who, [ago(47, { channel: 'call' })]).gap).toMatchObject({
      state: 'snoozed',
      days: 47,
      snoozedUntil: '2026-11-26',
    });
  });
});

describe('summary', () => {
  it('has neither addresses nor profile', () => {
    const who = setField(client({ company: 'Harlow' }), 'health', 'Knee', { source: 'hand', at: NOW });
    const summary = clientSummary(who, [ago(2)], { now: NOW, zone: 'UTC', coverage: { sources: [] } });
    expect(Object.keys(summary).sort()).toEqual(['company', 'gap', 'id', 'name']);
    expect(JSON.stringify(summary)).not.toContain('@');
  });
});

describe('coverage', () => {
  it('says since when mail is seen, and what else there is', () => {
    const accounts = [
      { address: 'me@acme.example', work: true, since: utc('2026-05-03T00:00:00Z') },
      { address: 'me@gmail.com', work: false, since: utc('2020-01-01T00:00:00Z') },
    ];
    const events = [
      ago(300, { origin: 'import:mbox' }),
      ago(500, { origin: 'import:mbox' }),
      ago(3, { origin: 'thread' }),
      ago(9, { origin: 'hand', channel: 'call' }),
      ago(900, { origin: 'hand', channel: 'note' }),
    ];
    expect(coverageOf(events, accounts)).toEqual({
      since: accounts[0]!.since,
      sources: [
        { kind: 'import:mbox', since: NOW - 500 * DAY },
        { kind: 'mail', account: 'me@acme.example', since: accounts[0]!.since },
        { kind: 'hand', since: NOW - 9 * DAY },
      ],
    });
    expect(coverageOf([], []).since).toBeUndefined();
  });
});
