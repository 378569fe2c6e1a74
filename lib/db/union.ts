import type { CareRecord } from '../care/record';
import type { Client } from '../clients/client';
import { withoutClients } from '../clients/contact';
import type { Interaction } from '../clients/interaction';
import type { Book, Tombstone } from './book';
import { guarded } from './book-error';
import { deleteRecords, putCare } from './care';
import { unionClients } from './clients';
import { deleteClient } from './delete-client';
import { eventTables, indexEvents } from './index-events';
import type { EventChange } from './index-lines';
import { unionInteractions } from './interactions';
import { clientShard, eventsIn } from './shards';

/** What one copy of the book hands to another. */
export interface BookCopy {
  clients: readonly Client[];
  /** As stored, superseded ones too: `storedInteractionsOf`. */
  interactions: readonly Interaction[];
  tombstones: readonly Tombstone[];
  /** Problems, projects, answers and the like. */
  care?: readonly CareRecord[];
}

/** Takes in another copy of the book. Doing it twice, or in another order, gives the same book. */
export async function unionBook(db: Book, copy: BookCopy): Promise<void> {
  await bury(db, copy.tombstones);
  await unionClients(db, copy.clients);
  await unionInteractions(db, copy.interactions);
  if (copy.care) await putCare(db, copy.care);
}

/** Ids and times of all that was deleted here. */
export function tombstones(db: Book): Promise<Tombstone[]> {
  return guarded(() => db.tombstones.toArray());
}

async function bury(db: Book, stones: readonly Tombstone[]): Promise<void> {
  const fresh = await guarded(async () => {
    const known = await db.tombstones.bulkGet(stones.map(({ id }) => id));
    return stones.filter((_, index) => !known[index]);
  });
  if (fresh.length === 0) return;
  for (const { id, at } of fresh) {
    const shard = await guarded(() => db.clients.get(clientShard(id)));
    if (shard?.of[id] !== undefined) await deleteClient(db, id, at);
  }
  await guarded(() =>
    db.transaction('rw', db.care, db.dues, async () =>
      deleteRecords(
        db,
        fresh.map(({ id }) => id),
      ),
    ),
  );
  await guarded(() =>
    db.transaction('rw', [...eventTables(db), db.tombstones, db.merges, db.photos], async () => {
      const dead = new Set(fresh.map(({ id }) => id));
      const changes: EventChange[] = [];
      // What was merged here and deleted there is not brought back by taking the merge back.
      await db.merges.bulkDelete([...dead]);
      await db.photos.bulkDelete([...dead]);
      await db.tombstones.bulkPut(fresh);
      // A tombstone says nothing about where the event was, on purpose; so all documents are looked at.
      await db.interactions.toCollection().modify(shard => {
        for (const clientId of Object.keys(shard.of)) {
          const events = eventsIn(shard, clientId);
          const left = events.flatMap(event =>
            dead.has(clientId) || dead.has(event.id) ? [] : (withoutClients(event, dead) ?? []),
          );
          if (left.every((event, index) => event === events[index]) && left.length === events.length)
            continue;
          if (left.length > 0) shard.of[clientId] = JSON.stringify(left);
          else delete shard.of[clientId];
          changes.push({ id: clientId, before: events, after: left });
        }
      });
      await indexEvents(db, changes);
    }),
  );
}
