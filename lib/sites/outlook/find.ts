import type { Person } from '../adapter';
import { finder } from '../find';
import { addressOf, personOfText } from '../people';
import { selectors } from './selectors';

export const { findAll, find, findVisible, matches, fieldValue } = finder(selectors);

/**
 * A chip or a name, where it shows its address in one of the places in which Outlook may: `Name<a@b>` or
 * `a@b`. Colleagues are often shown by name alone: then nobody is read.
 */
export function personOf(element: HTMLElement): Person | undefined {
  const texts = [element.textContent, element.getAttribute('aria-label'), element.getAttribute('title')];
  const people = texts.map(text => (text ? personOfText(text) : undefined));
  const found = people.find(person => person);
  const name = element.textContent?.trim();
  if (!found || found.name || !name || addressOf(name) || name.includes('<')) return found;
  return { address: found.address, name };
}
