import type { Person } from './adapter';

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

/** Each address once, the first time it comes, in any case. */
export function unique(people: (Person | undefined)[]): Person[] {
  const seen = new Map<string, Person>();
  for (const person of people) {
    if (person && !seen.has(person.address.toLowerCase())) seen.set(person.address.toLowerCase(), person);
  }
  return [...seen.values()];
}
