import type { Compose, Incoming, PageView } from '../adapter';
import { messageText } from '../message-text';
import { composeReading, threadReading } from '../on-screen';
import { unique } from '../people';
import { readAccount } from './account';
import { hasRecipientField, readComposes } from './compose';
import { find, findVisible } from './find';
import { readShown } from './message';
import { exclude } from './selectors';

/** Who and what is on screen: the compose of this page, or the message that is open. */
export function readView(doc: Document): PageView {
  const [compose] = readComposes(doc);
  const account = compose?.from ?? readAccount(doc);
  const own = new Set([account, readAccount(doc)]);
  const view = (rest: Omit<PageView, 'site' | 'account' | 'language'>): PageView => ({
    site: 'roundcube',
    account,
    language: doc.documentElement.lang || 'und',
    ...rest,
  });
  if (compose) {
    return hasRecipientField(compose)
      ? view({ kind: 'compose', ...composeReading(compose, own) })
      : view({ kind: 'compose', people: [], notRead: 'no-recipients' });
  }
  const shown = readShown(doc);
  if (shown) return view({ kind: 'thread', thread: shown.thread, ...threadReading(shown.thread, own) });
  if (findVisible(doc, 'list')) return view({ kind: 'list', people: [] });
  const known = find(doc, 'shell') || doc.readyState !== 'complete';
  return view({ kind: 'other', people: [], notRead: known ? undefined : 'unknown-page' });
}

/** The open message, if somebody else wrote it. An answer is written on another page, which shows none. */
export function readIncoming(doc: Document, compose?: Compose): Incoming | undefined {
  const account = readAccount(doc);
  const shown = compose ? undefined : readShown(doc);
  const from = shown?.message?.from;
  if (!shown?.message || !from || !account || from.address.toLowerCase() === account) return undefined;
  const { ids, to, cc, date } = shown.message;
  return {
    ids,
    from,
    text: messageText(shown.body, exclude),
    ...(date === undefined ? {} : { date }),
    people: unique([from, ...to, ...cc]),
  };
}

/** Around the preview. Its own document is another one for each message, which a `load` tells. */
export function viewRootOf(doc: Document): Element | undefined {
  return find(doc, 'preview')?.parentElement ?? find(doc, 'message')?.parentElement ?? undefined;
}
