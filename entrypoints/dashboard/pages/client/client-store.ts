import { effect, signal } from '@preact/signals';
import type { Search } from '../../../../components/FindClient';
import { thisMoment } from '../../../../lib/author';
import type { CareRecord } from '../../../../lib/care/record';
import type { FactOffer } from '../../../../lib/clients/fact-offer';
import { careOf } from '../../../../lib/db/care';
import { type Traces, tracesOf } from '../../../../lib/db/delete-client';
import { liveRead } from '../../../../lib/db/live-read';
import { photoOf } from '../../../../lib/db/photos';
import { type ClientView, readClient } from '../../../../lib/db/read-card';
import { markSeen } from '../../../../lib/db/recent';
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
    query: (text: string) => {
      query(text).catch(failed);
    },
  };
}

export type ClientStore = ReturnType<typeof createClientStore>;
