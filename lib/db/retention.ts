import type { Interaction } from '../clients/interaction';
import type { Book } from './book';
import { everyInteraction, removeStored } from './interactions';

/**
 * Deletes all contacts from before a moment, with their former states. What is left of each is its random id.
 * @param before UTC ms
 * @param now UTC ms
 * @returns how many were deleted
 */
export async function removeOlder(db: Book, before: number, now: number): Promise<number> {
  const old = new Map<string, Interaction>();
  for await (const some of everyInteraction(db))
    for (const { events } of some)
      for (const event of events) if ((event.at ?? event.recordedAt) < before) old.set(event.id, event);
  await removeStored(db, [...old.values()], now);
  return old.size;
}
