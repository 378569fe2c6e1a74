import Papa from 'papaparse';
import { parsePhrase } from '../coach/phrase';
import type { Rule, Say } from '../coach/phrase-pack';
import type { OpenOptions, Skipped } from './opened';
import { newId } from './rule-form';

const HEAD_PHRASE = /^(?:phrase|find|word|words|avoid|instead of|用语|短语|词语|词|原文)$/iu;
const HEAD_SAY = /^(?:suggestion|say|better|use|replacement|改说|建议|替换)$/iu;
const HAN = /\p{Script=Han}/u;
const KEEP = { '{rest}': 'rest', '{verb}': 'verb', '{cursor}': 'none' } as const;

/** A suggestion says by its place what becomes of the rest; without one it only says. */
function sayOf(text: string): Say {
  const place = /\{(?:rest|verb|cursor)\}/.exec(text)?.[0] as keyof typeof KEEP | undefined;
  return { text, keep: place ? KEEP[place] : 'tip' };
}

/**
 * A list of phrases: one a line (`.txt`; lines with `#` say nothing), or columns phrase and suggestion (`.csv`).
 * One rule each.
 */
export function readList(
  file: string,
  source: string,
  options: OpenOptions,
  taken: Set<string>,
): { rules: Rule[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [];
  const rules: Rule[] = [];
  const known = new Set<string>();
  const add = (line: number, phrase: string, suggestion: string) => {
    const find = phrase.trim();
    if (!find) return;
    const lang = HAN.test(find) ? 'zh' : 'en';
    const { error } = parsePhrase(find, lang, {});
    const what = find.slice(0, 120);
    if (error) skipped.push({ file, line, what, reason: 'phrase', problem: error });
    else if (known.has(find.toLowerCase())) skipped.push({ file, line, what, reason: 'repeated' });
    else {
      known.add(find.toLowerCase());
      const id = newId(find, taken);
      taken.add(id);
      const say = suggestion.trim();
      rules.push({
        id,
        lang,
        category: options.category,
        level: options.level,
        where: 'anywhere',
        find: [find],
        say: say ? [sayOf(say)] : [],
        tests: { flag: [], pass: [] },
      });
    }
  };
  const text = source.replace(/^\uFEFF/, '');
  if (/\.txt$/i.test(file)) {
    text.split(/\r\n?|\n/).forEach((line, index) => {
      if (!line.startsWith('#')) add(index + 1, line, '');
    });
    return { rules, skipped };
  }
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const [head = []] = data;
  const named = head.findIndex(cell => HEAD_PHRASE.test(cell.trim()));
  const better = head.findIndex(cell => HEAD_SAY.test(cell.trim()));
  const [from, to] = named >= 0 ? [named, better] : [0, 1];
  data.forEach((row, index) => {
    if (index > 0 || named < 0) add(index + 1, row[from] ?? '', row[to] ?? '');
  });
  // A list of one column has no separator to be found: no error.
  for (const { row, code } of errors)
    if (code !== 'UndetectableDelimiter') skipped.push({ file, line: (row ?? 0) + 1, reason: 'broken-csv' });
  return { rules, skipped };
}
