import { type ClientCard, type ClientSummary, clientCard, clientSummary } from '../clients/card';
import type { Client } from '../clients/client';
import type { Moment } from '../clients/clocks';
import { type Account, coverageOf } from '../clients/coverage';
import { currentInteractions } from '../clients/current-interactions';
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

interface Stored {
  client: Client;
  interactions: Interaction[];
  accounts: Account[];
}

function read(db: Book, id: string): Promise<Stored | undefined> {
  return db.transaction('r', db.clients, db.interactions, db.accounts, async () => {
    const key = clientShard(id);
    const [clients, events, accounts] = await Promise.all([
      db.clients.get(key),
      db.interactions.get(key),
      db.accounts.toArray(),
    ]);
    const text = clients?.of[id];
    if (text === undefined) return undefined;
    const interactions = currentInteractions(eventsIn(events, id));
    return { client: JSON.parse(text) as Client, interactions, accounts };
  });
}

/** The card of a client with what lies below it; `undefined` where it is not in the book. */
export function readClient(db: Book, id: string, moment: Moment): Promise<ClientView | undefined> {
  return guarded(async () => {
    const found = await read(db, id);
    return found && viewOf(found, moment);
  });
}

/** The cards of several clients, in the order of the ids, without those that are not there: read at once. */
export function readClients(db: Book, ids: readonly string[], moment: Moment): Promise<ClientView[]> {
  return guarded(() =>
    db.transaction('r', db.clients, db.interactions, db.accounts, async () => {
      const keys = [...new Set(ids.map(clientShard))];
      const [clients, events, accounts] = await Promise.all([
        db.clients.bulkGet(keys),
        db.interactions.bulkGet(keys),
        db.accounts.toArray(),
      ]);
      return ids.flatMap(id => {
        const at = keys.indexOf(clientShard(id));
        const text = clients[at]?.of[id];
        if (text === undefined) return [];
        const interactions = currentInteractions(eventsIn(events[at], id));
        return viewOf({ client: JSON.parse(text) as Client, interactions, accounts }, moment);
      });
    }),
  );
}

function viewOf({ client, interactions, accounts }: Stored, moment: Moment): ClientView {
  const coverage = coverageOf(interactions, accounts);
  return { client, interactions, card: clientCard(client, interactions, { ...moment, coverage }) };
}

/** The summary that a content script may have. */
export function readSummary(db: Book, id: string, moment: Moment): Promise<ClientSummary | undefined> {
  return guarded(async () => {
    const found = await read(db, id);
    if (!found) return undefined;
    const coverage = coverageOf(found.interactions, found.accounts);
    return clientSummary(found.client, found.interactions, { ...moment, coverage });
  });
}
