import { type Compose, defineSite, type PageView, type Person, type SiteAdapter } from '../adapter';
import { finder, isVisible } from '../find';
import * as anyPage from '../generic/compose';
import { exclude } from '../generic/selectors';
import { neverSent } from '../never-sent';
import { composeReading, others } from '../on-screen';
import { addressOf, unique } from '../people';
import { viewOf } from '../record-view';

/** The page around a frame of it. */
function pageOf(doc: Document): Document {
  const frame = doc.defaultView?.frameElement;
  return frame ? pageOf(frame.ownerDocument) : doc;
}

type Part = 'frame' | 'account' | 'receivers' | 'receiver' | 'subject' | 'head' | 'person' | 'nick';

interface Mailbox {
  id: string;
  selectors: Readonly<Record<Part, readonly string[]>>;
}

/**
 * A mailbox of Tencent's: the one other person of a mail that is open, and whom a mail goes to that is written. No
 * certain sign tells that it was sent, so nothing is recorded by itself.
 */
export function defineMailbox({ id, selectors }: Mailbox): SiteAdapter {
  const { findAll, find, fieldValue } = finder(selectors);

  /** The page, and that of the frame in which the older version shows everything. */
  function documents(doc: Document): Document[] {
    const frame = find(doc, 'frame') as HTMLIFrameElement | undefined;
    return frame?.contentDocument ? [doc, frame.contentDocument] : [doc];
  }

  const shown = (doc: Document, what: Part) =>
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
    const address = [...texts, part.textContent].map(addressOf).find(Boolean);
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

  function view(doc: Document): PageView {
    const own = account(doc);
    const seen = (rest: Pick<PageView, 'kind' | 'people' | 'notRead'>): PageView => ({
      ...viewOf(id, doc, rest),
      ...(own ? { account: own } : {}),
    });
    const heads = shown(doc, 'head');
    const written = doc.activeElement ? composeAt(doc.activeElement) : undefined;
    if (written && shown(doc, 'receivers').length > 0)
      return seen({ kind: 'compose', ...composeReading(written, new Set([own])) });
    if (written && heads.length === 0) return seen({ kind: 'compose', people: [], notRead: 'no-recipients' });
    if (heads.length === 0) return seen({ kind: 'other', people: [] });
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

  return defineSite({ ...neverSent, id, exclude: `${exclude}, article`, account, composeAt, composes, view });
}
