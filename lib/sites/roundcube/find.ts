import type { Person } from '../adapter';
import { finder } from '../find';
import { addressOf } from '../people';
import { selectors } from './selectors';

export const { findAll, find, findVisible, matches, fieldValue } = finder(selectors);

/** A name in a message's head: its address is in the link, in the title, or all that is written there. */
export function personOf(element: HTMLElement): Person | undefined {
  const [, mailto] = /^mailto:([^?]+)/i.exec(element.getAttribute('href') ?? '') ?? [];
  const text = element.textContent?.trim() ?? '';
  const address = [mailto && decode(mailto), element.getAttribute('title'), text]
    .map(addressOf)
    .find(found => found);
  if (!address) return undefined;
  return text && !text.includes('@') ? { address, name: text } : { address };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
