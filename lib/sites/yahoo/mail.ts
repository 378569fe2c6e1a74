import type { Compose, Person, SeenMessage, Thread } from '../adapter';
import { finder, isVisible } from '../find';
import { addressOf, personOfText, unique } from '../people';
import { selectors } from './selectors';

const { findAll, find, fieldValue } = finder(selectors);

/** Somebody whom an element names, where one of its texts is an address or holds a single one. */
function personOf(element: HTMLElement): Person | undefined {
  const parts = [element, ...element.querySelectorAll<HTMLElement>('[data-email], [title*="@"]')];
  const texts = parts.flatMap(part => [part.getAttribute('data-email'), part.getAttribute('title')]);
  const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const found = [...texts, text].map(one => (one ? personOfText(one) : undefined)).find(Boolean);
  if (!found || found.name) return found;
  return text && !text.includes('@') ? { ...found, name: text } : found;
}

const inText = (text: string | null | undefined) =>
  addressOf(/[^\s()<>:：（）]+@[^\s()<>:：（）]+/.exec(text ?? '')?.[0])?.toLowerCase();

/** Own address, lower case: of what is being written, else of the menu of the account. */
export function readAccount(doc: Document): string | undefined {
  const shown = findAll(doc, 'account').flatMap(one => [one.textContent, one.getAttribute('aria-label')]);
  return [find(doc, 'from')?.textContent, ...shown].map(inText).find(Boolean);
}

/** All open composes, visible ones first. */
export function readComposes(doc: Document): Compose[] {
  const composes = findAll(doc, 'editor').flatMap(editor => {
    const root = boxOf(editor);
    if (!root) return [];
    return [
      {
        root,
        editor,
        plain: false,
        to: recipients(root, 'to'),
        cc: recipients(root, 'cc'),
        bcc: recipients(root, 'bcc'),
        subject: fieldValue(root, 'subject'),
        from: inText(find(root, 'from')?.textContent) ?? readAccount(doc),
        internal: false,
      },
    ];
  });
  return [...composes.filter(c => isVisible(c.editor)), ...composes.filter(c => !isVisible(c.editor))];
}

export const readComposeAt = (target: Element): Compose | undefined =>
  readComposes(target.ownerDocument).find(({ root }) => root.contains(target));

/** Whether rows for recipients are there at all, filled or not. */
export const hasRecipientField = ({ root }: Compose): boolean => findAll(root, 'recipients', 'to').length > 0;

/** Whether somebody is among the recipients who is shown by name alone. */
export const hasUnreadRecipient = ({ root, to }: Compose): boolean =>
  to.length < findAll(root, 'recipients', 'to').flatMap(row => findAll(row, 'chip')).length;

/** The nearest box around an editor that sends. */
function boxOf(editor: HTMLElement): HTMLElement | undefined {
  for (let box = editor.parentElement; box; box = box.parentElement)
    if (find(box, 'send')) return findAll(box, 'editor').length === 1 ? box : undefined;
  return undefined;
}

const recipients = (root: HTMLElement, kind: string): Person[] =>
  unique(findAll(root, 'recipients', kind).flatMap(row => findAll(row, 'chip').map(personOf)));

export interface Shown {
  message: SeenMessage;
  body?: HTMLElement;
}

/** The open conversation, with the messages that are shown of it. */
export function readThread(doc: Document): { thread: Thread; shown: Shown[] } | undefined {
  const views = findAll(doc, 'message').filter(isVisible);
  if (views.length === 0) return undefined;
  const subject = findAll(doc, 'threadSubject').find(isVisible)?.textContent?.trim() || undefined;
  const shown = views.flatMap((view): Shown[] => {
    const [from] = findAll(view, 'messageFrom').map(personOf);
    if (!from) return [];
    const when = find(view, 'messageDate');
    const date = (when?.getAttribute('title') ?? when?.textContent)?.trim();
    const to = unique(findAll(view, 'messageTo').map(personOf));
    const message = { ids: [], from, to, cc: [], subject, ...(date ? { date } : {}) };
    return [{ message, body: findAll(view, 'messageBody').find(isVisible) }];
  });
  const messages = shown.map(({ message }) => message);
  return { thread: { subject, messages, hidden: true }, shown };
}
