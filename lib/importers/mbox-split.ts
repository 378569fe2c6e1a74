/** The headers of a mail in an mbox, as bytes. */
export interface RawHeaders {
  bytes: Uint8Array;
  /** Line of the file on which the mail begins. */
  line: number;
  /** There were more than `MOST_HEADERS` bytes; the rest was left out. */
  cut: boolean;
}

/** Headers beyond this are padding. */
const MOST_HEADERS = 262_144;
const LF = 10;
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];

type State = 'before' | 'maybe' | 'headers' | 'body';

/**
 * Finds the headers of mails in an mbox that comes in pieces; bodies are passed over and never kept. A mail
 * begins with a line "From …" with a year, behind an empty one, where the next line is a header: a sentence
 * of a body may begin so as well.
 */
export class MboxSplitter {
  private state: State = 'before';
  private line = 0;
  private start = 0;
  private empty = true;
  /** The headers so far; those of the mail before a "From " that is not yet certain are handed over already. */
  private kept: Uint8Array[] = [];
  private size = 0;
  private cut = false;
  /** The beginning of a line whose end is not there yet; of long ones only the beginning is kept. */
  private rest = new Uint8Array();
  private long = false;
  private found: RawHeaders[] = [];

  push(chunk: Uint8Array): RawHeaders[] {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      const part = chunk.subarray(from, end + 1);
      if (this.rest.length > 0) {
        this.take(join(this.rest, part.subarray(0, MOST_HEADERS)));
        this.rest = new Uint8Array();
      } else this.take(part);
      this.long = false;
      from = end + 1;
    }
    // Within a body only the beginning of a line matters.
    const most = this.state === 'body' ? 256 : MOST_HEADERS;
    if (!this.long && from < chunk.length) {
      this.rest = join(this.rest, chunk.subarray(from, from + most));
      this.long = this.rest.length >= most;
    }
    return this.handOver();
  }

  end(): RawHeaders[] {
    if (this.rest.length > 0) this.take(this.rest);
    this.close();
    return this.handOver();
  }

  private handOver(): RawHeaders[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  private take(line: Uint8Array): void {
    this.line++;
    if (this.state === 'headers') {
      if (isEmpty(line)) {
        this.close();
        this.state = 'body';
        this.empty = true;
      } else this.keep(line);
      return;
    }
    if (this.state === 'maybe') {
      this.state = 'body';
      if (isHeader(line)) {
        this.state = 'headers';
        this.start = this.line - 1;
        this.keep(line);
        return;
      }
    }
    if (this.empty && FROM.every((byte, index) => line[index] === byte) && hasYear(line))
      this.state = 'maybe';
    this.empty = isEmpty(line);
  }

  private keep(line: Uint8Array): void {
    if (this.size + line.length > MOST_HEADERS) this.cut = true;
    else {
      this.kept.push(line.slice());
      this.size += line.length;
    }
  }

  private close(): void {
    if (this.kept.length > 0) {
      const bytes = new Uint8Array(this.size);
      let at = 0;
      for (const line of this.kept) {
        bytes.set(line, at);
        at += line.length;
      }
      this.found.push({ bytes, line: this.start, cut: this.cut });
    }
    this.kept = [];
    this.size = 0;
    this.cut = false;
  }
}

const isEmpty = (line: Uint8Array) => line[0] === LF || (line[0] === 13 && line[1] === LF);

function isHeader(line: Uint8Array): boolean {
  const colon = line.indexOf(0x3a);
  if (colon < 1 || colon > 100) return false;
  // Some programs quote "From " even there.
  const from = line[0] === 0x3e ? 1 : 0;
  for (let i = from; i < colon; i++) if (line[i]! < 33 || line[i]! > 126) return line[0] === 0x3e;
  return true;
}

function hasYear(line: Uint8Array): boolean {
  return /\b(?:19|20)\d\d\b/u.test(String.fromCharCode(...line.subarray(0, 200)));
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
