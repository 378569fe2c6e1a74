import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, type CareRecord, type Problem } from '../../../lib/care/record';
import { dayOf, isoOf } from '../../../lib/clients/days';
import type { Interaction } from '../../../lib/clients/interaction';
import { type Standing, standingOf, tracesOf } from '../../../lib/clients/standing';
import { emptyDay, withReply, withWrong } from '../../../lib/counts';
import { addUp } from '../../../lib/insight/add-up';
import type { InsightInput } from '../../../lib/insight/input';
import { numbersOf } from '../../../lib/insight/numbers';
import { numbersFile, readNumbers, writeNumbers } from '../../../lib/insight/numbers-file';
import { pastCounts } from '../../../lib/insight/past-counts';
import { isMonday, lastMonths, lastWeeks, mondayOf } from '../../../lib/insight/periods';
import { nonSaleShare } from '../../../lib/insight/purposes';
import { byRep, joinFiles } from '../../../lib/insight/team';
import { touchesOf } from '../../../lib/insight/touches';
import { yearOf } from '../../../lib/insight/year-of';
import { AT, DAY, problem, TODAY, writing, ZONE } from '../care/make';
import { client, event, id } from '../clients/make';

const moment = { now: AT, zone: ZONE };
const REP = '0199abcd';

function kept(part: Partial<Parameters<typeof client>[0]>, events: Partial<Interaction>[]) {
  const one = client({ id: id(), tier: 'top10', ...part });
  const all = events.map(given => event({ clientIds: [one.id], ...given }));
  const standing: Standing = { ...standingOf(one), id: one.id, traces: tracesOf(one.id, all) };
  return { standing, touches: touchesOf(one.id, all, moment) };
}

function input(given: Partial<InsightInput> = {}): InsightInput {
  const { kept: close = [] } = given;
  return {
    moment,
    days: [],
    clients: close.map(({ standing }) => standing),
    kept: close,
    records: [],
    mornings: [],
    ...given,
  };
}

const call = (daysAgo: number, part: Partial<Interaction> = {}): Partial<Interaction> => ({
  channel: 'call',
  at: AT - daysAgo * DAY,
  ...part,
});

describe('weeks and months', () => {
  it('begin on Mondays, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), day => {
        const monday = mondayOf(day);
        expect(day - monday).toBeGreaterThanOrEqual(0);
        expect(day - monday).toBeLessThan(7);
        expect(isMonday(isoOf(monday))).toBe(true);
      }),
    );
  });

  it('go back over the turn of the year', () => {
    expect(lastWeeks(dayOf('2026-01-07')!, 3)).toEqual(['2025-12-22', '2025-12-29', '2026-01-05']);
    expect(lastMonths(dayOf('2026-01-07')!, 3)).toEqual(['2025-11', '2025-12', '2026-01']);
  });
});

