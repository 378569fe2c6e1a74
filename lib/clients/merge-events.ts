import type { Interaction } from './interaction';

/** An event with one client in another's place. Of somebody who was in To and in Cc, To counts. */
export function withClient(event: Interaction, from: string, to: string): Interaction {
  if (!event.clientIds.includes(from)) return event;
  const clientIds = [...new Set(event.clientIds.map(id => (id === from ? to : id)))];
  const { copied, ...rest } = event;
  const both = event.clientIds.includes(to);
  const left = copied?.filter(id => id !== from && id !== to) ?? [];
  if (copied?.includes(from) && (!both || copied.includes(to))) left.push(to);
  return { ...rest, clientIds, ...(left.length > 0 ? { copied: left } : {}) };
}

/**
 * The events of two clients that become one.
 * @param joinedEvents as stored for the one that joins, whose id is `joined`
 */
export function joinEvents(
  keptEvents: readonly Interaction[],
  joinedEvents: readonly Interaction[],
  kept: string,
  joined: string,
): Interaction[] {
  const all = [...keptEvents, ...joinedEvents].map(event => withClient(event, joined, kept));
  return [...new Map(all.map(event => [event.id, event])).values()];
}

/** Who has which events after a merge was taken back. */
export interface SplitEvents {
  kept: Interaction[];
  joined: Interaction[];
  /** Edits made since of events that go back: by id, as they are now; other clients of them have them too. */
  changed: ReadonlyMap<string, Interaction>;
}

/**
 * Parts the events of a merged client again. What went over goes back as it was, unless it was deleted since;
 * an edit goes with what it edits; what is new stays.
 * @param now stored events of the merged client
 * @param went events of the one that joined, as they were stored
 */
export function splitEvents(
  now: readonly Interaction[],
  went: readonly Interaction[],
  kept: string,
  joined: string,
): SplitEvents {
  const before = new Map(went.map(event => [event.id, event]));
  const byId = new Map(now.map(event => [event.id, event]));
  const changed = new Map<string, Interaction>();
  const rootOf = (event: Interaction): Interaction | undefined => {
    const seen = new Set<string>();
    for (let at: Interaction | undefined = event; at && !seen.has(at.id); ) {
      seen.add(at.id);
      const known = before.get(at.id);
      if (known) return known;
      at = at.supersedes === undefined ? undefined : byId.get(at.supersedes);
    }
    return undefined;
  };
  const result: SplitEvents = { kept: [], joined: [], changed };
  const edits: Interaction[] = [];
  for (const event of now) {
    const root = rootOf(event);
    if (!root) {
      result.kept.push(event);
      continue;
    }
    const shared = root.clientIds.includes(kept);
    const own =
      root.id === event.id
        ? root
        : shared
          ? { ...event, clientIds: [...event.clientIds, joined] }
          : withClient(event, kept, joined);
    changed.set(own.id, own);
    if (shared) result.kept.push(own);
    if (root.id !== event.id) edits.push(own);
  }
  result.joined = [...went.filter(event => byId.has(event.id)), ...edits];
  return result;
}
