import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readDrafts } from '../accuracy/drafts.mjs';
import { fromLib } from './lib-bundle.mjs';
import { random } from './random.mjs';
import { isMain } from './setup.mjs';

// `node tests/tools/train-opinion.mjs`: the learned second opinion, from the drafts in tests/accuracy/drafts.
// The same drafts give the same bytes.

const FOLDER = fileURLToPath(new URL('../../lib/coach/opinion/', import.meta.url));
const EPOCHS = 14;
const RATE = 0.15;
/** Share of a sentence's features that are left out at each turn, so that none is leaned on alone. */
const DROP = 0.2;
/** How far the sums of weights reach; features are scaled to length one. */
const SCALE = 4;
const DECAY = 1e-5;
/** Levels of a weight on each side of nothing. */
const LEVELS = 7;
/** Known features of a language, and in how many sentences one must stand at least to be learned. */
const FEATURES = { en: 18_000, zh: 10_000 };
const FEW = 1;

export async function loadCoach() {
  const coach = await fromLib([
    "export { featuresOf } from './coach/opinion/features';",
    "export { COLUMNS, VERDICTS, createOpinion, sentencesOf } from './coach/opinion/opinion';",
    "export { secondOpinion } from './coach/opinion/second-opinion';",
    "export { splitDraft } from './coach/draft';",
    "export { createLinter } from './coach/compile-rules';",
    "export { parsePack } from './coach/pack-check';",
    "export { builtInPacks, hantTable } from './packs';",
  ]);
  return { ...coach, linter: coach.createLinter(coach.builtInPacks(), { hant: coach.hantTable }) };
}

/**
 * Sentences with what they are. `courtesy` is known only where a label tells where the point begins: what
 * stands before a flagged opening leads up to it.
 */
export function rowsOf(drafts, { sentencesOf, featuresOf, VERDICTS, hantTable, linter }) {
  return drafts.flatMap(draft => {
    const sentences = sentencesOf(draft.text, linter.check(draft.text));
    const labelled = sentences.map(sentence => {
      const hits = draft.expect.filter(({ start, end }) => {
        const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
        return shared > 0 && shared >= 0.4 * Math.min(end - start, sentence.end - sentence.start);
      });
      const category = hits.map(hit => hit.category).find(one => VERDICTS.includes(one));
      return { sentence, verdict: category ? VERDICTS.indexOf(category) : 0, hits };
    });
    const first = labelled.findIndex(({ hits }) =>
      hits.some(({ where, alt }) => where === undefined || where === 'opening' || alt === 'opening'),
    );
    const only = draft.expect.length === 1;
    return labelled.map(({ sentence, verdict }, i) => ({
      features: featuresOf(sentence.sentence, draft.lang, sentence.around, hantTable),
      verdict,
      courtesy: courtesyOf({ i, first, only, count: labelled.length, kind: sentence.kind }),
      sentence,
      draft,
    }));
  });
}

function courtesyOf({ i, first, only, count, kind }) {
  if (kind === 'thanks') return 1;
  if (count === 1) return 0;
  if (first < 0 || !only || first > 3) return undefined;
  return i < first ? 1 : i === first ? 0 : undefined;
}

/** Numbers the features; those of `few` or fewer sentences are left out. */
function indexOf(rows, few) {
  const counts = new Map();
  for (const { features } of rows)
    for (const [hash] of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count > few).map(([hash]) => hash);
  return new Map(kept.sort((a, b) => a - b).map((hash, row) => [hash, row]));
}

/**
 * AdaGrad on softmax (the verdicts) and logistic (courtesy) loss.
 * @returns {{index: Map<number, number>, weights: Float64Array}} rows of `COLUMNS` weights
 */
