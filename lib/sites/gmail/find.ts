import type { Person } from '../adapter';
import { finder } from '../find';
import { addressOf, personOfText } from '../people';
import { selectors } from './selectors';

export const { findAll, find, findVisible, matches, fieldValue } = finder(selectors);

/** Reads a chip or a name that carries its address in an attribute. */
export function personOf(element: HTMLElement): Person | undefined {
  if (element instanceof HTMLInputElement) return personOfText(element.value);
  const address = addressOf(element.getAttribute('email') ?? element.getAttribute('data-hovercard-id'));
  if (!address) return undefined;
  const name = (element.getAttribute('data-name') ?? element.getAttribute('name'))?.trim();
  return name && name !== address ? { address, name } : { address };
}
