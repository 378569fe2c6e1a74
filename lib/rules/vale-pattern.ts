/** What a pattern of Vale's stands for: plain wordings, or why it stands for none. */
export type ValeWords =
  | { words: string[]; reason?: undefined }
  | { words?: undefined; reason: 'pattern' | 'only-signs' };

const MOST = 60;

class NoList extends Error {}

/**
 * Reads the part of regular expressions that is only a way to write several wordings: alternatives, groups, `?`,
 * small classes, escaped signs, word boundaries. Anything else stands for no list of words. Nothing is run.
 */
export function valeWords(pattern: string): ValeWords {
  try {
    const reader = new PatternReader(pattern.replace(/^\(\?[imsu]+\)/u, ''));
    const words = [...new Set(reader.whole().map(clean))];
    if (words.some(one => !/[\p{L}\p{N}]/u.test(one))) return { reason: 'only-signs' };
    return { words };
  } catch (error) {
    if (error instanceof NoList) return { reason: 'pattern' };
    throw error;
  }
}

/** Signs that mean something in a phrase of ours are read as blanks by the engine anyway. */
const clean = (text: string) => text.replace(/[/(){}…\s]+/gu, ' ').trim();

class PatternReader {
  private at = 0;
  constructor(private readonly text: string) {}

  whole(): string[] {
    const all = this.alternatives();
    if (this.at < this.text.length) throw new NoList();
    return all;
  }

  private alternatives(): string[] {
    const all: string[] = [];
    for (;;) {
      all.push(...this.sequence());
      if (all.length > MOST) throw new NoList();
      if (this.text[this.at] !== '|') return all;
      this.at++;
    }
  }

  private sequence(): string[] {
    let all = [''];
    while (this.at < this.text.length && !'|)'.includes(this.text[this.at]!)) {
      const atom = this.quantified(this.atom());
      if (all.length * atom.length > MOST) throw new NoList();
      all = all.flatMap(before => atom.map(after => before + after));
    }
    return all;
  }

  private quantified(atom: string[]): string[] {
    const sign = this.text[this.at];
    if (sign === '?') {
      this.at++;
      return [...new Set(['', ...atom])];
    }
    // One blank or more are one blank; more of anything else is no list.
    if (sign === '+' && atom.every(one => one === ' ')) {
      this.at++;
      return [' '];
    }
    if (sign === '*' || sign === '+' || sign === '{') throw new NoList();
    return atom;
  }

  private atom(): string[] {
    const sign = this.text[this.at++]!;
    if (sign === '\\') return this.escaped(this.text[this.at++]);
    if (sign === '[') return this.charClass();
    if (sign === '(') {
      if (this.text[this.at] === '?') {
        if (!this.text.startsWith('?:', this.at)) throw new NoList();
        this.at += 2;
      }
      const all = this.alternatives();
      if (this.text[this.at++] !== ')') throw new NoList();
      return all;
    }
    if ('.^$*+?{}'.includes(sign)) throw new NoList();
    return [sign];
  }

  private escaped(sign: string | undefined): string[] {
    if (sign === 'b') return [''];
    if (sign === 's') return [' '];
    if (sign === undefined || /[\p{L}\p{N}]/u.test(sign)) throw new NoList();
    return [sign];
  }

  private charClass(): string[] {
    const close = this.text.indexOf(']', this.at);
    const inside = this.text.slice(this.at, close).replace(/\\s/g, ' ').replace(/\\(.)/g, '$1');
    if (close < 0 || !inside || inside.startsWith('^') || /.-./.test(inside) || inside.length > 6)
      throw new NoList();
    this.at = close + 1;
    // A hyphen and a blank are read alike.
    return [...new Set([...inside].map(one => (one === '-' ? ' ' : one)))];
  }
}