describe('the measures', () => {
  it('count how replies began by week, and those of no other week (D8)', () => {
    const days = [
      withReply(emptyDay('2026-11-22'), { opened: 'policy', mended: [] }),
      withReply(withReply(emptyDay(TODAY), { opened: 'yes', mended: ['policy'] }), {
        opened: 'refusal',
        mended: [],
      }),
    ];
    const { weeks } = numbersOf(input({ days }));
    expect(weeks.at(-1)).toMatchObject({ week: '2026-11-23', checked: 2, yes: 1, refusal: 1, policy: 0 });
    expect(weeks.at(-1)?.mended.policy).toBe(1);
    expect(weeks.at(-2)).toMatchObject({ checked: 1, policy: 1 });
  });

  it('group the days since the last contact by tier; a key client’s own silence counts', () => {
    const close = [
      kept({}, [call(3)]),
      kept({ tier: 'top100' }, [call(47), { at: AT - 2 * DAY }]),
      kept({ tier: undefined, intervalDays: 9 }, []),
      kept({ lost: { on: '2026-11-01' } }, [call(70)]),
    ];
    const { gaps } = numbersOf(input({ kept: close }));
    expect(gaps.top10).toEqual([1, 0, 0, 0, 0, 0, 0]);
    // Our mail of two days ago is no answer.
    expect(gaps.top100).toEqual([0, 0, 0, 0, 1, 0, 0]);
    expect(gaps.other).toEqual([0, 0, 0, 0, 0, 0, 1]);
  });

  it('tell who stood in time at a week’s end, and forget weeks without mail', () => {
    const close = [kept({}, [call(40), call(4)])];
    const { weeks } = numbersOf(input({ kept: close }));
    const inTime = weeks.slice(-4).map(({ kept, inTime }) => [kept, inTime]);
    // The call of 15 October was due again on 14 November.
    expect(inTime).toEqual([
      [1, 1],
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
    const since = { ...moment, mailSince: AT - 8 * DAY };
    expect(numbersOf(input({ kept: close, moment: since })).weeks.map(({ kept }) => kept)).toEqual([
      ...new Array(51).fill(0),
      1,
      1,
    ]);
  });

  it('count meetings, and contacts by purpose', () => {
    const close = [
      kept({}, [
        { channel: 'visit', at: AT - DAY, purpose: 'personal' },
        call(2, { purpose: 'sale' }),
        call(3, { purpose: 'service' }),
        call(-3, { purpose: 'sale' }),
        { channel: 'note', at: AT - DAY },
      ]),
    ];
    const { months, faces } = numbersOf(input({ kept: close }));
    expect(months.at(-1)).toMatchObject({ visits: 1, contacts: { sale: 1, nonSale: 2, unknown: 0 } });
    expect(faces.top10).toEqual([1, 0, 0, 0, 0, 0]);
    expect(nonSaleShare(months.at(-1)!.contacts)).toBeCloseTo(2 / 3);
    expect(nonSaleShare({ sale: 0, nonSale: 0, unknown: 4 })).toBeUndefined();
  });

  it('value what is at risk and what was lost, each currency apart', () => {
    const usd = (amount: number) => ({ annualSales: { amount, currency: 'USD' } });
    const close = [
      kept(usd(10), [call(50)]),
      kept(usd(20), [call(5)]),
      kept({ ...usd(5), lost: { on: '2026-10-01' } }, []),
      kept({ annualSales: { amount: 7, currency: 'CNY' } }, [call(1)]),
    ];
    expect(numbersOf(input({ kept: close })).worth).toEqual([
      { currency: 'USD', clients: 2, value: 600, atRiskClients: 1, atRisk: 200, lostClients: 1, lost: 100 },
      { currency: 'CNY', clients: 1, value: 140, atRiskClients: 0, atRisk: 0, lostClients: 0, lost: 0 },
    ]);
  });

  it('count referrals, problems and returns by month', () => {
    const records: CareRecord[] = [
      { kind: 'ask', ...begun(['a'], writing()), what: 'referral', state: 'had' },
      { kind: 'ask', ...begun(['a'], writing()), what: 'referral', state: 'no' },
      { kind: 'ask', ...begun(['a'], writing()), what: 'order', state: 'had' },
      problem('a', { steps: { solved: AT, followedUp: AT } }),
      problem('a', { steps: { followedUp: AT } as Problem['steps'] }),
      { kind: 'order', ...begun(['a'], writing()), on: '2025-06-01' },
      { kind: 'order', ...begun(['a'], writing()), on: '2026-06-01' },
      { kind: 'order', ...begun(['b'], writing()), on: '2025-06-01' },
      { kind: 'guess', ...begun([], writing()), returnRate: 0.75, month: '2026-11' },
    ];
    expect(numbersOf(input({ records })).months.at(-1)).toMatchObject({
      referrals: { asked: 2, had: 1 },
      problems: { cameUp: 2, solved: 1, followedUp: 1 },
      returns: { bought: 2, back: 1, guess: 0.75 },
    });
  });
});

describe('the file of numbers (M4)', () => {
  const numbers = numbersOf(input({ kept: [kept({ name: 'Margaret Okafor' }, [call(3)])] }));
  const file = numbersFile(numbers, { rep: REP, name: ' Sam ' });

  it('comes back as it was, and names nobody but the rep who wants it', () => {
    const text = writeNumbers(file);
    expect(readNumbers(text)).toEqual({ file });
    expect(file.name).toBe('Sam');
    expect(text).not.toMatch(/Margaret|Okafor|harlow|01890000/);
    expect(numbersFile(numbers, { rep: REP })).not.toHaveProperty('name');
  });

  it('leaves out what the format does not name, wherever it stands', () => {
    const week = { ...numbers.weeks[0]!, client: 'Margaret' };
    const made = numbersFile({ ...numbers, weeks: [week], client: 'Margaret' } as never, { rep: REP });
    expect(JSON.stringify(made)).not.toContain('Margaret');
    const read = readNumbers(JSON.stringify({ ...file, clients: ['Margaret'] }));
    expect(JSON.stringify(read)).not.toContain('Margaret');
  });

  it.each([
    ['{', { is: 'no-json' }],
    ['[]', { is: 'foreign' }],
    ['null', { is: 'foreign' }],
    ['{"format":"yesfirst-book","version":1}', { is: 'foreign' }],
    [JSON.stringify({ ...file, version: 2 }), { is: 'newer' }],
    [JSON.stringify({ ...file, rep: '<b>' }), { is: 'broken', at: 'rep' }],
    [
      JSON.stringify({ ...file, weeks: [{ ...file.weeks[0], yes: -1 }] }),
      { is: 'broken', at: 'weeks.0.yes' },
    ],
    [JSON.stringify({ ...file, weeks: [file.weeks[1], file.weeks[0]] }), { is: 'broken', at: 'weeks' }],
    [' '.repeat(2_000_001), { is: 'large' }],
  ])('says what is wrong: %#', (text, wrong) => expect(readNumbers(text)).toEqual({ problem: wrong }));

  it('reads anything without falling over', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        expect(readNumbers(text)).toHaveProperty('problem');
      }),
    );
  });
});

