import type { Client } from '../clients/client';
import type { Interaction } from '../clients/interaction';
import { PROFILE_FIELDS } from '../clients/profile';

const SETTINGS = [
  'tier',
  'key',
  'intervalDays',
  'snoozedUntil',
  'humanLine',
  'openThing',
  'annualSales',
] as const;

/**
 * A client as a colleague may have it: without facts that only the rep sees, and without what the rep has set
 * for themselves (tier, interval, snooze and the like, whose facts are the rep's).
 */
export function forColleague(client: Client): Client {
  const facts = Object.fromEntries(
    Object.entries(client.facts).filter(([, { visibility }]) => visibility === 'team'),
  );
  const next: Client = { ...client, facts };
  const own = (field: string) => client.facts[field]?.visibility === 'me';
  for (const { id, core } of PROFILE_FIELDS) if (core && core !== 'name' && own(id)) delete next[core];
  for (const field of SETTINGS) if (facts[field] === undefined) delete next[field];
  if (next.humanLine !== undefined && facts[next.humanLine] === undefined) delete next.humanLine;
  if (next.tier === undefined && !next.key && next.intervalDays === undefined) {
    delete next.tierSince;
    delete next.tierTogether;
  }
  return next;
}

/** An event as a colleague may have it, its author kept; how the rep felt is the rep's own. */
export function eventForColleague({ feeling: _feeling, ...event }: Interaction): Interaction {
  return event;
}
