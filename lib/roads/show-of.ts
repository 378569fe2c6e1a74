import { normaliseAddress } from '../clients/address';
import type { Show } from './show-request';

const TEXT_LENGTH = 120;
/** Digits as people group them, and not a date or a sum. */
const NUMBER = /^[+(]*\d[\d\s()./+-]*(?:\s*(?:ext\.?|x|转|轉)\s*\d+)?$/iu;
const DIGITS = 6;

/** Whom a selected text names: by its one address or number, else what to search for; nothing where it is empty. */
export function showOfText(text: string): Show | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (!plain) return undefined;
  const address = normaliseAddress(plain);
  if (address) return { kind: 'address', address };
  const isNumber = NUMBER.test(plain) && plain.replace(/\D/gu, '').length >= DIGITS;
  if (isNumber) return { kind: 'phone', number: plain };
  return { kind: 'find', text: plain.slice(0, TEXT_LENGTH) };
}

/** Whom a `tel:`, `sms:` or `mailto:` link names; nothing for any other link, and for mail to several. */
export function showOfLink(url: string): Show | undefined {
  const cut = url.indexOf(':');
  const scheme = url.slice(0, cut).toLowerCase();
  const rest = decoded(url.slice(cut + 1).replace(/\?.*$/u, '')).trim();
  if (scheme === 'mailto') {
    const address = normaliseAddress(rest);
    return address ? { kind: 'address', address } : undefined;
  }
  if (scheme !== 'tel' && scheme !== 'sms' && scheme !== 'callto') return undefined;
  return showOfNumber(rest);
}

/** Whom a number names as a phone system hands it over: with `tel:`, or an own scheme, before it or not. */
export function showOfNumber(text: string): Show | undefined {
  const number = decoded(text)
    .normalize('NFKC')
    .replace(/^[a-z][a-z+.-]*:(?:\/\/)?/iu, '')
    .replace(/;.*$/u, '')
    .replace(/@.*$/u, '') // sip:+1617…@example
    .replace(/\/+$/u, '')
    .trim();
  return /\d/u.test(number) ? { kind: 'phone', number: number.slice(0, TEXT_LENGTH) } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
