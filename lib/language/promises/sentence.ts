import type { DateHit } from '../dates/resolve';

/** What a clause is read with. */
export interface Sentence {
  /** The whole text, folded; offsets are the text's. */
  folded: string;
  /** The sentence, folded. */
  words: string;
  /** The folded text before the clause. */
  before: string;
  question: boolean;
  /** A promise of the writer's stands in this sentence or right before it. */
  promised: boolean;
}

/** A clause found to be a promise. */
export interface Claim {
  who: 'me' | 'us' | 'them' | 'client';
  start: number;
  end: number;
}

/** What the dates of a clause say, past ones and those that belong to a noun left out. */
export interface Timing {
  /** A day or a time of day is named. */
  dated: boolean;
  /** A day is named, not only a time of day. */
  onDay: boolean;
  /** As `dated`, or a day that hangs on the one before. */
  anchored: boolean;
  /** Anything said about when: "shortly". */
  timed: boolean;
  habit: boolean;
}

export function timingOf(dates: readonly DateHit[], habit: boolean): Timing {
  const open = dates.filter(hit => !hit.past && !hit.attributive);
  const named = open.filter(hit => hit.at || hit.follows !== undefined);
  return {
    dated: open.some(hit => hit.at),
    onDay: named.some(hit => !hit.clock),
    anchored: named.length > 0,
    timed: open.length > 0,
    habit,
  };
}
