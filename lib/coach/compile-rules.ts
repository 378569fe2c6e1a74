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

/** A rule's phrases, taken apart, with the place that it had among the entries. */
type Parts = CompiledRules['phrases'];

/**
 * What was taken apart, for each fold table and the lists of each pack: mostly one pack of several was changed. Rules
 * are held by their pack's lists alone: thousands of weak keys are dear to the collector.
 */
const apart = new WeakMap<FoldTable, WeakMap<Pack['lists'], Map<Rule, Parts>>>();

function apartFor(table: FoldTable, lists: Pack['lists']): Map<Rule, Parts> {
  const packs = apart.get(table) ?? new WeakMap<Pack['lists'], Map<Rule, Parts>>();
  const known = packs.get(lists) ?? new Map<Rule, Parts>();
  apart.set(table, packs.set(lists, known));
  return known;
}

/** Takes the rules of one pack apart. */
function reader({ lists }: Pack, table: FoldTable): (rule: Rule, entry: number) => Parts {
  const known = knownWords();
  /** By language and source: exceptions and neighbours are often the same from rule to rule. */
  const again = new Map<string, Item[] | undefined>();
  // Merged here as the matcher does: the data that goes to each page is half as long.
  const itemsOf = (source: string, lang: Rule['lang']) =>
    parsePhrase(source, lang, lists, table, known, true).items;
  const itemsAgain = (source: string, lang: Rule['lang']) => {
    const key = `${lang} ${source}`;
    if (!again.has(key)) again.set(key, itemsOf(source, lang));
    return again.get(key);
  };
  return (rule, entry) => {
    const phrases: Parts = [];
    const gap = Math.min(rule.gap ?? DEFAULT_GAP, LIMITS.gap);
    const add = (sources: readonly string[], role: Role) => {
      for (const source of sources) {
        const items = (role === 'find' ? itemsOf : itemsAgain)(source, rule.lang);
        if (items) phrases.push(phraseOf(items, gap, role, entry));
      }
    };
    add(rule.find, 'find');
    if (rule.unless) add(rule.unless, 'unless');
    if (rule.near) add(rule.near, 'near');
    return phrases;
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

/**
 * Takes packs apart. They must have passed `parsePack`; a phrase that does not parse is left out. A rule that was
 * given before is not read again: rules and lists are never changed in place.
 */
export function compileRules(packs: readonly Pack[], hant?: HantTable): CompiledRules {
  const table = foldTable(hant);
  const { leads, words } = sharedOf(table);
  const compiled: CompiledRules = { entries: [], phrases: [...leads], words, fold: foldData() };
  for (const pack of packs) {
    const read = reader(pack, table);
    const done = apartFor(table, pack.lists);
    const { name, version, lockedBy } = pack;
    const of = { name, version, ...(lockedBy === undefined ? {} : { lockedBy }) };
    for (const rule of pack.rules) {
      const entry = compiled.entries.push(entryOf(rule, pack.name, of)) - 1;
      const known = done.get(rule);
      const parts = known ?? read(rule, entry);
      if (!known) done.set(rule, parts);
      for (const one of parts) compiled.phrases.push(one.entry === entry ? one : { ...one, entry });
    }
  }
  return compiled;
}

/** A linter of packs, where both are at hand in one context. */
export function createLinter(packs: readonly Pack[], options: LinterOptions = {}): Linter {
  return linterFor(compileRules(packs, options.hant), options);
}
