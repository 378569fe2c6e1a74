import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readDrafts } from '../accuracy/drafts.mjs';
import { fromLib } from './lib-bundle.mjs';
import { learn } from './opinion/learn.mjs';
import { modelOf } from './opinion/pack.mjs';
import { rowsOf } from './opinion/rows.mjs';
import { isMain } from './setup.mjs';

// `node tests/tools/train-opinion.mjs`: the learned second opinion, from the drafts in tests/accuracy/drafts.
// The same drafts give the same bytes.

const FOLDER = fileURLToPath(new URL('../../lib/coach/opinion/', import.meta.url));
/** Bits of each column's table, in the order of `COLUMNS`: as much as goes into 150 KB gzip for both languages. */
const BITS = {
  en: [17, 15, 15, 15, 15, 13],
  zh: [17, 13, 13, 13, 13, 12],
};

export async function loadCoach() {
  const coach = await fromLib([
    "export { featuresOf } from './coach/opinion/features';",
    "export { COLUMNS, VERDICTS, createOpinion, sentencesOf } from './coach/opinion/opinion';",
    "export { secondOpinion } from './coach/opinion/second-opinion';",
    "export { createLinter } from './coach/compile-rules';",
    "export { builtInPacks, hantTable } from './packs';",
  ]);
  return { ...coach, linter: coach.createLinter(coach.builtInPacks(), { hant: coach.hantTable }) };
}

/** A model of these drafts. */
export function train(drafts, lang, coach, bits = BITS[lang]) {
  return modelOf(learn(rowsOf(drafts, coach), bits), lang, bits, coach);
}

if (isMain(import.meta.url)) {
  const coach = await loadCoach();
  const drafts = readDrafts().filter(draft => !draft.kept);
  for (const lang of ['en', 'zh']) {
    const own = drafts.filter(draft => draft.lang === lang);
    const text = `${JSON.stringify(train(own, lang, coach), null, 1)}\n`;
    writeFileSync(`${FOLDER}${lang}.json`, text);
    const size = Math.round(gzipSync(text, { level: 9 }).length / 1024);
    console.log(`${lang}: ${own.length} drafts, ${size} KB gzip`);
  }
}
