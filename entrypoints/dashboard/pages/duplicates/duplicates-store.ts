import { batch, signal } from '@preact/signals';
import type { Client } from '../../../../lib/clients/client';
import type { LookalikePair } from '../../../../lib/clients/duplicates';
import type { Interaction } from '../../../../lib/clients/interaction';
import type { MergeChoice, MergeRecord } from '../../../../lib/clients/merge-two';
import { getClients } from '../../../../lib/db/clients';
import { storedInteractionsOf } from '../../../../lib/db/interactions';
import { liveRead } from '../../../../lib/db/live-read';
import { setNotSame, unsetNotSame } from '../../../../lib/db/lookalikes';
import { endOldMerges, merge, merges, unmerge } from '../../../../lib/db/merges';
import { t } from '../../../../lib/i18n';
import type { DashboardStore } from '../../dashboard-store';
import { findLookalikes } from './find-lookalikes';

/** One of two, with its events as they are stored. */
export interface PairSide {
  client: Client;
  events: Interaction[];
}

/** What the page of duplicates shows, and what it does. */
export function createDuplicatesStore(store: DashboardStore, stop: AbortSignal) {
  const { db, say, failed } = store;
  /** Absent while they are looked for. */
  const pairs = signal<LookalikePair[] | undefined>(undefined);
  /** Which of them is shown. */
  const at = signal(0);
  const recent = signal<MergeRecord[]>([]);

  /** How many there are: more than those that are at hand. */
  const count = signal(0);

  const show = ({ pairs: found, of }: { pairs: LookalikePair[]; of: number }) => {
    batch(() => {
      pairs.value = found;
      count.value = of;
      at.value = Math.min(at.value, Math.max(0, found.length - 1));
    });
  };
  let looking: AbortController | undefined;
  const look = () => {
    // What was asked before is of a book that is no more.
    looking?.abort();
    const mine = new AbortController();
    looking = mine;
    findLookalikes(mine.signal).then(show, failed);
  };
  endOldMerges(db, Date.now()).catch(failed);
  const subscription = liveRead(() => merges(db, Date.now())).subscribe({
    next: found => {
      recent.value = found;
    },
    error: failed,
  });
  stop.addEventListener('abort', () => {
    subscription.unsubscribe();
    looking?.abort();
  });

  /** Leaves out the pairs that both, or the one, are in. */
  const without = (...ids: readonly string[]) => {
    if (!pairs.value) return;
    const left = pairs.value.filter(pair => !ids.every(id => pair.ids.includes(id)));
    const of = count.value - (pairs.value.length - left.length);
    if (left.length > 0 || of <= 0) show({ pairs: left, of });
    else {
      // Those at hand are through; there are more.
      pairs.value = undefined;
      look();
    }
  };
  /** Also where the first answer is still awaited: it is of the book as it was. */
  const lookAgain = () => {
    if (looking) look();
  };
  const back = (work: Promise<unknown>) => {
    work.then(lookAgain, failed);
  };

  return {
    pairs,
    count,
    at,
    recent,
    look,
    /** Both clients of a pair, the one with more to say first; nothing where one is gone. */
    async read(ids: readonly string[]): Promise<PairSide[] | undefined> {
      const clients = await getClients(db, ids);
      if (clients.length !== 2) return undefined;
      return Promise.all(
        clients.map(async client => ({ client, events: await storedInteractionsOf(db, client.id) })),
      );
    },
    async merge(kept: Client, joined: Client, choice: MergeChoice): Promise<void> {
      const merged = await merge(db, { kept: kept.id, joined: joined.id }, choice, Date.now());
      if (!merged) return;
      say(t('mgToast', joined.name, merged.name), () => back(unmerge(db, joined.id, Date.now())));
      without(joined.id);
      // What looked like the one that is no more may look like the one that took it in.
      lookAgain();
    },
    unmerge(record: MergeRecord): void {
      const { kept, joined } = record.before;
      unmerge(db, record.joined, Date.now()).then(done => {
        say(done ? t('mgParted', kept.name, joined.name) : t('mgCantPart'));
        lookAgain();
      }, failed);
    },
    async notSame(ids: readonly [string, string]): Promise<void> {
      await setNotSame(db, ids);
      without(...ids);
      say(t('mgToastNotSame'), () => back(unsetNotSame(db, ids)));
    },
  };
}

export type DuplicatesStore = ReturnType<typeof createDuplicatesStore>;
