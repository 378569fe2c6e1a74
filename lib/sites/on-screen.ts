import type { Compose, NotRead, Person, Thread } from './adapter';
import { unique } from './people';

export type Reading = { people: Person[]; notRead?: NotRead };

/** Whom a compose goes to, without the own addresses. */
export function composeReading(compose: Compose, own: ReadonlySet<string | undefined>): Reading {
  const mine = new Set([...own, compose.from?.toLowerCase()]);
  const people = unique([...compose.to, ...compose.cc, ...compose.bcc]);
  return { people: people.filter(p => !mine.has(p.address.toLowerCase())) };
}

/**
 * The others in a thread, those who wrote last first. Without the own address everybody would be a client, the
 * person included: then nobody is.
 */
export function threadReading(thread: Thread, own: ReadonlySet<string | undefined>): Reading {
  if (!thread.messages.length) return { people: [], notRead: 'no-address' };
  if (![...own].some(address => address)) return { people: [], notRead: 'no-account' };
  const newest = thread.messages.toReversed();
  const writers = newest.map(m => m.from);
  const receivers = newest.flatMap(m => [...m.to, ...m.cc]);
  return { people: others([...writers, ...receivers], own) };
}

/** Each other person once. */
export function others(people: (Person | undefined)[], own: ReadonlySet<string | undefined>): Person[] {
  return unique(people).filter(person => !own.has(person.address.toLowerCase()));
}
