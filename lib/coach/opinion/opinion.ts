import { splitDraft } from '../draft';
import { DRAFT_WORDS } from '../draft-words';
import type { Finding } from '../finding';
import type { HantTable } from '../hant';
import { type Feature, featuresOf } from './features';

/** What a sentence can be, in the order of a model's columns. `clean` is none of the others. */
export const VERDICTS = ['clean', 'policy', 'refusal', 'blame', 'excuse'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Columns: the verdicts, and last whether a sentence is courtesy before the point. */
export const COLUMNS = VERDICTS.length + 1;

/**
 * A learned model of one language. Made by `npm run train` from the drafts in `tests/accuracy/drafts`.
 */
export interface OpinionModel {
  format: 'opinion/1';
  lang: 'en' | 'zh';
  /** One unit of a weight. */
  step: number;
  /** Base64: hashes of the known features in rising order, each as its distance from the one before, 7 bits a byte. */
  hashes: string;
  /** Base64: for each of them `COLUMNS` signed bytes, column by column. */
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
  /** @param findings what the built-in rules found in `text` */
  judge(text: string, findings: readonly Finding[]): SentenceOpinion[];
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), unit => unit.charCodeAt(0));

/** A model ready for use. Throws a `TypeError` where the data is none. */
export function createOpinion(model: OpinionModel, hant: HantTable): Opinion {
  const rows = rowsOf(bytesOf(model.hashes));
  const weights = new Int8Array(bytesOf(model.weights).buffer);
  if (model.format !== 'opinion/1' || weights.length !== rows.size * COLUMNS)
    throw new TypeError('not an opinion/1 model');

  const sumsOf = (features: Feature[]) => {
    const sums = new Float64Array(COLUMNS);
    for (const [hash, value] of features) {
      const row = rows.get(hash);
      if (row === undefined) continue;
      for (let column = 0; column < COLUMNS; column++)
        sums[column]! += weights[column * rows.size + row]! * value * model.step;
    }
    return sums;
  };
  return {
    judge: (text, findings) =>
      sentencesOf(text, findings).map(({ sentence, around, start, end, kind }) => ({
        start,
        end,
        kind,
        ...readSums(sumsOf(featuresOf(sentence, model.lang, around, hant))),
      })),
  };
}

function rowsOf(bytes: Uint8Array): Map<number, number> {
  const rows = new Map<number, number>();
  let hash = 0;
  let distance = 0;
  let shift = 0;
  for (const byte of bytes) {
    distance |= (byte & 127) << shift;
    shift += 7;
    if (byte & 128) continue;
    hash += distance;
    rows.set(hash, rows.size);
    distance = 0;
    shift = 0;
  }
  return rows;
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
export function sentencesOf(text: string, findings: readonly Finding[]) {
  const parts = splitDraft(text, DRAFT_WORDS).filter(
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
        found: [
          ...new Set(findings.filter(one => one.start < end && one.end > start).map(one => one.category)),
        ],
      },
    };
  });
}
