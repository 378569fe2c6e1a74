import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWordsOf } from '../../../lib/care/first-words';
import { suggestions } from '../../../lib/care/introduction';
import { newProblem, sendHelp, tickStep } from '../../../lib/care/problem';
import { newProject } from '../../../lib/care/project';
import { begun, type CareRecord, type Introduction, type Plan, type Project } from '../../../lib/care/record';
import { REASONS, todayList } from '../../../lib/care/today';
import type { CareClient } from '../../../lib/care/today-item';
import { dayOf, isoOf } from '../../../lib/clients/days';
import { followUp } from '../../../lib/clients/follow-up';
import { OWED, type Owed, toOwed } from '../../../lib/clients/owed';
import { AT, careClient, DAY, input, newId, problem, TODAY, writing, ZONE } from './make';

const list = (
  clients: CareClient[],
  records: CareRecord[] = [],
  marks = [] as { id: string; until?: string }[],
) => todayList(input(clients, records), { marks, todayIso: TODAY });
const reasons = (clients: CareClient[], records: CareRecord[] = []) =>
  list(clients, records).items.map(item => item.reason);

describe('first words for the day (P2)', () => {
  it('are three, none twice, and others than the day before', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    for (let day = 20_000; day < 20_030; day++) {
      const [today, before] = [firstWordsOf(all, isoOf(day)), firstWordsOf(all, isoOf(day - 1))];
      expect(new Set(today).size).toBe(3);
      expect(today.some(one => before.includes(one))).toBe(false);
    }
  });
});

