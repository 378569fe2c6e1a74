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

/** How many rounds back it is kept who was written to: a plan of years stays small. */
const ROUNDS_KEPT = 4;
/** A plan for more people than this is a newsletter. */
export const MOST_IN_PLAN = 2_000;

/** One of them was written to. */
export function markSent(plan: Plan, clientId: string, today: number, at: number): Plan {
  const round = roundOf(plan, today);
  if (round === undefined) return plan;
  const key = `${round}/${clientId}`;
  const { [key]: _opened, ...opened } = plan.opened ?? {};
  return { ...plan, sent: latest({ ...plan.sent, [key]: at }), opened: latest(opened), updatedAt: at };
}

/** They were not written to after all. */
export function unmarkSent(plan: Plan, clientId: string, today: number, at: number): Plan {
  const key = `${roundOf(plan, today)}/${clientId}`;
  const { [key]: _sent, ...sent } = plan.sent;
  return { ...plan, sent, updatedAt: at };
}

/** The draft for one of them was opened: whether it is sent shows later. */
export function markOpened(plan: Plan, clientId: string, today: number, at: number): Plan {
  const round = roundOf(plan, today);
  if (round === undefined) return plan;
  return { ...plan, opened: latest({ ...plan.opened, [`${round}/${clientId}`]: at }), updatedAt: at };
}

/** Whose draft was opened in this round, and is not known to be sent. */
export function openedIn(plan: Plan, today: number): string[] {
  const round = roundOf(plan, today);
  return waitingIn(plan, today).filter(id => plan.opened?.[`${round}/${id}`] !== undefined);
}

/** Of all rounds only the last few. */
function latest(marks: Readonly<Record<string, number>>): Record<string, number> {
  const rounds = [...new Set(Object.keys(marks).map(key => key.slice(0, 10)))].sort().slice(-ROUNDS_KEPT);
  return Object.fromEntries(Object.entries(marks).filter(([key]) => rounds.includes(key.slice(0, 10))));
}

/** The first day of the next round; nothing where there is none. */
export function nextRound(plan: Plan, today: number): string | undefined {
  const first = dayOf(plan.from);
  if (first === undefined || first > today) return first === undefined ? undefined : plan.from;
  const { everyMonths } = plan;
  const round = everyMonths === undefined ? undefined : roundOf(plan, today);
  if (everyMonths === undefined || round === undefined) return undefined;
  // Counted from the first day, or the 31st would stay the 30th for good.
  const start = Temporal.PlainDate.from(plan.from);
  for (let n = 1; ; n++) {
    const next = start.add({ months: n * everyMonths }).toString();
    if (next > round) return next;
  }
}

/**
 * Whether a mail that was sent to one of them is this round's: by its subject, as it was filled in.
 * @param subject of the mail; absent where the page did not show it
 */
export function isRoundMail(plan: Plan, fields: MergeFields, subject: string | undefined): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  const wanted = plain(fillIn(plan.subject, fields));
  return wanted !== '' && subject !== undefined && plain(subject) === wanted;
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
