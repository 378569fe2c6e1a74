import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, type Order } from '../../../lib/care/record';
import { todayList } from '../../../lib/care/today';
import type { CareClient } from '../../../lib/care/today-item';
import type { DateFact } from '../../../lib/clients/client';
import type { Moment } from '../../../lib/clients/clocks';
import { isoOf, localDay } from '../../../lib/clients/days';
import { setField } from '../../../lib/clients/edit';
import type { Feeling, Interaction } from '../../../lib/clients/interaction';
import { setAccount } from '../../../lib/db/accounts';
import type { Book } from '../../../lib/db/book';
import { putCare } from '../../../lib/db/care';
import { putClients, updateClient } from '../../../lib/db/clients';
import { deleteClient } from '../../../lib/db/delete-client';
import { record, removeInteraction } from '../../../lib/db/interactions';
import { standings } from '../../../lib/db/read-standings';
import { markToday, readClients, todayInput, todayLines, todayMarks } from '../../../lib/db/today';
import { client, event, id, utc } from '../clients/make';
import { freshBook } from './open';

const DAY = 86_400_000;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai'];
/** Beside any day: the leap day, the days around it where there is none, and the turn of the year. */
const NOWS = [
  '2026-11-24T12:00:00Z',
  '2028-02-28T23:30:00Z',
  '2027-02-26T10:30:00Z',
  '2026-12-30T03:00:00Z',
  '2026-03-29T00:30:00Z',
].map(utc);

/** As often absent as there: most clients of a large book are not kept close. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const feeling = maybe(fc.constantFrom<Feeling>(1, 3, 4, 5));

/** A contact by how many hours it is before now: some are to come. */
const contacts = fc.array(
  fc.record({
    hours: fc.integer({ min: -60, max: 24 * 45 }),
    channel: fc.constantFrom('mail', 'mail', 'call', 'message', 'visit'),
    direction: fc.constantFrom('in', 'out'),
    precision: fc.constantFrom('instant', 'instant', 'day', 'none'),
    zone: fc.constantFrom(...ZONES),
    automatic: fc.constantFrom(false, false, false, true),
    feeling,
    mood: feeling,
  }),
  { maxLength: 5 },
);
const people = fc.array(
  fc.record({
    kept: maybe(
      fc.record({
        tier: maybe(fc.constantFrom('top10', 'top100')),
        intervalDays: maybe(fc.integer({ min: 3, max: 40 })),
        promise: maybe(fc.integer({ min: -3, max: 4 })),
      }),
    ),
    snoozed: maybe(fc.integer({ min: -3, max: 5 })),
    lost: fc.constantFrom(false, false, false, true),
    date: maybe(
      fc.record({
        inDays: fc.integer({ min: -2, max: 6 }),
        once: fc.boolean(),
        years: fc.integer({ min: -1, max: 1 }),
      }),
    ),
    leapling: fc.constantFrom(false, false, true),
    contacts,
  }),
  { minLength: 1, maxLength: 7 },
);
type Someone = typeof people extends fc.Arbitrary<(infer T)[]> ? T : never;

function clientOf({ kept, snoozed, lost, date, leapling }: Someone, now: number) {
  const { tier, intervalDays, promise } = kept ?? {};
  const on = (days: number) => isoOf(Math.floor(now / DAY) + days);
  const dates: DateFact[] = [];
  if (date) {
    const [year, month, day] = on(date.inDays).split('-').map(Number) as [number, number, number];
    const kind = date.once ? ('other' as const) : ('birthday' as const);
    dates.push({ kind, month, day, label: '', ...(date.once ? { year: year + date.years } : {}) });
  }
  if (leapling) dates.push({ kind: 'birthday', year: 1984, month: 2, day: 29, label: '' });
  return client({
    id: id(),
    dates,
    ...(tier ? { tier: tier as 'top10' | 'top100', tierSince: now - 90 * DAY } : {}),
    ...(intervalDays ? { intervalDays } : {}),
    ...(snoozed === undefined ? {} : { snoozedUntil: on(snoozed) }),
    ...(lost ? { lost: { at: now } as never } : {}),
    ...(promise === undefined
      ? {}
      : { commitments: [{ text: 'quote', due: on(promise), who: 'me' as const, at: now } as never] }),
  });
}

