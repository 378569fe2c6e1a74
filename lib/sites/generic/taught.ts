import type { Person } from '../adapter';
import { isVisible } from '../find';
import { addressOf } from '../people';
import { linkedAddress } from '../record-view';
import { deepAll } from './deep';

/** What a person pointed at on the pages of one host: for each thing CSS selectors, most lasting first. */
export interface Taught {
  client?: string[];
  date?: string[];
  editor?: string[];
}

export type TaughtPart = keyof Taught;

// Put there by the background beside the adapter; no script of the page can reach it.
const world = globalThis as { yesfirstTaught?: Taught };

/** What was taught for this page's host. */
export const taughtHere = (): Taught => world.yesfirstTaught ?? {};

/**
 * The one thing that what was taught still names on this page. Ways that find several say nothing; where two
 * ways find two things, the page was changed, and nothing is found.
 */
export function findTaught(doc: Document, selectors: readonly string[]): HTMLElement | undefined {
  const found = new Set<HTMLElement>();
  for (const selector of selectors) {
    const hits = hitsOf(doc, selector);
    if (hits.length === 1 && hits[0]) found.add(hits[0]);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** A stored selector may be broken. */
function hitsOf(doc: Document, selector: string): HTMLElement[] {
  try {
    return deepAll(doc, selector).filter(isVisible);
  } catch {
    return [];
  }
}

/** Whom an element names: exactly one address, or where there is none exactly one number. */
export function clientIn(element: HTMLElement): { person?: Person; phone?: string } {
  const parts = [element, ...element.querySelectorAll<HTMLElement>('*')].slice(0, 200);
  const around = element.closest<HTMLElement>('a[href^="mailto:" i], a[href^="tel:" i]');
  const links = [...parts, ...(around ? [around] : [])];
  const addresses = new Set<string>();
  for (const part of links) {
    const values = [...part.attributes].map(({ name, value }) => (name === 'href' ? undefined : value));
    const field = 'value' in part && typeof part.value === 'string' ? part.value : undefined;
    const mail = /^mailto:/i.test(part.getAttribute('href') ?? '') ? linkedAddress(part) : undefined;
    for (const text of [mail, field, ...values]) {
      const address = addressOf(text);
      if (address) addresses.add(address.toLowerCase());
    }
  }
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  for (const [word] of text.matchAll(/[^\s@<>"'(),;:[\]]+@[^\s@<>"'(),;:[\]]+/g)) {
    const address = addressOf(word.replace(/\.$/, ''));
    if (address) addresses.add(address.toLowerCase());
  }
  const [address] = addresses;
  if (address && addresses.size === 1) {
    const name = /^[^@<>\d]{2,60}$/.test(text) && /\p{L}/u.test(text) ? text : undefined;
    return { person: { address, ...(name ? { name } : {}) } };
  }
  const phones = new Set(
    links.flatMap(part => /^tel:(.+)/i.exec(part.getAttribute('href') ?? '')?.[1]?.trim() ?? []),
  );
  const [phone] = phones;
  return addresses.size === 0 && phone && phones.size === 1 ? { phone } : {};
}

/** The page's own words for a date in an element: the machine's, else the fullest. */
export function dateIn(element: HTMLElement): string | undefined {
  const part = element.matches('time[datetime]') ? element : element.querySelector('time[datetime]');
  const field = 'value' in element && typeof element.value === 'string' ? element.value : undefined;
  const title = element.getAttribute('title');
  const texts = [
    part?.getAttribute('datetime'),
    field,
    title && /\d{4}/.test(title) ? title : undefined,
    element.textContent,
  ];
  const text = texts.map(one => one?.replace(/\s+/g, ' ').trim()).find(Boolean);
  return text && text.length <= 100 && /\d/.test(text) ? text : undefined;
}
