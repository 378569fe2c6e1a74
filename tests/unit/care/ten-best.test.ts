import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TEN, talkSince, tenBest } from '../../../lib/care/ten-best';
import type { Interaction } from '../../../lib/clients/interaction';
import { event } from '../clients/make';
import { AT } from './make';

const sales = (amount: number, currency = 'EUR') => ({ annualSales: { amount, currency } });

it('the ten best are of the highest tier, by value where it is known (R7)', () => {
  expect(
    tenBest([
      { id: 'a' },
      { id: 'b', ...sales(900_000) },
      { id: 'c', tier: 'top100', ...sales(5) },
      { id: 'd', tier: 'top100', ...sales(50) },
      { id: 'e', tier: 'top10' },
      { id: 'f', tier: 'top10', ...sales(1) },
      { id: 'g', tier: 'top10', ...sales(9_000_000), lost: { on: '2026-01-01' } },
    ]),
  ).toEqual(['f', 'e', 'd', 'c', 'b']);
});

it('of several currencies the first of each come before the second of any', () => {
  const all = [
    { id: 'a', tier: 'top10' as const, ...sales(10) },
    { id: 'b', tier: 'top10' as const, ...sales(90) },
    { id: 'c', tier: 'top10' as const, ...sales(8000, 'JPY') },
    { id: 'd', tier: 'top10' as const, ...sales(50) },
  ];
  expect(tenBest(all)).toEqual(['b', 'c', 'd', 'a']);
});

it('whatever the book, they are ten at most, each once, nobody who is lost, and in order', () => {
  const one = fc.record(
    {
      tier: fc.constantFrom('top10' as const, 'top100' as const),
      annualSales: fc.record({ amount: fc.integer({ min: -5, max: 99 }), currency: fc.constant('EUR') }),
      lost: fc.constant({ on: '2026-01-01' }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), given => {
      const all = given.map((client, index) => ({ ...client, id: `c${index}` }));
      const best = tenBest(all).map(id => all.find(client => client.id === id)!);
      expect(best.length).toBeLessThanOrEqual(TEN);
      expect(new Set(best).size).toBe(best.length);
      expect(best.some(client => client.lost)).toBe(false);
      for (const tier of ['top10', 'top100'] as const) {
        const amounts = best
          .filter(client => client.tier === tier)
          .map(client => Math.max(0, client.annualSales?.amount ?? 0));
        expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
      }
    }),
  );
});

it('a talk since the list was begun is found; a mail, a note and what was before are none', () => {
  const at = (channel: Interaction['channel'], when: number) => event({ channel, at: when });
  const before = at('call', AT - 1);
  expect(talkSince([at('mail', AT + 5), at('note', AT + 4), before], AT)).toBeUndefined();
  expect(talkSince([at('mail', AT + 9), at('visit', AT + 8), at('call', AT + 3), before], AT)?.at).toBe(
    AT + 8,
  );
});
