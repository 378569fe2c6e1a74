import type { Compose, NotRead, PageView, Person, Thread } from '../adapter';
import { readAccount } from './account';
import { hasRecipientField, isInline, readComposeAt, readComposes } from './compose';
import { find, findAll, findVisible, isVisible, matches, personOf, unique } from './find';
import { readThread } from './thread';

/**
 * Who and what is on screen: the compose being written in, else the open thread, else the rows ticked in the
 * list, else a compose that is open.
 */
export function readView(doc: Document): PageView {
  const language = doc.documentElement.lang || 'und';
  const account = readAccount(doc);
  const view = (rest: Omit<PageView, 'site' | 'account' | 'language'>): PageView => ({
    site: 'gmail',
    account,
    language,
    ...rest,
  });
  const thread = readThread(doc);
  const written = doc.activeElement ? readComposeAt(doc.activeElement) : undefined;
  const rows = thread ? [] : tickedPeople(doc);
  const compose =
    written && !(thread && isInline(written))
      ? written
      : thread || rows.length
        ? undefined
        : readComposes(doc).find(c => isVisible(c.editor));

  if (compose) return view({ kind: 'compose', ...composeReading(compose, account) });
  if (thread) return view({ kind: 'thread', thread, ...threadReading(thread, account) });
  if (findVisible(doc, 'list')) return view({ kind: 'list', people: others(rows, account) });
  const known = findVisible(doc, 'main') || doc.readyState !== 'complete';
  return view({ kind: 'other', people: [], notRead: known ? undefined : 'unknown-page' });
}

type Reading = { people: Person[]; notRead?: NotRead };

function composeReading(compose: Compose, account: string | undefined): Reading {
  if (!hasRecipientField(compose)) return { people: [], notRead: 'no-recipients' };
  const own = new Set([account, compose.from?.toLowerCase()]);
  const people = unique([...compose.to, ...compose.cc, ...compose.bcc]);
  return { people: people.filter(p => !own.has(p.address.toLowerCase())) };
}

/** Without the own address everybody would be a client, the person included: then nobody is. */
function threadReading(thread: Thread, account: string | undefined): Reading {
  if (!thread.messages.length) return { people: [], notRead: 'no-address' };
  if (!account) return { people: [], notRead: 'no-account' };
  const newest = thread.messages.toReversed();
  const writers = newest.map(m => m.from);
  const receivers = newest.flatMap(m => [...m.to, ...m.cc]);
  return { people: others([...writers, ...receivers], account) };
}

function others(people: (Person | undefined)[], account: string | undefined): Person[] {
  return unique(people).filter(person => person.address.toLowerCase() !== account);
}

function tickedPeople(doc: Document): Person[] {
  const list = findVisible(doc, 'list');
  if (!list) return [];
  return findAll(list, 'listRow')
    .filter(row => find(row, 'listRowChecked') && isVisible(row))
    .flatMap(row => findAll(row, 'listRowPerson').map(personOf))
    .filter(person => person !== undefined);
}

/** The element around the visible main region: the next view takes that region's place. */
export function viewRootOf(doc: Document): Element | undefined {
  const root = findVisible(doc, 'main')?.parentElement ?? find(doc, 'main')?.parentElement;
  return root && root !== doc.body && !matches(root, 'standaloneCompose') ? root : undefined;
}
