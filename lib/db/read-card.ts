import { type ClientCard, type ClientSummary, clientCard, clientSummary } from '../clients/card';
import type { Client } from '../clients/client';
import type { Moment } from '../clients/clocks';
import { coverageOf } from '../clients/coverage';
import { currentInteractions } from '../clients/current';
import type { Interaction } from '../clients/interaction';
import type { Book } from './book';
import { guarded } from './book-error';
import { clientShard, eventsIn } from './shards';

/** Everything the panel shows of one client, read at one moment. */
export interface ClientView {
  client: Client;
  card: ClientCard;
  /** Newest first. */
  interactions: Interaction[];
}

function read(db: Book, id: string): Promise<{ client: Client; interactions: Interaction[] } | undefined> {
  return db.transaction('r', db.clients, db.interactions, async () => {
    const key = clientShard(id);
    const [clients, events] = await Promise.all([db.clients.get(key), db.interactions.get(key)]);
    const text = clients?.of[id];
    if (text === undefined) return undefined;
    return { client: JSON.parse(text) as Client, interactions: currentInteractions(eventsIn(events, id)) };
  });
}

/** The card of a client with what lies below it; `undefined` where it is not in the book. */
export function readClient(db: Book, id: string, { now, zone }: Moment): Promise<ClientView | undefined> {
  return guarded(async () => {
    const [found, accounts] = await Promise.all([read(db, id), db.accounts.toArray()]);
    if (!found) return undefined;
    const coverage = coverageOf(found.interactions, accounts);
    return { ...found, card: clientCard(found.client, found.interactions, { now, zone, coverage }) };
  });
}

/** The summary that a content script may have. */
export function readSummary(db: Book, id: string, moment: Moment): Promise<ClientSummary | undefined> {
  return guarded(async () => {
    const found = await read(db, id);
    return found && clientSummary(found.client, found.interactions, moment);
  });
}
