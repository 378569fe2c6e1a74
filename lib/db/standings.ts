import type { Client } from '../clients/client';
import { currentInteractions } from '../clients/current-interactions';
import { intervalOf } from '../clients/follow-up';
import type { Interaction } from '../clients/interaction';
import { type StandingClient, standingOf, type Traces, tracedOf } from '../clients/standing';
import type { Book, DueShard, StandingShard } from './book';
import { leadsOf, wordLeadsOf } from './leads';
import { rebuildOrderLeads } from './order-leads';
import { byShard, eventsIn, loadShards, standingShard } from './shards';

/** What is kept of one client: what follows from the client, and what follows from its events. */
export interface StandingRow {
  /** Absent where events came before their client. */
  client?: StandingClient;
  traces?: Traces;
  /** Times (UTC ms) of mails that may wait for an answer. */
  open?: number[];
  /** When the last good contact was, UTC ms. */
  glad?: number;
}

/** What a write changed. `undefined`: it is as it was; `null`: there is none any more. */
export interface StandingChange {
  id: string;
  client?: Client | null;
  /** The client's events as they are stored now. */
  events?: readonly Interaction[] | null;
}

/** The rows of one document. */
export function rowsIn(shard: DueShard | undefined): Record<string, StandingRow> {
  return shard ? (JSON.parse(shard.of) as Record<string, StandingRow>) : {};
}

/** Whether anything of this client can fall due, a contact or a promise: only these are looked at for today's list. */
export function canFallDue(
  row: StandingRow | undefined,
): row is StandingRow & Required<Pick<StandingRow, 'client'>> {
  if (row?.client === undefined) return false;
  return intervalOf(row.client) !== undefined || row.client.promise !== undefined;
}

/**
 * Brings the standings in line with the changes. Runs inside the caller's transaction, which has to hold
 * `standings` and `dues`.
 */
export async function indexStandings(db: Book, changes: readonly StandingChange[]): Promise<void> {
  if (changes.length === 0) return;
  const groups = byShard(changes, change => standingShard(change.id));
  const keys = [...groups.keys()];
  const [latest, found] = await Promise.all([
    db.standings.orderBy('rev').reverse().limit(1).keys(),
    db.standings.bulkGet(keys),
  ]);
  const rev = Number(latest[0] ?? 0) + 1;
  const written: StandingShard[] = [];
  const due = new Map<string, { id: string; row: unknown }[]>();
  const put = (key: string, id: string, row: unknown) => {
    const group = due.get(key);
    if (group) group.push({ id, row });
    else due.set(key, [{ id, row }]);
  };
  keys.forEach((key, index) => {
    const of = rowsIn(found[index]);
    let touched = false;
    for (const { id, client, events } of groups.get(key)!) {
      const before = of[id];
      const after = rowOf(before, id, client, events);
      // In an import most clients are new: only a row that was there can be the same.
      if (before ? JSON.stringify(before) === JSON.stringify(after) : !after) continue;
      touched = true;
      if (after) of[id] = after;
      else delete of[id];
      const [was, is] = [dueRows(id, before), dueRows(id, after)];
      for (const at of was.keys()) if (!is.has(at)) put(at, id, undefined);
      for (const [at, row] of is) if (JSON.stringify(row) !== JSON.stringify(was.get(at))) put(at, id, row);
    }
    if (touched) written.push({ key, rev, of: JSON.stringify(of) });
  });
  if (written.length > 0) await db.standings.bulkPut(written);
  if (due.size > 0) await indexDues(db, due);
}

/** What is kept of a client for Today, by document: itself where it can fall due, else what may be a reason; and its words. */
function dueRows(id: string, row: StandingRow | undefined): Map<string, unknown> {
  const rows = canFallDue(row) ? [[standingShard(id), row] as const] : leadsOf(id, row);
  return new Map<string, unknown>([...rows, ...wordLeadsOf(id, row)]);
}

async function indexDues(
  db: Book,
  changes: ReadonlyMap<string, { id: string; row: unknown }[]>,
): Promise<void> {
  const keys = [...changes.keys()];
  const found = await db.dues.bulkGet(keys);
  await db.dues.bulkPut(
    keys.map((key, index) => {
      const of: Record<string, unknown> = rowsIn(found[index]);
      for (const { id, row } of changes.get(key)!) {
        if (row !== undefined) of[id] = row;
        else delete of[id];
      }
      return { key, of: JSON.stringify(of) };
    }),
  );
}

/** How many mails that may wait are kept apart: the oldest and the newest. */
const MOST_OPEN = 10;

function rowOf(
  before: StandingRow | undefined,
  id: string,
  client: StandingChange['client'],
  events: StandingChange['events'],
): StandingRow | undefined {
  const row: StandingRow = { ...before };
  if (client) row.client = standingOf(client);
  else if (client === null) delete row.client;
  if (events) {
    const { traces, open, glad } = tracedOf(id, currentInteractions(events));
    if (traces.length > 0) row.traces = traces;
    else delete row.traces;
    if (open.length > 0) row.open = open.length > MOST_OPEN ? [open[0]!, ...open.slice(1 - MOST_OPEN)] : open;
    else delete row.open;
    if (glad !== undefined) row.glad = glad;
    else delete row.glad;
  } else if (events === null) {
    delete row.traces;
    delete row.open;
    delete row.glad;
  }
  return row.client || row.traces ? row : undefined;
}

/**
 * Makes the standings anew, of all clients and events: what the upgrade of an older book does, and what
 * they have to equal at any time. Runs inside the caller's transaction.
 */
export async function rebuildStandings(
  db: Pick<Book, 'clients' | 'interactions' | 'standings' | 'dues' | 'care'>,
) {
  await db.standings.clear();
  await db.dues.clear();
  const keys = [
    ...new Set([
      ...(await db.clients.toCollection().primaryKeys()),
      ...(await db.interactions.toCollection().primaryKeys()),
    ]),
  ];
  const spans = byShard(keys, key => key.slice(0, 2));
  for (const span of spans.values()) {
    const clients = await loadShards(db.clients, span);
    const events = await loadShards(db.interactions, span);
    const changes: StandingChange[] = [];
    for (const key of span) {
      const [here, there] = [clients.get(key)!, events.get(key)!];
      for (const id of new Set([...Object.keys(here.of), ...Object.keys(there.of)])) {
        const text = here.of[id];
        changes.push({
          id,
          ...(text === undefined ? {} : { client: JSON.parse(text) as Client }),
          ...(there.of[id] === undefined ? {} : { events: eventsIn(there, id) }),
        });
      }
    }
    await indexStandings(db as Book, changes);
  }
  await rebuildOrderLeads(db);
}
