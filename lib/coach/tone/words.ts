/** How positive words are told in one language. All read folded text (see `fold.ts`). */
export interface ToneWords {
  /** Words that are good to read; not where `negated` stands before them. */
  positive: RegExp[];
  /** What stands right before a positive word and turns it: "not ready", 没准备好. */
  negated: RegExp;
  /** Positive words that hold a negation themselves. */
  negationIn: RegExp;
  /** A way, a date or a named action of ours: what an opening that says yes is made of. */
  action: RegExp;
  /** More than a formula before the opening. */
  warm: RegExp;
  /** Friendly last words. */
  friendly: RegExp[];
}
