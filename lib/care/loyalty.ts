import type { Answer, Ask, CareRecord, Kindness, Order } from './record';

/** A sign of loyalty (text 000, principle 6), with how often it was seen and when last. */
export interface LoyaltySign {
  kind: 'reorders' | 'referrals' | 'quotes' | 'wordOfMouth' | 'kindWords';
  count: number;
  /** UTC epoch ms. */
  lastAt: number;
}

/** K6: loyalty from what happened, never from a score that somebody ticks. */
export interface Loyalty {
  /** 0: nothing seen yet. 1: a sign. 2: two kinds of them. 3: three or more. */
  level: 0 | 1 | 2 | 3;
  /** What it rests on, strongest first. */
  signs: LoyaltySign[];
}

/** How loyal a client has shown to be, and by what. */
export function loyaltyOf(records: readonly CareRecord[]): Loyalty {
  const orders = records
    .filter((one): one is Order => one.kind === 'order')
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const referrals = records.filter(
    (one): one is Ask => one.kind === 'ask' && one.what === 'referral' && one.state === 'had',
  );
  const quotes = records.filter((one): one is Answer => one.kind === 'answer' && one.mayQuote === 'yes');
  const kind = (what: Kindness['what']) =>
    records.filter((one): one is Kindness => one.kind === 'kindness' && one.what === what);
  const signs = [
    // The first order is a purchase; each one after it is a return.
    sign(
      'reorders',
      orders.slice(1).map(order => Date.parse(order.on)),
    ),
    sign('referrals', at(referrals)),
    sign('quotes', at(quotes)),
    sign('wordOfMouth', at(kind('heard'))),
    sign('kindWords', at(kind('kindWord'))),
  ].filter(one => one.count > 0);
  return { level: Math.min(3, signs.length) as Loyalty['level'], signs };
}

const at = (records: readonly CareRecord[]) => records.map(one => one.updatedAt);

function sign(kind: LoyaltySign['kind'], times: readonly number[]): LoyaltySign {
  return { kind, count: times.length, lastAt: Math.max(0, ...times) };
}
