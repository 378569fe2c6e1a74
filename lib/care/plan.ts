import { Temporal } from 'temporal-polyfill';
import { dayOf, isoOf } from '../clients/days';
import type { Plan } from './record';

/** The local date of the round that is on: the last one that has begun. Nothing before the first. */
export function roundOf({ from, everyMonths }: Plan, today: number): string | undefined {
  const first = dayOf(from);
  if (first === undefined || first > today) return undefined;
  if (everyMonths === undefined) return from;
  const start = Temporal.PlainDate.from(from);
  const now = Temporal.PlainDate.from(isoOf(today));
  const begun = (round: number) => start.add({ months: round * everyMonths });
  let round = Math.floor(start.until(now, { largestUnit: 'months' }).months / everyMonths);
  // The 31st is the 30th in a shorter month: its round has begun, though no whole month has passed.
  if (Temporal.PlainDate.compare(begun(round + 1), now) <= 0) round += 1;
  return begun(round).toString();
}

/** Who has not been written to in this round. */
export function waitingIn(plan: Plan, today: number): string[] {
  const round = roundOf(plan, today);
  return round === undefined ? [] : plan.clientIds.filter(id => plan.sent[`${round}/${id}`] === undefined);
}

/** One of them was written to. */
export function markSent(plan: Plan, clientId: string, today: number, at: number): Plan {
  const round = roundOf(plan, today);
  if (round === undefined) return plan;
  return { ...plan, sent: { ...plan.sent, [`${round}/${clientId}`]: at }, updatedAt: at };
}

/** What a message is filled in with. */
export interface MergeFields {
  name: string;
  nickname?: string;
  company?: string;
}

/**
 * The message for one client: `{first}`, `{name}`, `{company}`. What is not known leaves nothing behind: a
 * line that hung on it goes with it, so that no mail begins "Dear {first}".
 */
export function fillIn(text: string, { name, nickname, company }: MergeFields): string {
  const first = nickname ?? (/\p{Script=Han}/u.test(name) ? name : name.split(/\s+/)[0]!);
  const values: Record<string, string | undefined> = { first, name, company };
  return text
    .split('\n')
    .filter(line => [...line.matchAll(/\{(\w+)\}/g)].every(([, key]) => !(key! in values) || values[key!]))
    .map(line => line.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole))
    .join('\n');
}
