import type { Client } from '../clients/client';
import type { Interaction } from '../clients/interaction';

/** How many are called. */
export const TEN = 10;

type Candidate = Pick<Client, 'id' | 'tier' | 'lost' | 'annualSales'>;

const known = ({ annualSales }: Candidate) =>
  annualSales && Number.isFinite(annualSales.amount) && annualSales.amount > 0 ? annualSales : undefined;

/**
 * R7: the ten to call: the Top 10, then the Top 100, then who is known to buy; among those of a tier by value.
 * Amounts of different currencies can't be compared, so the first of each currency come before the second of
 * any. Whose value is not known comes after those of the same tier whose is.
 * @returns ids, best first
 */
export function tenBest(all: readonly Candidate[]): string[] {
  const tierPlace = ({ tier }: Candidate) => (tier === 'top10' ? 0 : tier === 'top100' ? 1 : 2);
  const byId = (a: Candidate, b: Candidate) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const best: string[] = [];
  for (const place of [0, 1, 2]) {
    const of = all.filter(one => !one.lost && tierPlace(one) === place && (place < 2 || known(one)));
    const places = new Map<string, number>();
    const counts = new Map<string, number>();
    for (const one of of.toSorted(
      (a, b) => (known(b)?.amount ?? 0) - (known(a)?.amount ?? 0) || byId(a, b),
    )) {
      const currency = known(one)?.currency;
      if (currency === undefined) continue;
      places.set(one.id, counts.get(currency) ?? 0);
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
    const most = (one: Candidate) => counts.get(known(one)?.currency ?? '') ?? 0;
    const order = of.toSorted(
      (a, b) =>
        (places.get(a.id) ?? Number.MAX_SAFE_INTEGER) - (places.get(b.id) ?? Number.MAX_SAFE_INTEGER) ||
        most(b) - most(a) ||
        byId(a, b),
    );
    best.push(...order.map(({ id }) => id));
    if (best.length >= TEN) break;
  }
  return best.slice(0, TEN);
}

const TALKS = new Set<Interaction['channel']>(['call', 'video', 'visit']);

/**
 * The last talk with one of the ten since the list was begun: whoever was called need not be ticked by hand.
 * @param events of the client, newest first
 * @param since UTC ms
 */
export function talkSince(events: readonly Interaction[], since: number): Interaction | undefined {
  return events.find(({ channel, at }) => at !== undefined && at >= since && TALKS.has(channel));
}
