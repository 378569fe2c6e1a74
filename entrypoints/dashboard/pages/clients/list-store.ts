import { effect, signal } from '@preact/signals';
import type { RowView } from '../../../../components/book/ClientRow';
import { thisMoment } from '../../../../lib/author';
import {
  firstWay,
  type ListFilter,
  ListReader,
  type ListSort,
  tagsOf,
} from '../../../../lib/clients/client-list';
import { tagValue } from '../../../../lib/clients/edit';
import { type ListQuery, orderList } from '../../../../lib/clients/order-list';
import type { Standing } from '../../../../lib/clients/standing';
import { TextOrder } from '../../../../lib/clients/text-order';
import { VALUE_YEARS } from '../../../../lib/clients/value';
import type { Book } from '../../../../lib/db/book';
import { liveRead } from '../../../../lib/db/live-read';
import { mailSince, standings } from '../../../../lib/db/read-standings';
import { uiLanguage } from '../../../../lib/i18n';
import { breathing } from '../../breathe';

const FIRST: ListQuery = { filter: 'all', text: '', sort: 'due', way: 'up' };

/** The order of names, which takes a second to make, outlives a visit of the page; so does what was asked for. */
const order = new TextOrder(uiLanguage());
const query = signal<ListQuery>(FIRST);

/** The list as signals, until `stop` aborts. */
export function createListStore(db: Book, failed: () => void, stop: AbortSignal) {
  const all = signal<Standing[] | undefined>(undefined);
  const rows = signal<Standing[] | undefined>(undefined);
  const reader = signal(new ListReader(thisMoment()));
  const counts = signal({ overdue: 0, soon: 0 });
  const tags = signal<{ tag: string; value: string }[]>([]);
  const selected = signal<ReadonlySet<string>>(new Set());

  const subscription = liveRead(() => Promise.all([standings(db), mailSince(db)])).subscribe({
    next: ([found, since]) => {
      reader.value = reader.value.at({ ...thisMoment(), mailSince: since });
      all.value = found;
      counts.value = {
        overdue: found.filter(one => reader.value.fits(one, 'overdue')).length,
        soon: found.filter(one => reader.value.fits(one, 'soon')).length,
      };
      tags.value = tagsOf(found).map(({ tag }) => ({ tag, value: tagValue(tag) }));
      // Who was deleted elsewhere is not chosen any more.
      if (selected.value.size > 0) {
        const there = new Set(found.map(({ id }) => id));
        const left = [...selected.value].filter(id => there.has(id));
        if (left.length < selected.value.size) selected.value = new Set(left);
      }
    },
    error: failed,
  });
  stop.addEventListener('abort', () => subscription.unsubscribe());

  let running = new AbortController();
  const dispose = effect(() => {
    const [found, asked, now] = [all.value, query.value, reader.value];
    running.abort();
    if (!found) return;
    running = new AbortController();
    const { signal: superseded } = running;
    const show = (ordered: Standing[]) => {
      if (!superseded.aborted) rows.value = ordered;
    };
    // Once there are rows they stay until the next ones are whole.
    const first = rows.peek() ? undefined : show;
    orderList(found, asked, now, order, breathing(superseded), first).then(show, error => {
      if (!superseded.aborted) throw error;
    });
  });
  stop.addEventListener('abort', () => {
    dispose();
    running.abort();
  });

  /** What rows show, the same object while it stands: a row whose view is the same is not drawn again. */
  let views = { by: reader.value, of: new WeakMap<Standing, RowView>() };

  const ask = (part: Partial<ListQuery>) => {
    query.value = { ...query.value, ...part };
  };
  return {
    all,
    rows,
    counts,
    tags,
    selected,
    query,
    view: (standing: Standing): RowView => {
      if (views.by !== reader.value) views = { by: reader.value, of: new WeakMap() };
      const known = views.of.get(standing);
      if (known) return known;
      const { amount } = standing.annualSales ?? {};
      const view: RowView = {
        standing,
        ...reader.value.clocks(standing),
        birthday: reader.value.birthday(standing),
        value: amount === undefined ? undefined : amount * VALUE_YEARS,
      };
      views.of.set(standing, view);
      return view;
    },
    filterBy: (filter: ListFilter) => ask({ filter }),
    find: (text: string) => ask({ text }),
    /** The same column again turns the order round. */
    sortBy: (sort: ListSort, way?: 'up' | 'down') => {
      const { sort: old, way: oldWay } = query.value;
      ask({ sort, way: way ?? (sort !== old ? firstWay(sort) : oldWay === 'up' ? 'down' : 'up') });
    },
  };
}

export type ListStore = ReturnType<typeof createListStore>;
