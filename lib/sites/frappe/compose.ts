import type { Compose, Person } from '../adapter';
import { finder, isVisible } from '../find';
import * as anyPage from '../generic/compose';
import { personOfText, unique } from '../people';
import { isSendEnter, sendActs } from '../send-act';
import { selectors } from './selectors';

const { findAll, fieldValue } = finder(selectors);

/** Whether a page is one of the desk, and not of the CRM or the web site. */

export const isDesk = (doc: Document) => /^\/(?:app|desk)(?:\/|$)/.test(doc.location.pathname);

/** In the desk only its dialog is a mail: in all else that is written there, no client receives anything. */
export function readComposes(doc: Document): Compose[] {
  // The CRM's boxes have no names: whether one is a mail nobody can tell, and none is ever recorded.
  if (!isDesk(doc)) return anyPage.readComposes(doc);
  const mails = findAll(doc, 'compose').flatMap(root => {
    const editor = findAll(root, 'editor').find(isVisible);
    if (!editor) return [];
    return [
      {
        root,
        editor,
        plain: editor.localName === 'textarea',
        to: recipients(root, 'recipients'),
        cc: recipients(root, 'cc'),
        bcc: recipients(root, 'bcc'),
        subject: fieldValue(root, 'subject'),
        from: personOfText(fieldValue(root, 'sender') ?? '')?.address.toLowerCase(),
        internal: false,
      },
    ];
  });
  const notes = anyPage
    .readComposes(doc)
    .filter(({ editor }) => !mails.some(({ root }) => root.contains(editor)))
    .map(note => ({ ...note, internal: true }));
  return [...mails, ...notes];
}

export const readComposeAt = (target: Element): Compose | undefined =>
  isDesk(target.ownerDocument)
    ? readComposes(target.ownerDocument).find(({ root }) => root.contains(target))
    : anyPage.readComposeAt(target);

/** A field of addresses with commas between them; what is no address is left out. */
function recipients(root: HTMLElement, kind: string): Person[] {
  const values = findAll(root, 'recipients', kind).map(field => (field as HTMLInputElement).value ?? '');
  return unique(values.flatMap(value => value.split(',')).map(personOfText));
}

export const { sendFrom, pressSend } = sendActs({
  composeAt: target => {
    const compose = isDesk(target.ownerDocument) ? readComposeAt(target) : undefined;
    return compose?.internal ? undefined : compose;
  },
  buttons: root => findAll(root, 'send').filter(button => isVisible(button) && !button.matches('[disabled]')),
  isChord: isSendEnter,
});