function learn(rows, index, { COLUMNS, VERDICTS }) {
  const weights = new Float64Array(COLUMNS * index.size);
  const squares = new Float64Array(COLUMNS * index.size).fill(1e-6);
  const next = random(1);
  const order = rows.map((_, i) => i);
  const known = rows.map(({ features }) =>
    features
      .filter(([hash]) => index.has(hash))
      .map(([hash, value]) => [index.get(hash) * COLUMNS, value * SCALE]),
  );
  const sums = new Float64Array(COLUMNS);
  const last = VERDICTS.length;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const i of order) {
      const { verdict, courtesy } = rows[i];
      sums.fill(0);
      const seen = known[i].filter(() => next() >= DROP);
      for (const [row, value] of seen)
        for (let column = 0; column < COLUMNS; column++) sums[column] += weights[row + column] * value;
      let most = -Infinity;
      for (let column = 0; column < last; column++) most = Math.max(most, sums[column]);
      let all = 0;
      for (let column = 0; column < last; column++) {
        sums[column] = Math.exp(sums[column] - most);
        all += sums[column];
      }
      for (let column = 0; column < last; column++)
        sums[column] = sums[column] / all - (column === verdict ? 1 : 0);
      sums[last] = courtesy === undefined ? 0 : 1 / (1 + Math.exp(-sums[last])) - courtesy;
      for (let column = 0; column < COLUMNS; column++) {
        const off = sums[column];
        if (Math.abs(off) < 1e-4) continue;
        for (const [row, value] of seen) {
          const at = row + column;
          const slope = off * value + DECAY * weights[at];
          squares[at] += slope * slope;
          weights[at] -= (RATE * slope) / Math.sqrt(squares[at]);
        }
      }
    }
  }
  return { index, weights: weights.map(weight => weight * SCALE) };
}

/** Trains on all features, keeps the `most` that matter most, and trains on these alone. */
export function trainOn(rows, coach, most) {
  const { COLUMNS } = coach;
  const all = learn(rows, indexOf(rows, FEW), coach);
  if (all.index.size <= most) return all;
  const counts = new Map();
  for (const { features } of rows)
    for (const [hash] of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const worth = ([hash, row]) => {
    let sum = 0;
    for (let column = 0; column < COLUMNS; column++) sum += all.weights[row * COLUMNS + column] ** 2;
    return sum * Math.sqrt(counts.get(hash));
  };
  const best = [...all.index]
    .map(entry => [entry[0], worth(entry)])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
  return learn(rows, new Map(best.map((hash, row) => [hash, row])), coach);
}

/** To whole steps, as `OpinionModel` has it. */
export function modelOf({ index, weights }, lang, { COLUMNS }) {
  const sizes = weights
    .map(Math.abs)
    .filter(size => size > 0)
    .sort();
  const step = (sizes[Math.floor(sizes.length * 0.995)] ?? 1) / LEVELS;
  const hashes = [];
  let before = 0;
  for (const hash of index.keys()) {
    let distance = hash - before;
    before = hash;
    for (; distance > 127; distance >>= 7) hashes.push((distance & 127) | 128);
    hashes.push(distance);
  }
  const bytes = new Int8Array(weights.length);
  for (let row = 0; row < index.size; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const level = Math.round(weights[row * COLUMNS + column] / step);
      bytes[column * index.size + row] = Math.max(-LEVELS, Math.min(LEVELS, level));
    }
  return {
    format: 'opinion/1',
    lang,
    step: Number(step.toPrecision(6)),
    hashes: Buffer.from(hashes).toString('base64'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

if (isMain(import.meta.url)) {
  const coach = await loadCoach();
  const drafts = readDrafts().filter(draft => !draft.kept);
  for (const lang of ['en', 'zh']) {
    const own = drafts.filter(draft => draft.lang === lang);
    const model = modelOf(trainOn(rowsOf(own, coach), coach, FEATURES[lang]), lang, coach);
    const text = `${JSON.stringify(model, null, 2)}\n`;
    writeFileSync(`${FOLDER}${lang}.json`, text);
    const size = Math.round(gzipSync(text, { level: 9 }).length / 1024);
    console.log(`${lang}: ${own.length} drafts, ${size} KB gzip`);
  }
}
