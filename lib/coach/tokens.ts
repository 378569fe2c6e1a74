import { contractions } from './contractions';
import { APOSTROPHE, COMMA, type FoldTable, HAN, HARD, QUOTE, SKIP, SPACE, WORD } from './fold';

/** The tokens of one stretch of text. Buffers are reused: valid until the next `read`. */
export interface Tokens {
  count: number;
  /** The word's number in the vocabulary; 0 for a word that no phrase holds. */
  id: Int32Array;
  /** Offsets in the text, `to` exclusive. */
  from: Int32Array;
  to: Int32Array;
  /** What stands before the token: 0 nothing, 1 a pause, 2 a mark that no phrase crosses. */
  gap: Uint8Array;
  /** 1 where the token is the `not` of a contraction: no phrase may end before it. */
  glued: Uint8Array;
  /** 1 inside double quotation marks. */
  quoted: Uint8Array;
  /** How many tokens are Chinese characters. */
  han: number;
}

export interface Vocabulary {
  /** The number of a folded word, given one if it is new. Only before `freeze`. */
  add(word: string): number;
  readonly size: number;
  /** Makes it ready to read, a piece at a time. */
  freeze(): Generator<void>;
  read(text: string, tokens: Tokens): void;
}

export function createTokens(): Tokens {
  const of = (size: number) => ({
    id: new Int32Array(size),
    from: new Int32Array(size),
    to: new Int32Array(size),
    gap: new Uint8Array(size),
    glued: new Uint8Array(size),
    quoted: new Uint8Array(size),
  });
  return { count: 0, han: 0, ...of(256) };
}

function grow(tokens: Tokens): void {
  const wider = (old: Int32Array) => {
    const next = new Int32Array(old.length * 2);
    next.set(old);
    return next;
  };
  const wider8 = (old: Uint8Array) => {
    const next = new Uint8Array(old.length * 2);
    next.set(old);
    return next;
  };
  tokens.id = wider(tokens.id);
  tokens.from = wider(tokens.from);
  tokens.to = wider(tokens.to);
  tokens.gap = wider8(tokens.gap);
  tokens.glued = wider8(tokens.glued);
  tokens.quoted = wider8(tokens.quoted);
}

const PRIME = 0x01000193;
const SEED = 0x811c9dc5 | 0;

/** How many words are taken in at once where a vocabulary is made ready a piece at a time. */
const PIECE = 200;
const PLAIN = /^[a-z0-9]+$/;

/** The folded words of a phrase, contractions taken apart. */
export function wordsOf(phrase: string, { code, kind }: FoldTable): string[] {
  // Most words of a pack are folded as they stand.
  if (PLAIN.test(phrase)) return [...(contractions().get(phrase) ?? [phrase])];
  const words: string[] = [];
  let word = '';
  const flush = () => {
    if (!word) return;
    words.push(...(contractions().get(word) ?? [word]));
    word = '';
  };
  for (let i = 0; i < phrase.length; i++) {
    const unit = phrase.charCodeAt(i);
    const is = kind[unit];
    if (is === SKIP) continue;
    if (is === WORD || (is === APOSTROPHE && word && kind[phrase.charCodeAt(i + 1)] === WORD))
      word += String.fromCharCode(code[unit]!);
    else {
      flush();
      if (is === HAN) words.push(String.fromCharCode(code[unit]!));
    }
  }
  flush();
  return words;
}

/**
 * Words ↔ numbers, and the tokeniser over them: one pass over the text that hashes folded units and
 * makes no strings.
 */
