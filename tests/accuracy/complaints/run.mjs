import { readFileSync, writeFileSync } from 'node:fs';
import { fromLib } from '../../tools/lib-bundle.mjs';
import { NEEDED, trainComplaint } from '../../tools/train-complaint.mjs';
import { readMessages, readPairs } from './examples.mjs';

// `node tests/accuracy/complaints/run.mjs [--kept] [--list] [GOLD.jsonl [PRED.jsonl]]`
// How well complaints are told and what replies lack. Every score is from models learned without the kept
// examples: on the others in six turns, each by models that have not seen it; with `--kept` on the kept ones;
// or on a file of the same kind, by the models that ship, whose predictions can be written.

const args = process.argv.slice(2);
const files = args.filter(arg => !arg.startsWith('--'));
const PARTS = ['empathy', 'ownership', 'help'];
const TURNS = 6;

const lib = await fromLib([
  "export { readComplaint, readComplaintWith } from './coach/complaint';",
  ...NEEDED,
]);

const predict = (item, models) => {
  const { message, reply = '' } = item;
  const read = models
    ? lib.readComplaintWith(models, message, reply, lib.hantTable)
    : lib.readComplaint(message, reply, lib.hantTable);
  return { id: item.id, ...read };
};

/** @param {[gold: boolean, said: boolean][]} answers */
function f1(answers) {
  const count = (gold, said) => answers.filter(([g, s]) => g === gold && s === said).length;
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  const value = right ? (2 * right) / (2 * right + wrong + missed) : 0;
  return `${value.toFixed(3)} (${right} right, ${wrong} false, ${missed} missed)`;
}

function report(title, rows) {
  if (rows.length === 0) return;
  console.log(`${title}: ${rows.length}`);
  console.log(`  complaint  ${f1(rows.map(({ item, said }) => [item.complaint, said.complaint]))}`);
  const paired = rows.filter(({ item }) => item.missing);
  if (paired.length > 0)
    for (const part of PARTS) {
      const answers = paired.map(({ item, said }) => [
        item.missing.includes(part),
        said.missing.includes(part),
      ]);
      console.log(`  ${part.padEnd(10)} ${f1(answers)}`);
    }
  const grave = rows.filter(({ item }) => item.grave);
  if (grave.length > 0)
    console.log(`  grave      ${grave.filter(({ said }) => said.grave).length} of ${grave.length} found`);
  if (args.includes('--list'))
    for (const { item, said } of rows) {
      const want = item.complaint ? (item.missing ?? ['complaint']).join() : 'none';
      const got = said.complaint ? (item.missing ? said.missing.join() : 'complaint') : 'none';
      if (want !== got) console.log(`    ${item.id}: want ${want}, got ${got}: ${item.message.slice(0, 90)}`);
      if (item.grave && !said.grave) console.log(`    ${item.id}: not grave: ${item.message}`);
    }
}

if (files.length > 0) {
  const gold = readFileSync(files[0], 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line));
  const rows = gold.map(item => ({ item, said: predict(item) }));
  for (const lang of ['en', 'zh'])
    report(
      lang,
      rows.filter(({ item }) => item.lang === lang),
    );
  if (files[1]) writeFileSync(files[1], rows.map(({ said }) => `${JSON.stringify(said)}\n`).join(''));
} else {
  const kept = args.includes('--kept');
  const turnOf = ({ id }) => Number(id.split('-').pop()) % TURNS;
  const all = [...readPairs(), ...readMessages()];
  const rows = [];
  for (let turn = 0; turn < (kept ? 1 : TURNS); turn++) {
    const models = trainComplaint(lib, item => !item.kept && (kept || turnOf(item) !== turn));
    const unseen = all.filter(item => (kept ? item.kept : !item.kept && turnOf(item) === turn));
    rows.push(...unseen.map(item => ({ item, said: predict(item, models) })));
  }
  for (const lang of ['en', 'zh'])
    for (const [title, withReply] of [
      ['with replies', true],
      ['messages alone', false],
    ])
      report(
        `${lang}, ${kept ? 'kept' : 'in turns'}, ${title}`,
        rows.filter(({ item }) => item.lang === lang && (item.reply !== undefined) === withReply),
      );
}
