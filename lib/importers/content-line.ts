import { PICTURE_MOST } from '../clients/picture';
import { detectEncoding } from './encoding';
import type { Line } from './text';

/** Longest unfolded line that is kept whole; of a longer one its beginning is, to know what it was. */
const LONGEST = 131_072;
const KEPT = 1024;
/** A photo is longer: the largest that is made smaller, in base64, and something around it. */
export const LONGEST_PHOTO = Math.ceil((PICTURE_MOST * 4) / 3) + 1000;

/** A line of vCard or iCalendar, unfolded. */
export interface Logical {
  text: string;
  /** Line of the file on which it begins. */
  line: number;
  /** UTF-16 units of all of it. */
  length: number;
  /** `text` is only its beginning. */
  cut: boolean;
}

const QUOTED_PRINTABLE = /^[^:]*;\s*(?:ENCODING=)?QUOTED-PRINTABLE[;:]/iu;

const PHOTO = /^(?:[A-Za-z0-9-]+\.)?PHOTO[;:]/iu;
const IN_BASE64 = /^[^:]*;\s*(?:ENCODING=)?(?:BASE64|B)[;:]/iu;
/** No property: each has a colon. */
const BASE64_LINE = /^[A-Za-z0-9+/]+={0,2}$/u;

function begin(text: string, line: number, cut: boolean) {
  const photo = PHOTO.test(text);
  // In quoted-printable each byte takes a number of its own when it is read.
  const most = photo && !QUOTED_PRINTABLE.test(text) ? LONGEST_PHOTO : LONGEST;
  return {
    parts: [text],
    line,
    length: text.length,
    most,
    cut: cut || text.length > most,
    soft: false,
    base64: photo && IN_BASE64.test(text),
  };
}

/**
 * Unfolds lines; quoted-printable of vCard 2.1 goes on behind a `=` at the end without any sign in front, and
 * photos of some programs do so too.
 */
export async function* unfolded(batches: AsyncIterable<Line[]>): AsyncGenerator<Logical[], void, undefined> {
  let open: ReturnType<typeof begin> | undefined;
  const close = (): Logical => {
    const { parts, line, length, cut } = open!;
    const text = parts.length === 1 ? parts[0]! : parts.join('');
    return { text: cut ? text.slice(0, KEPT) : text, line, length, cut };
  };
  for await (const batch of batches) {
    const done: Logical[] = [];
    for (const { text, line, cut } of batch) {
      const folded =
        open !== undefined &&
        (text.startsWith(' ') ||
          text.startsWith('\t') ||
          (open.base64 && !open.parts.at(-1)!.endsWith('=') && BASE64_LINE.test(text)));
      if (open && (folded || open.soft)) {
        const more = open.soft || !/^\s/u.test(text) ? text : text.slice(1);
        if (open.soft) open.parts[open.parts.length - 1] = open.parts.at(-1)!.slice(0, -1);
        open.length += more.length;
        open.cut ||= cut || open.length > open.most;
        if (!open.cut) open.parts.push(more);
        open.soft &&= !open.cut && more.endsWith('=');
        continue;
      }
      if (open) done.push(close());
      open = text || cut ? begin(text, line, cut) : undefined;
      if (open && text.endsWith('=')) open.soft = QUOTED_PRINTABLE.test(text);
    }
    if (done.length > 0) yield done;
  }
  if (open) yield [close()];
}

/** A property of vCard or iCalendar. */
export interface Property {
  /** `item1` of `item1.TEL`, lower case. */
  group?: string;
  /** Upper case. */
  name: string;
  /** Names in upper case. Bare ones of vCard 2.1 are under `TYPE`. */
  params: ReadonlyMap<string, readonly string[]>;
  /** As written, apart from quoted-printable; see `unescapeText`. */
  value: string;
}

const HEAD = /^(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)\s*(?=[;:])/u;

const NO_PARAMS: Property['params'] = new Map();

/** Reads a line; `undefined` where it is none. */
export function parseProperty(text: string): Property | undefined {
  const head = HEAD.exec(text);
  if (!head) return undefined;
  let params: Map<string, string[]> | undefined;
  let at = head[0].length;
  while (text[at] === ';') {
    let end = ++at;
    let quoted = false;
    for (; end < text.length; end++) {
      const char = text[end];
      if (char === '"') quoted = !quoted;
      else if (!quoted && (char === ';' || char === ':')) break;
    }
    if (end >= text.length) return undefined;
    params ??= new Map();
    addParam(params, text.slice(at, end));
    at = end;
  }
  let value = text.slice(at + 1);
  if (params?.get('ENCODING')?.[0]?.toUpperCase() === 'QUOTED-PRINTABLE')
    value = quotedPrintable(value, params.get('CHARSET')?.[0]);
  const property: Property = { name: head[2]!.toUpperCase(), params: params ?? NO_PARAMS, value };
  if (head[1] !== undefined) property.group = head[1].toLowerCase();
  return property;
}

const ENCODINGS = /^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT|B)$/iu;

function addParam(params: Map<string, string[]>, text: string): void {
  const equals = text.indexOf('=');
  const bare = text.trim();
  if (equals < 0 && !bare) return;
  const name =
    equals < 0 ? (ENCODINGS.test(bare) ? 'ENCODING' : 'TYPE') : text.slice(0, equals).trim().toUpperCase();
  const list = equals < 0 ? bare : text.slice(equals + 1);
  const known = params.get(name) ?? [];
  params.set(name, [...known, ...(/[,"^]/u.test(list) ? valuesOf(list) : [list.trim()])]);
}

/** Several values, or one within quotes or with signs that stand for others. */
const valuesOf = (list: string): string[] =>
  list
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
    // RFC 6868: what can't stand in a parameter.
    .map(one =>
      one
        .trim()
        .replace(/^"(.*)"$/su, '$1')
        .replace(/\^(['^n])/gu, (_, c: string) => (c === "'" ? '"' : c === 'n' ? '\n' : '^')),
    );

function quotedPrintable(text: string, charset: string | undefined): string {
  const bytes: number[] = [];
  const plain = new TextEncoder();
  for (let i = 0; i < text.length; i++) {
    const hex = text[i] === '=' ? /^[0-9A-Fa-f]{2}/u.exec(text.slice(i + 1, i + 3))?.[0] : undefined;
    if (hex) {
      bytes.push(Number.parseInt(hex, 16));
      i += 2;
    } else if (text.charCodeAt(i) < 0x80) bytes.push(text.charCodeAt(i));
    else bytes.push(...plain.encode(text[i]!));
  }
  const all = Uint8Array.from(bytes);
  try {
    return new TextDecoder(charset ?? detectEncoding(all).encoding).decode(all);
  } catch {
    // A charset that no browser knows.
    return new TextDecoder(detectEncoding(all).encoding).decode(all);
  }
}

/** Takes the backslashes of a text value away. */
export function unescapeText(text: string): string {
  return text.includes('\\')
    ? text.replace(/\\(.)/gsu, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c))
    : text;
}

/** The parts of a structured value, unescaped. */
export function parts(value: string, separator: ';' | ','): string[] {
  const found: string[] = [];
  let part = '';
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\\') part += value.slice(i, ++i + 1);
    else if (value[i] === separator) {
      found.push(part);
      part = '';
    } else part += value[i];
  }
  return [...found, part].map(one => unescapeText(one).trim());
}
