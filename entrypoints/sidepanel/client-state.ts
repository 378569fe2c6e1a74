import type { Candidate } from '../../components/ClientPick';
import type { ClientTabState } from '../../components/ClientTab';
import type { NotReadReason } from '../../components/NotRead';
import { isOpen, problemDue } from '../../lib/care/problem';
import type { Problem } from '../../lib/care/record';
import type { OpenLine } from '../../lib/clients/card';
import type { Moment } from '../../lib/clients/clocks';
import { dayOf, localDay } from '../../lib/clients/days';
import { withPageDates } from '../../lib/clients/page-dates';
import { formatPhone, parsePhone } from '../../lib/clients/phone';
import { proposeCompany, proposeName } from '../../lib/clients/propose';
import type { Book } from '../../lib/db/book';
import { clientsNamed } from '../../lib/db/by-name';
import { careOf } from '../../lib/db/care';
import { type Identified, identify, ownersOfPhone } from '../../lib/db/identify';
import { photoOf } from '../../lib/db/photos';
import { readClient, readClients } from '../../lib/db/read-card';
import { seenLast } from '../../lib/db/recent';
import type { Show } from '../../lib/roads/show-request';
import type { PageView, Person } from '../../lib/sites/adapter';
import { readDate } from '../../lib/sites/dates';
import { siteById } from '../../lib/sites/index';

/** What the person chose by hand on this view; goes before what the page says. */
export interface Chosen {
  clientId?: string;
  /** An address on screen that is not in the book. */
  address?: string;
  /** Asked for from elsewhere: a menu, the address bar, a link. */
  asked?: Asked;
  /** Asked for from elsewhere: it stands when the page in front only begins to be read. */
  pinned?: boolean;
}

/** Somebody to be found by one address or number. */
export type Asked = Extract<Show, { kind: 'address' | 'phone' }>;

/** Why there is no view, where there is none. */
export interface Unread {
  reason: NotReadReason;
  host?: string;
  /** Match pattern of what can be switched on. */
  allow?: string;
}

/** Clients to choose from, with their gaps. */
export async function candidates(
  db: Book,
  ids: readonly string[],
  because: Candidate['because'],
  moment: Moment,
): Promise<Candidate[]> {
  const views = await readClients(db, ids, moment);
  return views.map(({ card: { id, name, company, role, gap } }) => ({
    id,
    name,
    gap,
    because,
    ...(company ? { company } : {}),
    ...(role ? { role } : {}),
  }));
}

/** Clients shown last. */
export async function recentClients(db: Book, moment: Moment): Promise<Candidate[]> {
  return candidates(db, await seenLast(db, 3), 'recent', moment);
}

/**
 * From what is on screen to what the Client tab shows. Read inside `liveRead`: it runs again when any of
 * the documents that it read is written.
 */
export async function clientState(
  db: Book,
  page: PageView | undefined,
  unread: Unread,
  chosen: Chosen,
  moment: Moment,
  region: string,
): Promise<ClientTabState> {
  const state = await whoIsShown(db, page, unread, chosen, moment, region);
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
  region: string,
): Promise<ClientTabState> {
  if (chosen.clientId) {
    const state = await knownState(db, chosen.clientId, moment);
    if (state) return state;
  }
  if (chosen.asked) return askedState(db, chosen.asked, moment, region);
  if (page?.phone && page.people.length === 0 && page.notRead !== 'several-people') {
    // No address, but a number: a client of the book, or several to choose from.
    const state = await byIds(db, await ownersOfPhone(db, page.phone, region), moment);
    if (state) return state;
  }
  if (page?.names && !chosen.address) {
    // Before those who are not in the book, and after those whose address is.
    const { known, several } = await identify(db, page.people, page.account);
    const state = known.length + several.length === 0 && (await namedState(db, page.names, moment));
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

/** Clients who are called just as the page says. Two people can be: nobody is shown for a name unasked. */
async function namedState(
  db: Book,
  names: readonly string[],
  moment: Moment,
): Promise<ClientTabState | undefined> {
  const ids = new Set([...(await clientsNamed(db, names)).values()].flat());
  if (ids.size === 0) return undefined;
  return {
    kind: 'several',
    byName: true,
    candidates: await candidates(db, [...ids].slice(0, 9), 'name', moment),
  };
}

/** Who was asked for: a client, several to choose from, or somebody to link or create. */
export async function askedState(
  db: Book,
  asked: Asked,
  moment: Moment,
  region: string,
): Promise<ClientTabState> {
  if (asked.kind === 'phone') {
    const phone = parsePhone(asked.number, region);
    const shown = phone ? formatPhone(phone.number, region) : asked.number;
    const owners = await ownersOfPhone(db, asked.number, region);
    const state = await byIds(db, owners, moment, shown);
    return state ?? { kind: 'unknown-number', number: asked.number, shown };
  }
  const person = { address: asked.address };
  const found = await identify(db, [person]);
  const state = await knownOrSeveral(db, found, [], moment);
  // An own address or a colleague's is left out of what is on screen; who asks for it may want it.
  return state ?? unknown(db, found.unknown[0] ?? { person }, [], moment);
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
  id: string,
  moment: Moment,
): Promise<Extract<ClientTabState, { kind: 'known' }> | undefined> {
  // At once, not one after the other: the card is waited for.
  const [view, records, photo] = await Promise.all([
    readClient(db, id, moment),
    careOf(db, id),
    photoOf(db, id),
  ]);
  if (!view) return undefined;
  const { client, interactions } = view;
  const card = photo ? { ...view.card, photo } : view.card;
  const { now, zone } = moment;
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
async function byIds(
  db: Book,
  ids: readonly string[],
  moment: Moment,
  shared?: string,
): Promise<ClientTabState | undefined> {
  const [only] = ids;
  if (!only) return undefined;
  if (ids.length > 1)
    return {
      kind: 'several',
      candidates: await candidates(db, ids.slice(0, 9), 'name', moment),
      ...(shared ? { shared } : {}),
    };
  return knownState(db, only, moment);
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
    const state = await knownState(db, only, moment);
    if (state) return { ...state, others };
  }
  const [shared] = several;
  return {
    kind: 'several',
    // Where each has an address of their own on screen, that says nothing.
    candidates: await candidates(db, ids.slice(0, 9), shared ? 'address' : 'name', moment),
    ...(shared ? { shared: shared.person.address } : {}),
  };
}
