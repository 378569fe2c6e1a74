// How well promises are found. node tests/accuracy/promises/run.mjs [GOLD.jsonl] [--part work|kept|all] > predictions.jsonl
// Bundles the module as it ships, and prints one line of predictions per item of the set. Without a set it reads
// own.jsonl beside it; every fourth item of that is the kept part, looked at for the final figure only.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromLib } from '../../tools/lib-bundle.mjs';

const args = process.argv.slice(2);
const part = args.includes('--part') ? args[args.indexOf('--part') + 1] : 'all';
const gold = args.find(arg => arg.endsWith('.jsonl')) ?? fileURLToPath(new URL('own.jsonl', import.meta.url));
const { findPromises, hantTable } = await fromLib([
  "export { findPromises } from './language/promises';",
  "export { hantTable } from './packs';",
]);
for (const line of readFileSync(gold, 'utf8').split('\n').filter(Boolean)) {
  const { id, text, sentAt } = JSON.parse(line);
  const kept = Number(/\d+$/.exec(id)?.[0]) % 4 === 0;
  if (part !== 'all' && kept !== (part === 'kept')) continue;
  console.log(JSON.stringify({ id, promises: findPromises(text, { sentAt, hant: hantTable }) }));
}
