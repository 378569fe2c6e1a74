import type { Client } from '../clients/client';
import { digest } from '../clients/digest';
import { takeBack } from '../clients/take-back';
import type { ClientPlan } from './plan-clients';
import type { InteractionPlan } from './plan-interactions';

/** What is needed to take a whole import back. Plain data, kept beside the book. */
export interface Undo {
  /** New clients: id, and digest of what they were written as. */
  added: [id: string, digest: string][];
  changed: { before: Client; after: Client }[];
  /** Ids of the events that it made. */
  interactions: string[];
}

/** What taking an import back would do. */
export interface UndoPlan {
  /** Ids of clients to be deleted: nobody touched them since. */
  deleted: string[];
  /** Clients as they are to be written. */
  restored: Client[];
  /** Ids of clients that the import made and somebody worked on since: they stay. */
  kept: string[];
  /** Ids of events to be deleted. */
  interactions: string[];
}

export function undoOf(clients?: ClientPlan, interactions?: InteractionPlan): Undo {
  return {
    added: clients?.added.map(({ client }) => [client.id, clientDigest(client)]) ?? [],
    changed: clients?.changed.map(({ before, after }) => ({ before, after })) ?? [],
    interactions: interactions?.added.map(({ id }) => id) ?? [],
  };
}

/** By which a client is known to be as it was written. @param text the client as JSON */
export function clientDigest(client: Client, text = JSON.stringify(client)): string {
  return digest(text);
}

/**
 * Takes an import back: of each value what the import wrote goes back to what was before, and what was
 * written since stays.
 * @param book the clients as they are now; those that are gone stay gone
 * @param busy ids of clients that have events which the import did not make
 * @param now UTC epoch ms
 */
export function planUndo(
  undo: Undo,
  book: readonly Client[],
  busy: ReadonlySet<string>,
  now: number,
): UndoPlan {
  const current = new Map(book.map(client => [client.id, client]));
  const plan: UndoPlan = { deleted: [], restored: [], kept: [], interactions: [...undo.interactions] };
  for (const [id, written] of undo.added) {
    const client = current.get(id);
    if (!client) continue;
    if (clientDigest(client) === written && !busy.has(id)) plan.deleted.push(id);
    else plan.kept.push(id);
  }
  for (const { before, after } of undo.changed) {
    const client = current.get(before.id);
    // A step that was noted and never done.
    if (client && !equal(client, before))
      plan.restored.push(equal(client, after) ? before : takeBack(client, before, after, now));
  }
  return plan;
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