describe('a team', () => {
  const day = (opened: 'yes' | 'policy') => [withReply(emptyDay(TODAY), { opened, mended: [] })];
  const of = (rep: string, opened: 'yes' | 'policy', now = AT) =>
    numbersFile(numbersOf(input({ days: day(opened), moment: { ...moment, now } })), { rep });

  it('is the sum of its reps', () => {
    const sum = addUp([of('aaaaaaaa', 'yes'), of('bbbbbbbb', 'policy')]);
    expect(sum.weeks).toHaveLength(53);
    expect(sum.weeks.at(-1)).toMatchObject({ checked: 2, yes: 1, policy: 1 });
    expect(addUp([]).weeks).toEqual([]);
  });

  it('joins the files of one rep: the newer stands, the older reaches further back, in any order', () => {
    const [older, newer] = [of('aaaaaaaa', 'yes', AT - 70 * DAY), of('aaaaaaaa', 'policy')];
    const joined = joinFiles(older, newer);
    expect(joined).toEqual(joinFiles(newer, older));
    expect(joined.weeks).toHaveLength(63);
    expect(joined.weeks.at(-1)?.policy).toBe(1);
    expect(byRep([older, of('bbbbbbbb', 'yes'), newer]).map(({ rep }) => rep)).toEqual([
      'aaaaaaaa',
      'bbbbbbbb',
    ]);
  });
});

describe('past counts of a rule', () => {
  const days = [
    withWrong(
      { ...emptyDay('2026-10-01'), checked: 4, policy: 1, mended: { ...emptyDay('').mended, policy: 2 } },
      'Team:desk',
    ),
    { ...emptyDay('2026-10-02'), checked: 3, policy: 1 },
  ];

  it('are those of its category, and how often it was wrong itself', () => {
    expect(pastCounts(days, 'policy', 'Team:desk')).toEqual({
      replies: 7,
      began: { sent: 2, mended: 2 },
      wrong: 1,
    });
    expect(pastCounts(days, 'jargon', 'Team:other')).toEqual({ replies: 7, wrong: 0 });
    expect(pastCounts([], 'policy', 'Team:desk')).toMatchObject({ replies: 0 });
  });
});

describe('rules that were wrong where they stood', () => {
  const days = [
    withWrong(withWrong(emptyDay('2026-10-01'), 'Team:desk'), 'Team:desk'),
    withWrong(withWrong(emptyDay('2026-10-02'), 'Team:no'), 'Team:desk'),
  ];

  it('are counted by rule, go with the file, and are added up over a team', () => {
    const numbers = numbersOf(input({ days }));
    expect(numbers.wrong).toEqual([
      { rule: 'Team:desk', count: 3 },
      { rule: 'Team:no', count: 1 },
    ]);
    const read = readNumbers(writeNumbers(numbersFile(numbers, { rep: REP })));
    expect(read).toMatchObject({ file: { wrong: numbers.wrong } });
    expect(addUp([numbers, numbersOf(input({ days: days.slice(1) }))]).wrong[0]).toEqual({
      rule: 'Team:desk',
      count: 4,
    });
  });

  it('of packs that the rep wrote stay here: their words may be about a client', () => {
    const wrong = [
      { rule: 'My rules:dear-margaret', count: 2 },
      { rule: 'My rules for all:no', count: 1 },
    ];
    const numbers = { ...numbersOf(input()), wrong };
    expect(numbersFile(numbers, { rep: REP, ownPacks: ['My rules'] }).wrong).toEqual([wrong[1]]);
  });

  it('may be absent from a file, and a name that is none breaks it', () => {
    const file = JSON.parse(writeNumbers(numbersFile(numbersOf(input()), { rep: REP })));
    delete file.wrong;
    expect(readNumbers(JSON.stringify(file))).toMatchObject({ file: { wrong: [] } });
    file.wrong = [{ rule: 'no name', count: 1 }];
    expect(readNumbers(JSON.stringify(file))).toMatchObject({
      problem: { is: 'broken', at: 'wrong.0.rule' },
    });
  });
});

it('R3 K5 a year with a client tells whether every visit was a sale', () => {
  const { touches } = kept({}, [
    { channel: 'visit', at: AT - 10 * DAY, purpose: 'sale', recordedAt: AT },
    { channel: 'visit', at: AT - 40 * DAY, purpose: 'personal', recordedAt: AT },
    { channel: 'visit', at: AT - 400 * DAY, purpose: 'service', recordedAt: AT },
    { channel: 'call', at: AT - 5 * DAY, purpose: 'service', recordedAt: AT },
    { channel: 'call', at: AT - 6 * DAY, purpose: 'unknown', recordedAt: AT },
    { channel: 'visit', at: AT + DAY, purpose: 'service', recordedAt: AT },
  ]);
  expect(yearOf(touches, dayOf(TODAY)!)).toEqual({ visits: 2, visitsNonSale: 1, known: 3, nonSale: 2 });
  expect(yearOf([], dayOf(TODAY)!)).toEqual({ visits: 0, visitsNonSale: 0, known: 0, nonSale: 0 });
});
