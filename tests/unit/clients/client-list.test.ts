import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../lib/clients/client';
import {
  fitsQuery,
  type ListFilter,
  ListReader,
  type ListSort,
  tagsOf,
} from '../../../lib/clients/client-list';
import { addTag, setSetting } from '../../../lib/clients/edit';
import type { Interaction } from '../../../lib/clients/interaction';
import { orderList } from '../../../lib/clients/order-list';
import { type Standing, standingOf, tracesOf } from '../../../lib/clients/standing';
import { sortInPieces, TextOrder } from '../../../lib/clients/text-order';
import { client, event, utc } from './make';

const NOW = utc('2026-11-24T12:00:00Z');
const DAY = 86_400_000;
const moment = { now: NOW, zone: 'Europe/Berlin', mailSince: NOW - 300 * DAY };
const hand = { source: 'hand', at: NOW - 80 * DAY };
const rest = () => undefined;

let count = 0;
function standing(part: Partial<Client>, contacts: Partial<Interaction>[] = []): Standing {
  const id = `01890000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  const one = client({ addresses: [], ...part, id });
  const events = contacts.map(contact => event({ clientIds: [id], channel: 'call', ...contact }));
  return { ...standingOf(one), id, traces: tracesOf(id, events) };
}
const ago = (days: number) => ({ at: NOW - days * DAY });

const costa = standing(
  setSetting(client({ name: 'Rafael Costa', company: 'Tidewater' }), 'tier', 'top10', hand),
  [ago(47), { ...ago(61), channel: 'visit' }],
);
const zhou = standing(
  {
    ...setSetting(client({ name: '周慧敏', sayName: 'Zhōu Huìmǐn' }), 'tier', 'top100', hand),
    dates: [{ kind: 'birthday', month: 1, day: 3, label: '' }],
  },
  [ago(25)],
);
const an = standing(
  {
    ...addTag(client({ name: '安志', company: 'Quayside' }), 'VIP', hand),
    annualSales: { amount: 9, currency: 'EUR' },
  },
  [{ ...ago(12), channel: 'mail', direction: 'in' }],
);
const kerr = standing(
  {
    ...addTag(client({ name: 'Nadine Kerr', company: 'Brightloom' }), 'vip', hand),
    dates: [{ kind: 'birthday', month: 11, day: 30, label: '' }],
  },
  [],
);
const ALL = [costa, zhou, an, kerr];

const asked = async (part: { filter?: ListFilter; text?: string; sort?: ListSort; way?: 'up' | 'down' }) =>
  (
    await orderList(
      ALL,
      { filter: 'all', text: '', sort: 'due', way: 'up', ...part },
      new ListReader(moment),
      new TextOrder('zh-CN'),
      rest,
    )
  ).map(({ name }) => name);

describe('the list', () => {
  it.each<[ListSort, 'up' | 'down', string[]]>([
    ['due', 'up', ['Rafael Costa', '周慧敏', '安志', 'Nadine Kerr']],
    ['due', 'down', ['周慧敏', 'Rafael Costa', '安志', 'Nadine Kerr']],
    // Chinese by pinyin, and before Latin letters as the language has it.
    ['name', 'up', ['安志', '周慧敏', 'Nadine Kerr', 'Rafael Costa']],
    ['company', 'down', ['Rafael Costa', '安志', 'Nadine Kerr', '周慧敏']],
    ['tier', 'up', ['Rafael Costa', '周慧敏', '安志', 'Nadine Kerr']],
    ['gap', 'down', ['Rafael Costa', '周慧敏', '安志', 'Nadine Kerr']],
    ['gap', 'up', ['安志', '周慧敏', 'Rafael Costa', 'Nadine Kerr']],
    ['met', 'down', ['Rafael Costa', '安志', '周慧敏', 'Nadine Kerr']],
    ['value', 'down', ['安志', '周慧敏', 'Nadine Kerr', 'Rafael Costa']],
    // The one of November comes before the one of January.
    ['birthday', 'up', ['Nadine Kerr', '周慧敏', '安志', 'Rafael Costa']],
    ['tag', 'up', ['Nadine Kerr', '安志', '周慧敏', 'Rafael Costa']],
  ])('by %s, %s', async (sort, way, names) => expect(await asked({ sort, way })).toEqual(names));

  it('where few have something, they are given first, in the order that stands in the end', async () => {
    const many = [...Array.from({ length: 20 }, (_, n) => standing({ name: `Client ${n}` })), zhou, costa];
    const query = { filter: 'all', text: '', sort: 'due', way: 'up' } as const;
    const first: string[][] = [];
    const ordered = await orderList(many, query, new ListReader(moment), new TextOrder('en'), rest, rows =>
      first.push(rows.map(({ name }) => name)),
    );
    const names = ordered.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Rafael Costa', '周慧敏']);
    expect(first.map(rows => rows.slice(0, 2))).toEqual([names.slice(0, 2)]);
    expect([...first[0]!].sort()).toEqual([...names].sort());
  });

  it.each<[ListFilter, string[]]>([
    ['overdue', ['Rafael Costa']],
    ['soon', ['周慧敏']],
    ['waiting', ['安志']],
    ['tier', ['Rafael Costa', '周慧敏']],
    ['never', ['Nadine Kerr']],
    ['unmet', ['周慧敏', '安志', 'Nadine Kerr']],
    ['tag:vip', ['安志', 'Nadine Kerr']],
  ])('narrowed to %s', async (filter, names) => expect(await asked({ filter })).toEqual(names));

  it('a snoozed client is not told to be overdue', () => {
    const snoozed = { ...costa, snoozedUntil: '2026-12-20', facts: { snoozedUntil: { learnedAt: NOW } } };
    expect(new ListReader(moment).fits(snoozed, 'overdue')).toBe(false);
  });

  it('words are found in any place, case and accent, in name and company alike', () => {
    const found = (text: string) => ALL.filter(fitsQuery(text)).map(({ name }) => name);
    expect(found('zhou')).toEqual(['周慧敏']);
    expect(found('慧')).toEqual(['周慧敏']);
    expect(found('LOOM nad')).toEqual(['Nadine Kerr']);
    expect(found('nobody')).toEqual([]);
    expect(found(' ')).toHaveLength(4);
  });

  it('tags are counted whatever their case', () => expect(tagsOf(ALL)).toEqual([{ tag: 'VIP', count: 2 }]));

  it('the next day counts anew', () => {
    const today = new ListReader(moment);
    expect(today.clocks(costa).gap.days).toBe(47);
    expect(today.at({ ...moment, now: NOW + 60_000 }).clocks(costa)).toBe(today.clocks(costa));
    expect(today.at({ ...moment, now: NOW + DAY }).clocks(costa).gap.days).toBe(48);
  });
});

describe('texts in order', () => {
  it('pieces give the order of a sort, and rest in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 700 }), async numbers => {
        let rests = 0;
        const items = numbers.map((n, index) => ({ n, index }));
        const compare = (a: { n: number }, b: { n: number }) => a.n - b.n;
        const breathe = () => {
          rests++;
          return rests % 3 ? undefined : Promise.resolve();
        };
        expect(await sortInPieces(items, compare, breathe)).toEqual(items.toSorted(compare));
        if (numbers.length > 128) expect(rests).toBeGreaterThan(2);
      }),
      { numRuns: 100 },
    );
  });

  it('what is learned later, or at the same time, has its place among the rest', async () => {
    const order = new TextOrder('en');
    await order.learn(['delta', 'alpha', 'item 10'], rest);
    const slowly = () => Promise.resolve();
    await Promise.all([order.learn(['Bravo', 'delta'], slowly), order.learn(['item 9', 'Álpha'], slowly)]);
    const texts = ['item 9', 'delta', 'Bravo', 'alpha', 'Álpha', 'item 10'];
    expect(texts.toSorted((a, b) => order.place(a) - order.place(b))).toEqual([
      'alpha',
      'Álpha',
      'Bravo',
      'delta',
      'item 9',
      'item 10',
    ]);
  });

  it('stops where it is told to', async () => {
    const stop = () => Promise.reject(new Error('stop'));
    await expect(new TextOrder('en').learn(['b', 'a'], stop)).rejects.toThrow('stop');
  });
});
