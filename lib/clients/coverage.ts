import type { Interaction } from './interaction';

/** One source of contacts, and from when on it is seen. */
export interface CoverageSource {
  /** `mail` (a work account), `hand`, or `import:<kind>`. */
  kind: string;
  /** Own address, for `mail`. */
  account?: string;
  /** UTC epoch ms. */
  since: number;
}

/** What a gap rests on: before `since`, silence is missing data, not silence. */
export interface Coverage {
  /** UTC epoch ms from which mail is seen; absent where no work account is on. */
  since?: number;
  sources: CoverageSource[];
}

/** A mail account of the rep's own. */
export interface Account {
  /** Lower case. */
  address: string;
  /** Recording is on: the rep said that this is the account for work. */
  work: boolean;
  /** UTC epoch ms from which it is on. */
  since: number;
}

/**
 * What the clocks of these events rest on.
 * @param accounts all own accounts; those that are off see nothing
 */
export function coverageOf(interactions: readonly Interaction[], accounts: readonly Account[]): Coverage {
  const sources: CoverageSource[] = accounts
    .filter(account => account.work)
    .map(account => ({ kind: 'mail', account: account.address, since: account.since }));
  const since = sources.length > 0 ? Math.min(...sources.map(source => source.since)) : undefined;
  const others = new Map<string, number>();
  for (const event of interactions) {
    if (event.at === undefined || event.channel === 'note') continue;
    if (event.origin !== 'hand' && !event.origin.startsWith('import:')) continue;
    others.set(event.origin, Math.min(others.get(event.origin) ?? event.at, event.at));
  }
  for (const [kind, first] of others) sources.push({ kind, since: first });
  sources.sort((a, b) => a.since - b.since || (a.kind < b.kind ? -1 : 1));
  return since === undefined ? { sources } : { since, sources };
}
