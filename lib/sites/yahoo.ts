import { type Compose, defineSite, type Incoming, type PageView } from './adapter';
import { finder, isVisible } from './find';
import { messageText } from './message-text';
import { composeReading, type Reading, threadReading } from './on-screen';
import { unique } from './people';
import { viewOf } from './record-view';
import {
  hasRecipientField,
  hasUnreadRecipient,
  readAccount,
  readComposeAt,
  readComposes,
  readThread,
} from './yahoo/mail';
import { exclude, selectors } from './yahoo/selectors';

const { findVisible } = finder(selectors);

function view(doc: Document): PageView {
  const account = readAccount(doc);
  const own = new Set([account]);
  const seen = (rest: Pick<PageView, 'kind' | 'people' | 'notRead' | 'thread'>): PageView => ({
    ...viewOf('yahoo', doc, rest),
    ...(account ? { account } : {}),
  });
  const written = doc.activeElement ? readComposeAt(doc.activeElement) : undefined;
  const read = readThread(doc);
  const compose = written ?? (read ? undefined : readComposes(doc).find(({ editor }) => isVisible(editor)));
  if (compose) return seen({ kind: 'compose', ...readingOf(compose, own) });
  if (read) return seen({ kind: 'thread', thread: read.thread, ...threadReading(read.thread, own) });
  return seen({ kind: findVisible(doc, 'list') ? 'list' : 'other', people: [] });
}

function readingOf(compose: Compose, own: ReadonlySet<string | undefined>): Reading {
  if (!hasRecipientField(compose)) return { people: [], notRead: 'no-recipients' };
  const reading = composeReading(compose, own);
  return reading.people.length === 0 && hasUnreadRecipient(compose)
    ? { people: [], notRead: 'no-address' }
    : reading;
}

/** The one message on screen that somebody else wrote; of several it is not known which is the newest. */
function incoming(doc: Document, compose?: Compose): Incoming | undefined {
  const account = readAccount(doc);
  const shown = compose || !account ? [] : (readThread(doc)?.shown ?? []);
  const theirs = shown.filter(({ body, message }) => body && message.from?.address.toLowerCase() !== account);
  const [only] = theirs;
  if (!only?.body || !only.message.from || theirs.length > 1) return undefined;
  const { from, to, cc, date, ids } = only.message;
  return {
    ids,
    from,
    text: messageText(only.body, exclude),
    ...(date === undefined ? {} : { date }),
    people: unique([from, ...to, ...cc]),
  };
}

/**
 * Mails and what is written, as far as its pages show addresses. No certain sign tells that a mail was sent, so
 * nothing is recorded at sending.
 */
export default defineSite({
  id: 'yahoo',
  exclude,
  account: readAccount,
  composeAt: readComposeAt,
  composes: readComposes,
  view,
  incoming,
  viewRoot: doc => doc.body ?? undefined,
  sendFrom: () => undefined,
  pressSend: () => undefined,
  outcome: async () => 'refused',
});
