import type { Client } from '../clients/client';
import { proposeName } from '../clients/propose';
import { applyDraft, clientFromDraft, type FieldChange } from './apply-draft';
import type { ClientDraft } from './importer';
import { type LooksBy, Matcher } from './match';
import { sourceKey } from './source-key';

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
  /** New clients, each with the lines that it comes from. A client is made of its row when it is asked for. */
  added: { id: string; lines: number[]; client: Client }[];
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

/** A new client. Until it is to be written it is its row: all clients of a large file at once fill the memory. */
class Added {
  readonly lines: number[];
  private changed: Client | undefined;

  constructor(
    readonly id: string,
    private readonly draft: ClientDraft,
    private readonly at: number,
  ) {
    this.lines = [draft.line];
  }

  get client(): Client {
    return this.changed ?? clientFromDraft(this.id, nameOf(this.draft), this.draft, this.at);
  }

  set client(changed: Client) {
    this.changed = changed;
  }
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
  const before = new Map(book.map(client => [client.id, client]));
  const added = new Map<string, Added>();
  const changed = new Map<string, ClientPlan['changed'][number]>();

  /** A client as it is after the rows before. */
  const get = (id: string): Client | undefined =>
    added.get(id)?.client ?? changed.get(id)?.after ?? before.get(id);

  const create = (draft: ClientDraft): void => {
    const id = newId(draft.line);
    added.set(id, new Added(id, draft, now));
    if (draft.photo?.bytes) plan.photos.set(draft.line, id);
    const { addresses, phones } = draft;
    const { nickname, sayName, company } = draft.fields;
    const name = nameOf(draft);
    matcher.put({ id, name, nickname, sayName, company, addresses, phones }, [sourceKey(draft)]);
  };

  const update = (draft: ClientDraft, was: Client, by: LooksBy | 'decision'): void => {
    const { client, changes, kept } = applyDraft(was, draft, now);
    if (draft.photo?.bytes) plan.photos.set(draft.line, was.id);
    for (const field of kept) plan.kept.push({ line: draft.line, id: was.id, field });
    const fresh = added.get(was.id);
    const known = changed.get(was.id);
    if (client === was) plan.same++;
    else if (fresh) {
      fresh.lines.push(draft.line);
      fresh.client = client;
    } else if (known) {
      known.lines.push(draft.line);
      known.after = client;
      known.fields.push(...changes);
    } else changed.set(was.id, { lines: [draft.line], by, before: was, after: client, fields: changes });
    matcher.put(client, Object.keys(client.facts));
  };

  for (const draft of drafts) {
    const decision = decisions?.get(draft.line);
    const match = matcher.match(draft);
    const chosen = decision?.is === 'client' ? get(decision.id) : undefined;
    if (decision?.is === 'skip') plan.skipped++;
    else if (chosen) update(draft, chosen, 'decision');
    // A row that was once decided is known by its source, and not made anew.
    else if (match.is === 'known') update(draft, get(match.id)!, match.by);
    else if (match.is === 'new' || decision?.is === 'new') create(draft);
    else {
      const candidates = match.ids.map(id => get(id)!);
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

function nameOf({ name, addresses, phones }: ClientDraft): string {
  if (name) return name;
  const address = addresses[0];
  return (address && (proposeName({ address }) ?? address)) || (phones[0]?.number ?? '');
}
