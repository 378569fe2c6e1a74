import { computed, effect, type Signal, signal } from '@preact/signals';
import type { PanelTab } from '../../components/PanelTabs';
import type { OverdueClient } from '../../components/ProspectNote';
import { thisMoment } from '../../lib/author';
import { goesToProspect } from '../../lib/care/prospect';
import { isoOf, localDay } from '../../lib/clients/days';
import type { Book } from '../../lib/db/book';
import { careOf } from '../../lib/db/care';
import { getClients } from '../../lib/db/clients';
import { identify } from '../../lib/db/identify';
import { liveRead } from '../../lib/db/live-read';
import { duesOn } from '../../lib/db/read-standings';
import { markToday } from '../../lib/db/today';
import type { Person } from '../../lib/sites/adapter';
import type { ActiveTab } from './active-tab';

const MOST = 3;

/** Key clients who are overdue, where these people are prospects. Inside `liveRead`. */
async function overdueBefore(
  db: Book,
  people: Person[],
  account: string | undefined,
): Promise<OverdueClient[]> {
  const { known, several, unknown } = await identify(db, people.slice(0, 50), account);
  const ids = [...known.map(one => one.clientId), ...several.flatMap(one => one.clientIds)];
  const clients = await getClients(db, ids);
  const buyers = new Set<string>();
  for (const { id } of clients)
    if ((await careOf(db, id)).some(({ kind }) => kind === 'order')) buyers.add(id);
  if (!goesToProspect(clients, unknown.length, buyers)) return [];
  const { overdue } = await duesOn(db, thisMoment());
  return overdue
    .filter(({ standing, gap }) => standing.tier && !standing.lost && gap.dueInDays !== undefined)
    .slice(0, MOST)
    .map(({ standing, gap }) => ({ id: standing.id, name: standing.name, days: -gap.dueInDays! }));
}

/**
 * R15, "your customer is my prospect": while a mail to a prospect is written, the key clients who are overdue.
 * Once a day, for the first such draft; seen only where the draft's tab stands in front.
 */
export function followProspect(
  db: Book,
  {
    tab,
    shown,
    recipients,
    failed,
  }: { tab: Signal<ActiveTab>; shown: Signal<PanelTab>; recipients: { value: string }; failed: () => void },
  stop: AbortSignal,
): Signal<OverdueClient[]> {
  const overdue = signal<OverdueClient[]>([]);
  let shownFor: string | undefined;
  // What is written in the draft changes nothing here: the list must not go and come under a person's hand.
  const written = computed(() => tab.value.draft?.compose);
  const own = computed(() => tab.value.view?.account);
  const isFront = computed(() => shown.value === 'draft');
  const end = effect(() => {
    const compose = written.value;
    const people = JSON.parse(recipients.value) as Person[];
    overdue.value = [];
    if (compose === undefined || people.length === 0 || !isFront.value) return;
    const account = own.value;
    const { now, zone } = thisMoment();
    const id = `prospect/${isoOf(localDay(now, zone))}`;
    const read = async () => {
      if (shownFor !== compose && (await db.todayMarks.get(id))) return [];
      return overdueBefore(db, people, account);
    };
    const following = liveRead(read).subscribe({
      next: found => {
        overdue.value = found;
        if (found.length === 0 || shownFor === compose) return;
        shownFor = compose;
        markToday(db, { id }).catch(failed);
      },
      error: failed,
    });
    return () => following.unsubscribe();
  });
  stop.addEventListener('abort', end);
  return overdue;
}
