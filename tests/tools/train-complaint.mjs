import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readMessages, readPairs } from '../accuracy/complaints/examples.mjs';
import { fromLib } from './lib-bundle.mjs';
import { random } from './random.mjs';

// `node tests/tools/train-complaint.mjs`: what tells a complaint and what a reply lacks, learned from all
// examples in tests/accuracy/complaints. The same examples give the same bytes. How well it does on examples
// that it has not seen, `tests/accuracy/complaints/run.mjs` tells: it trains without the kept ones.

const FOLDER = fileURLToPath(new URL('../../lib/coach/complaint/', import.meta.url));
const EPOCHS = 80;
const RATE = 0.1;
/** The share of features left out at each step, so that none is relied on alone. */
const LEFT_OUT = 0.5;
const DECAY = 0.03;
/** How far the sums of weights reach; features are scaled to about length one. */
const SCALE = 3;
/** Levels of a weight on each side of nothing. */
const LEVELS = 63;
/** In how many texts a feature must stand at least. */
const FEW = 2;
/** Known features of a table. */
const MOST = { message: 6000, reply: 4000 };

/** What training needs of `lib`; more may be asked for in the same bundle. */
export const NEEDED = [
  "export { messageFeatures, replyFeatures } from './coach/complaint/features';",
  "export { hashOf } from './coach/complaint/model';",
  "export { PARTS } from './coach/complaint/starts';",
  "export { hantTable } from './packs';",
];

const counted = rows => {
  const counts = new Map();
  for (const { features } of rows)
    for (const [hash] of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
};

/**
 * AdaGrad on logistic loss, a column for each answer.
 * @returns {Map<number, number>[]} weights by hash, a map a column
 */
function learn(rows, hashes, columns) {
  return Array.from({ length: columns }, (_, column) => {
    const weights = new Map([...hashes].map(hash => [hash, 0]));
    const squares = new Map([...hashes].map(hash => [hash, 1e-6]));
    const next = random(1);
    const known = rows.map(({ features, answers }) => ({
      features: features.filter(([hash]) => weights.has(hash)).map(([hash, value]) => [hash, value * SCALE]),
      answer: answers[column],
    }));
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (let i = known.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [known[i], known[j]] = [known[j], known[i]];
      }
      for (const { features: every, answer } of known) {
        const features = every.filter(() => next() >= LEFT_OUT);
        let sum = 0;
        for (const [hash, value] of features) sum += weights.get(hash) * value;
        const off = 1 / (1 + Math.exp(-sum)) - answer;
        for (const [hash, value] of features) {
          const weight = weights.get(hash);
          const slope = off * value + DECAY * weight;
          const square = squares.get(hash) + slope * slope;
          squares.set(hash, square);
          weights.set(hash, weight - (RATE * slope) / Math.sqrt(square));
        }
      }
    }
    return new Map([...weights].map(([hash, weight]) => [hash, weight * SCALE]));
  });
}

/** Learns from all features, keeps the `most` that matter most, and learns from these alone. */
function train(rows, columns, most) {
  const counts = counted(rows);
  const known = [...counts].filter(([, count]) => count >= FEW).map(([hash]) => hash);
  const all = learn(rows, known, columns);
  const worth = hash =>
    all.reduce((sum, weights) => sum + weights.get(hash) ** 2, 0) * Math.sqrt(counts.get(hash));
  const best = known
    .map(hash => [hash, worth(hash)])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
  return { hashes: best, weights: learn(rows, best, columns) };
}

/** To whole steps, as `Table` in lib/coach/complaint/model.ts has it. */
function tableOf({ hashes, weights }) {
  const sizes = weights
    .flatMap(column => [...column.values()].map(Math.abs))
    .filter(size => size > 0)
    .sort((a, b) => a - b);
  const step = (sizes[Math.floor(sizes.length * 0.998)] ?? 1) / LEVELS;
  const distances = [];
  let before = 0;
  for (const hash of hashes) {
    let distance = hash - before;
    before = hash;
    for (; distance > 127; distance >>= 7) distances.push((distance & 127) | 128);
    distances.push(distance);
  }
  const levels = weights.flatMap(column =>
    hashes.map(hash => Math.max(-LEVELS, Math.min(LEVELS, Math.round(column.get(hash) / step)))),
  );
  return {
    step: Number(step.toPrecision(6)),
    hashes: Buffer.from(distances).toString('base64'),
    weights: Buffer.from(Int8Array.from(levels).buffer).toString('base64'),
  };
}

/** Features by hash; of two names with one hash the values add up, as they do in use. */
function hashed(features, lib) {
  const sums = new Map();
  for (const [name, value] of features) {
    const hash = lib.hashOf(name);
    sums.set(hash, (sums.get(hash) ?? 0) + value);
  }
  return [...sums];
}

/**
 * A model of each language.
 * @param {(item: { kept: boolean }) => boolean} learned which examples to learn from
 */
export function trainComplaint(lib, learned) {
  const modelOf = lang => {
    const own = item => item.lang === lang && learned(item);
    const pairs = readPairs().filter(own);
    const messages = [...pairs, ...readMessages().filter(own)].map(({ message, complaint }) => ({
      features: hashed(lib.messageFeatures(message, lang, lib.hantTable), lib),
      answers: [complaint ? 1 : 0],
    }));
    const replies = pairs
      .filter(({ complaint }) => complaint)
      .map(({ reply, missing }) => ({
        features: hashed(lib.replyFeatures(reply, lang, lib.hantTable), lib),
        answers: lib.PARTS.map(part => (missing.includes(part) ? 1 : 0)),
      }));
    return {
      format: 'complaint/1',
      lang,
      message: tableOf(train(messages, 1, MOST.message)),
      reply: tableOf(train(replies, lib.PARTS.length, MOST.reply)),
    };
  };
  return { en: modelOf('en'), zh: modelOf('zh') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const models = trainComplaint(await fromLib(NEEDED), () => true);
  for (const [lang, model] of Object.entries(models)) {
    const text = `${JSON.stringify(model, null, 2)}\n`;
    writeFileSync(`${FOLDER}${lang}.json`, text);
    console.log(`${lang}: ${(gzipSync(text, { level: 9 }).length / 1024).toFixed(1)} KB gzip`);
  }
}
