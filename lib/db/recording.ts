import { normaliseAddress } from '../clients/address';
import type { Interaction } from '../clients/interaction';
import {
  interactionOfSent,
  interactionsOfThread,
  type Recording,
  type SentMail,
} from '../clients/interaction-from-page';
import type { PageMessage } from '../sites/adapter';
import type { Book } from './book';
import { guarded } from './book-error';
import { ownersOf } from './identify';
import { record } from './interactions';

/** What the caller knows; the rest is in the book. */
export type RecordingContext = Omit<Recording, 'clientsOf' | 'workAccounts' | 'ownAddresses'>;

/**
 * Records the messages of an open thread. Nothing happens in an account that is not for work, and nothing
 * is kept of people who are not in the book.
 * @returns how many events were new
 */
export async function recordThread(
  db: Book,
  messages: readonly PageMessage[],
  context: RecordingContext,
): Promise<number> {
  const people = messages.flatMap(({ from, to, cc }) => [...(from ? [from] : []), ...to, ...cc]);
  const recording = await recordingOf(db, context, people);
  const events = recording ? interactionsOfThread(messages, recording) : [];
  return events.length > 0 ? record(db, events) : 0;
}

/**
 * Records a mail that the page confirmed as sent.
 * @returns the event, where one of its recipients is in the book
 */
export async function recordSent(
  db: Book,
  sent: SentMail,
  context: RecordingContext,
): Promise<Interaction | undefined> {
  const recording = await recordingOf(db, context, [...sent.to, ...sent.cc, ...sent.bcc]);
  const event = recording && interactionOfSent(sent, recording);
  if (event) await record(db, [event]);
  return event;
}

async function recordingOf(
  db: Book,
  context: RecordingContext,
  people: readonly { address: string }[],
): Promise<Recording | undefined> {
  const all = await guarded(() => db.accounts.toArray());
  const workAccounts = all.filter(account => account.work).map(account => account.address);
  if (!workAccounts.includes(context.account)) return undefined;
  const owners = await ownersOf(
    db,
    people.map(person => person.address),
  );
  return {
    ...context,
    workAccounts,
    ownAddresses: all.map(account => account.address),
    clientsOf: address => owners.get(normaliseAddress(address) ?? '') ?? [],
  };
}
