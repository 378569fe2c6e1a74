import type { Finding } from '../finding';

/** What changes by the second opinion. Plain data: crosses contexts. */
export interface SecondOpinion {
  /** Sentences that the model would flag, of which no rule knows. */
  doubts: Finding[];
  /** Ids of findings that are none. */
  dropped: string[];
  /** Where the draft's first word on the matter stands: its sentence. */
  opening?: { start: number; end: number };
}

/** The findings of a draft as they are with a second opinion, in their order. */
export function withOpinion(findings: readonly Finding[], opinion: SecondOpinion): Finding[] {
  const { doubts, dropped, opening } = opinion;
  const placed = findings
    .filter(one => !dropped.includes(one.id))
    .map(one => {
      if (!opening) return one;
      const where = one.start >= opening.start && one.start < opening.end ? 'opening' : 'body';
      return where === one.where ? one : ({ ...one, where } as const);
    });
  return [...placed, ...doubts].sort((a, b) => a.start - b.start);
}
