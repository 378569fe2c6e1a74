import { fitsQuery, type ListFilter, type ListReader, type ListSort } from './client-list';
import type { Standing } from './standing';
import { type Breathe, sortInPieces, type TextOrder } from './text-order';

/** What the list is asked for. */
export interface ListQuery {
  filter: ListFilter;
  /** Of the filter field. */
  text: string;
  sort: ListSort;
  way: 'up' | 'down';
}

/** One of so many is few. */
const FEW = 4;

/**
 * The clients that are asked for, in order; those that have nothing of what it is sorted by come last, by
 * name.
 * @param breathe called between pieces of the work, so that the page answers all along
 * @param onFirst where only few have something: gets those in order, and after them all others in none yet. The
 *   names of a large book take the longest to put in order, and it is those few that are asked for.
 */
export async function orderList(
  all: readonly Standing[],
  { filter, text, sort, way }: ListQuery,
  reader: ListReader,
  order: TextOrder,
  breathe: Breathe,
  onFirst?: (rows: Standing[]) => void,
): Promise<Standing[]> {
  const matches = fitsQuery(text);
  const found: Standing[] = [];
  const keys: (number | string | undefined)[] = [];
  for (let i = 0; i < all.length; i++) {
    const standing = all[i]!;
    if (i % 64 === 0) {
      const pause = breathe();
      if (pause) await pause;
    }
    if (!matches(standing) || !reader.fits(standing, filter)) continue;
    found.push(standing);
    keys.push(reader.key(standing, sort));
  }
  const few = found.filter((_, i) => keys[i] !== undefined);
  if (onFirst && few.length > 0 && few.length < found.length / FEW) {
    const first = await orderList(few, { filter: 'all', text: '', sort, way }, reader, order, breathe);
    onFirst([...first, ...found.filter((_, i) => keys[i] === undefined)]);
  }
  const texts = found.map(standing => standing.name);
  for (const key of sort === 'name' ? [] : keys) if (typeof key === 'string') texts.push(key);
  await order.learn(texts, breathe);
  const sign = way === 'up' ? 1 : -1;
  const places: (number | undefined)[] = [];
  const names: number[] = [];
  for (let i = 0; i < found.length; i++) {
    const key = keys[i];
    places.push(typeof key === 'string' ? order.place(key) : key);
    names.push(order.place(found[i]!.name));
    if (i % 512 === 0) {
      const pause = breathe();
      if (pause) await pause;
    }
  }
  const compare = (a: number, b: number): number => {
    const [one, two] = [places[a], places[b]];
    if (one !== two) {
      if (one === undefined) return 1;
      if (two === undefined) return -1;
      return (one - two) * sign;
    }
    return names[a]! - names[b]! || (found[a]!.id < found[b]!.id ? -1 : 1);
  };
  const sorted = await sortInPieces([...found.keys()], compare, breathe);
  return sorted.map(index => found[index]!);
}
