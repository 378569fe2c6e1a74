/**
 * Aho-Corasick over word numbers: every literal in one pass over the tokens, however many there are.
 * (Aho & Corasick, "Efficient string matching", CACM 18, 1975.)
 */
export interface Automaton {
  /** The state after `word` in `state`; 0 is the start. Amortised one step a word. */
  next(state: number, word: number): number;
  /** The first node of the literals that end in `state`, or 0. */
  outputs: Int32Array;
  /** For a node: the literal's number, and the next node or 0. */
  literal: number[];
  more: number[];
  /** Steps taken by `next` since it was made; for tests of its cost. */
  readonly steps: number;
}

/** How many literals, and then states, are taken in at once where it is made a piece at a time. */
const PIECE = 150;

/**
 * A piece at a time, so that a page can do its own between them.
 * @param literals runs of word numbers (> 0); the literal's number is its index.
 */
export function* createAutomaton(
  literals: readonly (readonly number[])[],
  vocabulary: number,
): Generator<void, Automaton> {
  let most = 1;
  for (const words of literals) most += words.length;
  const root = new Int32Array(vocabulary + 1);
  const fail = new Int32Array(most);
  const outputs = new Int32Array(most);
  /** Children of a state as a chain, and the word that leads to a state. */
  const firstChild = new Int32Array(most);
  const sibling = new Int32Array(most);
  const wordTo = new Int32Array(most);
  /** Literals that end in a state, as a chain of numbers + 1. */
  const ends = new Int32Array(most);
  const endsToo = new Int32Array(literals.length);
  let size = 64;
  while (size < most * 2) size *= 2;
  const mask = size - 1;
  const slotState = new Int32Array(size);
  const slotWord = new Int32Array(size);
  const slotNext = new Int32Array(size);
  const mix = (state: number, word: number) => {
    const hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & mask;
  };
  const child = (state: number, word: number): number => {
    if (state === 0) return root[word] ?? 0;
    let slot = mix(state, word);
    while (slotNext[slot]) {
      if (slotState[slot] === state && slotWord[slot] === word) return slotNext[slot]!;
      slot = (slot + 1) & mask;
    }
    return 0;
  };

  let states = 1;
  for (const [index, words] of literals.entries()) {
    if (index % PIECE === 0) yield;
    let state = 0;
    for (const word of words) {
      let to = child(state, word);
      if (!to) {
        to = states++;
        wordTo[to] = word;
        sibling[to] = firstChild[state]!;
        firstChild[state] = to;
        if (state === 0) root[word] = to;
        else {
          let slot = mix(state, word);
          while (slotNext[slot]) slot = (slot + 1) & mask;
          slotState[slot] = state;
          slotWord[slot] = word;
          slotNext[slot] = to;
        }
      }
      state = to;
    }
    endsToo[index] = ends[state]!;
    ends[state] = index + 1;
  }

  const literal = [0];
  const more = [0];
  const queue = new Int32Array(states);
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    if (head % PIECE === 0) yield;
    const state = queue[head]!;
    let first = state ? outputs[fail[state]!]! : 0;
    for (let end = ends[state]!; end; end = endsToo[end - 1]!) {
      literal.push(end - 1);
      more.push(first);
      first = literal.length - 1;
    }
    outputs[state] = first;
    for (let to = firstChild[state]!; to; to = sibling[to]!) {
      let back = fail[state]!;
      if (state) {
        while (back && !child(back, wordTo[to]!)) back = fail[back]!;
        fail[to] = child(back, wordTo[to]!);
      }
      queue[tail++] = to;
    }
  }

  let steps = 0;
  return {
    outputs,
    literal,
    more,
    get steps() {
      return steps;
    },
    next(state, word) {
      for (;;) {
        steps++;
        const to = child(state, word);
        if (to || state === 0) return to;
        state = fail[state]!;
      }
    },
  };
}
