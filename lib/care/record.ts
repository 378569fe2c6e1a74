/** What every record of care has. Plain data, stored as it is; of two copies the later one stands. */
interface Base {
  /** UUIDv7. */
  id: string;
  /** Whom it is about. */
  clientIds: string[];
  /** Who wrote it: the install's random author id. */
  author: string;
  /** UTC epoch ms. */
  createdAt: number;
  updatedAt: number;
}

/** The way of a problem, in order (text 001, "Call out the cavalry"). */
export const PROBLEM_STEPS = [
  'empathy',
  'owned',
  'help',
  'solved',
  'followedUp',
  'resoldCompany',
  'resoldYourself',
] as const;
export type ProblemStep = (typeof PROBLEM_STEPS)[number];

/** R1: a client's problem, from the first word to the last. */
export interface Problem extends Base {
  kind: 'problem';
  title: string;
  /** When each step was done, UTC ms. */
  steps: Partial<Record<ProblemStep, number>>;
  /** Who helps, and by which local date (YYYY-MM-DD). */
  help?: { who: string; by?: string };
  closedAt?: number;
}

/** What a project owes its parties (text 001, "Professionally oversee all projects"). */
export const PROJECT_STEPS = [
  'preCall',
  'documents',
  'deadlines',
  'followUp1',
  'followUp2',
  'followUp3',
] as const;
export type ProjectStep = (typeof PROJECT_STEPS)[number];

/** Somebody whom a project concerns. */
export interface Party {
  name: string;
  /** Lower-case address, where it is known. */
  address?: string;
  clientId?: string;
}

/** R2: a project that is overseen. */
export interface Project extends Base {
  kind: 'project';
  name: string;
  parties: Party[];
  /** What is due when, local dates. */
  dates: { what: string; on: string }[];
  steps: Partial<Record<ProjectStep, number>>;
  closedAt?: number;
}

/** Who of an introduction: the one who needs something, or the one who offers it. */
export type Side = 'needs' | 'offers';

/** R5: two clients who would gain by knowing each other. `clientIds`: who needs, then who offers. */
export interface Introduction extends Base {
  kind: 'introduction';
  /** What one needs and the other offers, in their words. */
  why: string;
  state: 'asked' | 'made' | 'worked' | 'nothing' | 'refused';
  /** Whose mail that asks whether they want it was begun. */
  asked?: Side[];
  /** Who said yes: nobody is introduced before both did. */
  yes?: Side[];
  /** The mail to both was begun. */
  introducing?: boolean;
  /** Of the mails those that were seen as sent, UTC ms. */
  sent?: Partial<Record<Side | 'both', number>>;
}

/** R5: words that are the same to the person, when needs and offers are compared. */
export interface SameWords extends Base {
  kind: 'sameWords';
  words: string[];
}

/** The five questions of text 002. */
export const QUESTIONS = ['doing', 'start', 'stop', 'refer', 'quote'] as const;
export type Question = (typeof QUESTIONS)[number];

/** R6: what a client answered, what was changed because of it, and whether it may be quoted. */
export interface Answer extends Base {
  kind: 'answer';
  question: Question;
  text: string;
  /** Whether it was good news. */
  good: boolean;
  mayQuote?: 'asked' | 'yes' | 'no';
  changed?: { what: string; toldAt?: number };
}

/** R8, K5: an order, by its local date. */
export interface Order extends Base {
  kind: 'order';
  on: string;
  amount?: number;
  /** ISO 4217. */
  currency?: string;
  /** Number of the order in another program: the same order twice is one. */
  number?: string;
  /** The import that it came by, to be taken back as one. */
  batch?: string;
}

/** R11: a referral or the next order, asked for, and what came of it. */
export interface Ask extends Base {
  kind: 'ask';
  what: 'referral' | 'order';
  state: 'asked' | 'had' | 'no';
  /** Whom they named, or what they ordered. */
  result?: string;
}

/** R13, R14: something useful sent, word of mouth heard, a kind word that they wrote. */
export interface Kindness extends Base {
  kind: 'kindness';
  what: 'sent' | 'heard' | 'kindWord';
  text: string;
}

/** R9: one message to many, each written in the person's own mail. */
export interface Plan extends Base {
  kind: 'plan';
  name: string;
  subject: string;
  /** With `{first}`, `{name}`, `{company}` for each client's own. */
  body: string;
  /** Months between two rounds; absent: once. */
  everyMonths?: number;
  /** Local date of the first round. */
  from: string;
  /** `<round's local date>/<client id>` → UTC ms of the sending. */
  sent: Record<string, number>;
  /** The same of drafts that were opened and not seen as sent yet. */
  opened?: Record<string, number>;
}

/** R7: ten of the best, called one after the other. */
export interface TenBest extends Base {
  kind: 'tenBest';
  /** Client id → what was heard. */
  heard: Record<string, { at: number; idea?: string; done?: string }>;
}

/** R8: what the rep believed before seeing the figure. */
export interface Guess extends Base {
  kind: 'guess';
  /** 0–1. */
  returnRate: number;
  /** YYYY-MM */
  month: string;
}

/** P3, K9: why a client got in touch, by the reason's id. */
export interface Call extends Base {
  kind: 'call';
  reason: string;
  /** The event that it belongs to. */
  interactionId?: string;
}

/** An answer that helped, and how often it was used. */
export interface BestAnswer {
  text: string;
  /** How often it was said or sent. */
  used: number;
}

/** P3: why clients get in touch, and the best answers to it. A built-in reason has its name as id. */
export interface Reason extends Base {
  kind: 'reason';
  /** The person's own words; absent for a built-in reason, which the locales name. */
  label?: string;
  /** Words by which a message about it is known, beside those built in. */
  words: string[];
  answers: BestAnswer[];
  /** Not offered any more. */
  hidden?: boolean;
}

export type CareRecord =
  | Problem
  | Project
  | Introduction
  | Answer
  | Order
  | Ask
  | Kindness
  | Plan
  | TenBest
  | Guess
  | Call
  | Reason
  | SameWords;
export type CareKind = CareRecord['kind'];

/** Who writes a record, and when. */
export interface Writing {
  /** UUIDv7 of a new record. */
  id: string;
  author: string;
  /** UTC epoch ms. */
  at: number;
}

/** What a new record of any kind begins with. */
export function begun(clientIds: string[], { id, author, at }: Writing): Base {
  return { id, clientIds, author, createdAt: at, updatedAt: at };
}

/** Of two copies of one record the later; equal times are decided by the text, so that both sides agree. */
export function laterRecord(a: CareRecord, b: CareRecord): CareRecord {
  return (a.updatedAt - b.updatedAt || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) > 0 ? a : b;
}
