import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import PostalMime from 'postal-mime';
import { loadJudge } from './judge.mjs';
import { fromLib } from './lib-bundle.mjs';
import { ensureModules, report, runsOnModernNode, SetupError } from './setup.mjs';

// `npm run --silent check -- FILE… [--pack PACK.json]`: what the coach finds in drafts, one JSON line each.
// `check -- promises FILE` (`{"id","text","sentAt"}` a line), `facts FILE` (`{"id","text","receivedAt"}`),
// `complaints FILE` (`{"id","message","reply"}`) read those. FILE is .jsonl (`{"id","text"}` a line), .txt (one draft), .eml (one mail) or .mbox (many).

const fail = sentence => {
  throw new SetupError(sentence);
};

const read = file => {
  try {
    return readFileSync(file);
  } catch (error) {
    return fail(
      `${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`,
    );
  }
};

/** The rows of a `.jsonl` file; each must have an id. */
function linesOf(file) {
  return read(file)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ line, place: `${file} line ${i + 1}` }))
    .filter(({ line }) => line.trim())
    .map(({ line, place }) => {
      let row;
      try {
        row = JSON.parse(line);
      } catch {
        return fail(`${place} is no JSON: it begins with ${JSON.stringify(line.slice(0, 30))}.`);
      }
      if (typeof row?.id !== 'string' && typeof row?.id !== 'number') fail(`${place} has no "id".`);
      return row;
    });
}

async function mailOf(bytes, id) {
  const mail = await PostalMime.parse(bytes);
  return { id: mail.messageId ?? id, text: mail.text ?? '' };
}

/** Mails of an mbox begin at a line "From …" that follows an empty one. */
function mailsOf(bytes) {
  // One character a byte, so that each mail keeps its own encoding.
  const text = bytes.toString('latin1');
  return text
    .split(/(?:^|\r?\n\r?\n)From [^\r\n]*\r?\n/)
    .slice(1)
    .map(mail => Buffer.from(mail.replace(/^>(>*From )/gm, '$1'), 'latin1'));
}

/** Drafts of a file, in its order. */
export async function draftsOf(file) {
  const bytes = read(file);
  const kind = extname(file).toLowerCase();
  if (kind === '.txt') return [{ id: file, text: bytes.toString('utf8') }];
  if (kind === '.eml') return [await mailOf(bytes, file)];
  if (kind === '.mbox') {
    const mails = mailsOf(bytes);
    if (mails.length === 0) fail(`${file} holds no mail: an mbox has a line "From …" before each.`);
    return Promise.all(mails.map((mail, i) => mailOf(mail, `${file}#${i + 1}`)));
  }
  if (kind !== '.jsonl') fail(`${file}: only .jsonl, .txt, .eml and .mbox can be checked.`);
  return linesOf(file).map(row => ({ id: row.id, text: textOf(row, 'text') }));
}

async function packOf(file) {
  const { explainProblem, parsePack, patternProblems, re2Engine } = await fromLib([
    "export { parsePack } from './coach/pack-check';",
    "export { explainProblem } from './coach/pack-problems';",
    "export { patternProblems } from './coach/pattern-rules';",
    "export { re2Engine } from './patterns/re2-engine';",
  ]);
  let json;
  try {
    json = JSON.parse(read(file).toString('utf8'));
  } catch (error) {
    if (error instanceof SetupError) throw error;
    return fail(`${file} is no JSON: ${error.message}.`);
  }
  const { pack, problems } = parsePack(json);
  const all = [...problems, ...(pack ? patternProblems(pack, re2Engine) : [])];
  for (const problem of all) console.error(`${file}: ${explainProblem(problem)}`);
  return pack ?? fail(`${file} is no phrase pack.`);
}

const momentOf = (row, field) =>
  Number.isNaN(Date.parse(row[field]))
    ? fail(
        `${row.id}: "${field}" is ${JSON.stringify(row[field])}; it must be a moment like 2026-07-27T10:00:00+02:00.`,
      )
    : row[field];

const textOf = (row, field) =>
  typeof row[field] === 'string' ? row[field] : fail(`${row.id} has no "${field}".`);

/** What else is read in a mail: what it needs from `lib`, and one row of the answer. */
const READINGS = {
  promises: {
    needs: "export { findPromises } from './language/promises';",
    read: (row, { findPromises, hantTable }) => ({
      promises: findPromises(textOf(row, 'text'), { sentAt: momentOf(row, 'sentAt'), hant: hantTable }),
    }),
  },
  facts: {
    needs: "export { findFacts } from './language/facts';",
    read: (row, { findFacts, hantTable }) => ({
      facts: findFacts(textOf(row, 'text'), { receivedAt: momentOf(row, 'receivedAt'), hant: hantTable }),
    }),
  },
  complaints: {
    needs: "export { readComplaint } from './coach/complaint';",
    read: (row, { readComplaint, hantTable }) =>
      readComplaint(textOf(row, 'message'), textOf(row, 'reply'), hantTable),
  },
};

async function checkReading(name, files) {
  if (files.length === 0) fail(`Name a file: npm run --silent check -- ${name} FILE.jsonl`);
  const { needs, read: readRow } = READINGS[name];
  const lib = await fromLib([needs, "export { hantTable } from './packs';"]);
  for (const file of files) {
    for (const row of linesOf(file))
      process.stdout.write(`${JSON.stringify({ id: row.id, ...readRow(row, lib) })}\n`);
  }
}

async function main() {
  await ensureModules();
  if (!(await runsOnModernNode(import.meta.url))) return;
  // Whoever reads may have enough before the end, as `head` has.
  process.stdout.on('error', error => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pack: { type: 'string', multiple: true } },
  });
  if (positionals.length === 0) fail('Name a file: npm run --silent check -- FILE.jsonl');
  const [first, ...rest] = positionals;
  if (Object.hasOwn(READINGS, first)) {
    await checkReading(first, rest);
    return;
  }
  const packs = values.pack && (await Promise.all(values.pack.map(packOf)));
  const drafts = (await Promise.all(positionals.map(draftsOf))).flat();
  const judge = await loadJudge(packs ? { packs } : {});
  for (const { id, text } of drafts) {
    const flags = judge(text).map(({ category, start, end, where, rule }) => ({
      category,
      start,
      end,
      where,
      rule,
    }));
    process.stdout.write(`${JSON.stringify({ id, flags })}\n`);
  }
}

await main().catch(report);
