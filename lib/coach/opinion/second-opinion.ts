import type { Finding } from '../finding';
import type { SecondOpinion } from './apply-opinion';
import { doubtFinding } from './doubt';
import type { SentenceOpinion } from './opinion';

/** From which likelihood on the second opinion is followed. */
export interface OpinionLimits {
  /** Adds a finding in the opening, where no rule has one. */
  opening: number;
  /** The same in the body, where a false alarm is worse than a miss. */
  body: number;
  /** Takes a built-in rule's finding away, where anything to flag is less likely than this. */
  veto: number;
}

export const LIMITS: Record<'en' | 'zh', OpinionLimits> = {
  en: { opening: 0.53, body: 0.8, veto: 0.05 },
  zh: { opening: 0.52, body: 0.8, veto: 0.1 },
};

/**
 * From here on a sentence only leads up to the point. Good news before a bad line is a point of its own, and few
 * drafts say which is which: so the model must be rather sure.
 */
const COURTESY = 0.8;

/** The sentence that opens: what stands before it only leads up to it. */
export function openingOf(opinions: readonly SentenceOpinion[]): SentenceOpinion | undefined {
  const said = opinions.filter(one => one.kind !== 'thanks');
  return said.find(one => one.courtesy < COURTESY || flagged(one) > 0.5) ?? said.at(-1);
}

const flagged = ({ likely }: SentenceOpinion) => 1 - likely.clean;

/** A few words say little to a model: it must be sure of them. */
const SURE = 0.92;

function isShort(sentence: string): boolean {
  const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = sentence.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
  return han > 0 ? han < 7 : words < 4;
}

/** A draft with what rules found in it, and whose rules may be doubted. */
export interface Reading {
  text: string;
  lang: 'en' | 'zh';
  findings: readonly Finding[];
  /** Whether a finding may be dropped: a manager's rule always works as written. */
  isBuiltIn: (finding: Finding) => boolean;
}

/** Compares what rules found with what the model thinks. */
export function secondOpinion(
  { text, lang, findings, isBuiltIn }: Reading,
  opinions: readonly SentenceOpinion[],
  limits: OpinionLimits = LIMITS[lang],
): SecondOpinion {
  const opening = openingOf(opinions);
  const doubts: Finding[] = [];
  for (const one of opinions) {
    const where = one === opening ? 'opening' : 'body';
    const enough = isShort(text.slice(one.start, one.end)) ? Math.max(SURE, limits[where]) : limits[where];
    if (flagged(one) < enough) continue;
    if (findings.some(found => found.start < one.end && found.end > one.start)) continue;
    const [category] = CATEGORIES.toSorted((a, b) => one.likely[b] - one.likely[a]);
    if (category) doubts.push(doubtFinding(text, { category, start: one.start, end: one.end, where }, lang));
  }
  const dropped = findings
    .filter(found => {
      const one = opinions.find(({ start, end }) => found.start < end && found.end > start);
      if (found.category === 'jargon' || !one || flagged(one) >= limits.veto || !isBuiltIn(found))
        return false;
      // Hardly any draft that it learned from has emoji: of those it does not know better than a rule.
      return !/\p{Extended_Pictographic}/u.test(text.slice(one.start, one.end));
    })
    .map(found => found.id);
  return {
    doubts,
    dropped,
    ...(opening ? { opening: { start: opening.start, end: opening.end } } : {}),
  };
}

const CATEGORIES = ['policy', 'refusal', 'blame', 'excuse'] as const;

/** Whose model reads a draft: Chinese where its characters outnumber a third of its letters. */
export function languageOf(text: string): 'en' | 'zh' {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/[a-z]/gi)?.length ?? 0;
  return han * 3 > letters ? 'zh' : 'en';
}
