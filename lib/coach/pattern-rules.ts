import { compileRules, createLinter, type Entry } from './compile-rules';
import { fromWordData } from './courtesy';
import { splitDraft } from './draft';
import type { Finding } from './finding';
import { type FoldTable, HAN, SKIP, SPACE } from './fold';
import { foldTable } from './fold-table';
import type { HantTable } from './hant';
import { hashOf, isRead, startsOf, thirdOf } from './linter';
import { createMatcher } from './matcher';
import type { PatternProblem, Problem } from './pack-problems';
import { LEVELS, type Pack, type Rule } from './phrase-pack';

/** A pattern that is ready to be looked for. */
export interface Pattern {
  /** The first place at or behind `from`, never an empty one: UTF-16 offsets, `end` exclusive. */
  find(text: string, from: number): { start: number; end: number } | undefined;
  /** Steps that each character costs at most. */
  size: number;
}

/** What runs advanced patterns, in time linear in the text. Passed in: most packs need none, and it is large. */
export interface PatternEngine {
  compile(source: string): Pattern | { problem: PatternProblem; detail?: string };
}

/** What is wrong with the patterns of a pack's rules, by rule and field: what `parsePack` can't see by itself. */
export function patternProblems(
  { rules }: { rules: readonly Pick<Rule, 'id' | 'patterns'>[] },
  engine: PatternEngine,
): Problem[] {
  let steps = 0;
  return rules.flatMap(({ id, patterns = [] }, index) =>
    patterns.flatMap((source, place): Problem[] => {
      let made = engine.compile(source);
      if (!('problem' in made)) {
        steps += made.size;
        if (steps <= MOST_STEPS) return [];
        made = { problem: 'pattern-budget' };
      }
      const field = patterns.length > 1 ? `patterns ${place + 1}` : 'patterns';
      const { problem: code, detail } = made;
      return [{ code, rule: index + 1, id, field, ...(detail === undefined ? {} : { detail }) }];
    }),
  );
}

/** The packs with only those of their rules that hold advanced patterns; none where no rule does. */
export function patternPacks(packs: readonly Pack[]): Pack[] {
  return packs
    .map(pack => ({ ...pack, rules: pack.rules.filter(({ patterns }) => patterns?.length) }))
    .filter(({ rules }) => rules.length > 0);
}

/** The longest piece of a sentence that patterns read, in UTF-16 units. */
const LONGEST = 2000;
/** All patterns together: what lies beyond it stays silent, so that no pack can hold up a reading for long. */
const MOST_STEPS = 12_000;
/** Places of one pattern that are tried in a sentence where the first ones don't count. */
const TRIES = 20;
const CACHED = 2000;

interface Plain {
  text: string;
  /** Offset in the sentence of each unit of `text`, and of its end. */
  at: number[];
}

/**
 * A text as patterns read it: simplified characters, straight apostrophes, plain blanks, nothing invisible. Case and
 * punctuation stay, and so do accents: who writes a pattern means what it says.
 */
function plainly(text: string, { code, kind }: FoldTable): Plain {
  const at: number[] = [];
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (kind[unit] === SKIP) continue;
    at.push(i);
    if (kind[unit] === HAN) plain += String.fromCharCode(code[unit]!);
    else if (unit === 0x2019 || unit === 0x2018) plain += "'";
    else if (unit === 0x201c || unit === 0x201d) plain += '"';
    else if (kind[unit] === SPACE && /\s/.test(text.charAt(i))) plain += ' ';
    else plain += text.charAt(i);
  }
  at.push(text.length);
  return { text: plain, at };
}

/** A place in its sentence. */
interface Local {
  entry: Entry;
  order: number;
  start: number;
  end: number;
}

const OPENING = 1;
const LAST = 2;

/** Does what may be done in pieces in one. */
function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * What the advanced patterns of packs find in a draft; phrases of the same rules are left to the linter. Where,
 * exceptions and neighbours hold as they do for phrases, and so does what stands in quotation marks. A pattern that
 * is not in order stays silent.
 */
