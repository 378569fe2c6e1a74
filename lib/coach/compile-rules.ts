import { anchorOf, needOf } from './anchor';
import { type DraftWordData, toWordData } from './courtesy';
import { DRAFT_WORDS } from './draft-words';
import type { Finding } from './finding';
import type { FoldData, FoldTable } from './fold';
import { foldData, foldTable } from './fold-table';
import type { HantTable } from './hant';
import { knownWords } from './known-words';
import { LEAD_IN_LISTS, LEAD_INS } from './lead-in';
import { type Linter, type LinterOptions, linterFor } from './linter';
import type { MatcherPhrase } from './matcher';
import { type Item, LIMITS, parsePhrase } from './phrase';
import { LEVELS, type Pack, type Rule } from './phrase-pack';

/** What a phrase is for: to find, to silence, to be near, or to lead up to a sentence's real beginning. */
export type Role = 'find' | 'unless' | 'near' | 'lead';

/** A rule in a linter. Plain data. */
export interface Entry {
  rule: Pick<Rule, 'lang' | 'category' | 'level' | 'where' | 'say' | 'why' | 'unless' | 'near'>;
  /** `<pack name>:<rule id>`. */
  key: string;
  pack: Finding['pack'];
  /** Rank of the level; more is stronger. */
  rank: number;
}

/** Packs with their phrases taken apart. Plain data: a content script gets it ready and carries no parser. */
export interface CompiledRules {
  entries: Entry[];
  /** `entry` is an index into `entries`, -1 for lead-ins. */
  phrases: (MatcherPhrase & { role: Role; entry: number })[];
  /** What greetings, thanks and closings are known by. */
  words: DraftWordData;
  /** How characters are folded. */
  fold: FoldData;
}

const DEFAULT_GAP = 3;

/** A phrase with what to look for first in a text. Told here, so that no page has to weigh words. */
function phraseOf(items: Item[], gap: number, role: Role, entry: number): CompiledRules['phrases'][number] {
  const anchor = anchorOf(items);
  const need = needOf(items, anchor);
  return need === undefined ? { items, anchor, gap, role, entry } : { items, anchor, need, gap, role, entry };
}

/** What is the same for all packs, taken apart once for each fold table. */
const shared = new WeakMap<object, { leads: CompiledRules['phrases']; words: DraftWordData }>();

function sharedOf(table: FoldTable) {
  let known = shared.get(table);
  if (!known) {
    const leads = LEAD_INS.flatMap((source): CompiledRules['phrases'] => {
      const { items } = parsePhrase(source, 'en', LEAD_IN_LISTS, table, undefined, true);
      return items ? [phraseOf(items, DEFAULT_GAP, 'lead', -1)] : [];
    });
    known = { leads, words: toWordData(DRAFT_WORDS) };
    shared.set(table, known);
  }
  return known;
}

/** Takes phrases of one pack apart. */
function reader(
  { lists }: Pack,
  table: FoldTable,
): (source: string, lang: Rule['lang'], role: Role) => Item[] | undefined {
  const known = knownWords();
  /** By language and source: exceptions and neighbours are often the same from rule to rule. */
  const again = new Map<string, Item[] | undefined>();
  // Merged here as the matcher wants them: the data that goes to each page is half as long.
  const itemsOf = (source: string, lang: Rule['lang']) =>
    parsePhrase(source, lang, lists, table, known, true).items;
  return (source, lang, role) => {
    if (role === 'find') return itemsOf(source, lang);
    const key = `${lang} ${source}`;
    if (!again.has(key)) again.set(key, itemsOf(source, lang));
    return again.get(key);
  };
}

/** A rule as a linter has it: what is for its writer alone does not go to pages. */
function entryOf(rule: Rule, pack: string, of: Entry['pack']): Entry {
  const { id, lang, category, level, where, say, why, unless, near } = rule;
  const kept: Entry['rule'] = { lang, category, level, where, say };
  if (why) kept.why = why;
  if (unless) kept.unless = unless;
  if (near) kept.near = near;
  return { rule: kept, key: `${pack}:${id}`, pack: of, rank: LEVELS.indexOf(level) };
}

/** Takes packs apart. They must have passed `parsePack`; a phrase that does not parse is left out. */
export function compileRules(packs: readonly Pack[], hant?: HantTable): CompiledRules {
  const table = foldTable(hant);
  const { leads, words } = sharedOf(table);
  const compiled: CompiledRules = { entries: [], phrases: [...leads], words, fold: foldData() };
  for (const pack of packs) {
    const read = reader(pack, table);
    const { name, version, lockedBy } = pack;
    const of = { name, version, ...(lockedBy === undefined ? {} : { lockedBy }) };
    for (const rule of pack.rules) {
      const entry = compiled.entries.push(entryOf(rule, name, of)) - 1;
      const gap = Math.min(rule.gap ?? DEFAULT_GAP, LIMITS.gap);
      const add = (sources: readonly string[], role: Role) => {
        for (const source of sources) {
          const items = read(source, rule.lang, role);
          if (items) compiled.phrases.push(phraseOf(items, gap, role, entry));
        }
      };
      add(rule.find, 'find');
      if (rule.unless) add(rule.unless, 'unless');
      if (rule.near) add(rule.near, 'near');
    }
  }
  return compiled;
}

/** A linter of packs, where both are at hand in one context. */
export function createLinter(packs: readonly Pack[], options: LinterOptions = {}): Linter {
  return linterFor(compileRules(packs, options.hant), options);
}
