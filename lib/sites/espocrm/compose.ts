import type { Compose, Person, SendState } from '../adapter';
import { finder, isVisible } from '../find';
import { addressOf, unique } from '../people';
import { isSendEnter, sendActs } from '../send-act';
import { observe, timer, untilSettled } from '../watching';
import { selectors } from './selectors';

const { findAll, find, fieldValue } = finder(selectors);

/** A server that answers later than this has not taken the mail. */
const CONFIRM_MS = 60_000;

/** The boxes in which a mail is written, visible ones first. */
export function readComposes(doc: Document): Compose[] {
  const composes = findAll(doc, 'compose').flatMap(root => {
    const editors = findAll(root, 'editor');
    const editor = editors.find(isVisible) ?? editors[0];
    if (!editor || !find(root, 'send')) return [];
    return [
      {
        root,
        editor,
        plain: editor.localName === 'textarea',
        to: recipients(root, 'to'),
        cc: recipients(root, 'cc'),
        bcc: recipients(root, 'bcc'),
        subject: fieldValue(root, 'subject'),
        from: addressOf(fieldValue(root, 'from'))?.toLowerCase(),
        internal: false,
      },
    ];
  });
  return [...composes.filter(c => isVisible(c.editor)), ...composes.filter(c => !isVisible(c.editor))];
}

/** Whether the box has a field of recipients that we know, an empty one too. */
export const hasRecipientField = ({ root }: Compose): boolean => !!find(root, 'recipientField');

/** The compose that `target` lies in. */
export const readComposeAt = (target: Element): Compose | undefined =>
  readComposes(target.ownerDocument).find(({ root }) => root.contains(target));

function recipients(root: HTMLElement, kind: 'to' | 'cc' | 'bcc'): Person[] {
  const items = findAll(root, 'recipient', kind).map(item => addressOf(item.getAttribute('data-address')));
  return unique(items.map(address => address && { address }).map(person => person || undefined));
}

const sendButtons = (root: HTMLElement) =>
  findAll(root, 'send').filter(button => !button.matches('.disabled, [disabled]'));

export const { sendFrom, pressSend } = sendActs({
  composeAt: readComposeAt,
  buttons: sendButtons,
  isChord: isSendEnter,
});

/** A mail that was sent takes its box away; one that failed keeps it. What else is pressed there is no sending. */
export function watchOutcome(compose: Compose, signal: AbortSignal): Promise<SendState> {
  const { root } = compose;
  const doc = root.ownerDocument;
  return untilSettled(signal, (until, done) => {
    let left: SendState = 'sent';
    const act = (event: Event) => {
      const target = event.composedPath()[0];
      if (!(target instanceof Element) || !root.contains(target)) return;
      if (target.closest('button, a, [data-action]')) left = sendFrom(event) ? 'sent' : 'discarded';
      else if (event instanceof KeyboardEvent && event.key === 'Escape') left = 'discarded';
    };
    for (const type of ['click', 'keydown'])
      doc.addEventListener(type, act, { capture: true, signal: until });
    doc.defaultView?.addEventListener('pagehide', () => done('cancelled'), { signal: until });
    timer(() => done('refused'), CONFIRM_MS, until);
    const look = () => {
      if (!root.isConnected) done(left);
    };
    observe(doc.body, { childList: true, subtree: true }, look, until);
  });
}
