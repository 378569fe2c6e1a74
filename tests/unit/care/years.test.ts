import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { startedDraft } from '../../../lib/care/drafts';
import { nextOrderDay, reorderRate, reordersByMonth, returnRate } from '../../../lib/care/orders';
import { nextRound, roundOf } from '../../../lib/care/plan';
import { weeklyHour } from '../../../lib/care/plan-hour';
import { newProblem, tickStep } from '../../../lib/care/problem';
import { newProject, openDates, projectNow } from '../../../lib/care/project';
import { ASK_AGAIN_AFTER, nextQuestion } from '../../../lib/care/questions';
import { begun, type CareRecord, type Order, type Plan, QUESTIONS } from '../../../lib/care/record';
import { todayList } from '../../../lib/care/today';
import type { TodayItem } from '../../../lib/care/today-item';
import { wordsToBegin } from '../../../lib/care/words-to-begin';
import { dayOf, isoOf, localDay } from '../../../lib/clients/days';
import { careClient, DAY, writing } from './make';

/** Zones whose clocks change by an hour, by half of one, at other times of the year, and never; one beyond the date line. */
const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'America/St_Johns',
  'Africa/Casablanca',
];
const zone = fc.constantFrom(...ZONES);
/** Any instant of twenty years, leap days and changes of the clock among them. */
const instant = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2043, 0, 1) });
const FIRST = dayOf('2023-01-01')!;
const day = fc.integer({ min: FIRST, max: FIRST + 20 * 365 });
const leapDays = fc
  .constantFrom('2024-02-29', '2028-02-29', '2032-02-29', '2040-02-29')
  .map(on => dayOf(on)!);
const anyDay = fc.oneof(day, leapDays);

const plan = (from: number, everyMonths?: number): Plan => ({
  kind: 'plan',
  ...begun(['a'], writing()),
  name: 'Quarterly',
  subject: 's',
  body: 'b',
  from: isoOf(from),
  ...(everyMonths ? { everyMonths } : {}),
  sent: {},
});

