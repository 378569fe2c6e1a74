import type { Client } from '../clients/client';
import type { Interaction } from '../clients/interaction';
import { parseClient, parseInteraction } from '../clients/parse';
import type { Tombstone } from '../db/book';
import { ExchangeError } from './exchange-error';

/*
 * What is inside a sealed file: gzip of lines of JSON in UTF-8, each an array of a letter and what it stands for:
 *   ["head", BookHead]  the first line
 *   ["t", Tombstone]  ["c", Client]  ["e", Interaction]  ["r", store, row]  in this order
 *   ["end", lines before it]  the last line
 */

/** What is said at the beginning. */
export interface BookHead {
  format: 'yesfirst-book';
  /** Of this shape; a later version may add kinds of lines. */
  version: 1;
  kind: 'backup' | 'hand-over';
  /** UTC epoch ms. */
  at: number;
  /** The random id of the copy that wrote it. */
  author: string;
}

export type BookLine =
  | { is: 'tombstone'; tombstone: Tombstone }
  | { is: 'client'; client: Client }
  | { is: 'event'; event: Interaction }
  | { is: 'row'; store: string; row: Record<string, unknown> }
  /** A line that is none of those: of a later version, or by somebody else. */
  | { is: 'unread' };

/** Longest line: a client with all that may be said of one. */
const LONGEST = 16_777_216;
/** Text is handed on in pieces about this long. */
const PIECE = 262_144;

function through(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return?.(undefined);
    },
  }).pipeThrough(stream as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
}

async function* read<T>(stream: ReadableStream<T>): AsyncGenerator<T, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Lines as packed bytes. */
export async function* packLines(
  head: BookHead,
  lines: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  async function* bytes(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const utf8 = new TextEncoder();
    let text = `${JSON.stringify(['head', head])}\n`;
    let count = 0;
    for await (const line of lines) {
      count++;
      text += `${JSON.stringify(line)}\n`;
      if (text.length < PIECE) continue;
      yield utf8.encode(text);
      text = '';
    }
    yield utf8.encode(`${text}${JSON.stringify(['end', count])}\n`);
  }
  yield* read(through(bytes(), new CompressionStream('gzip')));
}

/**
 * Reads packed lines.
 * @returns first the head, then some lines at a time
 * @throws ExchangeError `damaged`, `foreign`, `newer`; what `chunks` throws is thrown as it is
 */
export async function* unpackLines(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<{ head: BookHead } | { lines: BookLine[] }, void, undefined> {
  let failure: unknown;
  async function* watched(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      yield* chunks;
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  const decoder = new TextDecoder();
  let rest = '';
  let head: BookHead | undefined;
  let count = 0;
  let ended = false;
  try {
    for await (const piece of read(through(watched(), new DecompressionStream('gzip')))) {
      const texts = (rest + decoder.decode(piece, { stream: true })).split('\n');
      rest = texts.pop()!;
      if (rest.length > LONGEST || ended) throw new ExchangeError('damaged');
      const lines: BookLine[] = [];
      for (const text of texts) {
        const line = JSON.parse(text) as unknown[];
        if (!head) {
          head = headOf(line);
          yield { head };
        } else if (line[0] === 'end') {
          if (line[1] !== count) throw new ExchangeError('damaged');
          ended = true;
        } else {
          count++;
          lines.push(lineOf(line));
        }
      }
      if (lines.length > 0) yield { lines };
    }
  } catch (error) {
    // A broken stream tells of itself, and not of what broke it.
    const cause = failure ?? error;
    throw cause instanceof ExchangeError ? cause : new ExchangeError('damaged', { cause });
  }
  if (!ended) throw new ExchangeError('damaged');
}

function headOf([kind, head]: unknown[]): BookHead {
  const { format, version } = (head ?? {}) as Partial<BookHead>;
  if (kind !== 'head' || format !== 'yesfirst-book') throw new ExchangeError('foreign');
  if (version !== 1) throw new ExchangeError('newer');
  return head as BookHead;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function lineOf([kind, ...rest]: unknown[]): BookLine {
  const [first, second] = rest;
  if (kind === 'c') {
    const client = parseClient(first);
    if (client) return { is: 'client', client };
  } else if (kind === 'e') {
    const event = parseInteraction(first);
    if (event) return { is: 'event', event };
  } else if (kind === 't' && isObject(first)) {
    const { id, at } = first;
    if (typeof id === 'string' && typeof at === 'number') return { is: 'tombstone', tombstone: { id, at } };
  } else if (kind === 'r' && typeof first === 'string' && isObject(second))
    return { is: 'row', store: first, row: second };
  return { is: 'unread' };
}
