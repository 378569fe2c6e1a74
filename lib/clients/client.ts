/** A value of the profile with where it comes from. */
export interface Fact {
  value: string;
  /** `signature`, `mail`, `note`, `import:<file kind>`, `hand`. */
  source: string;
  /** The sentence that it comes from, in the client's words. */
  quote?: string;
  /** UTC epoch ms. */
  learnedAt: number;
  visibility: 'me' | 'team';
  exportable: boolean;
}

export type Tier = 'top10' | 'top100';

/** A phone in E.164 with its extension apart. */
export interface Phone {
  number: string;
  extension?: string;
  label?: string;
}

/** A date without time; year-less birthdays exist, and 29 February. */
export interface DateFact {
  year?: number;
  month: number;
  day: number;
  label: string;
  /** Set where the client is told about it on the card ("Daughter Ines graduates"). */
  kind: 'birthday' | 'anniversary' | 'other';
}

/** Something promised to the client, or by them, that is still open. */
export interface Commitment {
  text: string;
  /** Local date, YYYY-MM-DD. */
  due?: string;
  /** Who is to do it: the rep, the firm, an outsider, the client. */
  who: 'me' | 'us' | 'them' | 'client';
}

/**
 * A client: owns addresses and phones. Every scalar carries source and time by `facts`; the few that the
 * card shows are fields of their own. Plain data, stored as it is.
 */
export interface Client {
  /** UUIDv7. */
  id: string;
  name: string;
  nickname?: string;
  /** How to say the name. */
  sayName?: string;
  role?: string;
  company?: string;
  tier?: Tier;
  /** When the tier (or own interval) was given, UTC ms: "never" falls due counted from here. */
  tierSince?: number;
  /** Many got the tier at once: the first due days of those without contact are spread over the interval. */
  tierTogether?: boolean;
  /** Chosen as a key client without a tier: 30 days, and only two-way contact counts. */
  key?: boolean;
  /** Follow-up interval of the client's own, in days; goes before the tier's. */
  intervalDays?: number;
  /** Local date (YYYY-MM-DD) on which the snooze ends. */
  snoozedUntil?: string;
  /** IANA zone of the client. */
  zone?: string;
  /** Lower case; the first is the main one. */
  addresses: string[];
  phones: Phone[];
  dates: DateFact[];
  /** Words that the rep sorts clients by. */
  tags?: string[];
  /** The 66-question profile by field id; the fields of this issue are in `profile.ts`. */
  facts: Record<string, Fact>;
  /** Field id of the fact chosen for the card's human line. */
  humanLine?: string;
  /** The one open thing: unsolved problem or promise. */
  openThing?: { text: string; due?: string };
  /** Promises that wait to be kept; a kept one is taken away. */
  commitments?: Commitment[];
  /** "Last activity" of an import: a hint, never an event. */
  hint?: { at: number; source: string };
  annualSales?: { amount: number; currency: string };
  /** Gone to somebody else, or gone: since that local date (YYYY-MM-DD). Nothing falls due any more. */
  lost?: { on: string };
  /** Digest of a removed address, phone or date → UTC ms of the removal, so that a union does not bring it back. */
  dropped?: Record<string, number>;
  createdAt: number;
  updatedAt: number;
}
