import { type Compose, defineSite, type Incoming, type PageView } from './adapter';
import { finder, isVisible } from './find';
import { messageText } from './message-text';
import {
  hasRecipientField,
  readAccount,
  readComposeAt,
  readComposes,
  readShown,
  sendButtons,
} from './netease/mail';
import { watchOutcome } from './netease/outcome';
import { exclude, selectors } from './netease/selectors';
import { composeReading, threadReading } from './on-screen';
import { unique } from './people';
import { viewOf } from './record-view';
import { isSendEnter, sendActs } from './send-act';

const { find, findVisible } = finder(selectors);

function view(doc: Document): PageView {
  const account = readAccount(doc);
  const own = new Set([account]);
  const seen = (rest: Pick<PageView, 'kind' | 'people' | 'notRead' | 'thread'>): PageView => ({
    ...viewOf('netease', doc, rest),
    ...(account ? { account } : {}),
  });
  const compose = readComposes(doc).find(({ root }) => isVisible(root));
  if (compose) {
    return hasRecipientField(compose)
      ? seen({ kind: 'compose', ...composeReading(compose, own) })
      : seen({ kind: 'compose', people: [], notRead: 'no-recipients' });
  }
  const shown = readShown(doc);
  if (shown) return seen({ kind: 'thread', thread: shown.thread, ...threadReading(shown.thread, own) });
  if (findVisible(doc, 'list')) return seen({ kind: 'list', people: [] });
  return seen({ kind: 'other', people: [] });
}

/** The open mail, if somebody else wrote it. An answer is written in a tab of its own, which shows none. */
function incoming(doc: Document, compose?: Compose): Incoming | undefined {
  const account = readAccount(doc);
  const shown = compose ? undefined : readShown(doc);
  const from = shown?.message?.from;
  if (!shown?.message || !shown.body || !from || !account || from.address.toLowerCase() === account)
    return undefined;
  const { to, cc, date, ids } = shown.message;
  return {
    ids,
    from,
    text: messageText(shown.body, exclude),
    ...(date === undefined ? {} : { date }),
    people: unique([from, ...to, ...cc]),
  };
}

/** Mails that are open, and what is written. A mail counts as sent when its page says so in Chinese. */
export default defineSite({
  id: 'netease',
  exclude,
  account: readAccount,
  composeAt: readComposeAt,
  composes: readComposes,
  view,
  incoming,
  viewRoot: doc => find(doc, 'shell') ?? doc.body ?? undefined,
  ...sendActs({ composeAt: readComposeAt, buttons: sendButtons, isChord: isSendEnter }),
  outcome: watchOutcome,
});
