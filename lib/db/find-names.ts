import type { Book } from './book';
import { getClients } from './clients';
import { type FindOptions, findClients } from './find-clients';

/** A client as a list of names shows it. */
export interface NameHit {
  id: string;
  name: string;
  company?: string;
}

/** Clients found by `findClients`, with what they are called. */
export async function findNames(db: Book, text: string, options: FindOptions = {}): Promise<NameHit[]> {
  const clients = await getClients(db, await findClients(db, text, options));
  return clients.map(({ id, name, company }) => ({ id, name, ...(company ? { company } : {}) }));
}
