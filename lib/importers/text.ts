import { detectEncoding, type Encoding } from './encoding';
import type { Chunks } from './importer';

/** Longest line that is kept, in UTF-16 units; of a longer one nothing is, and memory stays flat. */
export const LONGEST_LINE = 1_048_576;

/** From the first letter that is not ASCII so many bytes are gathered to tell the encoding by. */
const SAMPLE = 16_384;

/** One line of a file. */
export interface Line {
  /** Without its end. Empty where it was `cut`. */
  text: string;
  /** From 1. */
  line: number;
  /** It was too long to be kept. */
  cut: boolean;
}

/** Counts the bytes that go through, and stops where the signal says so. */
export class Source {
  bytes = 0;
  constructor(
    private readonly chunks: Chunks,
    private readonly signal?: AbortSignal,
  ) {}

  /** The first piece is not tiny: a mark of the encoding, or half a letter of UTF-16, is not torn. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    let first: Uint8Array | undefined = new Uint8Array();
    for await (const chunk of this.chunks) {
      this.signal?.throwIfAborted();
      this.bytes += chunk.length;
      if (!first) yield chunk;
      else {
        first = joined([first, chunk]);
        if (first.length < FIRST) continue;
        yield first;
        first = undefined;
      }
    }
    if (first?.length) yield first;
  }
}

const FIRST = 64;

/** All encodings but UTF-16 read ASCII alike: what else there is tells them apart. */
function firstHigh(bytes: Uint8Array): number {
  // No function for each byte: a file may have hundreds of millions.
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! >= 0x80 || bytes[at] === 0) return at;
  return -1;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * The text of a file, in pieces, its encoding detected. A long file may be ASCII for a megabyte before its
 * first name in another script: the encoding is decided there, not at the beginning.
 */
export async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | undefined;
  const start = (encoding: Encoding) => new TextDecoder(encoding);
  const ascii = new TextDecoder('utf-8');
  let sample: Uint8Array[] = [];
  let size = 0;
  let begun = false;
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    let rest = chunk;
    if (size === 0) {
      const high = firstHigh(chunk);
      if (high < 0) {
        begun = true;
        yield ascii.decode(chunk);
        continue;
      }
      // UTF-16 shows at the very beginning, and there its letters must not be torn.
      const from = begun || high >= FIRST ? high : 0;
      if (from > 0) yield ascii.decode(chunk.subarray(0, from));
      rest = chunk.subarray(from);
    }
    sample.push(rest.slice());
    size += rest.length;
    if (size < SAMPLE) continue;
    const bytes = joined(sample);
    decoder = start(detectEncoding(bytes).encoding);
    sample = [];
    yield decoder.decode(bytes, { stream: true });
  }
  if (decoder) yield decoder.decode();
  else if (size > 0) {
    const bytes = joined(sample);
    yield start(detectEncoding(bytes).encoding).decode(bytes);
  }
}

/**
 * The lines of a text, in pieces; ends are LF, CRLF or CR.
 * @param longest of a longer line nothing is kept, in UTF-16 units
 */
export async function* linesOf(
  texts: AsyncIterable<string>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line[], void, undefined> {
  /** Pieces of the line that is open: joined once it is whole, so that a long one in small pieces takes no longer. */
  let rest: string[] = [];
  let size = 0;
  let line = 0;
  let cut = false;
  let held = '';
  const grow = (text: string) => {
    size += text.length;
    if (size > longest) {
      cut = true;
      rest = [];
    } else if (text) rest.push(text);
  };
  for await (const piece of texts) {
    const text = held + piece;
    // A CR at the end may be half of a CRLF.
    held = text.endsWith('\r') ? '\r' : '';
    const whole = text.length - held.length;
    const lines: Line[] = [];
    let from = 0;
    let lf = text.indexOf('\n');
    let cr = text.indexOf('\r');
    for (;;) {
      const end = lf < 0 || (cr >= 0 && cr < lf) ? cr : lf;
      if (end < 0 || end >= whole) break;
      const part = text.slice(from, end);
      if (size === 0 && part.length <= longest) lines.push({ text: part, line: ++line, cut: false });
      else {
        grow(part);
        lines.push({ text: cut ? '' : rest.join(''), line: ++line, cut });
        cut = false;
        rest = [];
        size = 0;
      }
      from = end === cr && lf === end + 1 ? end + 2 : end + 1;
      if (lf >= 0 && lf < from) lf = text.indexOf('\n', from);
      if (cr >= 0 && cr < from) cr = text.indexOf('\r', from);
    }
    grow(text.slice(from, whole));
    if (lines.length > 0) yield lines;
  }
  if (size > 0 || held) yield [{ text: cut ? '' : rest.join(''), line: ++line, cut }];
}

/** Control characters and the like have no place in a name; what only formats is taken away as well. */
const CONTROL = /(?![\n\t])[\p{Cc}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;

/** Half of a pair of UTF-16: no text that can be written anywhere. */
const LONE = /\p{Surrogate}/gu;

/** A text of a file as it may be stored: one line, trimmed, no longer than `limit`. */
export function cleanText(text: string, limit = 500): string {
  if (text.length <= limit && /^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text
    .slice(0, limit * 4)
    .replace(CONTROL, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, limit)
    .replace(LONE, '\ufffd');
}

/** The same for a text of several lines. */
export function cleanLines(text: string, limit = 20_000): string {
  return text
    .slice(0, limit * 2)
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROL, '')
    .trim()
    .slice(0, limit)
    .replace(LONE, '\ufffd');
}
