import { returnRate } from '../care/orders';
import type { Guess, Order } from '../care/record';
import type { InsightInput } from './input';
import { endOfMonth } from './periods';

/** R8: who bought the year before last, who of them came back since, and what was believed. */
export interface Returns {
  bought: number;
  back: number;
  /** 0–1, as it was guessed in that month. */
  guess?: number;
}

/** The return rate as it stood at the end of each month, beside the guess of that month. @param months YYYY-MM */
export function returnsByMonth(
  { records }: Pick<InsightInput, 'records'>,
  months: readonly string[],
  today: number,
): Returns[] {
  const orders = records.filter((one): one is Order => one.kind === 'order');
  const guesses = records
    .filter((one): one is Guess => one.kind === 'guess' && isShare(one.returnRate))
    .toSorted((a, b) => a.updatedAt - b.updatedAt);
  return months.map(month => {
    const { bought = 0, back = 0 } = returnRate(orders, endOfMonth(month, today)) ?? {};
    const guess = guesses.findLast(one => one.month === month)?.returnRate;
    return { bought, back, ...(guess === undefined ? {} : { guess }) };
  });
}

const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
