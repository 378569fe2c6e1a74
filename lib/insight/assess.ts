import { loyaltyOf } from '../care/loyalty';
import { reorderRate } from '../care/orders';
import type { CareRecord, Order } from '../care/record';
import { dayOf, localDay } from '../clients/days';
import { sumWeeks } from './add-up';
import { grouped } from './grouped';
import type { InsightInput } from './input';
import { numbersOf } from './numbers';

/** M5: the thirteen questions, after the principles of text 004. */
export const CARDS = [
  'pay',
  'mornings',
  'reasons',
  'worth',
  'reorders',
  'loyalty',
  'behind',
  'wow',
  'friendly',
  'policy',
  'feeling',
  'yes',
  'seen',
] as const;
export type Card = (typeof CARDS)[number];

/** From "not yet" (1) to "always" (4). */
export const CHOICES = [1, 2, 3, 4] as const;
export type Choice = (typeof CHOICES)[number];

/** An answer of the rep's own. One a day and card: the day's last one stands. */
export interface Assessment {
  /** `<card>/<local date>`. */
  id: string;
  card: Card;
  /** Local date, YYYY-MM-DD. */
  on: string;
  choice: Choice;
  /** In their own words. */
  words?: string;
  /** UTC epoch ms. */
  at: number;
}

const LONGEST = 2000;

/** An answer out of the store or another copy; `undefined` where it is none. */
export function parseAssessment(value: unknown): Assessment | undefined {
  const { id, card, on, choice, words, at } = (value ?? {}) as Partial<Assessment>;
  const shaped =
    CARDS.includes(card as Card) &&
    CHOICES.includes(choice as Choice) &&
    typeof on === 'string' &&
    dayOf(on) !== undefined &&
    id === `${card}/${on}` &&
    Number.isFinite(at) &&
    (words === undefined || (typeof words === 'string' && words.length <= LONGEST));
  return shaped ? (value as Assessment) : undefined;
}

/** An answer as it is stored. */
export function assessment(
  card: Card,
  given: { choice: Choice; words?: string },
  moment: { on: string; at: number },
): Assessment {
  const words = given.words?.trim().slice(0, LONGEST);
  return { id: `${card}/${moment.on}`, card, ...moment, choice: given.choice, ...(words ? { words } : {}) };
}

/** Today's answer of a card, and the last one before. */
export function answersOf(
  all: readonly Assessment[],
  card: Card,
  today: string,
): { now?: Assessment; last?: Assessment } {
  const own = all.filter(one => one.card === card).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const now = own.find(one => one.on === today);
  const last = own.findLast(one => one.on < today);
  return { ...(now ? { now } : {}), ...(last ? { last } : {}) };
}

const FOUR_WEEKS = 28;

/**
 * What was measured for each card: one to three numbers whose meaning the card's words say; nothing where there
 * is nothing to measure from.
 */
export function cardFigures(input: InsightInput): Partial<Record<Card, number[]>> {
  const { moment, records, mornings, clients, kept } = input;
  const today = localDay(moment.now, moment.zone);
  const lately = (on: string) => {
    const day = dayOf(on);
    return day !== undefined && day > today - FOUR_WEEKS && day <= today;
  };
  const of = <K extends CareRecord['kind']>(kind: K) =>
    records.filter((one): one is Extract<CareRecord, { kind: K }> => one.kind === kind);
  const { weeks, months, worth } = numbersOf(input);
  const replies = sumWeeks(weeks.slice(-4));
  const orders = of('order');
  const felt = kept.flatMap(({ touches }) =>
    touches.flatMap(({ day, feeling }) => (day > today - FOUR_WEEKS && feeling ? feeling : [])),
  );
  const kindnesses = of('kindness');
  const year = months.slice(-12);
  const problems = (key: 'cameUp' | 'followedUp') => year.reduce((sum, one) => sum + one.problems[key], 0);
  const signs = grouped(
    records.flatMap(record => record.clientIds.map(clientId => ({ clientId, record }))),
    one => one.clientId,
  ).filter(([, some]) => loyaltyOf(some.map(({ record }) => record)).level > 0);
  const rate = reorderRate(orders as Order[], today);
  const found: Record<Card, number[] | undefined> = {
    pay: clients.length > 0 ? [clients.length, clients.filter(one => one.annualSales).length] : undefined,
    mornings: mornings.length > 0 ? [mornings.filter(lately).length, FOUR_WEEKS] : undefined,
    reasons: of('call').length > 0 ? [of('call').length, of('reason').length] : undefined,
    worth: worth[0] ? [worth[0].clients, worth[0].lostClients] : undefined,
    reorders: rate === undefined ? undefined : [Math.round(rate * 100), orders.length],
    loyalty: records.length > 0 ? [signs.length, clients.length] : undefined,
    behind: kindnesses.length > 0 ? [kindnesses.filter(one => one.what !== 'sent').length] : undefined,
    wow: kindnesses.length > 0 ? [kindnesses.filter(one => one.what === 'sent').length] : undefined,
    friendly: problems('cameUp') > 0 ? [problems('cameUp'), problems('followedUp')] : undefined,
    policy: replies.checked > 0 ? [replies.policy + replies.mended.policy, replies.mended.policy] : undefined,
    feeling: felt.length > 0 ? [felt.length, felt.filter(one => one >= 4).length] : undefined,
    yes: replies.checked > 0 ? [replies.yes, replies.checked] : undefined,
    seen:
      of('answer').length > 0
        ? [
            new Set(of('answer').flatMap(one => one.clientIds)).size,
            of('answer').filter(one => one.changed).length,
          ]
        : undefined,
  };
  const figures: Partial<Record<Card, number[]>> = {};
  for (const card of CARDS) if (found[card]) figures[card] = found[card];
  return figures;
}
