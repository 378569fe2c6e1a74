import { addressParser, decodeWords } from 'postal-mime';
import { normaliseAddress } from '../clients/address';
import { detectEncoding } from './encoding';

/** What is read of a mail; the rest of its headers is passed over. */
const WANTED = new Set([
  'from',
  'to',
  'cc',
  'bcc',
  'reply-to',
  'date',
  'message-id',
  'subject',
  'auto-submitted',
  'list-id',
  'list-unsubscribe',
  'precedence',
  'x-autoreply',
  'x-autorespond',
  'return-path',
  'content-type',
]);
/** Lists of people may come twice. */
const LISTS = new Set(['to', 'cc', 'bcc']);
/** Longest value that is looked at. */
const LONGEST = 65_536;

const utf8 = new TextDecoder('utf-8');

/** The headers that are wanted, names in lower case, unfolded. Of one that comes twice the first counts. */
export function readHeaders(bytes: Uint8Array): Map<string, string> {
  const text = textOf(bytes);
  const headers = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    // A line that begins with a blank goes on with the one before.
    while (end >= 0 && (text[end + 1] === ' ' || text[end + 1] === '\t')) end = text.indexOf('\n', end + 1);
    if (end < 0) end = text.length;
    const colon = text.indexOf(':', at);
    // Every wanted name is shorter than twenty letters.
    if (colon > at && colon - at < 20 && colon < end) {
      const name = text.slice(at, colon).trimEnd().toLowerCase();
      const old = headers.get(name);
      if (WANTED.has(name) && (old === undefined || LISTS.has(name))) {
        const value = text
          .slice(colon + 1, Math.min(end, colon + LONGEST))
          .replace(/\r?\n(?=[ \t])/gu, '')
          .trim();
        headers.set(name, old === undefined ? value : `${old}, ${value}`);
      }
    }
    at = end + 1;
  }
  return headers;
}

/** Headers in raw GBK and the like are against the rules, and in old Chinese mail all the same. */
function textOf(bytes: Uint8Array): string {
  const text = utf8.decode(bytes);
  if (!text.includes('\ufffd')) return text;
  const { encoding } = detectEncoding(bytes);
  return encoding.startsWith('utf-16') ? text : new TextDecoder(encoding).decode(bytes);
}

/** A text with its encoded words read. */
export function decoded(text: string | undefined): string {
  return text?.includes('=?') ? decodeWords(text) : (text ?? '');
}

/** Lists whose commas and brackets are only what they look like. */
const PLAIN = /^[^"():;\\]*$/u;

/** The addresses of a list of people, normalised, each once. */
export function addressesIn(list: string | undefined): string[] {
  if (!list) return [];
  const found = PLAIN.test(list)
    ? list.split(',')
    : addressParser(list, { flatten: true }).map(one => ('address' in one ? (one.address ?? '') : ''));
  return [...new Set(found.flatMap(one => (one.includes('@') ? (normaliseAddress(one) ?? []) : [])))];
}
