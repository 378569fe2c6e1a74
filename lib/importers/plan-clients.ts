import type { Client } from '../clients/client';
import { proposeName } from '../clients/propose';
import { applyDraft, clientFromDraft, type FieldChange } from './apply-draft';
import type { ClientDraft } from './importer';
import { type LooksBy, Matcher } from './match';

/** What the person said to a row that looked double: that it is this client, a new one, or to leave it. */
export type Decision = { is: 'client'; id: string } | { is: 'new' } | { is: 'skip' };

export interface PlanOptions {
  /** UTC epoch ms. */
  now: number;
  /** Makes a UUIDv7 for the client that this line of the file makes; decisions may name it. */
  newId(line: number): string;
  /** By line of the file. */
  decisions?: ReadonlyMap<number, Decision>;
}

/** What an import of clients would do. Nothing is written. */
export interface ClientPlan {
  /** New clients, each with the lines that it comes from. */
  added: { lines: number[]; client: Client }[];
  /** Clients of the book that would change, field by field. `fields` is empty where only its row is noted. */
  changed: {
    lines: number[];
    by: LooksBy | 'decision';
    before: Client;
    after: Client;
    fields: FieldChange[];
  }[];
  /** Values of the file that do not go into the book, which says otherwise. */
  kept: { line: number; id: string; field: FieldChange }[];
  /** Rows that look like somebody, and must be decided. They change nothing until then. */
  double: { line: number; draft: ClientDraft; ids: string[]; candidates: Client[]; by: LooksBy }[];
  /** Whose a photo in a row is: line → id of the client. */
  photos: Map<number, string>;
  /** Rows that say nothing new. */
  same: number;
  /** Rows that the person left out. */
  skipped: number;
}

/**
 * Compares the rows of a file with the book. Rows of one file are compared with each other too: two of one
 * person make one client.
 * @param book all clients
 */
export function planClients(
  drafts: readonly ClientDraft[],
  book: readonly Client[],
  { now, newId, decisions }: PlanOptions,
): ClientPlan {
  const plan: ClientPlan = {
    added: [],
    changed: [],
    kept: [],
    double: [],
    photos: new Map(),
    same: 0,
    skipped: 0,
  };
  const matcher = new Matcher(book);
  const added = new Map<string, ClientPlan['added'][number]>();
  const changed = new Map<string, ClientPlan['changed'][number]>();

  const create = (draft: ClientDraft): void => {
    const name = draft.name || nameOf(draft);
    const client = clientFromDraft(newId(draft.line), name, draft, now);
    added.set(client.id, { lines: [draft.line], client });
    if (draft.photo?.bytes) plan.photos.set(draft.line, client.id);
    matcher.put(client);
  };

  const update = (draft: ClientDraft, before: Client, by: LooksBy | 'decision'): void => {
    const { client, changes, kept } = applyDraft(before, draft, now);
    if (draft.photo?.bytes) plan.photos.set(draft.line, before.id);
    for (const field of kept) plan.kept.push({ line: draft.line, id: before.id, field });
    const fresh = added.get(before.id);
    const known = changed.get(before.id);
    if (client === before) plan.same++;
    else if (fresh) {
      fresh.lines.push(draft.line);
      fresh.client = client;
    } else if (known) {
      known.lines.push(draft.line);
      known.after = client;
      known.fields.push(...changes);
    } else changed.set(before.id, { lines: [draft.line], by, before, after: client, fields: changes });
    matcher.put(client);
  };

  for (const draft of drafts) {
    const decision = decisions?.get(draft.line);
    const match = matcher.match(draft);
    const chosen = decision?.is === 'client' ? matcher.get(decision.id) : undefined;
    if (decision?.is === 'skip') plan.skipped++;
    else if (chosen) update(draft, chosen, 'decision');
    // A row that was once decided is known by its source, and not made anew.
    else if (match.is === 'known') update(draft, matcher.get(match.id)!, match.by);
    else if (match.is === 'new' || decision?.is === 'new') create(draft);
    else {
      const candidates = match.ids.map(id => matcher.get(id)!);
      plan.double.push({ line: draft.line, draft, ids: match.ids, candidates, by: match.by });
    }
  }
  plan.added = [...added.values()];
  // Rows that contradict each other may end where the book began: then nothing is to be written.
  for (const change of changed.values())
    if (said(change.before) === said(change.after)) plan.same += change.lines.length;
    else plan.changed.push(change);
  return plan;
}

/** All that a client says, without when it was learned. */
function said({ facts, updatedAt: _updatedAt, ...rest }: Client): string {
  return JSON.stringify([rest, Object.entries(facts).map(([key, { value }]) => [key, value])]);
}

function nameOf({ addresses, phones }: ClientDraft): string {
  const address = addresses[0];
  return (address && (proposeName({ address }) ?? address)) || (phones[0]?.number ?? '');
}
