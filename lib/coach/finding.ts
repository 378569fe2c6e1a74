import type { Category, Keep, Level, Say } from './phrase-pack';

/** Which third of the draft a finding lies in, for the three-part mark. */
export type Part = 'start' | 'middle' | 'end';

/**
 * One flagged span of a draft. Plain data: crosses contexts as it is.
 * Offsets are UTF-16 units into the draft's text (see `TextMap`), `end` exclusive.
 */
export interface Finding {
  /** Stable while the sentence stays the same: rule key, sentence text and which one of its like. */
  id: string;
  /** `<pack name>:<rule id>`, the key under which a rule is muted. */
  rule: string;
  /** `lockedBy`: who set it, where it can't be muted. */
  pack: { name: string; version: number; lockedBy?: string };
  category: Category;
  level: Level;
  start: number;
  end: number;
  /** The sentence around it, without its trailing white space. */
  sentence: { start: number; end: number };
  /** `opening` is the first sentence that says something (see `draft.ts`). */
  where: 'opening' | 'body';
  part: Part;
  /** The flagged words as they stand in the draft. */
  quote: string;
  say: Say[];
  why?: string;
  /** It rests on the learned second opinion, and on no rule. */
  learned?: true;
  /** It comes from away from the page, a little after what the page's own rules find. */
  late?: true;
}

/** An edit to choose: what is replaced, by what, and where the caret goes. Plain data. */
export interface Suggestion {
  keep: Keep;
  /** The new start, shown in the accent colour. */
  lead: string;
  /** What is kept of the sentence, shown in grey. Empty where the person types on. */
  rest: string;
  /** Absent for a `tip`. `text` replaces `start`..`end` of the draft. */
  edit?: { start: number; end: number; text: string };
  /** Caret after the edit, as an offset in the new draft. */
  caret?: number;
  /**
   * Set on `verb` until the language host has answered: the clause to turn into an infinitive.
   * `withInfinitive()` completes it; unanswered, the suggestion is offered as a bare start.
   */
  clause?: string;
  /** With `clause`: the punctuation that ended the sentence and goes behind the infinitive. */
  tail?: string;
  /** An accepted start that the person has to finish; Send asks once while it stands unfinished. */
  unfinished?: boolean;
}