describe('the reasons', () => {
  it('are one file each', () => {
    expect(REASONS.map(one => one.id).sort()).toEqual([
      'face',
      'introduction',
      'occasion',
      'order',
      'overdue',
      'plan',
      'problem',
      'project',
      'promise',
      'referral',
      'waiting',
    ]);
  });

  it('waiting: a mail of theirs without an answer', () => {
    const client = careClient({
      waiting: { since: AT - 3 * DAY, days: 3, subject: 'Quote?' },
      dueInDays: -4,
    });
    expect(list([client]).items).toMatchObject([
      { reason: 'waiting', action: 'write', days: 3, text: 'Quote?' },
    ]);
  });

  it('waiting: of those who are not kept close not once the talk ended a month ago', () => {
    const waiting = { since: AT - 50 * DAY, days: 50 };
    expect(reasons([careClient({ waiting, gapDays: 31 })])).toEqual([]);
    expect(reasons([careClient({ waiting, gapDays: 30 })])).toEqual(['waiting']);
    expect(reasons([careClient({ waiting, gapDays: 50, dueInDays: -20 })])).toEqual(['waiting']);
    expect(reasons([careClient({ waiting, gapDays: 50, snoozed: true })])).toEqual(['waiting']);
  });

  it('overdue: by the 30-day rule, with what is at risk; not while snoozed, not when far off', () => {
    const sales = { amount: 32_000, currency: 'USD' };
    expect(list([careClient({ dueInDays: -17, annualSales: sales })]).items).toMatchObject([
      { reason: 'overdue', action: 'call', days: -17, risk: { amount: 640_000, currency: 'USD' } },
    ]);
    expect(list([careClient({ dueInDays: 0, annualSales: sales })]).items[0]).not.toHaveProperty('risk');
    expect(reasons([careClient({ dueInDays: -17, snoozed: true })])).toEqual([]);
    expect(reasons([careClient({ dueInDays: 5 })])).toEqual([]);
    expect(reasons([careClient()])).toEqual([]);
  });

  it('promise: ours on its day and the day before, theirs only when it is over', () => {
    const promised = (due: string | undefined, who: 'me' | 'client' = 'me') =>
      reasons([careClient({ commitments: [{ text: 'the quote', who, ...(due ? { due } : {}) }] })]);
    expect(promised('2026-11-25')).toEqual(['promise']);
    expect(promised('2026-11-26')).toEqual([]);
    expect(promised('2026-10-01')).toEqual(['promise']);
    expect(promised('2026-11-24', 'client')).toEqual([]);
    expect(promised('2026-11-23', 'client')).toEqual(['promise']);
    expect(promised(undefined)).toEqual([]);
  });

  it('problem: until help is on its way, on the day it should come, and until it is followed up', () => {
    const client = careClient();
    const bare = problem(client.id);
    expect(reasons([client], [bare])).toEqual(['problem']);
    const helped = sendHelp(newProblem(client.id, 'x', writing()), { who: 'Dan', by: '2026-11-26' }, AT);
    expect(reasons([client], [helped])).toEqual([]);
    expect(reasons([client], [{ ...helped, help: { who: 'Dan', by: TODAY } }])).toEqual(['problem']);
    const solved = tickStep(helped, 'solved', true, AT - 4 * DAY);
    expect(list([client], [solved]).items).toMatchObject([{ action: 'followUp', days: -1 }]);
    const done = tickStep(solved, 'followedUp', true, AT);
    expect(reasons([client], [done])).toEqual([]);
  });

  it('occasion: the greeting goes before the day, on 29 February too', () => {
    const born = (month: number, day: number) =>
      careClient({ dates: [{ month, day, kind: 'birthday', label: '' }] });
    expect(list([born(11, 26)]).items).toMatchObject([{ reason: 'occasion', action: 'greet', days: 2 }]);
    expect(reasons([born(11, 28)])).toEqual([]);
    expect(reasons([born(11, 23)])).toEqual([]);
    const leap = todayList(input([born(2, 29)], [], '2027-02-26'), { marks: [], todayIso: '2027-02-26' });
    expect(leap.items).toMatchObject([{ on: '2027-02-28', days: 2 }]);
  });

  it('plan: one line for a round, until all have been written to', () => {
    const [a, b] = [careClient({ name: 'A' }), careClient({ name: 'B' })];
    const plan: Plan = {
      kind: 'plan',
      ...begun([a.id, b.id], writing()),
      name: 'Quarterly rates',
      subject: 'Rates',
      body: 'Hello {first}',
      everyMonths: 3,
      from: '2026-08-20',
      sent: {},
    };
    expect(list([a, b], [plan]).items).toMatchObject([{ reason: 'plan', name: 'A', days: 2 }]);
    const half = { ...plan, sent: { [`2026-11-20/${a.id}`]: AT } };
    expect(list([a, b], [half]).items).toMatchObject([{ name: 'B', days: 1 }]);
    expect(reasons([a, b], [{ ...half, sent: { ...half.sent, [`2026-11-20/${b.id}`]: AT } }])).toEqual([]);
  });

  it('project: a date that is near or was lately, else what comes next after a quiet week', () => {
    const client = careClient();
    const made = (given: Partial<Project> = {}, at = AT): Project => ({
      ...newProject('Showroom', [{ name: 'M', clientId: client.id }], writing(at)),
      ...given,
    });
    const on = (days: number) => [{ what: 'Van arrives', on: isoOf(dayOf(TODAY)! + days) }];
    expect(reasons([client], [made()])).toEqual([]);
    expect(list([client], [made({ dates: on(1) })]).items).toMatchObject([
      { reason: 'project', action: 'followUp', text: 'Van arrives', of: 'Showroom', days: 1 },
    ]);
    expect(reasons([client], [made({ dates: on(2) })])).toEqual([]);
    expect(reasons([client], [made({ dates: on(-7) })])).toEqual(['project']);
    expect(reasons([client], [made({ dates: on(-8) })])).toEqual([]);
    expect(list([client], [made({}, AT - 7 * DAY)]).items).toMatchObject([
      { reason: 'project', text: 'Showroom', step: 'preCall' },
    ]);
    expect(reasons([client], [made({ closedAt: AT }, AT - 7 * DAY)])).toEqual([]);
    expect(reasons([client], [made({ clientIds: [] }, AT - 7 * DAY)])).toEqual([]);
  });

  it('referral: after good news, not over an open problem, not asked for twice in a quarter', () => {
    const glad = careClient({ feeling: 5, gapDays: 2, lastAt: AT - 2 * DAY });
    expect(list([glad]).items).toMatchObject([{ reason: 'referral', action: 'refer' }]);
    expect(reasons([{ ...glad, feeling: 4 }])).toEqual([]);
    expect(reasons([{ ...glad, gapDays: 40 }])).toEqual([]);
    const open = sendHelp(newProblem(glad.id, 'x', writing()), { who: 'Dan', by: '2026-12-24' }, AT);
    expect(reasons([glad], [open])).toEqual([]);
    const asked = (at: number): CareRecord => ({
      kind: 'ask',
      ...begun([glad.id], writing(at)),
      what: 'referral',
      state: 'asked',
    });
    expect(reasons([glad], [asked(AT - 30 * DAY)])).toEqual([]);
    expect(reasons([glad], [asked(AT - 120 * DAY)])).toEqual(['referral']);
  });

  it('order: when the next one is about due, not over a problem, not asked for twice in a month', () => {
    const client = careClient({ gapDays: 20 });
    const order = (on: string): CareRecord => ({ kind: 'order', ...begun([client.id], writing()), on });
    const days = (before: number) => isoOf(dayOf(TODAY)! - before);
    const monthly = [order(days(88)), order(days(58)), order(days(28))];
    expect(list([client], monthly).items).toMatchObject([
      { reason: 'order', action: 'reorder', on: days(28), days: 2 },
    ]);
    expect(reasons([client], monthly.slice(1))).toEqual([]);
    expect(reasons([client], [...monthly, order(days(3))])).toEqual([]);
    const long = [order(days(300)), order(days(270)), order(days(240))];
    expect(reasons([client], long)).toEqual([]);
    const asked = (at: number): CareRecord => ({
      kind: 'ask',
      ...begun([client.id], writing(at)),
      what: 'order',
      state: 'asked',
    });
    expect(reasons([client], [...monthly, asked(AT - 10 * DAY)])).toEqual([]);
    expect(reasons([client], [...monthly, asked(AT - 40 * DAY)])).toEqual(['order']);
    const open = sendHelp(newProblem(client.id, 'x', writing()), { who: 'Dan', by: '2026-12-24' }, AT);
    expect(reasons([client], [...monthly, open])).not.toContain('order');
    const glad = { ...client, feeling: 5, gapDays: 2 };
    expect(list([glad, careClient({ tier: 'top100', faceDays: 400 })], monthly).items[0]).toMatchObject({
      reason: 'referral',
    });
  });

  it('face: Top 10 not seen for a quarter, and once a month until they are', () => {
    const top = careClient({ tier: 'top10', faceDays: 141, dueInDays: 20 });
    expect(list([top]).items).toMatchObject([{ reason: 'face', action: 'visit', days: 141 }]);
    expect(reasons([{ ...top, faceDays: 60 }])).toEqual([]);
    expect(reasons([{ ...top, tier: 'top100' }])).toEqual([]);
    expect(reasons([careClient()])).toEqual([]);
  });

  it('introduction: what one needs and another offers, suggested once', () => {
    const needs = careClient({ name: 'Lena' });
    const offers = careClient({ name: 'Rafael' });
    const told = [
      { id: needs.id, needs: 'A printer for packaging sleeves', offers: '' },
      { id: offers.id, needs: '', offers: 'Packaging printing, short runs' },
      { id: newId(), needs: '', offers: 'Frozen fish' },
    ];
    const of = (clients: CareClient[], known: Introduction[] = []) =>
      todayList(
        { ...input(clients), ideas: suggestions(told, known, new Set()) },
        { marks: [], todayIso: TODAY },
      ).items;
    expect(of([needs, offers])).toMatchObject([
      { reason: 'introduction', name: 'Lena', other: { name: 'Rafael' } },
    ]);
    expect(of([needs])).toEqual([]);
    const suggested: Introduction = {
      kind: 'introduction',
      ...begun([offers.id, needs.id], writing()),
      why: 'print',
      state: 'asked',
    };
    expect(of([needs, offers], [suggested])).toEqual([]);
  });
});