export function createPatternLinter(
  packs: readonly Pack[],
  engine: PatternEngine,
  hant?: HantTable,
): { check(text: string): Finding[] } {
  const table = foldTable(hant);
  const { entries, phrases, words: data } = compileRules(packs, hant);
  const words = fromWordData(data);
  // What phrases find is not needed here: they only silence and stand near.
  const used = phrases.filter(({ role }) => role !== 'find');
  const matcher = atOnce(createMatcher(used, table));
  let steps = 0;
  const patterns = packs.flatMap(({ rules }) =>
    rules.map(({ patterns: sources = [] }) =>
      sources.flatMap((source): Pattern[] => {
        const made = engine.compile(plainly(source, table).text);
        if ('problem' in made) return [];
        steps += made.size;
        return steps > MOST_STEPS ? [] : [made];
      }),
    ),
  );

  const inSentence = (sentence: string, place: number): Local[] => {
    const { text, at } = plainly(sentence.slice(0, LONGEST), table);
    const hits = matcher.scan(sentence);
    const { tokens } = matcher;
    const lang = tokens.han > tokens.count - tokens.han ? 'zh' : 'en';
    let starts: Uint8Array | undefined;
    const found: Local[] = [];
    for (const [order, entry] of entries.entries()) {
      const { rule } = entry;
      if (rule.lang !== lang || !patterns[order]?.length) continue;
      if (rule.where === 'reply-start' && !(place & OPENING)) continue;
      if (rule.where === 'reply-end' && !(place & LAST)) continue;
      let silent: [number, number][] | undefined;
      const counts = (start: number, end: number) => {
        let from = 0;
        while (from < tokens.count && tokens.to[from]! <= start) from++;
        let to = from;
        while (to < tokens.count && tokens.from[to]! < end) to++;
        if (tokens.quoted[from]) return false;
        if (rule.where === 'reply-start' || rule.where === 'sentence-start') {
          starts ??= startsOf(matcher, hits, lang, phrase => used[phrase]!.role === 'lead');
          if (!starts[from]) return false;
        }
        if (!silent) {
          silent = [];
          let hasNear = !rule.near?.length;
          for (let hit = 0; hit < hits; hit++) {
            const phrase = used[matcher.phraseOf(hit)]!;
            if (phrase.entry !== order || !matcher.verify(hit)) continue;
            if (phrase.role === 'near') hasNear = true;
            else silent.push([matcher.from, matcher.to]);
          }
          // Nothing near: all of the sentence is silent.
          if (!hasNear) silent.push([0, tokens.count]);
        }
        return !silent.some(([a, b]) => a <= to && from <= b);
      };
      let first: { start: number; end: number } | undefined;
      for (const pattern of patterns[order]!) {
        let from = 0;
        for (let tries = 0; tries < TRIES; tries++) {
          const hit = pattern.find(text, from);
          if (!hit) break;
          const start = at[hit.start]!;
          const end = at[hit.end - 1]! + 1;
          if (first && start >= first.start) break;
          if (counts(start, end)) {
            first = { start, end };
            break;
          }
          from = hit.end;
        }
      }
      if (first) found.push({ entry, order, ...first });
    }
    return found.sort((a, b) => b.entry.rank - a.entry.rank || a.start - b.start || a.order - b.order);
  };

  const cache = new Map<string, readonly Local[]>();
  return {
    check: draft => {
      const parts = splitDraft(draft, words).filter(part => isRead(part.kind));
      const total = parts.at(-1)?.end ?? 0;
      const times = new Map<string, number>();
      return parts.flatMap(({ kind, start: from, end: to }, i) => {
        const place = (kind === 'opening' ? OPENING : 0) + (i === parts.length - 1 ? LAST : 0);
        const sentence = draft.slice(from, to);
        const key = place + sentence;
        let found = cache.get(key);
        if (!found) {
          if (cache.size >= CACHED) cache.clear();
          found = inSentence(sentence, place);
          cache.set(key, found);
        }
        return found.map(({ entry, start, end }): Finding => {
          const { rule, pack, key: name } = entry;
          const id = `${name}|~${hashOf(sentence)}`;
          const nth = times.get(id) ?? 0;
          times.set(id, nth + 1);
          return {
            id: `${id}|${nth}`,
            rule: name,
            pack,
            category: rule.category,
            level: rule.level,
            start: from + start,
            end: from + end,
            sentence: { start: from, end: to },
            where: kind === 'opening' ? 'opening' : 'body',
            part: thirdOf(from + (start + end) / 2, total),
            quote: sentence.slice(start, end),
            say: rule.say,
            ...(rule.why ? { why: rule.why } : {}),
            late: true,
          };
        });
      });
    },
  };
}

/**
 * Findings of patterns that join those which phrases made. In one place, and in a sentence of one category, what
 * stands there already stays, unless the later one is stronger: in its own place that one stands alone.
 */
export function beside(
  ruled: readonly Finding[],
  late: readonly Finding[],
): {
  late: Finding[];
  /** Ids of what phrases found where a stronger one stands now. */
  under: string[];
} {
  const rank = ({ level }: Finding) => LEVELS.indexOf(level);
  const meets = (one: Finding, other: Finding) => one.start < other.end && other.start < one.end;
  const same = (one: Finding, other: Finding) =>
    one.category === other.category && one.sentence.start === other.sentence.start;
  const kept: Finding[] = [];
  for (const one of late) {
    const clashes = (other: Finding) => meets(one, other) || same(one, other);
    if (ruled.some(other => clashes(other) && rank(other) >= rank(one)) || kept.some(clashes)) continue;
    kept.push(one);
  }
  return {
    late: kept,
    under: ruled.filter(other => kept.some(one => meets(one, other))).map(({ id }) => id),
  };
}

/** A linter that finds by phrases and by patterns at once, where both are at hand: for trials and tools. */
export function createWholeLinter(
  packs: readonly Pack[],
  { hant, engine }: { hant?: HantTable; engine?: PatternEngine },
): { checkUncached(text: string): Finding[] } {
  const linter = createLinter(packs, hant ? { hant } : {});
  const some = engine ? patternPacks(packs) : [];
  if (!engine || some.length === 0) return linter;
  const patterns = createPatternLinter(some, engine, hant);
  return {
    checkUncached: text => {
      const ruled = linter.checkUncached(text);
      const { late, under } = beside(ruled, patterns.check(text));
      const left = ruled.filter(({ id }) => !under.includes(id));
      return [...left, ...late].sort((a, b) => a.start - b.start);
    },
  };
}
