import type { Moment } from '../../lib/clients/clocks';
import type { Book } from '../../lib/db/book';
import { getClients } from '../../lib/db/clients';
import { type Identified, identify } from '../../lib/db/identify';
import { type ClientView, readClient } from '../../lib/db/read-card';
import { seenLast } from '../../lib/db/recent';
import type { NotRead, PageView, Person } from '../../lib/sites/adapter';

/** A client to choose: its card in short. */
export interface Candidate {
  view: ClientView;
  /** Why it is offered. */
  because: 'address' | 'company' | 'recent' | 'name';
}

/** What the Client tab shows. */
export type ClientState =
  | { kind: 'unread'; reason: NotRead | 'off' | 'blank'; recent: Candidate[] }
  | { kind: 'nobody'; recent: Candidate[] }
  | { kind: 'known'; view: ClientView; others: Person[] }
  | { kind: 'several'; person?: Person; candidates: Candidate[] }
  | { kind: 'unknown'; person: Person; company?: { domain: string; colleagues: Candidate[] }; others: Person[] };

/** What the person chose by hand on this view; goes before what the page says. */
export interface Chosen {
  clientId?: string;
  address?: string;
}

async function candidates(
  db: Book,
  ids: readonly string[],
  because: Candidate['because'],
  moment: Moment,
): Promise<Candidate[]> {
  const views = await Promise.all(ids.map(id => readClient(db, id, moment)));
  return views.flatMap(view => (view ? [{ view, because }] : []));
}

/**
 * From what is on screen to what the panel shows. Read inside a `liveQuery`: it runs again when any of the
 * documents that it read is written.
 */
export async function clientState(
  db: Book,
  page: PageView | undefined,
  chosen: Chosen,
  moment: Moment,
): Promise<ClientState> {
  if (chosen.clientId) {
    const view = await readClient(db, chosen.clientId, moment);
    if (view) return { kind: 'known', view, others: [] };
  }
  if (!page || page.notRead) {
    return { kind: 'unread', reason: page?.notRead ?? 'off', recent: await recent(db, moment) };
  }
  const found = await identify(db, page.people, page.account);
  const unknown = chosen.address
    ? found.unknown.find(u => u.person.address === chosen.address)
    : found.known.length === 0 && found.several.length === 0
      ? found.unknown[0]
      : undefined;
  if (unknown) {
    return {
      kind: 'unknown',
      person: unknown.person,
      ...(unknown.company
        ? {
            company: {
              domain: unknown.company.domain,
              colleagues: await candidates(db, unknown.company.clientIds.slice(0, 3), 'company', moment),
            },
          }
        : {}),
      others: found.unknown.map(u => u.person).filter(p => p.address !== unknown.person.address),
    };
  }
  return knownOrSeveral(db, found, moment);
}

async function knownOrSeveral(db: Book, found: Identified, moment: Moment): Promise<ClientState> {
  const ids = found.known.map(k => k.clientId);
  const [only] = ids;
  const strangers = found.unknown.map(u => u.person);
  if (only && ids.length === 1 && found.several.length === 0) {
    const view = await readClient(db, only, moment);
    if (view) return { kind: 'known', view, others: strangers };
  }
  const all = [...new Set([...ids, ...found.several.flatMap(s => s.clientIds)])];
  if (all.length > 0) {
    const [shared] = found.several;
    return {
      kind: 'several',
      candidates: await candidates(db, all.slice(0, 9), 'address', moment),
      ...(shared ? { person: shared.person } : {}),
    };
  }
  return { kind: 'nobody', recent: await recent(db, moment) };
}

async function recent(db: Book, moment: Moment): Promise<Candidate[]> {
  const ids = await seenLast(db, 3);
  const still = await getClients(db, ids);
  return candidates(db, still.map(c => c.id), 'recent', moment);
}
