import type { Book } from './db/book';
import { careOfKinds } from './db/care';
import { getClients } from './db/clients';

/** Something good to read: a line of the person's own list, or a kind word of a client. */
export interface Reading {
  text: string;
  /** Who wrote it. */
  from?: string;
}

/**
 * What there is to read this morning, another one first each day.
 * @param list the person's own, one a line
 * @param day day number of the rep's local day
 */
export async function readingsOf(db: Book, list: string, day: number): Promise<Reading[]> {
  const words = (await careOfKinds(db, 'kindness')).filter(one => one.what === 'kindWord');
  const ids = [...new Set(words.flatMap(one => one.clientIds))];
  const names = new Map((await getClients(db, ids)).map(client => [client.id, client.name]));
  const all: Reading[] = [
    ...list
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .map(text => ({ text })),
    ...words.map(({ text, clientIds }) => {
      const from = names.get(clientIds[0] ?? '');
      return { text, ...(from ? { from } : {}) };
    }),
  ];
  const first = all.length > 0 ? day % all.length : 0;
  return [...all.slice(first), ...all.slice(0, first)];
}
