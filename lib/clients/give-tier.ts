import type { Client, Tier } from './client';
import { type Learned, setSetting } from './edit';

/** From this many on, first due days are spread over the interval, or all fall on one morning. */
export const MANY_AT_ONCE = 5;

/**
 * Gives many clients a tier at once.
 * @param together how many get it, where these are a part of them
 */
export function giveTier(
  clients: readonly Client[],
  tier: Tier,
  learned: Learned,
  together = clients.length,
): Client[] {
  return clients.map(client => {
    const next = setSetting(client, 'tier', tier, learned);
    return together >= MANY_AT_ONCE && next.tierSince === learned.at ? { ...next, tierTogether: true } : next;
  });
}
