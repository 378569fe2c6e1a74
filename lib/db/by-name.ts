import { foldName } from '../clients/fold-name';
import type { Book } from './book';
import { guarded } from './book-error';
import { namesIn } from './index-entries';

/**
 * Who is called exactly so, whatever the case, the width and the accents.
 * @returns by the name as it was given; nobody, one or several clients
 */
export function clientsNamed(db: Book, names: readonly string[]): Promise<Map<string, string[]>> {
  return guarded(async () => {
    const wanted = new Map<string, string[]>();
    for (const name of names) if (foldName(name)) wanted.set(foldName(name), []);
    if (wanted.size > 0)
      await db.names.each(shard => {
        for (const [id, { name }] of Object.entries(namesIn(shard))) wanted.get(foldName(name))?.push(id);
      });
    return new Map(names.map(name => [name, wanted.get(foldName(name)) ?? []]));
  });
}
