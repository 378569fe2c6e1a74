import { merge } from './anchor';
import { type DraftWordData, toWordData } from './courtesy';
import { DRAFT_WORDS } from './draft-words';
import type { Finding } from './finding';
import type { FoldData, FoldTable } from './fold';
import { foldData, foldTable } from './fold-table';
import type { HantTable } from './hant';
import { LEAD_IN_LISTS, LEAD_INS } from './lead-in';
import { type Linter, type LinterOptions, linterFor } from './linter';
import { type Item, knownWords, LIMITS, parsePhrase } from './phrase';
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
  phrases: { items: Item[]; gap: number; role: Role; entry: number }[];
  /** What greetings, thanks and closings are known by. */
  words: DraftWordData;
  /** How characters are folded. */
  fold: FoldData;
}

const DEFAULT_GAP = 3;

/** What is the same for all packs, taken apart once for each fold table. */
const shared = new WeakMap<object, { leads: CompiledRules['phrases']; words: DraftWordData }>();

function sharedOf(table: FoldTable) {
  let known = shared.get(table);
  if (!known) {
    const leads = LEAD_INS.flatMap((source): CompiledRules['phrases'] => {
      const { items } = parsePhrase(source, 'en', LEAD_IN_LISTS, table);
      return items ? [{ items, gap: DEFAULT_GAP, role: 'lead', entry: -1 }] : [];
    });
    known = { leads, words: toWordData(DRAFT_WORDS) };
    shared.set(table, known);
  }
  return known;
}

/** A rule's phrases, taken apart with these lists. */
interface Parts {
  lists: Pack['lists'];
  phrases: { items: Item[]; gap: number; role: Role }[];
}

/** Rules that were taken apart, for each fold table: mostly one pack of several was changed. */
const apart = new WeakMap<object, WeakMap<Rule, Parts>>();

function apartFor(table: FoldTable): WeakMap<Rule, Parts> {
  const known = apart.get(table) ?? new WeakMap<Rule, Parts>();
  apart.set(table, known);
  return known;
}

/** Takes the rules of one pack apart. */
function reader({ lists }: Pack, table: FoldTable): (rule: Rule) => Parts {
  const known = knownWords();
  /** By language and source: exceptions and neighbours are often the same from rule to rule. */
  const again = new Map<string, Item[] | undefined>();
  const itemsOf = (source: string, lang: Rule['lang']) => {
    const { items } = parsePhrase(source, lang, lists, table, known);
    // Merged here as the matcher does: the data that goes to each page is half as long.
    return items && merge(items);
  };
  const itemsAgain = (source: string, lang: Rule['lang']) => {
    const key = `${lang} ${source}`;
    if (!again.has(key)) again.set(key, itemsOf(source, lang));
    return again.get(key);
  };
  return rule => {
    const phrases: Parts['phrases'] = [];
    const gap = Math.min(rule.gap ?? DEFAULT_GAP, LIMITS.gap);
    const add = (sources: readonly string[], role: Role) => {
      for (const source of sources) {
        const items = (role === 'find' ? itemsOf : itemsAgain)(source, rule.lang);
        if (items) phrases.push({ items, gap, role });
      }
    };
    add(rule.find, 'find');
    if (rule.unless) add(rule.unless, 'unless');
    if (rule.near) add(rule.near, 'near');
    return { lists, phrases };
  };
}

/**
 * Takes packs apart. They must have passed `parsePack`; a phrase that does not parse is left out. A rule that was
 * given before is not read again: rules and lists are never changed in place.
 */
export function compileRules(packs: readonly Pack[], hant?: HantTable): CompiledRules {
  const table = foldTable(hant);
  const done = apartFor(table);
  const { leads, words } = sharedOf(table);
  const compiled: CompiledRules = { entries: [], phrases: [...leads], words, fold: foldData() };
  for (const pack of packs) {
    const read = reader(pack, table);
    const { name, version, lockedBy } = pack;
    const of = { name, version, ...(lockedBy === undefined ? {} : { lockedBy }) };
    for (const rule of pack.rules) {
      const { lang, category, level, where, say, why, unless, near } = rule;
      const entry =
        compiled.entries.push({
          rule: {
            lang,
            category,
            level,
            where,
            say,
            ...(why ? { why } : {}),
            ...(unless ? { unless } : {}),
            ...(near ? { near } : {}),
          },
          key: `${name}:${rule.id}`,
          pack: of,
          rank: LEVELS.indexOf(level),
        }) - 1;
      let parts = done.get(rule);
      if (parts?.lists !== pack.lists) {
        parts = read(rule);
        done.set(rule, parts);
      }
      for (const { items, gap, role } of parts!.phrases) compiled.phrases.push({ items, gap, role, entry });
    }
  }
  return compiled;
}

/** A linter of packs, where both are at hand in one context. */
export function createLinter(packs: readonly Pack[], options: LinterOptions = {}): Linter {
  return linterFor(compileRules(packs, options.hant), options);
}
