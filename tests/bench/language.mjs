// What reading one sentence costs away from the page. node tests/bench/language.mjs
// In Node, on the engine that Chromium's offscreen document has too.

import { loadCoach } from '../tools/judge.mjs';
import { fromLib } from '../tools/lib-bundle.mjs';
import { isMain } from '../tools/setup.mjs';
import { benchSentences } from './lib/drafts.mjs';
import { calibrate, quantile, tableOf } from './lib/table.mjs';

const SENTENCES = { en: 1200, zh: 600 };
const WARM = 300;
const PASSES = 5;
const MOMENT = '2026-07-27T10:00:00+02:00';
/** The most that a sentence may cost, p99, in ms. */
const MOST = 5;

/** What stands behind "to": the clause that is made an infinitive. */
const clauseOf = sentence => /\b(?:can|could|will|would|must|should|to)\s+(.+)/i.exec(sentence)?.[1];

/** ms for each input once all is warm: its median of several passes, since another program may run in one. */
function times(read, inputs) {
  const timed = input => {
    const start = performance.now();
    read(input);
    return performance.now() - start;
  };
  const first = timed(inputs[0]);
  for (const input of inputs.slice(0, WARM)) read(input);
  const passes = Array.from({ length: PASSES }, () => inputs.map(timed));
  return {
    first,
    taken: inputs.map((_, i) =>
      quantile(
        passes.map(pass => pass[i]),
        0.5,
      ),
    ),
  };
}

/** @returns {Promise<import('./lib/table.mjs').Row[]>} */
export async function benchLanguage() {
  const { toInfinitive, findPromises, findFacts, readComplaint, hantTable } = await fromLib([
    "export { toInfinitive } from './language/infinitive';",
    "export { findPromises } from './language/promises';",
    "export { findFacts } from './language/facts';",
    "export { readComplaint } from './coach/complaint';",
    "export { hantTable } from './packs';",
  ]);
  const { linter, opinionOn } = await loadCoach();
  const english = await benchSentences('en', SENTENCES.en);
  const both = [...english, ...(await benchSentences('zh', SENTENCES.zh))];
  const clauses = english.map(sentence => clauseOf(sentence) ?? sentence);
  // What the rules find comes with the draft: it is not part of the opinion's cost.
  const drafts = both.map(text => ({ text, found: linter.check(text) }));
  const pairs = both.map((message, i) => ({ message, reply: both[(i + 1) % both.length] }));

  const readings = [
    ['infinitive of a clause (compromise)', clauses, toInfinitive],
    ['second opinion on a sentence', drafts, ({ text, found }) => opinionOn(text, found)],
    ['promises in a sentence', both, text => findPromises(text, { sentAt: MOMENT, hant: hantTable })],
    ['facts in a sentence', both, text => findFacts(text, { receivedAt: MOMENT, hant: hantTable })],
    [
      'complaint: a sentence and the reply’s',
      pairs,
      ({ message, reply }) => readComplaint(message, reply, hantTable),
    ],
  ];
  return readings.flatMap(([name, inputs, read]) => {
    const { first, taken } = times(read, inputs);
    const row = (what, value, must) => ({ name: `${name}, ${what}`, value, unit: 'ms', must });
    return [
      row('p50', quantile(taken, 0.5)),
      row('p99', quantile(taken, 0.99), MOST),
      row(`max of ${inputs.length.toLocaleString('en')}`, Math.max(...taken)),
      row('the first of all', first),
    ];
  });
}

if (isMain(import.meta.url)) console.log(tableOf(await benchLanguage(), calibrate()).join('\n'));
