import { digestNumber } from '../clients/digest';
import type { Interaction } from '../clients/interaction';
import type { Recording } from '../clients/interaction-from-page';
import type { Book } from '../db/book';
import { storedInteractions } from '../db/interactions';
import type { InteractionDraft, ReadOptions, Unread } from '../importers/importer';
import { planInteractions } from '../importers/plan-interactions';
import { counted, importerOf } from './import-file';
import type { Owners } from './owners';

/** Drafts that are looked up together. */
const AT_ONCE = 5000;
/** Addresses and ids that are counted; a file of any size takes no more memory than that. */
const MOST_COUNTED = 50_000;
const MOST_KEYS = 500_000;

/** How often an address is met, without keeping more of them than fit. */
export class Tally {
  private counts = new Map<string, number>();

  add(address: string, by = 1): void {
    this.counts.set(address, (this.counts.get(address) ?? 0) + by);
    if (this.counts.size > MOST_COUNTED)
      this.counts = new Map([...this.counts].filter(([, count]) => count > 1).slice(-MOST_COUNTED / 2));
  }

  /** The most frequent ones. */
  top(most: number): { address: string; count: number }[] {
    return [...this.counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, most)
      .map(([address, count]) => ({ address, count }));
  }
}

const peopleOf = ({ from, to, cc }: InteractionDraft) => [
  ...(from === undefined ? [] : [from]),
  ...to,
  ...cc,
];

/** Mails and meetings of files, so many at a time that memory does not grow with the file. */
export async function* draftsOf(
  files: readonly File[],
  options: ReadOptions,
  {
    onBytes,
    onUnread,
  }: { onBytes?: (bytes: number) => void; onUnread?: (file: number, unread: Unread[]) => void },
): AsyncGenerator<InteractionDraft[], void, undefined> {
  let drafts: InteractionDraft[] = [];
  for (const [index, file] of files.entries()) {
    const importer = await importerOf(file);
    if (importer?.id !== 'mbox' && importer?.id !== 'ics') continue;
    for await (const batch of importer.read(counted(file, onBytes ?? (() => undefined)), options)) {
      if (batch.unread.length > 0) onUnread?.(index, batch.unread);
      for (const draft of batch.interactions) drafts.push(draft);
      if (drafts.length < AT_ONCE) continue;
      yield drafts;
      drafts = [];
    }
  }
  if (drafts.length > 0) yield drafts;
}

/** Own addresses are in most of one's mails. @returns the most frequent addresses, with their share (0–1) */
export async function likelyOwn(
  files: readonly File[],
  options: ReadOptions,
): Promise<{ address: string; share: number }[]> {
  const tally = new Tally();
  let mails = 0;
  for (const file of files)
    for await (const drafts of draftsOf([file], options, {})) {
      for (const draft of drafts) for (const address of new Set(peopleOf(draft))) tally.add(address);
      mails += drafts.length;
      // The first thousands of a file say it.
      break;
    }
  return tally.top(6).map(({ address, count }) => ({ address, share: count / mails }));
}

/** What a pass over mails and meetings has found. */
export interface MailCounts {
  fresh: number;
  /** In the book already, or twice in the files. */
  same: number;
  /** With nobody of the book. */
  others: number;
  cancelled: number;
  /** Clients that they are with. */
  clients: Set<string>;
  strangers: Tally;
}

/**
 * Compares mails and meetings with the book, a batch at a time.
 * @param write what to do with the new events and those called off; absent: they are only counted
 */
export async function passMails(
  db: Book,
  batches: AsyncIterable<InteractionDraft[]>,
  { owners, recording }: { owners: Owners; recording: Omit<Recording, 'clientsOf'> },
  write?: (added: Interaction[], cancelled: Pick<Interaction, 'id' | 'clientIds'>[]) => Promise<void>,
): Promise<MailCounts> {
  const counts: MailCounts = {
    fresh: 0,
    same: 0,
    others: 0,
    cancelled: 0,
    clients: new Set(),
    strangers: new Tally(),
  };
  const seen = new Set<number>();
  const whole = { ...recording, clientsOf: (address: string) => owners.of(address) };
  for await (const drafts of batches) {
    await owners.prepare(drafts.flatMap(peopleOf));
    const ids = new Set(drafts.flatMap(peopleOf).flatMap(address => owners.of(address)));
    const stored = await storedInteractions(db, [...ids]);
    const plan = planInteractions(drafts, { recording: whole, stored });
    // Only where nothing is written can a later batch not see what an earlier one has brought.
    const added = write ? plan.added : plan.added.filter(event => isFirst(event, seen));
    counts.fresh += added.length;
    counts.same += plan.same + plan.added.length - added.length;
    counts.others += plan.others;
    counts.cancelled += plan.cancelled.length;
    for (const event of added) for (const id of event.clientIds) counts.clients.add(id);
    for (const [address, count] of plan.unknown) counts.strangers.add(address, count);
    const gone = stored.filter(({ id }) => plan.cancelled.includes(id));
    if (write && (added.length > 0 || gone.length > 0)) await write(added, gone);
  }
  return counts;
}

function isFirst({ keys }: Interaction, seen: Set<number>): boolean {
  const numbers = keys.map(digestNumber);
  if (numbers.some(one => seen.has(one))) return false;
  if (seen.size < MOST_KEYS) for (const one of numbers) seen.add(one);
  return true;
}
