import type { Compose, Person } from '../adapter';
import { isVisible } from '../find';
import { unique } from '../people';
import { readAccount } from './account';
import { fieldValue, find, findAll, findVisible, personOf } from './find';
import { selectors } from './selectors';
import { threadId } from './thread-id';

type Kind = 'TO' | 'CC' | 'BCC';

/** All open composes, visible ones first. */
export function readComposes(doc: Document): Compose[] {
  const editors = new Set(
    selectors.editor.flatMap(selector => [...doc.querySelectorAll<HTMLElement>(selector)]),
  );
  const composes = [...editors].map(readCompose).filter(compose => compose !== undefined);
  return [...composes.filter(c => isVisible(c.editor)), ...composes.filter(c => !isVisible(c.editor))];
}

/** The compose that `target` lies in. */
export function readComposeAt(target: Element): Compose | undefined {
  return readComposes(target.ownerDocument).find(compose => compose.root.contains(target));
}

/** Whether rows for recipients are there at all, filled or not. */
export function hasRecipientField({ root }: Compose): boolean {
  return groups(root, 'TO').length > 0;
}

/** Whether it is an answer written in the reading pane, beside the thread. */
export function isInline({ root }: Compose): boolean {
  return !!findVisible(root.ownerDocument, 'pane')?.contains(root);
}

/** Whether the box was closed: taken out or hidden. */
export function isGone({ editor }: Compose): boolean {
  return !isVisible(editor);
}

/** Send, never the arrow beside it. */
export function sendButtons(root: HTMLElement): HTMLElement[] {
  return findAll(root, 'send').filter(button => !button.matches('[disabled], [aria-disabled="true"]'));
}

/**
 * The nearest box that holds the editor, its recipients and its Send. The reading pane may lie around it with
 * names of its own, so a known section counts only where no such box is found.
 */
function rootOf(editor: HTMLElement): HTMLElement | undefined {
  const { body } = editor.ownerDocument;
  for (let box = editor.parentElement; box && box !== body; box = box.parentElement) {
    if (find(box, 'send') && groups(box, 'TO').length > 0)
      return findAll(box, 'editor').length === 1 ? box : undefined;
  }
  return selectors.composeRoot
    .map(selector => editor.closest<HTMLElement>(selector))
    .find(box => box && find(box, 'send') && findAll(box, 'editor').length === 1) as HTMLElement | undefined;
}

function groups(root: ParentNode, kind: Kind): HTMLElement[] {
  return findAll(root, 'recipientGroup', kind);
}

function readCompose(editor: HTMLElement): Compose | undefined {
  const root = rootOf(editor);
  if (!root || find(root, 'invitation')) return undefined;
  const doc = root.ownerDocument;
  const compose: Compose = {
    root,
    editor,
    // A plain-text mail is written in the same box, and nothing tells.
    plain: false,
    to: recipients(root, 'TO'),
    cc: recipients(root, 'CC'),
    bcc: recipients(root, 'BCC'),
    subject: fieldValue(root, 'composeSubject'),
    from: readAccount(doc),
    draft: draftId(root),
    internal: false,
  };
  return isInline(compose) ? { ...compose, thread: threadId(doc) } : compose;
}

/** Of one row alone: two rows of a kind are of two mails, and which is ours is not known. */
function recipients(root: HTMLElement, kind: Kind): Person[] {
  const [row, other] = groups(root, kind);
  return row && !other ? unique(findAll(row, 'recipientChip').map(personOf)) : [];
}

/** Rows and subject of a draft carry its id. It is another one at the next visit. */
function draftId(root: HTMLElement): string | undefined {
  const named = find(root, 'composeSubject') ?? groups(root, 'TO')[0];
  return /^MSG_(.+)_(?:SUBJECT|TO)$/.exec(named?.id ?? '')?.[1];
}
