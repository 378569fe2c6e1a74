import type { Client } from '../clients/client';
import { currentInteractions } from '../clients/current-interactions';
import type { Book } from './book';
import { guarded } from './book-error';
import { deleteClients } from './bulk-clients';
import { forgetInSteps } from './imports';
import { clientShard, eventsIn } from './shards';
import { takenIn } from './taken-in';

/**
 * Deletes a client for good, with everything that names it, also in what past imports remember.
 * @param now UTC epoch ms
 */
export async function deleteClient(db: Book, id: string, now: number): Promise<void> {
  const gone = await guarded(() => takenIn(db, id));
  await deleteClients(db, [id], now, { keep: false });
  await forgetInSteps(db, new Set(gone));
}

/** What there is of a person in the book: what a deletion takes, in numbers. */
export interface Traces {
  /** Values of the profile. */
  facts: number;
  addresses: number;
  phones: number;
  dates: number;
  promises: number;
  /** Contacts of this client alone. */
  contacts: number;
  notes: number;
  /** Events that other clients took part in too: they stay with those. */
  shared: number;
  /** Clients that were merged into this one, and could be parted again until now. */
  merges: number;
  photo: boolean;
  /** Problems, answers, orders and the like that name it. */
  records: number;
}

/** What there is of a client; `undefined` where it is not in the book. */
export function tracesOf(db: Book, id: string): Promise<Traces | undefined> {
  return guarded(async () => {
    const key = clientShard(id);
    const text = (await db.clients.get(key))?.of[id];
    if (text === undefined) return undefined;
    const client = JSON.parse(text) as Client;
    const events = currentInteractions(eventsIn(await db.interactions.get(key), id));
    const own = events.filter(event => event.clientIds.length === 1);
    return {
      facts: Object.entries(client.facts).filter(([field, { value }]) => value && !field.includes(':'))
        .length,
      addresses: client.addresses.length,
      phones: client.phones.length,
      dates: client.dates.length,
      promises: (client.commitments?.length ?? 0) + (client.openThing ? 1 : 0),
      contacts: own.filter(event => event.channel !== 'note').length,
      notes: own.filter(event => event.channel === 'note').length,
      shared: events.length - own.length,
      merges: (await takenIn(db, id)).length - 1,
      photo: (await db.photos.get(id)) !== undefined,
      records: await db.care.where('clientIds').equals(id).count(),
    };
  });
}
