import { splitDraft } from '../draft';
import type { HantTable } from '../hant';
import { BUCKET_BITS, type Feature, featuresOf } from './features';

/** What a sentence can be, in the order of a model's columns. `clean` is none of the others. */
export const VERDICTS = ['clean', 'policy', 'refusal', 'blame', 'excuse'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Columns: the verdicts, and last whether a sentence is courtesy before the point. */
export const COLUMNS = VERDICTS.length + 1;

/**
 * A learned model of one language: one row of small whole numbers for each bucket. Made by
 * `npm run train` from the drafts in `tests/accuracy/drafts`.
 */
export interface OpinionModel {
  format: 'opinion/1';
  lang: 'en' | 'zh';
  /** One unit of a weight. */
  step: number;
  /** Base64 of `2^BUCKET_BITS × COLUMNS` signed bytes. */
  weights: string;
}

/** What the model thinks of one sentence. */
export interface SentenceOpinion {
  start: number;
  end: number;
  /** As the splitter has it. */
  kind: 'thanks' | 'opening' | 'body';
  /** Of each verdict, 0 to 1; in all 1. */
  likely: Record<Verdict, number>;
  /** That it only leads up to what is said, 0 to 1. */
  courtesy: number;
}

export interface Opinion {
  judge(text: string): SentenceOpinion[];
}

/** A model ready for use. Throws a `TypeError` where the data is none. */
export function createOpinion(model: OpinionModel, hant: HantTable): Opinion {
  const weights = Uint8Array.from(atob(model.weights), unit => unit.charCodeAt(0));
  const signed = new Int8Array(weights.buffer);
  if (model.format !== 'opinion/1' || signed.length !== COLUMNS << BUCKET_BITS)
    throw new TypeError('not an opinion/1 model');
  return {
    judge: text =>
      sentencesOf(text).map(({ sentence, around, start, end, kind }) => {
        const sums = sumsOf(featuresOf(sentence, model.lang, around, hant), signed, model.step);
        return { start, end, kind, ...readSums(sums) };
      }),
  };
}

function sumsOf(features: Feature[], weights: Int8Array, step: number): Float64Array {
  const sums = new Float64Array(COLUMNS);
  for (const [bucket, value] of features) {
    for (let column = 0; column < COLUMNS; column++)
      sums[column]! += weights[bucket * COLUMNS + column]! * value * step;
  }
  return sums;
}

function readSums(sums: Float64Array): Pick<SentenceOpinion, 'likely' | 'courtesy'> {
  const scores = sums.subarray(0, VERDICTS.length);
  const most = Math.max(...scores);
  const powers = [...scores].map(score => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return {
    likely: Object.fromEntries(VERDICTS.map((verdict, i) => [verdict, powers[i]! / all])) as Record<
      Verdict,
      number
    >,
    courtesy: 1 / (1 + Math.exp(-sums[VERDICTS.length]!)),
  };
}

/** The sentences of a draft that the model reads, each with what stands around it. */
export function sentencesOf(text: string) {
  const parts = splitDraft(text).filter(
    part => part.kind === 'thanks' || part.kind === 'opening' || part.kind === 'body',
  );
  return parts.map(({ kind, start, end }, i) => {
    const next = parts[i + 1];
    return {
      kind: kind as SentenceOpinion['kind'],
      start,
      end,
      sentence: text.slice(start, end),
      around: {
        next: next ? text.slice(next.start, next.end) : '',
        opening: kind === 'opening',
        alone: parts.length === 1,
      },
    };
  });
}
