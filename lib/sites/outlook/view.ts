import type { Compose, Incoming, PageView } from '../adapter';
import { isVisible } from '../find';
import { messageText } from '../message-text';
import { composeReading, type Reading, threadReading } from '../on-screen';
import { unique } from '../people';
import { ownAddresses, readAccount } from './account';
import { hasRecipientField, isInline, readComposeAt, readComposes } from './compose';
import { eventOn, readEvent } from './event';
import { find, findAll, findVisible } from './find';
import { quoted } from './selectors';
import { type Item, readItems } from './thread';

/** Who and what is on screen: the compose being written in, else the open conversation, else an open compose. */
export function readView(doc: Document): PageView {
  const language = doc.documentElement.lang || 'und';
  const account = readAccount(doc);
  const own = ownAddresses(doc);
  const view = (rest: Omit<PageView, 'site' | 'account' | 'language'>): PageView => ({
    site: 'outlook',
    account,
    language,
    ...rest,
  });
  const event = eventOn(doc);
  if (event) return view({ kind: 'record', ...readEvent(event, own) });
  const read = readItems(doc);
  const thread = read?.thread;
  const written = doc.activeElement ? readComposeAt(doc.activeElement) : undefined;
  const beside = written && thread && isInline(written);
  const compose = beside ? undefined : (written ?? openCompose(doc, !!thread));
  if (compose) return view({ kind: 'compose', ...readingOf(compose, own) });
  if (thread)
    return view({
      kind: 'thread',
      thread,
      ...threadReading({ ...thread, messages: openLast(read.items) }, own),
    });
  if (findVisible(doc, 'listRow')) return view({ kind: 'list', people: [] });
  const known = findVisible(doc, 'main') || doc.readyState !== 'complete';
  return view({ kind: 'other', people: [], notRead: known ? undefined : 'unknown-page' });
}

/** The newest stands first or last, as the person set it; what is unfolded is what they read. */
const openLast = (items: Item[]) =>
  [...items.filter(item => !item.body), ...items.filter(item => item.body)].map(item => item.message);

const openCompose = (doc: Document, inThread: boolean) =>
  inThread ? undefined : readComposes(doc).find(compose => isVisible(compose.editor));

function readingOf(compose: Compose, own: ReadonlySet<string | undefined>): Reading {
  if (!hasRecipientField(compose)) return { people: [], notRead: 'no-recipients' };
  const reading = composeReading(compose, own);
  const chips = findAll(compose.root, 'recipientChip').length;
  // Somebody is there, shown by name alone.
  return reading.people.length === 0 && chips > 0 && compose.to.length === 0
    ? { people: [], notRead: 'no-address' }
    : reading;
}

/**
 * The message on screen that somebody else wrote. The newest may stand first or last, as the person set it:
 * with several open ones it is not known which is the newest.
 */
export function readIncoming(doc: Document, compose?: Compose): Incoming | undefined {
  const read = readItems(doc);
  const own = ownAddresses(doc);
  const account = readAccount(doc);
  if (!read || !account || (compose && (!compose.thread || compose.thread !== read.thread.id)))
    return undefined;
  const open = read.items.flatMap(({ body, message }) => {
    const { from } = message;
    return body && from && !own.has(from.address.toLowerCase()) ? [{ body, from, message }] : [];
  });
  const [only] = open;
  if (!only || open.length > 1) return undefined;
  return {
    ids: only.message.ids,
    from: only.from,
    text: messageText(only.body, quoted),
    ...(only.message.date === undefined ? {} : { date: only.message.date }),
    people: unique(read.thread.messages.flatMap(({ from, to, cc }) => [from, ...to, ...cc])),
  };
}

/** Around the reading pane: another conversation takes its place in there. */
export function viewRootOf(doc: Document): Element | undefined {
  const pane = findVisible(doc, 'pane') ?? find(doc, 'main');
  const root = pane?.parentElement;
  return root && root !== doc.body ? root : pane;
}
