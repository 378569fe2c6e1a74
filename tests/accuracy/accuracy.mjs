import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadJudge } from '../tools/judge.mjs';
import { ensureModules, report, runsOnModernNode } from '../tools/setup.mjs';
import { readDrafts } from './drafts.mjs';
import { score } from './score.mjs';

// `npm run accuracy [-- --misses] [FILE.jsonl …]`: how right the coach is on openings, with the built-in packs and the
// second opinion: on the labelled drafts that were kept apart from training, on dev.jsonl, on files named.

const readSet = file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line))
    .map(draft => ({ expect: [], ...draft }));

const percent = value => (Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)} %`);

async function main() {
  await ensureModules();
  if (!(await runsOnModernNode(import.meta.url))) return;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { misses: { type: 'boolean' } },
  });
  const judge = await loadJudge();
  const sets = {
    'kept apart': readDrafts().filter(draft => draft.kept),
    'dev (rules were made with it in view)': readSet(new URL('./dev.jsonl', import.meta.url)),
    ...Object.fromEntries(positionals.map(file => [file, readSet(file)])),
  };
  for (const [name, drafts] of Object.entries(sets)) {
    for (const lang of ['en', 'zh']) {
      const found = score(
        drafts.filter(draft => draft.lang === lang),
        judge,
      );
      if (found.drafts === 0) continue;
      console.log(`\n${name}, ${lang}: ${found.drafts} drafts`);
      console.log(`  precision ${percent(found.precision)}, recall ${percent(found.recall)}`);
      console.log(`  false alarms ${found.alarms.toFixed(1)} on 100 clean drafts`);
      console.log(
        `  of those found: right category ${percent(found.category)}, quote touched ${percent(found.touched)}`,
      );
      console.log(`  ${found.confusion.map(([pair, count]) => `${pair} ${count}`).join(', ')}`);
      if (!values.misses) continue;
      for (const { outcome, draft, flags } of found.wrong) {
        const flag = flags[0] ? ` [${flags[0].rule}]` : '';
        console.log(`  ${outcome} ${draft.id}${flag}: ${draft.text.replaceAll('\n', ' ').slice(0, 160)}`);
      }
    }
  }
}

await main().catch(report);
