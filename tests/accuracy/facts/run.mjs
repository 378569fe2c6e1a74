// What findFacts() finds in the labelled mails. node tests/accuracy/facts/run.mjs [GOLD.jsonl] [--out PRED.jsonl] [--part work|kept] [--sensitive]
// Without GOLD the set beside this file. `kept` is every fourth item by id, `work` the others. Writes the predictions, one mail a
// line, and with --gold-out the items of that part, for the scorer.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromLib } from '../../tools/lib-bundle.mjs';

const args = process.argv.slice(2);
const value = name => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const file =
  args.find((arg, index) => arg.endsWith('.jsonl') && !args[index - 1]?.startsWith('--')) ??
  fileURLToPath(new URL('own.jsonl', import.meta.url));
const part = value('--part');
const items = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.trim())
  .map(line => JSON.parse(line))
  .filter(({ id }) => !part || (Number(id.match(/\d+$/)?.[0]) % 4 === 0) === (part === 'kept'));

const { findFacts, hantTable } = await fromLib([
  "export { findFacts } from './language/facts';",
  "export { hantTable } from './packs';",
]);
// Processor time, not the clock: other work on the machine does not count.
const used = () => process.cpuUsage().user / 1000;
const options = { hant: hantTable, sensitive: args.includes('--sensitive') };
const started = used();
findFacts('I have a dog. 我养狗。', { receivedAt: items[0].receivedAt, ...options });
const warm = used();
const lines = items.map(({ id, text, receivedAt }) =>
  JSON.stringify({
    id,
    facts: findFacts(text, { receivedAt, ...options }),
  }),
);
const first = used();
for (const { text, receivedAt } of items) findFacts(text, { receivedAt, ...options });
console.error(
  `${items.length} mails; first ${(warm - started).toFixed(0)} ms, then ${((first - warm) / items.length).toFixed(2)} ms each, warm ${((used() - first) / items.length).toFixed(2)} ms each`,
);
const jsonl = list => `${list.join('\n')}\n`;
if (value('--gold-out')) writeFileSync(value('--gold-out'), jsonl(items.map(item => JSON.stringify(item))));
if (value('--out')) writeFileSync(value('--out'), jsonl(lines));
else console.log(lines.join('\n'));
