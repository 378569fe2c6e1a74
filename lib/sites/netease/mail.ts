import type { Compose, Person, SeenMessage, Thread } from '../adapter';
import { finder, isVisible } from '../find';
import { addressOf, unique } from '../people';
import { selectors } from './selectors';

const { findAll, find, fieldValue } = finder(selectors);

const bare = (text: string | null | undefined) => addressOf(text?.replace(/[<>]/g, ''));

/** Own address, lower case. */
export const readAccount = (doc: Document): string | undefined =>
  bare(find(doc, 'account')?.textContent)?.toLowerCase();

function personOf(part: HTMLElement): Person | undefined {
  const address = bare(find(part, 'address')?.textContent);
  if (!address) return undefined;
  const name = find(part, 'name')?.textContent?.trim().replace(/^"|"$/g, '');
  return name && !name.includes('@') ? { address, name } : { address };
}

/** A chip shows a name too where the person has one: `Name<a@b>`. */
function chipOf(chip: HTMLElement): Person | undefined {
  const around = chip.closest<HTMLElement>('.nui-addr, .nui-editableAddr');
  return around
    ? personOf(around)
    : bare(chip.textContent)
      ? { address: bare(chip.textContent)! }
      : undefined;
}

/** All open composes, visible ones first. */
export function readComposes(doc: Document): Compose[] {
  const composes = findAll(doc, 'compose').flatMap(root => {
    const editor = editorIn(root);
    if (!editor) return [];
    const rows = (kind: string) => unique(findAll(root, 'recipients', kind).map(chipOf));
    const [to, cc, bcc] = [rows('to'), rows('cc'), rows('bcc')];
    const told = to.length + cc.length + bcc.length > 0;
    return [
      {
        root,
        editor,
        plain: editor.localName === 'textarea',
        to: told ? to : unique(findAll(root, 'anyRecipients').map(chipOf)),
        cc,
        bcc,
        subject: fieldValue(root, 'subject'),
        from: readAccount(doc),
        internal: false,
      },
    ];
  });
  return [...composes.filter(c => isVisible(c.root)), ...composes.filter(c => !isVisible(c.root))];
}

function editorIn(root: HTMLElement): HTMLElement | undefined {
  const frame = findAll(root, 'frame').find(isVisible) as HTMLIFrameElement | undefined;
  const body = frame?.contentDocument?.body;
  if (body && (body.isContentEditable || body.ownerDocument.designMode === 'on')) return body;
  return findAll(root, 'plain').find(isVisible);
}

/** The compose that `target` lies in, also in the frame of its editor. */
export function readComposeAt(target: Element): Compose | undefined {
  const here = target.ownerDocument.defaultView?.frameElement ?? target;
  return readComposes(here.ownerDocument).find(({ root }) => root.contains(here));
}

/** Whether a field for recipients is there at all, filled or not. */
export const hasRecipientField = ({ root }: Compose): boolean => !!find(root, 'recipientField');

export const sendButtons = (root: HTMLElement): HTMLElement[] => findAll(root, 'send').filter(isVisible);

export interface Shown {
  thread: Thread;
  message?: SeenMessage;
  body?: HTMLElement;
}

/** The open mail: one for each tab, of which one is seen. */
export function readShown(doc: Document): Shown | undefined {
  const view = findAll(doc, 'message').find(isVisible);
  if (!view) return undefined;
  const subject = find(view, 'messageSubject')?.textContent?.trim() || undefined;
  const thread = (messages: SeenMessage[]): Thread => ({ subject, messages, hidden: true });
  const head = find(view, 'head');
  // Who wrote it stands in the first row, which has no id.
  const sender = head?.firstElementChild;
  const [from] = sender && !sender.id ? findAll(sender, 'person').map(personOf) : [];
  if (!head || !from) return { thread: thread([]) };
  const row = (kind: string) =>
    unique(findAll(head, 'headRow', kind).flatMap(one => findAll(one, 'person').map(personOf)));
  const date = find(head, 'time')?.textContent?.replace(/\s+/g, ' ').trim();
  const message = { ids: [], from, to: row('to'), cc: row('cc'), subject, ...(date ? { date } : {}) };
  const frame = find(view, 'bodyFrame') as HTMLIFrameElement | undefined;
  const inner = frame?.contentDocument;
  return { thread: thread([message]), message, body: inner ? find(inner, 'body') : undefined };
}
