import type { Compose, PageView, Person } from '../adapter';
import { isVisible } from '../find';
import { composeReading, others, type Reading, threadReading } from '../on-screen';
import { readAccount } from './account';
import { hasRecipientField, isInline, readComposeAt, readComposes } from './compose';
import { find, findAll, findVisible, matches, personOf } from './find';
import { readThread } from './thread';

/**
 * Who and what is on screen: the compose being written in, else the open thread, else the rows ticked in the
 * list, else a compose that is open.
 */
export function readView(doc: Document): PageView {
  const language = doc.documentElement.lang || 'und';
  const account = readAccount(doc);
  const own = new Set([account]);
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

  if (compose) return view({ kind: 'compose', ...readingOf(compose, own) });
  if (thread) return view({ kind: 'thread', thread, ...threadReading(thread, own) });
  if (findVisible(doc, 'list')) return view({ kind: 'list', people: others(rows, own) });
  const known = findVisible(doc, 'main') || doc.readyState !== 'complete';
  return view({ kind: 'other', people: [], notRead: known ? undefined : 'unknown-page' });
}

function readingOf(compose: Compose, own: ReadonlySet<string | undefined>): Reading {
  return hasRecipientField(compose) ? composeReading(compose, own) : { people: [], notRead: 'no-recipients' };
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
