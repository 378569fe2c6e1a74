import { ExchangeError } from './exchange-error';

/*
 * A sealed file: bytes that only the passphrase opens. WebCrypto alone; all numbers are big-endian.
 *
 *   offset  length
 *   0       8      "YESFIRST"
 *   8       1      version of this layout: 1
 *   9       4      length of the header
 *   13      n      header: JSON in UTF-8 (`SealedHeader`), not secret
 *   13+n    32     SHA-256 of everything before it: a damaged header is told from another passphrase
 *   then, any number of times:
 *           4      length of the sealed piece; its highest bit is set on the last one
 *           m      piece of at most 1 MiB + 16 bytes, AES-256-GCM
 *
 * PBKDF2-HMAC-SHA-256 makes 32 bytes of the passphrase (NFKC, UTF-8) and the salt; HKDF-SHA-256 makes of these
 * the key ("yesfirst seal") and 16 bytes ("yesfirst check") that stand in the header, by which another
 * passphrase is known at once. The nonce of a piece is 7 zero bytes, its number (4 bytes) and 1 where it is the
 * last, else 0; the key is made for this file alone, so none is used twice. The additional data is the header's
 * SHA-256: pieces cannot be left out, added, moved or brought into another file.
 */

/** What stands at the beginning, readable without the passphrase. */
export interface SealedHeader {
  /** What is in it: `backup`, `hand-over`. */
  kind: string;
  /** When it was written, UTC ms. */
  at: number;
  iterations: number;
  /** Base64. */
  salt: string;
  check: string;
}

const MAGIC = new TextEncoder().encode('YESFIRST');
const VERSION = 1;
const PIECE = 1_048_576;
const TAG = 16;
const LAST = 0x8000_0000;
const DIGEST = 32;
const MOST_HEADER = 65_536;
/** OWASP's advice for PBKDF2-HMAC-SHA-256. Fewer are not opened, and far more would only hold the browser. */
export const ITERATIONS = 600_000;
const MOST_ITERATIONS = 20_000_000;

const utf8 = (text: string) => new TextEncoder().encode(text);
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), char => char.charCodeAt(0));

interface Keys {
  key: CryptoKey;
  check: string;
}

async function keysOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Keys> {
  const { subtle } = crypto;
  const secret = await subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, secret, 256);
  const root = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const hkdf = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8(info),
  });
  const [key, check] = await Promise.all([
    subtle.deriveKey(hkdf('yesfirst seal'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    subtle.deriveBits(hkdf('yesfirst check'), root, 128),
  ]);
  return { key, check: base64(new Uint8Array(check)) };
}

function nonce(piece: number, last: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(7, piece);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Bytes in pieces of one size; the last may be smaller, or empty. */
async function* pieces(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer>; last: boolean }> {
  let open = new Uint8Array(PIECE);
  let size = 0;
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; ) {
      if (size === PIECE) {
        yield { bytes: open, last: false };
        open = new Uint8Array(PIECE);
        size = 0;
      }
      const part = chunk.subarray(at, at + PIECE - size);
      open.set(part, size);
      size += part.length;
      at += part.length;
    }
  yield { bytes: open.slice(0, size), last: true };
}

/**
 * Seals bytes, a piece at a time.
 * @param at UTC epoch ms
 * @param iterations fewer only in tests
 */
export async function* seal(
  chunks: AsyncIterable<Uint8Array>,
  {
    passphrase,
    kind,
    at,
    iterations = ITERATIONS,
  }: { passphrase: string; kind: string; at: number; iterations?: number },
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { key, check } = await keysOf(passphrase, salt, iterations);
  const header: SealedHeader = { kind, at, iterations, salt: base64(salt), check };
  const json = utf8(JSON.stringify(header));
  const head = new Uint8Array(MAGIC.length + 5 + json.length);
  head.set(MAGIC);
  head[MAGIC.length] = VERSION;
  new DataView(head.buffer).setUint32(MAGIC.length + 1, json.length);
  head.set(json, MAGIC.length + 5);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', head));
  yield head;
  yield digest;
  let n = 0;
  for await (const { bytes, last } of pieces(chunks)) {
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce(n++, last), additionalData: digest },
      key,
      bytes,
    );
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, (sealed.byteLength | (last ? LAST : 0)) >>> 0);
    yield length;
    yield new Uint8Array(sealed);
  }
}

/** What stands at the beginning of a sealed file. @throws ExchangeError `foreign`, `newer`, `damaged` */
export async function sealedHeader(
  file: Blob,
): Promise<SealedHeader & { bodyAt: number; digest: Uint8Array<ArrayBuffer> }> {
  const start = await bytesAt(file, 0, MAGIC.length + 5);
  if (start.length < MAGIC.length || !MAGIC.every((byte, index) => start[index] === byte))
    throw new ExchangeError('foreign');
  if (start.length < MAGIC.length + 5) throw new ExchangeError('damaged');
  if (start[MAGIC.length]! > VERSION) throw new ExchangeError('newer');
  const length = new DataView(start.buffer).getUint32(MAGIC.length + 1);
  if (length > MOST_HEADER) throw new ExchangeError('damaged');
  const head = await bytesAt(file, 0, start.length + length);
  const told = await bytesAt(file, head.length, DIGEST);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', head));
  if (told.length < DIGEST || !digest.every((byte, index) => told[index] === byte))
    throw new ExchangeError('damaged');
  const header = JSON.parse(new TextDecoder().decode(head.subarray(start.length))) as SealedHeader;
  const { iterations } = header;
  if (!(iterations >= 1 && iterations <= MOST_ITERATIONS)) throw new ExchangeError('damaged');
  return { ...header, bodyAt: head.length + DIGEST, digest };
}

async function bytesAt(file: Blob, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
  } catch (error) {
    throw new ExchangeError('unreadable', { cause: error });
  }
}

/**
 * Opens a sealed file, a piece at a time. Nothing of a piece is given that is not as it was written; that the
 * file is whole is only known at its end.
 * @throws ExchangeError `foreign`, `newer`, `passphrase`, `damaged`, `unreadable`
 */
export async function* unseal(
  file: Blob,
  passphrase: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const { salt, iterations, check, bodyAt, digest } = await sealedHeader(file);
  const keys = await keysOf(passphrase, fromBase64(salt), iterations);
  if (keys.check !== check) throw new ExchangeError('passphrase');
  let at = bodyAt;
  for (let n = 0; ; n++) {
    const length = await bytesAt(file, at, 4);
    if (length.length < 4) throw new ExchangeError('damaged');
    const told = new DataView(length.buffer).getUint32(0);
    const last = told >= LAST;
    const size = last ? told - LAST : told;
    if (size > PIECE + TAG || size < TAG) throw new ExchangeError('damaged');
    const sealed = await bytesAt(file, at + 4, size);
    at += 4 + size;
    let plain: ArrayBuffer;
    try {
      plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: nonce(n, last), additionalData: digest },
        keys.key,
        sealed,
      );
    } catch (error) {
      throw new ExchangeError('damaged', { cause: error });
    }
    yield new Uint8Array(plain);
    if (!last) continue;
    if (at !== file.size) throw new ExchangeError('damaged');
    return;
  }
}
