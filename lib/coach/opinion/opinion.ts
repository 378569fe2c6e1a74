import { splitDraft } from '../draft';
import { DRAFT_WORDS } from '../draft-words';
import type { Finding } from '../finding';
import type { HantTable } from '../hant';
import { type Around, type Feature, featuresOf, wordsOf } from './features';
import { askNet, MOST_NEXT, MOST_WORDS, type Net, numbering, readNet } from './net';
import { unpack } from './unpack';

/** What a sentence can be. `clean` is none of the others. */
export const VERDICTS = ['clean', 'policy', 'refusal', 'blame', 'excuse'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What is learned of a sentence, each for itself: whether it is to be flagged at all; as what, if so; whether
 * it is courtesy before the point.
 */
export const COLUMNS = ['flagged', 'policy', 'refusal', 'blame', 'excuse', 'courtesy'] as const;
export type Column = (typeof COLUMNS)[number];

/**
 * Weights of one column, by the last bits of a feature's hash. Features that share a place share its weight: a
 * full table without the names of what is in it says more in the same bytes than names with their weights.
 */
export interface Table {
  /** The table has 2^bits places. */
  bits: number;
  /**
   * The sizes that a weight can have beside nothing, the smallest first; on either side of it. Few weights say
   * much, many say little: sizes of their own keep both, where equal steps would cut off the few.
   */
  sizes: number[];
  /** How often each size comes, from the greatest below nothing to the greatest above: see `unpack`. */
  shares: number[];
  /** The size of each place, packed. */
  weights: string;
}

/** A learned model of one language. Made by `npm run train` from the drafts in `tests/accuracy/drafts`. */
export interface OpinionModel {
  format: 'opinion/4';
  lang: 'en' | 'zh';
  columns: Record<Column, Table>;
  /** Has its own say on the verdict; the two are averaged, since each errs where the other doesn't. */
  net: Net;
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

/** How many sizes a weight can have on one side of nothing. */
export const SIZES = 4;

/** The weight of each place. Throws a `TypeError` where the table is not whole. */
function readTable(name: string, { bits, sizes, shares, weights }: Table): Float32Array {
  if (sizes.length !== SIZES || shares.length !== 2 * SIZES + 1)
    throw new TypeError(`column "${name}" is not whole`);
  const sided = [...sizes.map(size => -size).reverse(), 0, ...sizes];
  return Float32Array.from(unpack(weights, shares, 2 ** bits), symbol => sided[symbol] ?? 0);
}

/** A model ready for use. Throws a `TypeError` where the data is none. */
export function createOpinion(model: OpinionModel, hant: HantTable): Opinion {
  if (model.format !== 'opinion/4') throw new TypeError('not an opinion/4 model');
  const tables = COLUMNS.map(name => readTable(name, model.columns[name]));
  const sumsOf = (features: Feature[]) =>
    tables.map(table => {
      let sum = 0;
      for (const [hash, value] of features) sum += (table[hash & (table.length - 1)] ?? 0) * value;
      return sum;
    });
  const net = readNet(model.net);
  const number = numbering(model.net.words.split(' '));
  const verdictsOf = (sentence: string, { next, opening, alone }: Around) =>
    askNet(net, {
      ids: number(wordsOf(sentence, hant), MOST_WORDS),
      next: number(wordsOf(next, hant), MOST_NEXT),
      opening,
      alone,
    });
  return {
    judge: (text, findings) =>
      sentencesOf(text, findings).map(({ sentence, around, start, end, kind }) => ({
        start,
        end,
        kind,
        ...readSums(sumsOf(featuresOf(sentence, model.lang, around, hant)), verdictsOf(sentence, around)),
      })),
  };
}

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));

/** Logarithm of what the sums' powers come to together. */
function logSum(sums: ArrayLike<number>): number {
  const list = Array.from(sums);
  const most = Math.max(...list);
  return most + Math.log(list.reduce((all, sum) => all + Math.exp(sum - most), 0));
}

/** The mean of what the columns say and what the net says, both as logarithms of odds. */
function readSums(
  [flag = 0, ...rest]: number[],
  [clean = 0, ...bad]: ArrayLike<number> & Iterable<number>,
): Pick<SentenceOpinion, 'likely' | 'courtesy'> {
  const flagged = logistic((flag + logSum(bad) - clean) / 2);
  const both = rest.slice(0, 4).map((sum, i) => (sum + (bad[i] ?? 0)) / 2);
  const all = logSum(both);
  const [policy = 0, refusal = 0, blame = 0, excuse = 0] = both.map(sum => flagged * Math.exp(sum - all));
  return {
    likely: { clean: 1 - flagged, policy, refusal, blame, excuse },
    courtesy: logistic(rest[4] ?? 0),
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