describe('over random years', () => {
  it('a round has begun, the next one has not, and on its day the next one is the round that is on', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 0, max: 4000 }),
        (from, months, after) => {
          const one = plan(from, months);
          const today = from + after;
          const [round, next] = [dayOf(roundOf(one, today)!)!, dayOf(nextRound(one, today)!)!];
          expect(round).toBeLessThanOrEqual(today);
          expect(next).toBeGreaterThan(today);
          expect(roundOf(one, next)).toBe(isoOf(next));
          expect(roundOf(one, next - 1)).toBe(isoOf(round));
        },
      ),
    );
  });

  it('a plan that is written once has one round for good, and none before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 4000 }), (from, after) => {
        const one = plan(from);
        expect(roundOf(one, from + after)).toBe(after < 0 ? undefined : isoOf(from));
        expect(nextRound(one, from + after)).toBe(after < 0 ? isoOf(from) : undefined);
      }),
    );
  });

  it('the weekly hour is on the next Monday, or on that day if it is one', () => {
    fc.assert(
      fc.property(anyDay, from => {
        const text = weeklyHour({ from: isoOf(from), title: 't', lines: [], uid: 'u', now: 0 });
        const on = /DTSTART:(\d{4})(\d{2})(\d{2})T090000/.exec(text)!.slice(1, 4).join('-');
        expect(Temporal.PlainDate.from(on).dayOfWeek).toBe(1);
        expect(dayOf(on)! - from).toBeGreaterThanOrEqual(0);
        expect(dayOf(on)! - from).toBeLessThan(7);
      }),
    );
  });

  it('orders at an even pace are next due one pace on, across leap days', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 3, max: 8 }),
        (from, pace, n) => {
          const orders = Array.from(
            { length: n },
            (_, i): Order => ({
              kind: 'order',
              ...begun(['a'], writing()),
              on: isoOf(from + i * pace),
            }),
          );
          expect(nextOrderDay(orders.toReversed())).toBe(from + n * pace);
        },
      ),
    );
  });

  it('the rates of a month are those of its last day, and what comes later changes nothing of them', () => {
    const bought = fc.array(fc.record({ who: fc.constantFrom('a', 'b', 'c'), on: anyDay }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(bought, anyDay, (all, end) => {
        const orders = all.map(
          ({ who, on }): Order => ({
            kind: 'order',
            ...begun([who], writing()),
            on: isoOf(on),
          }),
        );
        const until = orders.filter(({ on }) => dayOf(on)! <= end);
        const [month] = reordersByMonth(orders, [{ month: 'm', day: end }]);
        expect(month?.rate).toBe(reorderRate(until, end));
        expect(returnRate(orders, end)).toEqual(returnRate(until, end));
      }),
    );
  });

  it('a question is asked again half a year after its answer by the calendar of the rep', () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: 0, max: 400 }), (at, here, after) => {
        const answers = QUESTIONS.map(question => ({
          kind: 'answer' as const,
          ...begun(['a'], writing(at)),
          question,
          text: 'x',
          good: true,
        }));
        const now = at + after * DAY;
        const days = localDay(now, here) - localDay(at, here);
        expect(nextQuestion(answers, { now, zone: here }) !== undefined).toBe(days >= ASK_AGAIN_AFTER);
      }),
    );
  });

  it('of a project a date is open until a week after it, and the card names the first to come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 6 }), anyDay, (offsets, today) => {
        const dates = offsets.map(by => ({ what: `d${by}`, on: isoOf(today + by) }));
        const project = { ...newProject('x', [], writing()), dates: [...dates, { what: 'bad', on: 'soon' }] };
        const open = openDates(project, today).map(({ on }) => dayOf(on)! - today);
        expect(open).toEqual(offsets.filter(by => by >= -7).toSorted((a, b) => a - b));
        const next = offsets.filter(by => by >= 0).toSorted((a, b) => a - b)[0];
        expect(projectNow(project, today).date?.on).toBe(
          next === undefined ? undefined : isoOf(today + next),
        );
      }),
    );
  });

  it('at any two moments of one local day, in any zone, the list is the same', () => {
    fc.assert(
      fc.property(
        instant,
        zone,
        fc.integer({ min: 0, max: 86_399 }),
        fc.integer({ min: -5, max: 5 }),
        (at, here, second, by) => {
          const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(here);
          const other = local.startOfDay().add({ seconds: second });
          // A day on which the clock changes may be shorter.
          fc.pre(other.toPlainDate().equals(local.toPlainDate()));
          const today = localDay(at, here);
          const client = careClient({
            tier: 'top10',
            dueInDays: by,
            commitments: [{ text: 'quote', due: isoOf(today + by), who: 'me' }],
            dates: [{ month: 2, day: 29, kind: 'birthday', label: '' }],
          });
          const solved = tickStep(newProblem(client.id, 'x', writing(at)), 'solved', true, at - 4 * DAY);
          const records: CareRecord[] = [
            { ...newProject('Showroom', [{ name: 'M', clientId: client.id }], writing(at - 9 * DAY)) },
            { ...plan(today - 400, 3), clientIds: [client.id] },
            solved,
          ];
          const list = (now: number) =>
            todayList(
              { clients: [client], records, today: localDay(now, here), now, zone: here },
              { marks: [], todayIso: isoOf(localDay(now, here)), most: 99 },
            ).items;
          expect(list(other.epochMilliseconds)).toEqual(list(at));
        },
      ),
    );
  });
});

describe('what is begun for the rep', () => {
  const item = fc.record({
    reason: fc.constantFrom('waiting', 'problem', 'overdue', 'occasion', 'referral', 'order', 'face', 'plan'),
    action: fc.constantFrom('call', 'followUp', 'write', 'visit', 'greet', 'refer', 'reorder'),
    days: fc.integer({ min: -40, max: 3 }),
    text: fc.constantFrom('birthday', 'Pallet 4', undefined),
  });

  it('calls the client by name, and leaves no gap of ours open', () => {
    fc.assert(
      fc.property(
        item,
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('en' as const, 'zh' as const),
        (given, hour, lang) => {
          const name = lang === 'en' ? 'Maggie' : '周慧敏';
          const said = wordsToBegin(given as TodayItem, { name, lang, hour });
          const draft = startedDraft(given.action as TodayItem['action'], {
            name,
            lang,
            ...(given.text ? { about: given.text } : {}),
            problem: given.reason === 'problem',
          });
          for (const text of [said ?? name, draft?.body ?? name]) {
            expect(text).toContain(name);
            expect(text).not.toMatch(/undefined|\{|\$/);
          }
        },
      ),
    );
  });

  it('a problem is written about as one: it is ours until it is right, then it is asked after', () => {
    const of = (action: 'call' | 'followUp') =>
      startedDraft(action, { name: 'Maggie', lang: 'en', about: 'Pallet 4', problem: true });
    expect(of('call')).toMatchObject({ subject: 'Pallet 4', body: expect.stringContaining('This is mine') });
    expect(of('followUp')?.body).toContain('is everything as it should be?');
    expect(startedDraft('followUp', { name: 'Maggie', lang: 'en', about: 'the quote' })?.body).toContain(
      'A word on “the quote”',
    );
  });
});
