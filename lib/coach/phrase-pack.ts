/**
 * The rule format: what a manager writes and what a pack file holds.
 * Parsing and checking live beside the types, so that one file explains the format.
 */

export const CATEGORIES = ['policy', 'refusal', 'blame', 'excuse', 'jargon'] as const;
export type Category = (typeof CATEGORIES)[number];

/** `stop` asks once before sending; the others only mark. */
export const LEVELS = ['suggest', 'warn', 'stop'] as const;
export type Level = (typeof LEVELS)[number];

export const PLACES = ['reply-start', 'sentence-start', 'anywhere', 'reply-end'] as const;
export type Place = (typeof PLACES)[number];

/**
 * What becomes of the rest of the flagged sentence:
 * `rest` keeps what follows, `verb` turns it into an infinitive, `none` leaves a start with the caret
 * behind it, `tip` only says and never edits.
 */
export const KEEPS = ['rest', 'verb', 'none', 'tip'] as const;
export type Keep = (typeof KEEPS)[number];

export type RuleLanguage = 'en' | 'zh';

export interface Say {
  /** Holds `{rest}`, `{verb}` or `{cursor}` where the kept part or the caret goes. */
  text: string;
  /** The same words in traditional characters; without it they are converted one by one. */
  hant?: string;
  keep: Keep;
}

export interface Rule {
  /** Unique in its pack: lower-case letters, digits and hyphens. */
  id: string;
  lang: RuleLanguage;
  category: Category;
  level: Level;
  where: Place;
  /** Phrases with the five devices: `a/b`, `(optional)`, `…`, `{list}`, contractions. Empty only beside patterns. */
  find: string[];
  /** Advanced patterns, beside phrases or in their place: regular expressions as RE2 has them. */
  patterns?: string[];
  /** The most words (characters in Chinese) that a `…` may span. Default 3. */
  gap?: number;
  /** Phrases that, overlapping or next to the match, silence it. */
  unless?: string[];
  /** Phrases of which one must stand in the same sentence. */
  near?: string[];
  say: Say[];
  /** One line that says why, for the popover; built-in categories have a default. */
  why?: string;
  tests: { flag: string[]; pass: string[] };
}

/** Why clients get in touch, and what helps (the playbook). */
export interface PackReason {
  /** A reason that everybody has (`delivery`, `price`…), or the manager's own: small letters, digits, hyphens. */
  id: string;
  /** What it is called; a reason that everybody has is named by the interface. */
  label?: string;
  /** Words by which a message about it is known. */
  words?: string[];
  /** Whole answers, the best first. */
  answers: string[];
}

export interface Pack {
  format: 'phrase-pack/1';
  name: string;
  version: number;
  author?: string;
  /** Keys (`<pack name>:<rule id>`) of built-in rules that are switched off with this pack. */
  off?: string[];
  lists: Record<string, string[]>;
  rules: Rule[];
  /**
   * Who locked it: its rules can be neither muted nor switched off here. Empty: the policy itself. Never read from
   * a file: see `readStored`.
   */
  lockedBy?: string;
  /** The playbook's part; absent where there is none. */
  answers?: PackReason[];
}
