import { v7 as uuidv7 } from 'uuid';
import { browser } from 'wxt/browser';
import type { Moment } from './clients/clocks';
import type { Owed } from './clients/owed';
import type { ProfileLimit } from './clients/profile';

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

let owed: Owed | undefined;
let profile: ProfileLimit | undefined;

/**
 * What each tier is owed, and what profiles may hold, from now on, in this context: told by whoever reads the
 * settings.
 */
export function followSettings(next: { owed: Owed; policy: { profile?: ProfileLimit } }): void {
  // The same object while nothing changed: lists keep what they reckoned by it.
  if (JSON.stringify(next.owed) !== JSON.stringify(owed)) owed = next.owed;
  profile = next.policy.profile;
}

/** For this long a zone counts as read, ms: asking for it is dear, and who travels is soon noticed. */
const ZONE_FOR = 60_000;
let known: { zone: string; offset: number; at: number } | undefined;

/** Now, the rep's zone, what each tier is owed, and what a policy lets profiles hold. */
export function thisMoment(): Moment {
  const now = Date.now();
  const offset = new Date(now).getTimezoneOffset();
  if (!known || known.offset !== offset || Math.abs(now - known.at) > ZONE_FOR)
    known = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, offset, at: now };
  return { now, zone: known.zone, ...(owed ? { owed } : {}), ...(profile ? { profile } : {}) };
}
