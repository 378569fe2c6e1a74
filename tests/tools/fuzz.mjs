import { parseArgs } from 'node:util';
import { tryHostile } from './hostile-files.mjs';
import { ensureModules, report, runsOnModernNode } from './setup.mjs';

// `npm run fuzz [-- --cases 20000] [--from N] [--only vcard,csv]`: hostile files through each importer.

const { values: flags } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    from: { type: 'string' },
    only: { type: 'string' },
  },
});
/** A file of some kilobytes that takes longer was written to hold the reader. */
const SLOW = 5000;

async function main() {
  await ensureModules();
  if (!(await runsOnModernNode(import.meta.url))) return;
  const { fromLib } = await import('./lib-bundle.mjs');
  const lib = await fromLib([
    `export { importers } from './importers/index';`,
    `export { planClients } from './importers/plan-clients';`,
    `export { parseClient } from './clients/parse';`,
  ]);
  const cases = Number(flags.cases);
  // Other files at each run; what fails says its number, and `--from` reads it again.
  const from = flags.from === undefined ? Math.floor(Math.random() * 1e6) * 1000 : Number(flags.from);
  let wrong = 0;
  for (const id of flags.only?.split(',') ?? lib.importers.map(one => one.id)) {
    const began = Date.now();
    for (let n = from; n < from + cases; n++) {
      const start = process.cpuUsage();
      const found = await tryHostile(lib, id, n).catch(error => `threw ${error?.stack ?? error}`);
      const ms = process.cpuUsage(start).user / 1000;
      const told = found ?? (ms > SLOW ? `took ${Math.round(ms)} ms` : undefined);
      if (told === undefined) continue;
      wrong++;
      console.log(`${id} ${n}: ${told}`);
    }
    console.log(`${id}: ${cases} files from number ${from}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  console.log(wrong === 0 ? 'Nothing wrong.' : `${wrong} wrong.`);
  if (wrong > 0) process.exitCode = 1;
}

await main().catch(report);