describe('the list', () => {
  it('puts who waits before a problem, a promise, an overdue call, a birthday', () => {
    const clients = [
      careClient({ dates: [{ month: 11, day: 25, kind: 'birthday', label: '' }] }),
      careClient({ dueInDays: -3 }),
      careClient({ commitments: [{ text: 'quote', due: TODAY, who: 'me' }] }),
      careClient(),
      careClient({ waiting: { since: AT, days: 0 } }),
    ];
    expect(reasons(clients, [problem(clients[3]!.id)])).toEqual([
      'waiting',
      'problem',
      'promise',
      'overdue',
      'occasion',
    ]);
  });

  it('a client comes once, with the strongest reason; what is hidden makes room for the next', () => {
    const client = careClient({ dueInDays: -3, commitments: [{ text: 'quote', due: TODAY, who: 'me' }] });
    const [first] = list([client]).items;
    expect(first?.reason).toBe('promise');
    expect(list([client], [], [{ id: first!.id }]).items[0]?.reason).toBe('overdue');
    expect(list([client], [], [{ id: first!.id, until: '2026-11-25' }]).items[0]?.reason).toBe('overdue');
    expect(list([client], [], [{ id: first!.id, until: TODAY }]).items[0]?.reason).toBe('promise');
  });

  it('is never longer than ten, and says how many more there are', () => {
    const clients = Array.from({ length: 14 }, () => careClient({ dueInDays: -1 }));
    const { items, more } = list(clients);
    expect(items).toHaveLength(10);
    expect(more).toBe(4);
  });

  it('over ten years, an own promise stands in the list on each day from the eve of its due day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3650 }), fc.integer({ min: -5, max: 40 }), (start, after) => {
        const due = dayOf('2024-01-01')! + start;
        const today = due + after;
        const client = careClient({ commitments: [{ text: 'quote', due: isoOf(due), who: 'me' }] });
        const given = { clients: [client], records: [], today, now: today * DAY, zone: ZONE };
        const { items } = todayList(given, { marks: [], todayIso: isoOf(today) });
        expect(items.length).toBe(after >= -1 ? 1 : 0);
        if (items[0]) expect(items[0].days).toBe(due - today);
      }),
    );
  });

  it('a birthday is offered exactly on its day and the three before, in every year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 0, max: 3650 }),
        (month, day, offset) => {
          const today = dayOf('2024-01-01')! + offset;
          const client = careClient({ dates: [{ month, day, kind: 'birthday', label: '' }] });
          const given = { clients: [client], records: [], today, now: today * DAY, zone: ZONE };
          const [item] = todayList(given, { marks: [], todayIso: isoOf(today) }).items;
          const near = [0, 1, 2, 3].find(days => {
            const [, m, d] = isoOf(today + days)
              .split('-')
              .map(Number);
            const kept28 = month === 2 && day === 29 && m === 2 && d === 28;
            return (
              m === month &&
              (d === day || (kept28 && dayOf(`${isoOf(today + days).slice(0, 4)}-02-29`) === undefined))
            );
          });
          expect(item?.days).toBe(near);
        },
      ),
    );
  });
});

