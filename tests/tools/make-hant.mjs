// Writes lib/coach/packs/hant.json from OpenCC's character tables (opencc-js, Apache-2.0 data).
// node tests/tools/make-hant.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as OpenCC from 'opencc-js';

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
const fromTaiwan = OpenCC.Converter({ from: 'tw', to: 'cn' });
const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });

const bySimplified = new Map();
for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
  const hant = String.fromCharCode(unit);
  let hans = toSimplified(hant);
  if (hans === hant) hans = fromTaiwan(hant);
  if (hans === hant || hans.length !== 1) continue;
  if (!bySimplified.has(hans)) bySimplified.set(hans, []);
  bySimplified.get(hans).push(hant);
}

let pairs = '';
let same = '';
for (const [hans, all] of [...bySimplified].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const usual = toTraditional(hans);
  if (usual === hans) same += hans;
  const sorted = all.sort((a, b) => Number(b === usual) - Number(a === usual));
  for (const hant of sorted) pairs += hant + hans;
}

const file = fileURLToPath(new URL('../../lib/coach/packs/hant.json', import.meta.url));
writeFileSync(file, `${JSON.stringify({ format: 'hant/1', pairs, same })}\n`);
console.log(`${pairs.length / 2} pairs, ${same.length} that stay`);
