import { createAutomaton } from './automaton';
import type { FoldTable } from './fold';
import { type Item, LIMITS } from './phrase';
import { createTokens, createVocabulary, type Tokens } from './tokens';

export interface MatcherPhrase {
  items: Item[];
  /** The most tokens a `…` may span. */
  gap: number;
  /** The step to look for, see `anchorOf`. */
  anchor: number;
  /** See `needOf`. */
  need?: string;
}

/** A place where a phrase's anchor stands, still to be verified. */
export interface Matcher {
  /** Reads `text` and finds all anchors. Returns their number; hits are valid until the next scan. */
  scan(text: string): number;
  readonly tokens: Tokens;
  /** The phrase of hit `index`. */
  phraseOf(index: number): number;
  /** Whether the whole phrase stands around hit `index`; then `from` and `to` are its tokens. */
  verify(index: number): boolean;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Steps of work since it was made; for tests of its cost. */
  readonly steps: number;
}

type ByWord = Map<number, number[][]>;
type Step =
  | { kind: 'words'; optional: boolean; all: number[][]; byFirst?: ByWord; byLast?: ByWord }
  | { kind: 'gap' }
  | { kind: 'pause' };

/** How many phrases are taken in at once where a matcher is made a piece at a time. */
const PIECE = 15;
/** The longest stretch of tokens that one phrase can reach to either side of its anchor. */
const REACH = 640;

const NONE: number[][] = [];

function group(all: number[][], key: (words: number[]) => number): ByWord {
  const grouped: ByWord = new Map();
  for (const words of [...all].sort((a, b) => b.length - a.length)) {
    const under = grouped.get(key(words));
    if (under) under.push(words);
    else grouped.set(key(words), [words]);
  }
  return grouped;
}

/**
 * All phrases in one automaton over their anchors, and a token matcher that looks around each anchor.
 * The work is linear in the text: each (step, token) pair around an anchor is tried once at most, within
 * a reach that the phrase fixes. Made a piece at a time, so that a page can do its own between them.
 */
