import type { CompiledRules, Entry } from './compile-rules';
import { type DraftWords, fromWordData } from './courtesy';
import { splitDraft } from './draft';
import type { Finding, Part } from './finding';
import { tableOf } from './fold';
import type { HantTable } from './hant';
import { createMatcher, type Matcher } from './matcher';

export interface LinterOptions {
  /** Needed for text in traditional characters; rules are written in simplified ones. */
  hant?: HantTable;
  /** Keys (`<pack name>:<rule id>`) of rules that stay silent. */
  muted?: ReadonlySet<string>;
}

export interface Linter {
  /** The findings in a draft, in order, none overlapping. Sentences seen before are not read again. */
  check(text: string): Finding[];
  /**
   * Makes it ready a piece at a time, each of about a millisecond; whether there is more to do. What is left by the
   * first check is done then.
   */
  warm(): boolean;
  /** The same without the cache. */
  checkUncached(text: string): Finding[];
  /** Steps of matching work so far; for tests of its cost. */
  readonly steps: number;
}

const CACHED = 4000;
/** How far into a sentence a comma still counts as "behind a few words of introduction", in tokens. */
const INTRO = { en: 3, zh: 10 };

/** A finding within its sentence. */
interface Local {
  entry: Entry;
  order: number;
  start: number;
  end: number;
}

/** What was found in a sentence that stands at a place. */
interface Read {
  sentence: string;
  place: number;
  found: readonly Local[];
  hash: string;
}

const NOTHING: readonly Local[] = [];
const OPENING = 1;
const LAST = 2;

/**
 * Compiled rules × draft → findings. Make a new one when packs or mutes change.
 */
export function linterFor(rules: CompiledRules, options: LinterOptions = {}): Linter {
  const { entries } = rules;
  /** Those that are not muted. */
  let phrases: CompiledRules['phrases'];
  let words: DraftWords;
  let matcher: Matcher;

  function* make(): Generator<void> {
    const table = yield* tableOf(rules.fold, options.hant);
    yield;
    phrases = rules.phrases.filter(({ entry }) => {
      const of = entries[entry];
      return !(of && of.pack.lockedBy === undefined && options.muted?.has(of.key));
    });
    matcher = yield* createMatcher(phrases, table);
    yield;
    matcher.scan('');
    yield;
    words = fromWordData(rules.words);
    // A pattern is compiled by its first use, and again by its second.
    for (const pattern of Object.values(words).flat()) {
      yield;
      pattern.test('-');
      yield;
      pattern.test('-');
    }
  }
  const making = make();
  const warm = () => !making.next().done;
  const ready = () => {
    while (warm());
  };

  const inSentence = (sentence: string, place: number): readonly Local[] => {
    const hits = matcher.scan(sentence);
    const { tokens } = matcher;
    const lang = tokens.han > tokens.count - tokens.han ? 'zh' : 'en';
    const byEntry = new Map<number, number[]>();
    for (let hit = 0; hit < hits; hit++) {
      const phrase = matcher.phraseOf(hit);
      if (phrases[phrase]!.role !== 'find') continue;
      const { rule } = entries[phrases[phrase]!.entry]!;
      if (rule.lang !== lang) continue;
      if (rule.where === 'reply-start' && !(place & OPENING)) continue;
      if (rule.where === 'reply-end' && !(place & LAST)) continue;
      const of = byEntry.get(phrases[phrase]!.entry);
      if (of) of.push(hit);
      else byEntry.set(phrases[phrase]!.entry, [hit]);
    }
    if (!byEntry.size) return NOTHING;
    let starts: Uint8Array | undefined;
    const all: Local[] = [];
    for (const [order, of] of byEntry) {
      const entry = entries[order]!;
      const { where, unless, near } = entry.rule;
      const begins = where === 'reply-start' || where === 'sentence-start';
      let silent: Uint8Array | undefined;
      let hasNear = !near?.length;
      if (unless?.length || !hasNear) {
        for (let hit = 0; hit < hits; hit++) {
          const phrase = matcher.phraseOf(hit);
          const { entry: of, role } = phrases[phrase]!;
          if (of !== order || role === 'find' || !matcher.verify(hit)) continue;
          if (role === 'near') hasNear = true;
          else {
            silent ??= new Uint8Array(tokens.count + 2);
            // From one token before to one behind: "next to" counts as much as "overlapping".
            silent.fill(1, matcher.from, matcher.to + 2);
          }
        }
      }
      if (!hasNear) continue;
      let from = -1;
      let to = -1;
      for (const hit of of) {
        if (!matcher.verify(hit)) continue;
        const { from: begin, to: end } = matcher;
        if (from >= 0 && (begin > from || (begin === from && end <= to))) continue;
        if (tokens.quoted[begin]) continue;
        if (begins) {
          starts ??= startsOf(matcher, hits, lang, phrase => phrases[phrase]!.role === 'lead');
          if (!starts[begin]) continue;
        }
        if (silent?.subarray(begin + 1, end + 1).includes(1)) continue;
        from = begin;
        to = end;
      }
      if (from >= 0) all.push({ entry, order, start: tokens.from[from]!, end: tokens.to[to - 1]! });
    }
    return all.length > 1 ? resolve(all) : all;
  };

  const cache = new Map<string, Read>();
  let before: Read[] = [];
  const read = (text: string, start: number, end: number, place: number): Read => {
    const key = place + text.slice(start, end);
    let known = cache.get(key);
    if (!known) {
      if (cache.size >= CACHED) cache.clear();
      // The key's own characters, not a slice of the draft: a slice would keep every old draft in memory.
      const sentence = key.slice(1);
      known = { sentence, place, ...hashed(sentence, inSentence(sentence, place)) };
      cache.set(key, known);
    }
    return known;
  };

  const run = (text: string, cached: boolean): Finding[] => {
    ready();
    const parts = splitDraft(text, words).filter(part => isRead(part.kind));
    const last = parts.length - 1;
    const total = parts[last]?.end ?? 0;
    const findings: Finding[] = [];
    const times = new Map<string, number>();
    const now: Read[] = [];
    // Up to the edit the sentences are those of before; behind it they are too, some places on.
    let shift = 0;
    for (let i = 0; i <= last; i++) {
      const { kind, start: from, end: to } = parts[i]!;
      const place = (kind === 'opening' ? OPENING : 0) + (i === last ? LAST : 0);
      let known: Read;
      if (cached) {
        const old = before[i - shift];
        if (
          old &&
          old.place === place &&
          old.sentence.length === to - from &&
          text.startsWith(old.sentence, from)
        )
          known = old;
        else {
          shift = parts.length - before.length;
          known = read(text, from, to, place);
        }
        now.push(known);
      } else {
        const sentence = text.slice(from, to);
        known = { sentence, place, ...hashed(sentence, inSentence(sentence, place)) };
      }
      for (const { entry, start, end } of known.found) {
        const id = `${entry.key}|${known.hash}`;
        const nth = times.get(id) ?? 0;
        times.set(id, nth + 1);
        const { rule, pack, key } = entry;
        const finding: Finding = {
          id: `${id}|${nth}`,
          rule: key,
          pack,
          category: rule.category,
          level: rule.level,
          start: from + start,
          end: from + end,
          sentence: { start: from, end: to },
          where: kind === 'opening' ? 'opening' : 'body',
          part: thirdOf(from + (start + end) / 2, total),
          quote: known.sentence.slice(start, end),
          say: rule.say,
        };
        if (rule.why) finding.why = rule.why;
        findings.push(finding);
      }
    }
    if (cached) before = now;
    return findings;
  };

  return {
    warm,
    check: text => run(text, true),
    checkUncached: text => run(text, false),
    get steps() {
      ready();
      return matcher.steps;
    },
  };
}

