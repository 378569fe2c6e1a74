import type { Commitment, DateFact, Tier } from '../clients/client';
import type { Owed } from '../clients/owed';
import type { Suggestion } from './introduction';
import type { CareRecord, ProjectStep } from './record';

/** A client as Today needs it. Days are local calendar days of the rep. */
export interface CareClient {
  id: string;
  name: string;
  nickname?: string | undefined;
  company?: string | undefined;
  tier?: Tier | undefined;
  address?: string | undefined;
  phone?: string | undefined;
  /** Days since the last contact of any kind, and when that was (UTC ms). */
  gapDays?: number | undefined;
  lastAt?: number | undefined;
  /** Days until the next contact is due; below 0 = overdue. Absent where nothing falls due. */
  dueInDays?: number | undefined;
  /** The reminder is hidden. */
  snoozed?: boolean | undefined;
  /** Their oldest mail without an answer of ours. */
  waiting?: { since: number; days: number; subject?: string } | undefined;
  /** Days since they last saw us; absent: never. */
  faceDays?: number | undefined;
  annualSales?: { amount: number; currency: string } | undefined;
  dates: readonly DateFact[];
  commitments: readonly Commitment[];
  /** 1–5: how the last contact felt, and their mood. */
  feeling?: number | undefined;
  mood?: number | undefined;
}

/** What Today is made from. */
export interface TodayInput {
  clients: readonly CareClient[];
  /** Records that are not closed, and those of the clients above. */
  records: readonly CareRecord[];
  /** Day number of the rep's local day. */
  today: number;
  /** UTC epoch ms. */
  now: number;
  /** IANA zone of the rep. */
  zone: string;
  /** Introductions that would help, best first: not begun before, and not refused. */
  ideas?: readonly Suggestion[];
  /** What each tier is owed; absent: as it is to begin with. */
  owed?: Owed;
}

/** The one thing to do about it. */
export type TodayAction =
  | 'call'
  | 'write'
  | 'visit'
  | 'greet'
  | 'refer'
  | 'reorder'
  | 'introduce'
  | 'followUp'
  | 'sendPlan';

/** One line of Today: whom, why, and what to do. Words are the components' matter. */
export interface TodayItem {
  /** The same as long as the reason is the same one: done and "not this" hold for it. */
  id: string;
  reason: string;
  clientId: string;
  name: string;
  company?: string;
  tier?: Tier;
  action: TodayAction;
  /** Higher comes first. */
  rank: number;
  /** Days the reason is about: waiting for, overdue by, until the day. */
  days?: number;
  /** Its own words: a subject, a promise, a title, a date's label. */
  text?: string;
  /** The project that the text is a date of. */
  of?: string;
  /** The next step of a project. */
  step?: ProjectStep;
  /** Local date (YYYY-MM-DD) that it is about. */
  on?: string;
  /** 20 × annual sales that are at risk. */
  risk?: { amount: number; currency: string };
  /** The other client of an introduction. */
  other?: { id: string; name: string };
  /** The record that it is about. */
  recordId?: string;
  gapDays?: number;
}

/** A kind of reason: one file in `reasons/`. */
export interface TodayReason {
  id: string;
  find: (input: TodayInput) => TodayItem[];
}

export const defineReason = (reason: TodayReason): TodayReason => reason;

/** What every item of a client begins with. */
export function itemOf(
  { id, name, company, tier, gapDays }: CareClient,
  reason: string,
  cycle: string | number,
): Pick<TodayItem, 'id' | 'reason' | 'clientId' | 'name' | 'company' | 'tier' | 'gapDays'> {
  return {
    id: `${reason}/${id}/${cycle}`,
    reason,
    clientId: id,
    name,
    ...(company ? { company } : {}),
    ...(tier ? { tier } : {}),
    ...(gapDays === undefined ? {} : { gapDays }),
  };
}

/**
 * Of two who press as much, who comes first: by the random end of their ids, which is what documents of leads
 * are divided by, so that not all of them have to be read to know the first ones.
 */
export function firstOfTwo(a: string, b: string): number {
  const [one, two] = [a.slice(-3), b.slice(-3)];
  return one < two ? -1 : one > two ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/** Key clients before others: Top 10, Top 100, the rest. */
export function tierRank(tier: Tier | undefined): number {
  return tier === 'top10' ? 8 : tier === 'top100' ? 4 : 0;
}