const eventsOf = (who: string, some: Someone['contacts'], now: number): Interaction[] =>
  some.map(({ hours, precision, feeling: felt, mood, ...given }) => {
    const { at: _at, ...dated } = event({
      clientIds: [who],
      recordedAt: now - Math.max(0, hours) * 3_600_000 + 1000,
      ...(given as Partial<Interaction>),
      precision: precision as Interaction['precision'],
      ...(felt ? { feeling: felt } : {}),
      ...(mood ? { mood } : {}),
    });
    return precision === 'none' ? dated : { ...dated, at: now - hours * 3_600_000 };
  });

/** Today by the leads, and by looking at every client of the book. */
async function bothWays(db: Book, ids: readonly string[], moment: Moment) {
  const today = localDay(moment.now, moment.zone);
  const marks = await todayMarks(db);
  const list = (clients: readonly CareClient[]) =>
    todayList({ clients, records: [], today, ...moment }, { marks, todayIso: isoOf(today), most: 99 });
  const { clients } = await todayInput(db, moment);
  return [list(clients), list(await readClients(db, ids, moment))] as const;
}

describe('Today by its leads', () => {
  it('has the same lines as by every client of the book, after any writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.record({
          now: fc.constantFrom(...NOWS),
          zone: fc.constantFrom(...ZONES),
          seenFor: maybe(fc.integer({ min: 1, max: 60 })),
          later: fc.integer({ min: 0, max: 40 }),
          gone: fc.integer({ min: 0, max: 9 }),
        }),
        async (some, { now, zone, seenFor, later, gone }) => {
          const db = freshBook();
          if (seenFor) await setAccount(db, 'me@acme.example', true, now - seenFor * DAY);
          const clients = some.map(one => clientOf(one, now));
          const ids = clients.map(one => one.id);
          await putClients(db, clients);
          const events = some.flatMap((one, n) => eventsOf(ids[n]!, one.contacts, now));
          await record(db, events);
          const [here, there] = await bothWays(db, ids, { now, zone });
          expect(here).toEqual(there);
          // Days pass, and things change.
          if (events[gone]) await removeInteraction(db, events[gone], now);
          await updateClient(db, ids[0]!, ({ tier: _tier, intervalDays: _days, ...old }) => ({
            ...old,
            dates: [],
          }));
          if (ids[gone]) await deleteClient(db, ids[gone], now);
          const left = ids.filter((_, n) => n !== gone);
          const [after, all] = await bothWays(db, left, { now: now + later * DAY, zone });
          expect(after).toEqual(all);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('begins with the same lines where many more have a reason than are read', async () => {
    const now = NOWS[0]!;
    const many = fc.array(
      fc.record({
        tier: maybe(fc.constantFrom('top10', 'top100')),
        mail: maybe(fc.integer({ min: 0, max: 14 })),
        date: maybe(fc.integer({ min: 0, max: 3 })),
        promise: maybe(fc.integer({ min: -9, max: 1 })),
      }),
      { minLength: 60, maxLength: 90 },
    );
    await fc.assert(
      fc.asyncProperty(many, async some => {
        const db = freshBook();
        const clients = some.map(({ tier, date, promise }) =>
          clientOf(
            {
              kept: { tier, intervalDays: undefined, promise },
              date: date === undefined ? undefined : { inDays: date, once: false, years: 0 },
              snoozed: undefined,
              lost: false,
              leapling: false,
              contacts: [],
            },
            now,
          ),
        );
        const ids = clients.map(one => one.id);
        await putClients(db, clients);
        await record(
          db,
          some.flatMap(({ mail }, n) =>
            mail === undefined
              ? []
              : event({ clientIds: [ids[n]!], direction: 'in', at: now - mail * DAY, recordedAt: now }),
          ),
        );
        const [here, there] = await bothWays(db, ids, { now, zone: ZONES[0]! });
        expect(here.items.slice(0, 10)).toEqual(there.items.slice(0, 10));
        // What was put aside makes room for what comes after it.
        for (const { id: item } of here.items.slice(0, 25)) await markToday(db, { id: item });
        const [after, all] = await bothWays(db, ids, { now, zone: ZONES[0]! });
        expect(after.items.slice(0, 10)).toEqual(all.items.slice(0, 10));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('counts those who are not kept close: who wrote lately, has a day, or felt good', async () => {
    const db = freshBook();
    const now = NOWS[0]!;
    const [wrote, stale, born, glad] = [id(), id(), id(), id()];
    await putClients(db, [
      client({ id: wrote }),
      client({ id: stale }),
      client({ id: born, dates: [{ kind: 'birthday', month: 11, day: 26, label: '' }] }),
      client({ id: glad }),
    ]);
    const on = (who: string, days: number, given: Partial<Interaction>) =>
      event({ clientIds: [who], at: now - days * DAY, recordedAt: now, ...given });
    await record(db, [
      on(wrote, 2, { direction: 'in' }),
      on(stale, 40, { direction: 'in' }),
      on(glad, 1, { channel: 'call', feeling: 5 }),
    ]);
    const [{ items }] = await bothWays(db, [], { now, zone: ZONES[0]! });
    expect(items.map(one => [one.clientId, one.reason])).toEqual([
      [wrote, 'waiting'],
      [born, 'occasion'],
      [glad, 'referral'],
    ]);
    // A policy on profiles: nobody is greeted on a day that may not be kept.
    const limited = await bothWays(db, [], { now, zone: ZONES[0]!, profile: 'business' });
    expect(limited[0]!.items.map(one => one.reason)).toEqual(['waiting', 'referral']);
  });

  it('counts those who are not kept close: whose next order is about due, and who may be introduced', async () => {
    const db = freshBook();
    const now = NOWS[0]!;
    const by = { source: 'hand', at: now };
    const [buyer, late, needs, offers] = [id(), id(), id(), id()];
    await putClients(db, [
      client({ id: buyer }),
      client({ id: late }),
      setField(client({ id: needs }), 'needs', 'fitters for oak panels', by),
      setField(client({ id: offers }), 'offers', 'fitters, any weekend', by),
      // They fill what is read, where a reason to look closer was not one.
      ...Array.from({ length: 130 }, () => client({ id: id(), tier: 'top100', tierSince: now })),
    ]);
    await record(
      db,
      (await standings(db)).flatMap(({ id: who, tier }) =>
        tier
          ? event({ clientIds: [who], channel: 'visit', direction: 'in', at: now - DAY, recordedAt: now })
          : [],
      ),
    );
    const order = (who: string, days: number): Order => ({
      kind: 'order',
      ...begun([who], { id: id(), author: 'a', at: now }),
      on: isoOf(Math.floor(now / DAY) - days),
    });
    await putCare(db, [
      ...[25, 55, 85].map(days => order(buyer, days)),
      ...[200, 230, 260].map(days => order(late, days)),
    ]);
    const items = async () => {
      const input = await todayInput(db, { now, zone: ZONES[0]! });
      const marks = await todayMarks(db);
      return todayList(input, { marks, todayIso: '2026-11-24' }).items;
    };
    expect((await items()).map(one => [one.clientId, one.reason])).toEqual([
      [needs, 'introduction'],
      [buyer, 'order'],
    ]);
    const { ideas } = await todayInput(db, { now, zone: ZONES[0]!, profile: 'off' });
    expect(ideas).toEqual([]);
    await markToday(db, { id: (await items())[0]!.id });
    expect((await items()).map(one => one.clientId)).toEqual([buyer]);
    await deleteClient(db, buyer, now);
    expect(await items()).toEqual([]);
  });

  it('reads no more clients than the list takes, and the list is the same', async () => {
    const many = fc.array(people, { minLength: 8, maxLength: 12 }).map(some => some.flat());
    await fc.assert(
      fc.asyncProperty(many, fc.constantFrom(...NOWS), fc.constantFrom(...ZONES), async (some, now, zone) => {
        const db = freshBook();
        const clients = some.map(one => clientOf(one, now));
        const ids = clients.map(one => one.id);
        await putClients(db, clients);
        await record(
          db,
          some.flatMap((one, n) => eventsOf(ids[n]!, one.contacts, now)),
        );
        const moment = { now, zone };
        const [, whole] = await bothWays(db, ids, moment);
        const { items, more } = await todayLines(db, moment);
        const ranks = (lines: readonly { rank: number }[]) => lines.map(({ rank }) => rank);
        expect(ranks(items)).toEqual(ranks(whole.items.slice(0, 10)));
        for (const item of items) expect(whole.items).toContainEqual(item);
        if (more !== undefined) expect(items.length + more).toBeLessThanOrEqual(whole.items.length);
      }),
      { numRuns: 30 },
    );
  });
});
