import { dayOf } from '../clients/days';
import type { Order } from './record';

interface Timeline {
  clientId: string;
  days: number[];
}

function timelines(orders: readonly Order[]): Timeline[] {
  const byClient = new Map<string, number[]>();
  for (const order of orders) {
    const day = dayOf(order.on);
    if (day === undefined) continue;
    for (const clientId of order.clientIds) {
      const days = byClient.get(clientId) ?? [];
      days.push(day);
      byClient.set(clientId, days);
    }
  }
  return [...byClient].map(([clientId, days]) => ({ clientId, days: days.sort((a, b) => a - b) }));
}

/**
 * R8: the return rate: of the clients who bought in the year before last, the share that bought again in
 * the year since. Text 002 asks for a guess first.
 * @param today day number of the rep's local day
 * @returns `undefined` where nobody bought that long ago: there is nothing to know yet
 */
export function returnRate(
  orders: readonly Order[],
  today: number,
): { rate: number; bought: number; back: number } | undefined {
  let bought = 0;
  let back = 0;
  for (const { days } of timelines(orders)) {
    if (!days.some(day => day > today - 730 && day <= today - 365)) continue;
    bought++;
    if (days.some(day => day > today - 365 && day <= today)) back++;
  }
  return bought === 0 ? undefined : { rate: back / bought, bought, back };
}

/** Of the orders of the last year, the share that were not a client's first. */
export function reorderRate(orders: readonly Order[], today: number): number | undefined {
  let all = 0;
  let again = 0;
  for (const { days } of timelines(orders))
    days.forEach((day, index) => {
      if (day <= today - 365 || day > today) return;
      all++;
      if (index > 0) again++;
    });
  return all === 0 ? undefined : again / all;
}

/** The re-order rate as it stood at the end of each of these months; none of a year without an order. */
export function reordersByMonth(
  orders: readonly Order[],
  ends: readonly { month: string; day: number }[],
): { month: string; rate: number }[] {
  return ends.flatMap(({ month, day }) => {
    const rate = reorderRate(orders, day);
    return rate === undefined ? [] : [{ month, rate }];
  });
}

/**
 * When the next order is likely: the last one and the usual time between two (their median).
 * @returns day number; nothing with fewer than three orders
 */
export function nextOrderDay(orders: readonly Order[]): number | undefined {
  const days = orders.flatMap(order => dayOf(order.on) ?? []).sort((a, b) => a - b);
  if (days.length < 3) return undefined;
  const gaps = days.slice(1).map((day, index) => day - days[index]!);
  const median = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
  return median > 0 ? days.at(-1)! + median : undefined;
}

/** The same order twice is one: by number where both have one, else by client, day and amount. */
export function orderKey({
  clientIds,
  on,
  amount,
  currency,
  number,
}: Pick<Order, 'clientIds' | 'on' | 'amount' | 'currency' | 'number'>): string {
  return number ? `n/${clientIds[0]}/${number}` : `d/${clientIds[0]}/${on}/${amount ?? ''}/${currency ?? ''}`;
}