export function* createMatcher(
  phrases: readonly MatcherPhrase[],
  table: FoldTable,
): Generator<void, Matcher> {
  const vocabulary = createVocabulary(table);
  const literals: number[][] = [];
  const anchorsOf: { phrase: number; step: number; need: number }[][] = [];
  const byKey = new Map<string, number>();
  const programs: Step[][] = [];
  for (const [phrase, { items, anchor, need: needed }] of phrases.entries()) {
    if (phrase % PIECE === 0) yield;
    const need = needed === undefined ? 0 : vocabulary.add(needed);
    const steps = items.map((item, index): Step => {
      if (item.kind !== 'words') return item;
      const all = item.alternatives.map(words => words.map(vocabulary.add));
      if (index === anchor) {
        for (const words of all) {
          const key = words.join(' ');
          let number = byKey.get(key);
          if (number === undefined) {
            number = literals.push(words) - 1;
            byKey.set(key, number);
            anchorsOf.push([]);
          }
          anchorsOf[number]!.push({ phrase, step: index, need });
        }
      }
      return { kind: 'words', optional: item.optional, all };
    });
    programs.push(steps);
  }
  yield;
  const automaton = yield* createAutomaton(literals, vocabulary.size);
  yield* vocabulary.freeze();
  yield;
  const tokens = createTokens();
  // The anchors of literal n are those from first[n] to first[n + 1].
  const first = new Int32Array(literals.length + 1);
  anchorsOf.forEach((of, number) => {
    first[number + 1] = first[number]! + of.length;
  });
  const anchors = anchorsOf.flat();
  const anchorPhrase = Int32Array.from(anchors, anchor => anchor.phrase);
  const anchorStep = Int32Array.from(anchors, anchor => anchor.step);
  const anchorNeed = Int32Array.from(anchors, anchor => anchor.need);
  /** By word: the scan that saw it last. The need 0 is always met. */
  const present = new Int32Array(vocabulary.size + 1);
  let scans = 0;
  const seen = new Int32Array(LIMITS.steps * REACH);
  let stamp = 0;
  let base = 0;
  let steps = 0;
  const hitPhrase: number[] = [];
  const hitStep: number[] = [];
  const hitStart: number[] = [];
  const hitEnd: number[] = [];
  let from = 0;
  let to = 0;

  /** The end of `program` from step `i` on, its next token being `at`; or -1. */
  const forward = (program: Step[], gap: number, i: number, at: number): number => {
    steps++;
    if (i === program.length) return tokens.glued[at] ? -1 : at;
    const memo = i * REACH + at - base;
    if (at - base >= REACH || seen[memo] === stamp) return -1;
    seen[memo] = stamp;
    const step = program[i]!;
    if (step.kind === 'pause')
      return at === tokens.count || tokens.gap[at] === 1 ? forward(program, gap, i + 1, at) : -1;
    const open = at < tokens.count && tokens.gap[at]! < 2;
    if (step.kind === 'gap') {
      for (let k = 0; k <= gap; k++) {
        const end = forward(program, gap, i + 1, at + k);
        if (end >= 0) return end;
        if (at + k >= tokens.count || tokens.gap[at + k] === 2) return -1;
      }
      return -1;
    }
    if (open) {
      step.byFirst ??= group(step.all, words => words[0]!);
      for (const words of step.byFirst.get(tokens.id[at]!) ?? NONE) {
        let k = 1;
        while (k < words.length && tokens.gap[at + k]! < 2 && tokens.id[at + k] === words[k]) k++;
        if (k < words.length) continue;
        const end = forward(program, gap, i + 1, at + k);
        if (end >= 0) return end;
      }
    }
    return step.optional ? forward(program, gap, i + 1, at) : -1;
  };

  /** The start of `program` up to step `i`, the token after it being `at`; or -1. */
  const backward = (program: Step[], gap: number, i: number, at: number): number => {
    steps++;
    if (i < 0) return at;
    const memo = i * REACH + base - at;
    if (base - at >= REACH || seen[memo] === stamp) return -1;
    seen[memo] = stamp;
    const step = program[i]!;
    if (step.kind === 'pause')
      return at === 0 || tokens.gap[at] === 1 ? backward(program, gap, i - 1, at) : -1;
    const open = at > 0 && tokens.gap[at]! < 2;
    if (step.kind === 'gap') {
      for (let k = 0; k <= gap; k++) {
        const start = backward(program, gap, i - 1, at - k);
        if (start >= 0) return start;
        if (at - k <= 0 || tokens.gap[at - k] === 2) return -1;
      }
      return -1;
    }
    if (open) {
      step.byLast ??= group(step.all, words => words[words.length - 1]!);
      for (const words of step.byLast.get(tokens.id[at - 1]!) ?? NONE) {
        const start = at - words.length;
        if (start < 0) continue;
        let k = words.length - 2;
        while (k >= 0 && tokens.gap[start + k + 1]! < 2 && tokens.id[start + k] === words[k]) k--;
        if (k >= 0) continue;
        const found = backward(program, gap, i - 1, start);
        if (found >= 0) return found;
      }
    }
    return step.optional ? backward(program, gap, i - 1, at) : -1;
  };

  return {
    tokens,
    get from() {
      return from;
    },
    get to() {
      return to;
    },
    get steps() {
      return steps + automaton.steps;
    },
    phraseOf: index => hitPhrase[index]!,
    scan(text) {
      vocabulary.read(text, tokens);
      const { outputs, literal, more } = automaton;
      const { id, gap, count } = tokens;
      let hits = 0;
      let state = 0;
      scans++;
      present[0] = scans;
      for (let at = 0; at < count; at++) present[id[at]!] = scans;
      for (let at = 0; at < count; at++) {
        if (gap[at] === 2) state = 0;
        const word = id[at]!;
        if (word === 0) {
          state = 0;
          continue;
        }
        state = automaton.next(state, word);
        for (let node = outputs[state]!; node; node = more[node]!) {
          const number = literal[node]!;
          const end = first[number + 1]!;
          for (let anchor = first[number]!; anchor < end; anchor++) {
            steps++;
            if (present[anchorNeed[anchor]!] !== scans) continue;
            hitPhrase[hits] = anchorPhrase[anchor]!;
            hitStep[hits] = anchorStep[anchor]!;
            hitStart[hits] = at + 1 - literals[number]!.length;
            hitEnd[hits] = at + 1;
            hits++;
          }
        }
      }
      return hits;
    },
    verify(index) {
      const phrase = hitPhrase[index]!;
      const program = programs[phrase]!;
      const { gap } = phrases[phrase]!;
      stamp++;
      base = hitEnd[index]!;
      const end = forward(program, gap, hitStep[index]! + 1, base);
      if (end < 0) return false;
      stamp++;
      base = hitStart[index]!;
      const start = backward(program, gap, hitStep[index]! - 1, base);
      if (start < 0) return false;
      from = start;
      to = end;
      return true;
    },
  };
}
