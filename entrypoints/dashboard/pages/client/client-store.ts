import { effect, signal } from '@preact/signals';
import type { Search } from '../../../../components/FindClient';
import { authorId, thisMoment } from '../../../../lib/author';
import type { CareRecord } from '../../../../lib/care/record';
import type { FactOffer } from '../../../../lib/clients/fact-offer';
import type { Interaction } from '../../../../lib/clients/interaction';
import { authors } from '../../../../lib/db/authors';
import type { Author } from '../../../../lib/db/book';
import { careOf } from '../../../../lib/db/care';
import { type Traces, tracesOf } from '../../../../lib/db/delete-client';
import { liveRead } from '../../../../lib/db/live-read';
import { photoOf } from '../../../../lib/db/photos';
import { type ClientView, readClient } from '../../../../lib/db/read-card';
import { markSeen } from '../../../../lib/db/recent';
import { t } from '../../../../lib/i18n';
import type { DashboardStore } from '../../dashboard-store';
import { findCandidates } from '../../find-candidates';

const MINUTE = 60_000;

/** What the page of a client shows, as signals: the book is the truth and is subscribed to. */
export function createClientStore(store: DashboardStore, id: string, stop: AbortSignal) {
  const { db, failed } = store;
  /** Absent while it is read; `gone` where nobody has this id. */
  const view = signal<ClientView | 'gone' | undefined>(undefined);
  const records = signal<CareRecord[]>([]);
  const photo = signal<string | undefined>(undefined);
  const traces = signal<Traces | undefined>(undefined);
  const deleting = signal(false);
  /** This copy's own id, and who is known of the others. */
  const self = signal('');
  const writers = signal<ReadonlyMap<string, Author>>(new Map());
  const offers = signal<FactOffer[]>([]);
  const search = signal<Search>({ query: '', results: [] });
  /** Counts minutes: their clock, and the day at midnight. */
  const minute = signal(0);
  const clock = setInterval(() => {
    minute.value += 1;
  }, MINUTE);

  const live = <T>(read: () => Promise<T>, use: (value: T) => void): (() => void) => {
    const subscription = liveRead(read).subscribe({ next: use, error: failed });
    return () => subscription.unsubscribe();
  };
  const ends = [
    () => clearInterval(clock),
    effect(() => {
      minute.value;
      return live(
        () => readClient(db, id, thisMoment()),
        found => {
          view.value = found ?? 'gone';
        },
      );
    }),
    live(
      () => careOf(db, id),
      found => {
        records.value = found;
      },
    ),
    live(
      () => authors(db),
      found => {
        writers.value = new Map(found.map(one => [one.id, one]));
      },
    ),
    live(
      () => photoOf(db, id),
      found => {
        photo.value = found;
      },
    ),
    effect(() => {
      if (!deleting.value) {
        traces.value = undefined;
        return;
      }
      return live(
        () => tracesOf(db, id),
        found => {
          traces.value = found;
        },
      );
    }),
  ];
  stop.addEventListener('abort', () => {
    for (const end of ends) end();
  });
  authorId().then(own => {
    self.value = own;
  }, failed);
  markSeen(db, id, Date.now()).catch(failed);

  let queries = 0;
  const query = async (text: string) => {
    queries += 1;
    const mine = queries;
    search.value = { ...search.value, query: text };
    const results = await findCandidates(db, text, thisMoment());
    if (mine === queries) search.value = { query: text, results };
  };

  return {
    id,
    view,
    records,
    photo,
    traces,
    deleting,
    offers,
    search,
    /** Who wrote an event, in words; nothing where it was the person who looks at it. */
    writtenBy: ({ author }: Interaction): string | undefined => {
      const writer = writers.value.get(author);
      if (!self.value || author === self.value || writer?.own) return undefined;
      return writer?.name ? t('authorBy', writer.name) : t('authorOther');
    },
    query: (text: string) => {
      query(text).catch(failed);
    },
  };
}

export type ClientStore = ReturnType<typeof createClientStore>;
