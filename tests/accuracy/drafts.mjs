import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./drafts/', import.meta.url));
export const CATEGORIES = ['policy', 'refusal', 'blame', 'excuse'];

/**
 * @typedef {{id: string, writer: string, lang: 'en' | 'zh', text: string, kept: boolean, guest: boolean,
 *   expect: {category: string, start: number, end: number, where?: string, alt?: string}[]}} Draft
 */

/**
 * One line of a `.tsv` file: a category or `clean`, a tab, the draft with what is to be flagged between ⟦ and
 * ⟧ and line breaks as `\n`.
 */
function readLine(line, place) {
  const tab = line.indexOf('\t');
  const category = line.slice(0, tab).trim();
  let text = line.slice(tab + 1).replaceAll('\\n', '\n');
  const expect = [];
  for (let open = text.indexOf('⟦'); open >= 0; open = text.indexOf('⟦')) {
    const close = text.indexOf('⟧', open);
    if (close < 0) throw new Error(`${place}: ⟦ without ⟧`);
    const quote = text.slice(open + 1, close);
    text = text.slice(0, open) + quote + text.slice(close + 1);
    expect.push({ category, start: open, end: open + quote.length });
  }
  if (category !== 'clean' && !CATEGORIES.includes(category)) throw new Error(`${place}: "${category}"`);
  if ((category === 'clean') !== (expect.length === 0))
    throw new Error(`${place}: marks and category disagree`);
  return { text, expect };
}

function readTsv(file) {
  // "en-a-3.tsv", or "en-c-9.kept.tsv" where the file is kept apart from training.
  const [name] = file.split('.');
  const [lang, writer] = name.split('-');
  return readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .map((line, i) => ({ line, id: `${name}-${i + 1}` }))
    .filter(({ line }) => line.trim())
    .map(({ line, id }) => ({
      id,
      lang,
      writer: `${lang}-${writer}`,
      kept: file.includes('.kept.'),
      guest: false,
      ...readLine(line, `${file} line ${id}`),
    }));
}

function readJsonl(file) {
  return readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
    .map(({ id, lang, text, expect }) => ({
      id,
      lang,
      writer: id.split('-')[1],
      kept: false,
      guest: true,
      text,
      expect,
    }));
}

/** All labelled drafts of the project; `guest`: by writers from outside, `six-writers.jsonl`. @returns {Draft[]} */
export function readDrafts() {
  const files = readdirSync(FOLDER).sort();
  return [
    ...files.filter(file => file.endsWith('.tsv')).flatMap(readTsv),
    ...files.filter(file => file.endsWith('.jsonl')).flatMap(readJsonl),
  ];
}
