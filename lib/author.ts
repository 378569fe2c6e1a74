import { v7 as uuidv7 } from 'uuid';
import { browser } from 'wxt/browser';
import type { Moment } from './clients/clocks';

const KEY = 'author';

/** The random id of this copy: says which copy an event came from when two books are joined. */
export async function authorId(): Promise<string> {
  const stored = await browser.storage.local.get(KEY);
  const known = stored[KEY];
  if (typeof known === 'string') return known;
  const made = uuidv7();
  await browser.storage.local.set({ [KEY]: made });
  return made;
}

/** A new id for a client or an event. */
export const newId = (): string => uuidv7();

/** Now, and the rep's zone. */
export function thisMoment(): Moment {
  return { now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
