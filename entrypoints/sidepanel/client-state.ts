import type { Candidate } from '../../components/ClientPick';
import type { ClientTabState } from '../../components/ClientTab';
import type { NotReadReason } from '../../components/NotRead';
import { isOpen, problemDue } from '../../lib/care/problem';
import type { Problem } from '../../lib/care/record';
import type { OpenLine } from '../../lib/clients/card';
import type { Moment } from '../../lib/clients/clocks';
import { dayOf, localDay } from '../../lib/clients/days';
import { withPageDates } from '../../lib/clients/page-dates';
import { proposeCompany, proposeName } from '../../lib/clients/propose';
import type { Book } from '../../lib/db/book';
import { careOf } from '../../lib/db/care';
import { findByName } from '../../lib/db/find-by-name';
import { type Identified, identify, ownersOfPhone } from '../../lib/db/identify';
import { type ClientView, readClient } from '../../lib/db/read-card';
import { seenLast } from '../../lib/db/recent';
import type { PageView, Person } from '../../lib/sites/adapter';
import { readDate } from '../../lib/sites/dates';
import { siteById } from '../../lib/sites/index';

/** What the person chose by hand on this view; goes before what the page says. */
export interface Chosen {
  clientId?: string;
  /** An address on screen that is not in the book. */
  address?: string;
}

/** Why there is no view, where there is none. */
export interface Unread {
  reason: NotReadReason;
  host?: string;
  /** Match pattern of what can be switched on. */
  allow?: string;
}

const FOUND = 8;

/** Clients to choose from, with their gaps. */
export async function candidates(
  db: Book,
  ids: readonly string[],
  because: Candidate['because'],
  moment: Moment,
): Promise<Candidate[]> {
  const views = await Promise.all(ids.map(id => readClient(db, id, moment)));
  return views.flatMap(view => {
    if (!view) return [];
    const { id, name, company, role, gap } = view.card;
    return [{ id, name, gap, because, ...(company ? { company } : {}), ...(role ? { role } : {}) }];
  });
}

/** Clients by name, for the search box. */
export async function searchClients(db: Book, query: string, moment: Moment): Promise<Candidate[]> {
  const hits = await findByName(db, query, FOUND);
  return candidates(
    db,
    hits.map(hit => hit.id),
    'name',
    moment,
  );
}

/** Clients shown last. */
export async function recentClients(db: Book, moment: Moment): Promise<Candidate[]> {
  return candidates(db, await seenLast(db, 3), 'recent', moment);
}

/**
 * From what is on screen to what the Client tab shows. Read inside a `liveQuery`: it runs again when any of
 * the documents that it read is written.
 */
export async function clientState(
  db: Book,
  page: PageView | undefined,
  unread: Unread,
  chosen: Chosen,
  moment: Moment,
): Promise<ClientTabState> {
  const state = await whoIsShown(db, page, unread, chosen, moment);
  // Only of the one whose record it is.
  if (state.kind !== 'known' || chosen.clientId || !page || page.people.length > 1) return state;
  const { happened, noDate, language, site, host } = page;
  if (!happened && !noDate) return state;
  const read = (happened ?? []).map(text => readDate(text, language, moment.zone)?.at);
  const at = read.filter(one => one !== undefined);
  const source = site === 'generic' ? (host ?? '') : (siteById(site)?.name ?? site);
  const card = withPageDates(state.card, { at, undated: at.length < read.length, source }, moment);
  return { ...state, card, ...(noDate ? { noDate } : {}) };
}

async function whoIsShown(
  db: Book,
  page: PageView | undefined,
  unread: Unread,
  chosen: Chosen,
  moment: Moment,
): Promise<ClientTabState> {
  if (chosen.clientId) {
    const view = await readClient(db, chosen.clientId, moment);
    if (view) return knownState(db, view, moment);
  }
  if (page?.phone && page.people.length === 0 && page.notRead !== 'several-people') {
    // No address, but a number: a client of the book, or several to choose from.
    const state = await byIds(db, await ownersOfPhone(db, page.phone), moment);
    if (state) return state;
  }
  if (!page || page.notRead) {
    const why = page?.notRead ? { reason: page.notRead } : unread;
    return { kind: 'unread', ...why, recent: await recentClients(db, moment) };
  }
  const found = await identify(db, page.people, page.account);
  const strangers = found.unknown.map(u => u.person);
  const stranger = chosen.address
    ? found.unknown.find(u => u.person.address === chosen.address)
    : found.known.length + found.several.length === 0
      ? found.unknown[0]
      : undefined;
  if (stranger) return unknown(db, stranger, strangers, moment);
  const state = await knownOrSeveral(db, found, strangers, moment);
  if (state) return state;
  const empty = (await db.names.count()) === 0;
  return empty ? { kind: 'empty' } : { kind: 'nobody', recent: await recentClients(db, moment) };
}

async function unknown(
  db: Book,
  { person, company }: Identified['unknown'][number],
  strangers: Person[],
  moment: Moment,
): Promise<ClientTabState> {
  const colleagues = await candidates(db, company?.clientIds.slice(0, 3) ?? [], 'company', moment);
  const firm = colleagues.find(c => c.company)?.company ?? (company && proposeCompany(company.domain));
  const name = proposeName(person);
  return {
    kind: 'unknown',
    person,
    candidates: colleagues,
    others: strangers.filter(other => other.address !== person.address),
    ...(name ? { name } : {}),
    ...(firm ? { company: firm } : {}),
  };
}

/** With what is to be done for them; the card shows a problem until its follow-up, where nothing else is open. */
async function knownState(
  db: Book,
  { client, card, interactions }: ClientView,
  { now, zone }: Moment,
): Promise<Extract<ClientTabState, { kind: 'known' }>> {
  const records = await careOf(db, client.id);
  const problem = records.find((one): one is Problem => one.kind === 'problem' && isOpen(one));
  if (!problem || client.openThing) return { kind: 'known', client, card, interactions, records };
  const due = problemDue(problem, zone);
  const day = due === undefined ? undefined : dayOf(due);
  const openThing: OpenLine = {
    text: problem.title,
    ...(due === undefined || day === undefined ? {} : { due, dueInDays: day - localDay(now, zone) }),
  };
  return { kind: 'known', client, card: { ...card, openThing }, interactions, records };
}

/** One client, or those to choose from. */
async function byIds(db: Book, ids: readonly string[], moment: Moment): Promise<ClientTabState | undefined> {
  const [only] = ids;
  if (!only) return undefined;
  if (ids.length > 1)
    return { kind: 'several', candidates: await candidates(db, ids.slice(0, 9), 'name', moment) };
  const view = await readClient(db, only, moment);
  return view && knownState(db, view, moment);
}

async function knownOrSeveral(
  db: Book,
  { known, several }: Identified,
  others: Person[],
  moment: Moment,
): Promise<ClientTabState | undefined> {
  const ids = [...new Set([...known.map(k => k.clientId), ...several.flatMap(s => s.clientIds)])];
  const [only] = ids;
  if (!only) return undefined;
  if (ids.length === 1) {
    const view = await readClient(db, only, moment);
    if (view) return { ...(await knownState(db, view, moment)), others };
  }
  const [shared] = several;
  return {
    kind: 'several',
    // Where each has an address of their own on screen, that says nothing.
    candidates: await candidates(db, ids.slice(0, 9), shared ? 'address' : 'name', moment),
    ...(shared ? { shared: shared.person.address } : {}),
  };
}
