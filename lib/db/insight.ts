import { currentInteractions } from '../clients/current-interactions';
import { intervalOf } from '../clients/follow-up';
import type { Interaction } from '../clients/interaction';
import type { Standing } from '../clients/standing';
import type { Book } from './book';
import { guarded } from './book-error';
import { byShard, clientShard, eventsIn, loadShards } from './shards';

/** Documents of events per reading. */
const AT_ONCE = 128;

/**
 * Reads the events of everybody who is kept close (a tier, chosen, or an interval of their own), some at a
 * time, and gives what `take` makes of each: the events themselves would fill the memory.
 */
export function eachKept<T>(
  db: Book,
  standings: readonly Standing[],
  take: (standing: Standing, events: Interaction[]) => T,
): Promise<T[]> {
  return guarded(async () => {
    const groups = byShard(
      standings.filter(one => intervalOf(one) !== undefined),
      one => clientShard(one.id),
    );
    const keys = [...groups.keys()].sort();
    const taken: T[] = [];
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const some = keys.slice(from, from + AT_ONCE);
      const shards = await loadShards(db.interactions, some);
      for (const key of some)
        for (const standing of groups.get(key)!)
          taken.push(take(standing, currentInteractions(eventsIn(shards.get(key), standing.id))));
    }
    return taken;
  });
}
