import type { FoldTable } from './fold';
import { foldTable } from './fold-table';
import { distinct, type KnownWords, knownWords } from './known-words';
import type { RuleLanguage } from './phrase-pack';
import { wordsOf } from './tokens';

/** One step of a phrase. `words` holds its alternatives, each a run of folded words. */
export type Item =
  | { kind: 'words'; alternatives: string[][]; optional: boolean }
  | { kind: 'gap' }
  /** A written comma: some mark, or the sentence's end, has to stand here. */
  | { kind: 'pause' };

export type PhraseProblem =
  | 'phrase-empty'
  | 'phrase-long'
  | 'no-required-word'
  | 'bracket-open'
  | 'bracket-close'
  | 'bracket-empty'
  | 'bracket-deep'
  | 'bracket-gap'
  | 'list-open'
  | 'list-close'
  | 'list-unknown'
  | 'list-nested'
  | 'slash-alone'
  | 'slash-bracket'
  | 'gap-edge'
  | 'too-many-alternatives'
  | 'too-many-steps';

export interface PhraseError {
  code: PhraseProblem;
  /** The piece of the phrase that the problem is about. */
  detail: string;
}

export type ParsedPhrase = { items: Item[]; error?: undefined } | { items?: undefined; error: PhraseError };

export const LIMITS = { phrase: 300, depth: 3, alternatives: 400, steps: 24, words: 24, gap: 20 };

const SHAPES: Record<string, string> = {
  '（': '(',
  '）': ')',
  '／': '/',
  '｛': '{',
  '｝': '}',
  '，': ',',
  '、': ',',
};

/** Signs that are written in other ways too. */
const ODD = /\.{3}|……|⋯|[（）／｛｝，、]/;

/** What a word may be made of: up to a blank or one of the devices' signs. */
const PIECE = /[^\s(){}/…,]+/y;

const GAP: Item = { kind: 'gap' };
const PAUSE: Item = { kind: 'pause' };

class Stop extends Error {
  constructor(
    readonly code: PhraseProblem,
    readonly detail: string,
  ) {
    super(code);
  }
}

/**
 * Reads one phrase of a rule. The five devices: `a/b` either word (in brackets: either run of words),
 * `(optional)`, `…` a gap, `{list}`, and contractions, which are taken apart. Full-width signs count as
 * their ASCII ones, `...` as `…`. `isMerged`: neighbouring single words come as one step, as a matcher wants them: the
 * longer the literal, the fewer the false anchors.
 */
