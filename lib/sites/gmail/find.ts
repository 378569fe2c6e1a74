import type { Person } from '../adapter';
import { type SelectorName, selectors } from './selectors';

/** What the first alternative with a hit finds under `root`, in document order; `name` fills a `$`. */
export function findAll(root: ParentNode, what: SelectorName, name = ''): HTMLElement[] {
  for (const selector of selectors[what]) {
    const hits = root.querySelectorAll<HTMLElement>(selector.replace('$', name));
    if (hits.length) return [...hits];
  }
  return [];
}

/** The first hit of the first alternative that has one. */
export function find(root: ParentNode, what: SelectorName): HTMLElement | undefined {
  return findAll(root, what)[0];
}

/** The first alternative of which something visible is there. Old views stay in the page, hidden. */
export function findVisible(root: ParentNode, what: SelectorName): HTMLElement | undefined {
  for (const selector of selectors[what]) {
    for (const hit of root.querySelectorAll<HTMLElement>(selector)) if (isVisible(hit)) return hit;
  }
  return undefined;
}

/** Whether `element` matches any alternative. */
export function matches(element: Element, what: SelectorName): boolean {
  return selectors[what].some(selector => element.matches(selector));
}

/** Value of the first form field found, without blanks around it; `undefined` when empty. */
export function fieldValue(root: ParentNode, what: SelectorName): string | undefined {
  for (const field of findAll(root, what)) {
    const value = (field as HTMLInputElement).value?.trim();
    if (value) return value;
  }
  return undefined;
}

/** Whether the element is laid out and not hidden. */
export function isVisible(element: HTMLElement): boolean {
  if (!element.isConnected) return false;
  if (typeof element.checkVisibility === 'function')
    return element.checkVisibility({ visibilityProperty: true });
  return element.offsetParent !== null;
}

const ADDRESS = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:]+$/;

/** The address if `text` is one and nothing else. A contact group's id, or a half-typed word, is none. */
export function addressOf(text: string | null | undefined): string | undefined {
  const address = text?.trim();
  return address && ADDRESS.test(address) ? address : undefined;
}

/** `Name <a@b>`, `"Name" <a@b>` or `a@b`. */
export function personOfText(text: string): Person | undefined {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(text);
  const address = addressOf(match ? match[2] : text);
  if (!address) return undefined;
  const name = match?.[1]?.trim();
  return name && name !== address ? { address, name } : { address };
}

/** Reads a chip or a name that carries its address in an attribute. */
export function personOf(element: HTMLElement): Person | undefined {
  if (element instanceof HTMLInputElement) return personOfText(element.value);
  const address = addressOf(element.getAttribute('email') ?? element.getAttribute('data-hovercard-id'));
  if (!address) return undefined;
  const name = (element.getAttribute('data-name') ?? element.getAttribute('name'))?.trim();
  return name && name !== address ? { address, name } : { address };
}

/** Each address once, the first time it comes, in any case. */
export function unique(people: (Person | undefined)[]): Person[] {
  const seen = new Map<string, Person>();
  for (const person of people) {
    if (person && !seen.has(person.address.toLowerCase())) seen.set(person.address.toLowerCase(), person);
  }
  return [...seen.values()];
}
