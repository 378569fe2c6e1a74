import type { Book } from './book';
import { guarded } from './book-error';
import { namesIn } from './index-entries';

/**
 * Who stands before and after a client in the order of names.
 * @param language BCP 47, whose order it is
 */
export function neighbours(
  db: Book,
  id: string,
  language: string,
): Promise<{ previous?: string; next?: string }> {
  return guarded(async () => {
    const { compare } = new Intl.Collator(language);
    const rows = (await db.names.toArray()).flatMap(shard => Object.entries(namesIn(shard)));
    const here = rows.find(([one]) => one === id)?.[1].name;
    if (here === undefined) return {};
    const order = (a: Row, b: Row) => compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    const at: Row = { id, name: here };
    let previous: Row | undefined;
    let next: Row | undefined;
    for (const [one, { name }] of rows) {
      const row = { id: one, name };
      const side = order(row, at);
      if (side < 0 && (!previous || order(row, previous) > 0)) previous = row;
      if (side > 0 && (!next || order(row, next) < 0)) next = row;
    }
    return { ...(previous ? { previous: previous.id } : {}), ...(next ? { next: next.id } : {}) };
  });
}

interface Row {
  id: string;
  name: string;
}
