import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readDrafts } from '../accuracy/drafts.mjs';
import { fromLib } from './lib-bundle.mjs';
import { learn } from './opinion/learn.mjs';
import { learnNet } from './opinion/net.mjs';
import { netOf } from './opinion/net-pack.mjs';
import { columnsOf } from './opinion/pack.mjs';
import { firstPlaces } from './opinion/places.mjs';
import { commonFeatures, rowsOf } from './opinion/rows.mjs';
import { countWords, vocabulary } from './opinion/vocabulary.mjs';
import { isMain } from './setup.mjs';

// `npm run train [-- en]`: the learned second opinion, from the drafts in tests/accuracy/drafts.
// The same drafts give the same bytes.

const FOLDER = fileURLToPath(new URL('../../lib/coach/opinion/', import.meta.url));
/**
 * As much as goes into 150 KB gzip for both languages. `bits` of each column's table and the share of its weights
 * that are `nothing`, in the order of `COLUMNS`; of the net, how many words have a place, in how many directions,
 * how many filters look for runs of each length.
 */
const SHAPES = {
  en: {
    columns: { bits: [17, 15, 15, 15, 15, 12], nothing: [0.6, 0.8, 0.8, 0.8, 0.8, 0.8] },
    net: { words: 3000, size: 16, filters: 64, epochs: 10, drop: { parts: 0.45 } },
  },
  zh: {
    columns: { bits: [17, 13, 13, 13, 13, 11], nothing: [0.85, 0.8, 0.8, 0.8, 0.8, 0.8] },
    net: { words: 2200, size: 16, filters: 32, epochs: 14 },
  },
};

/**
 * How often each sentence of writers from outside is gone through. Who writes for this project writes against the
 * coach as it is; replies of others are longer and plainer, and their few count more.
 */
const GUESTS = 3;

export async function loadCoach() {
  const coach = await fromLib([
    "export { featuresOf, wordsOf } from './coach/opinion/features';",
    "export { kindOf } from './coach/opinion/classes';",
    "export { MOST_NEXT, MOST_WORDS, NO_UNIT, numbering, UNITS } from './coach/opinion/net';",
    "export { COLUMNS, SIZES, VERDICTS, createOpinion, sentencesOf } from './coach/opinion/opinion';",
    "export { FLOOR, unpack, WHOLE } from './coach/opinion/unpack';",
    "export { secondOpinion } from './coach/opinion/second-opinion';",
    "export { createLinter } from './coach/compile-rules';",
    "export { builtInPacks, hantTable } from './packs';",
  ]);
  return { ...coach, linter: coach.createLinter(coach.builtInPacks(), { hant: coach.hantTable }) };
}

/** A net over words, from rows that have their words. */
function trainNet(rows, drafts, lang, coach, shape) {
  const { wordsOf, kindOf, numbering, hantTable, MOST_WORDS, MOST_NEXT } = coach;
  const split = text => wordsOf(text, hantTable);
  const words = vocabulary(countWords(drafts, split), shape.words, kindOf);
  const number = numbering(words);
  const numbered = rows
    .filter(({ kind }) => kind !== 'thanks')
    .map(({ sentence, next, opening, alone, verdict }) => ({
      ids: number(split(sentence), MOST_WORDS),
      next: number(split(next), MOST_NEXT),
      opening,
      alone,
      verdict,
    }));
  const places = firstPlaces(words, shape.size, lang);
  const kinds = words.map(word => number([kindOf(word)], 1)[0]);
  return netOf(learnNet(numbered, { ...shape, places, kinds }), words, coach);
}

/** A model of these drafts. */
export function train(drafts, lang, coach, { columns, net } = SHAPES[lang]) {
  const rows = rowsOf(drafts, coach);
  const common = commonFeatures(rows);
  const guests = common.filter(row => row.guest);
  const learned = learn(
    [
      ...common,
      ...Array(GUESTS - 1)
        .fill(guests)
        .flat(),
    ],
    columns.bits,
  );
  return {
    format: 'opinion/4',
    lang,
    columns: columnsOf(learned, columns, coach),
    net: trainNet(rows, drafts, lang, coach, net),
  };
}

if (isMain(import.meta.url)) {
  const coach = await loadCoach();
  const drafts = readDrafts().filter(draft => !draft.kept);
  const [, , ...named] = process.argv;
  for (const lang of named.length > 0 ? named : ['en', 'zh']) {
    const own = drafts.filter(draft => draft.lang === lang);
    const text = `${JSON.stringify(train(own, lang, coach), null, 1)}\n`;
    writeFileSync(`${FOLDER}${lang}.json`, text);
    const size = Math.round(gzipSync(text, { level: 9 }).length / 1024);
    console.log(`${lang}: ${own.length} drafts, ${size} KB gzip`);
  }
}