export function createVocabulary(table: FoldTable): Vocabulary {
  const { code, kind } = table;
  const numbers = new Map<string, number>();
  /** By slot: the word, its number, and for a contraction the numbers of its words. */
  let slots = new Int32Array(0);
  let mask = 0;
  const written: string[] = [];
  const parts: number[][] = [];
  const negated: boolean[] = [];

  const add = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(word, number);
    }
    return number;
  };

  const hashOf = (word: string): number => {
    let hash = SEED;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
    return hash;
  };

  function* freeze(): Generator<void> {
    for (const [word, number] of numbers) {
      if (number % PIECE === 0) yield;
      if (contractions().has(word)) continue;
      written.push(word);
      parts.push([number]);
      negated.push(false);
    }
    for (const [word, of] of contractions()) {
      written.push(word);
      parts.push(of.map(part => numbers.get(part) ?? 0));
      negated.push(of.at(-1) === 'not');
    }
    let size = 64;
    while (size < written.length * 3) size *= 2;
    mask = size - 1;
    slots = new Int32Array(size).fill(-1);
    for (const [index, word] of written.entries()) {
      if (index % PIECE === 0) yield;
      const hash = hashOf(word);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = index;
    }
  }

  /** The entry of the word at `from`..`to`, or -1. */
  const look = (text: string, from: number, to: number, hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const index = slots[slot]!;
      if (index < 0) return -1;
      const word = written[index]!;
      let at = 0;
      let i = from;
      for (; i < to; i++) {
        const folded = code[text.charCodeAt(i)]!;
        if (folded === 0) continue;
        if (at >= word.length || word.charCodeAt(at) !== folded) break;
        at++;
      }
      if (i === to && at === word.length) return index;
      slot = (slot + 1) & mask;
    }
  };

  const read = (text: string, tokens: Tokens): void => {
    const length = text.length;
    let count = 0;
    let gap = 0;
    let han = 0;
    let quoted = 0;
    let opened = 0;
    let i = 0;
    const put = (id: number, from: number, to: number, glued: number) => {
      if (count >= tokens.id.length) grow(tokens);
      tokens.id[count] = id;
      tokens.from[count] = from;
      tokens.to[count] = to;
      tokens.gap[count] = gap;
      tokens.glued[count] = glued;
      tokens.quoted[count] = quoted;
      count++;
    };
    while (i < length) {
      const unit = text.charCodeAt(i);
      const is = kind[unit]!;
      if (is === WORD) {
        const from = i;
        let hash = SEED;
        let apostrophe = -1;
        let before = 0;
        for (; i < length; i++) {
          const next = text.charCodeAt(i);
          const nextIs = kind[next]!;
          if (nextIs === SKIP) continue;
          if (nextIs === APOSTROPHE) {
            if (kind[text.charCodeAt(i + 1)] !== WORD) break;
            apostrophe = i;
            before = hash;
          } else if (nextIs !== WORD) break;
          hash = Math.imul(hash ^ code[next]!, PRIME);
        }
        let index = look(text, from, i, hash);
        // "the company's policy" holds "company": a possessive that no phrase names is its noun.
        if (index < 0 && apostrophe > 0 && i - apostrophe === 2 && code[text.charCodeAt(i - 1)] === 115)
          index = look(text, from, apostrophe, before);
        if (index < 0) put(0, from, i, 0);
        else {
          const of = parts[index]!;
          put(of[0]!, from, i, 0);
          gap = 0;
          for (let k = 1; k < of.length; k++) put(of[k]!, from, i, negated[index] ? 1 : 0);
        }
        gap = 0;
        continue;
      }
      if (is === HAN) {
        const folded = code[unit]!;
        const index = look(text, i, i + 1, Math.imul(SEED ^ folded, PRIME));
        put(index < 0 ? 0 : parts[index]![0]!, i, i + 1, 0);
        han++;
        gap = 0;
      } else if (is === COMMA) {
        if (gap < 1) gap = 1;
      } else if (is === HARD) gap = 2;
      else if (is === QUOTE) {
        if (gap < 1) gap = 1;
        quoted ^= 1;
        opened = count;
      } else if (is !== SPACE && is !== SKIP && gap < 1) gap = 1;
      i++;
    }
    // A mark that is never closed (inches, a sentence cut in a quotation) quotes nothing.
    if (quoted) tokens.quoted.fill(0, opened, count);
    tokens.count = count;
    tokens.han = han;
    // Stands behind the last token, so that a comma at a phrase's end can look one further.
    if (count >= tokens.id.length) grow(tokens);
    tokens.gap[count] = 2;
    tokens.glued[count] = 0;
  };

  return {
    add,
    get size() {
      return numbers.size + 1;
    },
    freeze,
    read,
  };
}