describe('what a tier is owed (R3, R4)', () => {
  const owed: Owed = {
    top10: { days: 14, faceDays: 30, greet: false },
    top100: { days: 60, faceDays: 700, greet: true },
  };
  const found = (clients: CareClient[]) =>
    todayList({ ...input(clients), owed }, { marks: [], todayIso: TODAY }).items.map(one => one.reason);

  it('decides when they are to see us, and who is greeted', () => {
    const birthday = [{ month: 11, day: 25, kind: 'birthday' as const, label: '' }];
    expect(found([careClient({ tier: 'top10', faceDays: 31 })])).toEqual(['face']);
    expect(found([careClient({ tier: 'top100', faceDays: 600 })])).toEqual([]);
    expect(found([careClient({ tier: 'top10', faceDays: 1, dates: birthday })])).toEqual([]);
    expect(found([careClient({ tier: 'top100', faceDays: 1, dates: birthday })])).toEqual(['occasion']);
    expect(found([careClient({ dates: birthday })])).toEqual(['occasion']);
  });

  it('decides when the next contact is due; an interval of their own goes before it', () => {
    const kept = { id: 'a', createdAt: AT, tier: 'top10' as const };
    const moment = { now: AT, zone: ZONE, owed };
    expect(followUp(kept, {}, moment).intervalDays).toBe(14);
    expect(followUp({ ...kept, tier: 'top100' }, {}, moment).intervalDays).toBe(60);
    expect(followUp({ ...kept, intervalDays: 5 }, {}, moment).intervalDays).toBe(5);
    expect(followUp({ id: 'a', createdAt: AT, key: true }, {}, moment).intervalDays).toBe(30);
    expect(followUp(kept, {}, { now: AT, zone: ZONE }).intervalDays).toBe(30);
  });

  it('falls back field by field where something else is stored', () => {
    expect(toOwed(undefined)).toEqual(OWED);
    expect(toOwed({ top10: { days: -1, faceDays: 7, greet: 'no' }, top100: 7 })).toEqual({
      top10: { ...OWED.top10, faceDays: 7 },
      top100: OWED.top100,
    });
  });
});
