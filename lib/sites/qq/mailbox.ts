import {
  type Compose,
  defineSite,
  type Incoming,
  type PageView,
  type Person,
  type SeenMessage,
  type SiteAdapter,
} from '../adapter';
import { finder, isVisible } from '../find';
import * as anyPage from '../generic/compose';
import { exclude } from '../generic/selectors';
import { messageText } from '../message-text';
import { neverSent } from '../never-sent';
import { composeReading, others, threadReading } from '../on-screen';
import { addressOf, unique } from '../people';
import { viewOf } from '../record-view';

/** The page around a frame of it. */
function pageOf(doc: Document): Document {
  const frame = doc.defaultView?.frameElement;
  return frame ? pageOf(frame.ownerDocument) : doc;
}

type Part = 'frame' | 'account' | 'receivers' | 'receiver' | 'subject' | 'head' | 'person' | 'nick';
/** Where the page tells who wrote a mail, and when. */
type MailPart = 'writer' | 'date' | 'title' | 'body';

interface Mailbox {
  id: string;
  selectors: Readonly<Record<Part, readonly string[]> & Partial<Record<MailPart, readonly string[]>>>;
}

/**
 * A mailbox of Tencent's: the mail that is open, where its page tells who wrote it, else the one other person of it;
 * and whom a mail goes to that is written. No certain sign tells that it was sent, so nothing is recorded then.
 */
export function defineMailbox({ id, selectors }: Mailbox): SiteAdapter {
  const { findAll, find, fieldValue } = finder(
    selectors as Readonly<Record<Part | MailPart, readonly string[]>>,
  );

  /** The page, and that of the frame in which the older version shows everything. */
  function documents(doc: Document): Document[] {
    const frame = find(doc, 'frame') as HTMLIFrameElement | undefined;
    return frame?.contentDocument ? [doc, frame.contentDocument] : [doc];
  }

  const shown = (doc: Document, what: Part | MailPart) =>
    documents(doc).flatMap(one => findAll(one, what).filter(isVisible));

  function account(doc: Document): string | undefined {
    const texts = documents(doc).flatMap(one => findAll(one, 'account').map(part => part.textContent));
    return texts
      .map(text => addressOf(/[^\s()<>]+@[^\s()<>]+/.exec(text ?? '')?.[0]))
      .find(Boolean)
      ?.toLowerCase();
  }

  function personOf(part: Element): Person | undefined {
    const texts = ['data-email', 'e', 'addr', 'title'].map(name => part.getAttribute(name));
    const address = [...texts, part.textContent?.replace(/[<>]/g, '')].map(addressOf).find(Boolean);
    if (!address) return undefined;
    const around = part.closest('.xmail-cmp-account') ?? part;
    const name = part.getAttribute('n') ?? find(around, 'nick')?.textContent?.trim();
    return name && !name.includes('@') ? { address, name } : { address };
  }

  /** Whom a page's fields for recipients name. Of several composes it is not known which they belong to. */
  const receivers = (doc: Document) =>
    unique(shown(doc, 'receivers').flatMap(box => findAll(box, 'receiver').map(personOf)));

  function composes(doc: Document): Compose[] {
    const all = anyPage.readComposes(doc);
    const only = all.filter(({ editor }) => isVisible(editor)).length === 1;
    return all.map(compose => ({
      ...compose,
      to: only ? receivers(doc) : [],
      subject: documents(doc)
        .map(one => fieldValue(one, 'subject'))
        .find(Boolean),
      from: account(doc),
    }));
  }

  function composeAt(target: Element): Compose | undefined {
    const found = anyPage.readComposeAt(target);
    return found && composes(pageOf(target.ownerDocument)).find(({ editor }) => editor === found.editor);
  }

  /** The mail that is open; of several it is not known which is the newest. */
  function mailIn(doc: Document): SeenMessage | undefined {
    const [head, other] = shown(doc, 'head');
    const [writer] = shown(doc, 'writer');
    const [from] = writer ? findAll(writer, 'person').map(personOf) : [];
    if (!head || other || !from) return undefined;
    const to = others(findAll(head, 'person').map(personOf), new Set([from.address.toLowerCase()]));
    const textOf = (what: MailPart) =>
      shown(doc, what)[0]?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
    const date = textOf('date');
    return { ids: [], from, to, cc: [], subject: textOf('title'), ...(date ? { date } : {}) };
  }

  /** Its text, where somebody else wrote it. An answer is not known to belong to it. */
  function incoming(doc: Document, compose?: Compose): Incoming | undefined {
    const own = account(doc);
    const mail = compose || !own ? undefined : mailIn(doc);
    const [body] = shown(doc, 'body');
    if (!mail?.from || !body || mail.from.address.toLowerCase() === own) return undefined;
    const { ids, from, to, date } = mail;
    const text = messageText(body, `${exclude}, blockquote`);
    return { ids, from, text, ...(date ? { date } : {}), people: unique([from, ...to]) };
  }

  function view(doc: Document): PageView {
    const own = account(doc);
    const seen = (rest: Pick<PageView, 'kind' | 'people' | 'notRead' | 'thread'>): PageView => ({
      ...viewOf(id, doc, rest),
      ...(own ? { account: own } : {}),
    });
    const heads = shown(doc, 'head');
    const written = doc.activeElement ? composeAt(doc.activeElement) : undefined;
    if (written && shown(doc, 'receivers').length > 0)
      return seen({ kind: 'compose', ...composeReading(written, new Set([own])) });
    if (written && heads.length === 0) return seen({ kind: 'compose', people: [], notRead: 'no-recipients' });
    if (heads.length === 0) return seen({ kind: 'other', people: [] });
    const mail = mailIn(doc);
    if (mail) {
      const thread = { subject: mail.subject, messages: [mail], hidden: true };
      return seen({ kind: 'thread', thread, ...threadReading(thread, new Set([own])) });
    }
    const found = unique(heads.flatMap(head => findAll(head, 'person').map(personOf)));
    if (found.length === 0) return seen({ kind: 'record', people: [], notRead: 'no-address' });
    if (!own) return seen({ kind: 'record', people: [], notRead: 'no-account' });
    const people = others(found, new Set([own]));
    // Who wrote and who received stands in the same parts: of several it is not known who is who.
    return seen(
      people.length > 1
        ? { kind: 'record', people: [], notRead: 'several-people' }
        : { kind: 'record', people },
    );
  }

  return defineSite({
    ...neverSent,
    id,
    exclude: `${exclude}, article`,
    account,
    composeAt,
    composes,
    view,
    incoming,
  });
}
