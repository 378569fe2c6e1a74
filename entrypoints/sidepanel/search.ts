import { signal } from '@preact/signals';
import type { Candidate } from '../../components/ClientPick';
import type { Search } from '../../components/FindClient';
import { thisMoment } from '../../lib/author';
import type { Moment } from '../../lib/clients/clocks';
import { formatPhone } from '../../lib/clients/phone';
import type { Book } from '../../lib/db/book';
import { findClients } from '../../lib/db/find-clients';
import { findNotes } from '../../lib/db/find-notes';
import { type ClientView, readClients } from '../../lib/db/read-card';
import { foldText } from '../../lib/search/fold';
import { fits, isForNotes, type Query, queryOf } from '../../lib/search/query';

const FOUND = 8;
const FOUND_IN_NOTES = 5;
/** Notes are read when a hand rests this long, in ms. */
const REST = 150;
/** So much of a note's line stands before what was found in it. */
const BEFORE = 24;

/** Clients for the search box, each with what it was found by where that is not its name. */
export async function searchClients(
  db: Book,
  text: string,
  region: string,
  moment: Moment,
): Promise<Candidate[]> {
  const query = queryOf(text);
  const views = await readClients(db, await findClients(db, text, { limit: FOUND, region }), moment);
  return views.map(view => candidate(view, 'name', query && pointOf(view, query, region)));
}

async function searchNotes(db: Book, text: string, moment: Moment, stop: AbortSignal): Promise<Candidate[]> {
  const query = queryOf(text);
  const views = await readClients(db, await findNotes(db, text, FOUND_IN_NOTES, stop), moment);
  return views.map(view => candidate(view, 'note', query && excerptOf(view, query)));
}

function candidate({ card }: ClientView, because: 'name' | 'note', match: string | undefined): Candidate {
  const { id, name, company, role, gap } = card;
  return {
    id,
    name,
    gap,
    because,
    ...(company ? { company } : {}),
    ...(role ? { role } : {}),
    ...(match ? { match } : {}),
  };
}

/** The address or number that holds a word of the query. */
function pointOf({ client }: ClientView, { words }: Query, region: string): string | undefined {
  const address = client.addresses.find(one => words.some(word => word.length > 1 && one.includes(word)));
  const phone = client.phones.find(one =>
    words.some(word => /\d{3}/.test(word) && one.number.includes(word)),
  );
  const inName = foldText(`${client.name} ${client.nickname ?? ''} ${client.company ?? ''}`);
  if (words.every(word => inName.includes(word))) return undefined;
  return address ?? (phone && formatPhone(phone.number, region));
}

/** The line of a note in which the query was found, from a little before it. */
function excerptOf({ interactions }: ClientView, query: Query): string | undefined {
  const note = interactions.find(one => one.note && fits(foldText(one.note), query))?.note;
  const lines = note?.split('\n').filter(line => line.trim()) ?? [];
  const line = lines.find(one => query.words.some(word => foldText(one).includes(word))) ?? lines[0];
  const at = Math.min(...query.words.map(word => Math.max(0, foldText(line ?? '').indexOf(word))));
  return line && at > BEFORE ? `…${line.slice(at - BEFORE)}` : line;
}

/** The search box: what is asked, and what was found so far; names at once, notes when the hand rests. */
export function createSearch(db: Book, regionOf: () => string, failed: () => void, end: AbortSignal) {
  const search = signal<Search>({ query: '', results: [] });
  let stop = new AbortController();
  end.addEventListener('abort', () => stop.abort());

  const run = async (text: string) => {
    stop.abort();
    stop = new AbortController();
    const { signal: mine } = stop;
    search.value = { ...search.value, query: text };
    const asked = queryOf(text);
    const results = asked ? await searchClients(db, text, regionOf(), thisMoment()) : [];
    if (mine.aborted) return;
    const looking = asked !== undefined && isForNotes(asked);
    search.value = { query: text, results, looking };
    if (!looking) return;
    await new Promise(rested => setTimeout(rested, REST));
    if (mine.aborted) return;
    const notes = await searchNotes(db, text, thisMoment(), mine);
    if (!mine.aborted) search.value = { query: text, results, notes };
  };
  return { search, query: (text: string): Promise<void> => run(text).catch(failed) };
}
