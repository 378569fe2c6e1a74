import { LineCounter, parseDocument } from 'yaml';
import { parsePhrase } from '../coach/phrase';
import type { Level, Rule } from '../coach/phrase-pack';
import { PACK_LIMITS } from '../coach/rule-check';
import { type OpenOptions, type Skipped, stemOf } from './opened';
import { newId } from './rule-form';
import { valeWords } from './vale-pattern';

/** Vale's "error" is an error of style: nothing to hold a mail back for. */
const LEVELS: Record<string, Level> = { suggestion: 'suggest', warning: 'warn', error: 'warn' };
/** What Vale may look at, and a mail has too. */
const SCOPES = /^(?:text|raw|sentence|paragraph|summary)$/;
const SIGN = /['"“‘]?%s['"”’]?/;

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter(one => typeof one === 'string' || typeof one === 'number').map(String)
    : [];

/** The rules that one YAML file of a Vale style comes to, and what of it was left out. */
export function readValeFile(
  file: string,
  source: string,
  options: OpenOptions,
  taken: Set<string>,
): { rules: Rule[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [];
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return { rules: [], skipped: [{ file, line, reason: 'broken-yaml' }] };
  }
  let check: unknown;
  try {
    check = document.toJS({ maxAliasCount: 50 });
  } catch {
    // More aliases than any style has: made to fill the memory.
    return { rules: [], skipped: [{ file, reason: 'broken-yaml' }] };
  }
  if (!isObject(check) || typeof check.extends !== 'string')
    return { rules: [], skipped: [{ file, reason: 'file-kind' }] };
  if (check.extends !== 'existence' && check.extends !== 'substitution')
    return { rules: [], skipped: [{ file, reason: 'extends', detail: check.extends.slice(0, 40) }] };
  const scopes = [check.scope ?? 'text'].flat().map(String);
  if (!scopes.some(scope => SCOPES.test(scope)))
    return { rules: [], skipped: [{ file, reason: 'scope', detail: scopes.join(', ').slice(0, 60) }] };

  /** Takes what is really a pattern in, where that can be run; answers whether it was. */
  const asPattern = (source: string, patterns?: string[]): boolean => {
    const bare = source.replace(/^\(\?[imsu]+\)/u, '');
    // As in Vale, which puts a pattern between the edges of words unless it is told not to.
    const whole = check.nonword === true ? bare : `\\b(?:${bare})\\b`;
    if (!patterns || !options.engine || whole.length > PACK_LIMITS.pattern) return false;
    if ('problem' in options.engine.compile(whole)) return false;
    patterns.push(whole);
    return true;
  };
  const wordsOf = (pattern: string, patterns?: string[]): string[] => {
    const read = valeWords(pattern);
    if (read.reason === 'pattern' && asPattern(pattern, patterns)) return [];
    if (read.reason) {
      skipped.push({ file, what: pattern.slice(0, 120), reason: read.reason });
      return [];
    }
    return read.words.filter(words => {
      const { error: wrong } = parsePhrase(words, HAN.test(words) ? 'zh' : 'en', {});
      if (wrong) skipped.push({ file, what: words.slice(0, 120), reason: 'phrase', problem: wrong });
      return !wrong;
    });
  };
  const unless = texts(check.exceptions)
    .flatMap(one => wordsOf(one))
    .slice(0, PACK_LIMITS.phrases);
  const message = typeof check.message === 'string' ? check.message.slice(0, 300) : '';
  const rules: Rule[] = [];
  const add = (
    { find = [], patterns = [] }: Partial<Pick<Rule, 'find' | 'patterns'>>,
    idFrom: string,
    say: Rule['say'],
    why: string,
  ) => {
    if (!find.length && !patterns.length) return;
    const id = newId(idFrom, taken);
    taken.add(id);
    rules.push({
      id,
      lang: HAN.test(find[0] ?? patterns[0]!) ? 'zh' : 'en',
      category: options.category,
      level: LEVELS[String(check.level)] ?? options.level,
      where: 'anywhere',
      find,
      ...(patterns.length ? { patterns } : {}),
      ...(unless.length ? { unless } : {}),
      say,
      ...(why ? { why } : {}),
      tests: { flag: [], pass: [] },
    });
  };

  if (check.extends === 'existence') {
    // `raw` is one pattern in pieces.
    const raw = texts(check.raw).join('');
    const patterns: string[] = [];
    const sources = [...texts(check.tokens), ...(raw ? [raw] : [])];
    const all = [...new Set(sources.flatMap(one => wordsOf(one, patterns)))];
    const why = (one?: string) => message.replaceAll('%s', one ?? '…').trim();
    for (let from = 0; from < all.length; from += PACK_LIMITS.phrases) {
      const find = all.slice(from, from + PACK_LIMITS.phrases);
      add({ find }, stemOf(file), [], why(find.length === 1 ? find[0] : undefined));
    }
    for (let from = 0; from < patterns.length; from += PACK_LIMITS.patterns)
      add({ patterns: patterns.slice(from, from + PACK_LIMITS.patterns) }, stemOf(file), [], why());
    if (!all.length && !patterns.length && !skipped.length) skipped.push({ file, reason: 'empty' });
    return { rules, skipped };
  }
  const swap = isObject(check.swap) ? Object.entries(check.swap) : [];
  for (const [bad, good] of swap) {
    const better = String(good).split('|').join(' / ');
    if (bad.toLowerCase() === better.toLowerCase()) {
      skipped.push({ file, what: bad.slice(0, 120), reason: 'case-only' });
      continue;
    }
    const patterns: string[] = [];
    const find = wordsOf(bad, patterns);
    const said = SIGN.test(message)
      ? message.replace(SIGN, `“${better}”`).replace(SIGN, `“${find[0] ?? bad}”`)
      : `${message} ${better}`.trim();
    add(
      { find, patterns },
      `${stemOf(file)} ${find[0] ?? ''}`,
      [{ text: said.replace(/[{}]/g, ''), keep: 'tip' }],
      '',
    );
  }
  if (!swap.length) skipped.push({ file, reason: 'empty' });
  return { rules, skipped };
}

const HAN = /\p{Script=Han}/u;