/** Where in the sentence that was scanned last a match that has to begin it may begin: 1 at such tokens. */
export function startsOf(
  matcher: Matcher,
  hits: number,
  lang: 'en' | 'zh',
  isLead: (phrase: number) => boolean,
): Uint8Array {
  const { tokens } = matcher;
  const starts = new Uint8Array(tokens.count + 1);
  starts[0] = 1;
  const reach = Math.min(INTRO[lang], tokens.count - 1);
  for (let at = 1; at <= reach; at++) if (tokens.gap[at] === 1) starts[at] = 1;
  const leads: [number, number][] = [];
  for (let hit = 0; hit < hits; hit++) {
    if (isLead(matcher.phraseOf(hit)) && matcher.verify(hit)) leads.push([matcher.from, matcher.to]);
  }
  leads.sort((a, b) => a[0] - b[0]);
  for (const [from, to] of leads) if (starts[from]) starts[to] = 1;
  return starts;
}

export const isRead = (kind: string) => kind === 'opening' || kind === 'body' || kind === 'thanks';

/** Which third of a draft of `total` units a place lies in. */
export function thirdOf(at: number, total: number): Part {
  if (at * 3 < total) return 'start';
  return at * 3 < total * 2 ? 'middle' : 'end';
}

function hashed(sentence: string, found: readonly Local[]): Pick<Read, 'found' | 'hash'> {
  return { found, hash: found.length ? hashOf(sentence) : '' };
}

/** A sentence in an id. */
export function hashOf(sentence: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < sentence.length; i++) hash = Math.imul(hash ^ sentence.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${sentence.length}`;
}

/**
 * One finding a span and one a category in a sentence: the strongest level, then the earliest, then the
 * longest, then the rule that comes first.
 */
function resolve(all: Local[]): Local[] {
  all.sort(
    (a, b) =>
      b.entry.rank - a.entry.rank ||
      a.start - b.start ||
      b.end - b.start - (a.end - a.start) ||
      a.order - b.order,
  );
  const kept: Local[] = [];
  for (const one of all) {
    const clash = kept.some(
      other =>
        other.entry.rule.category === one.entry.rule.category ||
        (one.start < other.end && other.start < one.end),
    );
    if (!clash) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