export function parsePhrase(
  source: string,
  lang: RuleLanguage,
  lists: Readonly<Record<string, readonly string[]>>,
  table: FoldTable = foldTable(),
  known: KnownWords = knownWords(),
  isMerged = false,
): ParsedPhrase {
  if (source.length > LIMITS.phrase) return { error: { code: 'phrase-long', detail: String(source.length) } };
  const text = ODD.test(source)
    ? source.replace(/\.{3,}|…+|⋯+/g, '…').replace(/[（）／｛｝，、]/g, sign => SHAPES[sign] ?? sign)
    : source;
  try {
    return { items: new Reader(text, lang, lists, table, known).phrase(isMerged) };
  } catch (stop) {
    if (stop instanceof Stop) return { error: { code: stop.code, detail: stop.detail } };
    throw stop;
  }
}

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly lang: RuleLanguage,
    private readonly lists: Readonly<Record<string, readonly string[]>>,
    private readonly table: FoldTable,
    private readonly known: KnownWords,
  ) {}

  phrase(isMerged: boolean): Item[] {
    const items: Item[] = [];
    /** How many steps went into the one before them. */
    let merged = 0;
    let run: string[] | undefined;
    while (this.at < this.text.length) {
      const sign = this.text[this.at]!;
      if (sign === ')') throw new Stop('bracket-open', this.around(this.at));
      if (sign === '}') throw new Stop('list-open', this.around(this.at));
      if (sign === '…' || sign === ',') {
        this.at++;
        const step = sign === '…' ? GAP : PAUSE;
        if (items.at(-1) !== step) items.push(step);
        run = undefined;
      } else if (sign === '(') {
        items.push(this.step(this.at, this.bracket(1), true));
        run = undefined;
      } else if (sign === ' ' || /\s/.test(sign)) this.at++;
      else {
        const start = this.at;
        const alternatives = this.choice();
        if (alternatives.length !== 1) {
          if (alternatives.length) items.push(this.step(start, alternatives, false));
          run = undefined;
        } else if (run) {
          run.push(...alternatives[0]!);
          merged++;
        } else {
          if (isMerged) run = alternatives[0] = [...alternatives[0]!];
          items.push({ kind: 'words', alternatives, optional: false });
        }
      }
    }
    if (!items.length) throw new Stop('phrase-empty', this.text.trim());
    const steps = items.length + merged;
    if (steps > LIMITS.steps) throw new Stop('too-many-steps', String(steps));
    let [first, last]: (Item | undefined)[] = [];
    let hasWord = false;
    // Behind optional words a gap stands at the edge as well: it would reach for nothing.
    for (const item of items) {
      if (item.kind === 'words' && item.optional) continue;
      first ??= item;
      last = item;
      if (item.kind === 'words') hasWord = true;
    }
    if (!hasWord) throw new Stop('no-required-word', this.text.trim());
    if (first?.kind !== 'words' || last?.kind === 'gap') throw new Stop('gap-edge', this.text.trim());
    return items;
  }

  /** A step that the pack may hold many times is kept once: there are tens of thousands in a large one. */
  private step(start: number, alternatives: string[][], optional: boolean): Item {
    // What is glued to a word is read in one language alone.
    const written = `${this.lang}${this.text.slice(start, this.at)}`;
    const known = this.known.steps.get(written);
    if (known) return known;
    const step: Item = { kind: 'words', alternatives, optional };
    this.known.steps.set(written, step);
    return step;
  }

  /** Either word: `a/b/{list}`, up to a blank, a gap or a bracket. */
  private choice(): string[][] {
    const start = this.at;
    const all: string[][] = [];
    for (;;) {
      if (this.text[this.at] === '{') all.push(...this.list());
      else {
        const operand = this.word();
        if (!operand.length && (this.text[this.at] === '/' || this.text[this.at - 1] === '/'))
          throw new Stop(this.text[this.at] === '(' ? 'slash-bracket' : 'slash-alone', this.around(start));
        all.push(...operand);
      }
      if (all.length > LIMITS.alternatives) throw new Stop('too-many-alternatives', String(all.length));
      if (this.text[this.at] !== '/') return distinct(all);
      this.at++;
      if (this.text[this.at] === '(') throw new Stop('slash-bracket', this.around(start));
    }
  }

  /** A written word and, where a bracket is glued to it as in `bill(s)`, the word with and without. */
  private word(): string[][] {
    let forms = [''];
    let any = false;
    for (;;) {
      const piece = this.piece();
      if (piece) any = true;
      // Nearly all words: nothing is glued to them.
      if (piece && forms[0] === '' && this.text[this.at] !== '(') {
        const words = this.words(piece);
        return words.length ? [words] : [];
      }
      forms = forms.length === 1 ? [forms[0] + piece] : forms.map(form => form + piece);
      const glued =
        this.lang === 'en' && any && this.text[this.at] === '('
          ? /^\(([\p{L}'’]{1,6})\)/u.exec(this.text.slice(this.at, this.at + 9))
          : null;
      if (!glued || forms.length > 8) break;
      forms = forms.flatMap(form => [form, form + glued[1]]);
      this.at += glued[0].length;
    }
    return any ? forms.map(form => this.words(form)).filter(words => words.length) : [];
  }

  /** Goes on to the next blank or sign of a device. */
  private piece(): string {
    PIECE.lastIndex = this.at;
    const from = this.at;
    if (PIECE.test(this.text)) this.at = PIECE.lastIndex;
    return this.text.slice(from, this.at);
  }

  private words(written: string): string[] {
    const known = this.known.words.get(written);
    if (known) return known;
    const words = wordsOf(written, this.table);
    if (words.length > LIMITS.words) throw new Stop('phrase-long', written.slice(0, 40));
    this.known.words.set(written, words);
    return words;
  }

  private list(): string[][] {
    const close = this.text.indexOf('}', this.at);
    if (close < 0) throw new Stop('list-close', this.around(this.at));
    const name = this.text.slice(this.at + 1, close).trim();
    if (!Object.hasOwn(this.lists, name)) throw new Stop('list-unknown', name);
    this.at = close + 1;
    const known = this.known.lists.get(name);
    if (known) return known;
    const all: string[][] = [];
    for (const entry of this.lists[name] ?? []) {
      if (/[(){}/…,（）｛｝／]/.test(entry)) throw new Stop('list-nested', `${name}: ${entry.slice(0, 40)}`);
      const words = this.words(entry);
      if (words.length) all.push(words);
      if (all.length > LIMITS.alternatives) throw new Stop('too-many-alternatives', name);
    }
    this.known.lists.set(name, all);
    return all;
  }

  /** `(a b/c (d))`: its runs of words, brackets in it multiplied out. */
  private bracket(depth: number): string[][] {
    const start = this.at;
    if (depth > LIMITS.depth) throw new Stop('bracket-deep', this.around(start));
    this.at++;
    const branches: string[][] = [];
    let branch: string[][] = [[]];
    const close = () => {
      branches.push(...branch.filter(words => words.length));
      branch = [[]];
    };
    const times = (next: string[][]) => {
      if (branch.length === 1 && branch[0]!.length === 0) {
        branch = next;
        return;
      }
      if (branch.length * next.length > LIMITS.alternatives)
        throw new Stop('too-many-alternatives', this.around(start));
      branch = branch.flatMap(before => next.map(after => [...before, ...after]));
    };
    for (;;) {
      const sign = this.text[this.at];
      if (sign === undefined) throw new Stop('bracket-close', this.text.slice(start).trim());
      if (sign === ')') {
        this.at++;
        close();
        if (!branches.length) throw new Stop('bracket-empty', this.around(start));
        if (branches.length > LIMITS.alternatives)
          throw new Stop('too-many-alternatives', this.around(start));
        if (branches.some(words => words.length > LIMITS.words))
          throw new Stop('phrase-long', this.around(start));
        return distinct(branches);
      }
      if (sign === '…') throw new Stop('bracket-gap', this.around(start));
      if (sign === '/') {
        this.at++;
        close();
      } else if (sign === '(') times([[], ...this.bracket(depth + 1)]);
      else if (sign === '{') times(this.list());
      else if (sign === '}') throw new Stop('list-open', this.around(this.at));
      else if (/[\s,]/.test(sign)) this.at++;
      else {
        const word = this.word();
        if (word.length) times(word);
      }
    }
  }

  private around(from: number): string {
    const piece = this.text.slice(from, from + 40);
    return piece.length > 1 ? piece.trim() : this.text.slice(Math.max(0, from - 20), from + 1).trim();
  }
}
