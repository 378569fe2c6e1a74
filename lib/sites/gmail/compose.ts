import type { Compose, Person } from '../adapter';
import { isVisible } from '../find';
import { personOfText, unique } from '../people';
import { readAccount } from './account';
import { fieldValue, find, findAll, matches, personOf } from './find';
import { selectors } from './selectors';
import { legacyId } from './thread-id';

/** All open composes, visible ones first; a closed one is left in the page emptied, so without an editor. */
export function readComposes(doc: Document): Compose[] {
  const roots = new Set<HTMLElement>();
  for (const selector of selectors.editor) {
    for (const editor of doc.querySelectorAll<HTMLElement>(selector)) {
      const root = rootOf(editor);
      if (root) roots.add(root);
    }
  }
  const composes = [...roots].map(readCompose).filter(compose => compose !== undefined);
  return [...composes.filter(c => isVisible(c.editor)), ...composes.filter(c => !isVisible(c.editor))];
}

/** The compose that `target` lies in. */
export function readComposeAt(target: Element): Compose | undefined {
  const root = rootOf(target);
  return root && readCompose(root);
}

/** Whether it is an answer written inside its thread. */
export function isInline(compose: Compose): boolean {
  return selectors.composeInline.some(selector => compose.root.closest(selector));
}

/** Whether a field for recipients is there at all, filled or not. */
export function hasRecipientField(compose: Compose): boolean {
  return find(compose.root, 'recipientField') !== undefined;
}

/** Whether the box was closed: taken out, emptied or hidden. */
export function isGone(compose: Compose): boolean {
  return !compose.root.contains(compose.editor) || !isVisible(compose.root);
}

function rootOf(inner: Element): HTMLElement | undefined {
  for (const selector of selectors.composeRoot) {
    const root = inner.closest<HTMLElement>(selector);
    if (root && find(root, 'composeForm') && find(root, 'editor')) return root;
  }
  return undefined;
}

function readCompose(root: HTMLElement): Compose | undefined {
  const editors = findAll(root, 'editor');
  const editor = editors.find(isVisible) ?? editors[0];
  if (!editor) return undefined;
  const to = recipients(root, 'to');
  const cc = recipients(root, 'cc');
  const bcc = recipients(root, 'bcc');
  // The one line shown while the rows are folded does not say who is in which row.
  const folded =
    to.length + cc.length + bcc.length ? [] : unique(findAll(root, 'recipientCollapsed').map(personOf));
  const sender = fieldValue(root, 'composeFrom');
  return {
    root,
    editor,
    plain: isPlain(root, editor),
    to: [...to, ...folded],
    cc,
    bcc,
    subject: fieldValue(root, 'composeSubject'),
    from: (sender && personOfText(sender)?.address.toLowerCase()) || readAccount(root.ownerDocument),
    draft: fieldValue(root, 'composeDraft')?.replace(/^#/, ''),
    thread: legacyId(fieldValue(root, 'composeThread')) ?? legacyId(fieldValue(root, 'composeThreadPerm')),
    internal: false,
  };
}

function recipients(root: HTMLElement, kind: 'to' | 'cc' | 'bcc'): Person[] {
  return unique(findAll(root, 'recipientChip', kind).map(personOf));
}

/**
 * `ishtml` is filled when the draft is written, together with `body`: before that it reads 0 in a rich-text
 * compose too, so then only the notice above the editor counts.
 */
function isPlain(root: HTMLElement, editor: HTMLElement): boolean {
  if (editor instanceof HTMLTextAreaElement) return true;
  const notice = find(root, 'plainNotice');
  if (notice && notice.style.display !== 'none') return true;
  const html = fieldValue(root, 'composeHtml');
  return html !== undefined && html !== '1' && fieldValue(root, 'composeWritten') !== undefined;
}

/** The Send buttons of a compose, Send first; never the arrow beside it. */
export function sendButtons(root: HTMLElement): HTMLElement[] {
  return [...findAll(root, 'send'), ...findAll(root, 'sendAndArchive')].filter(
    button => !matches(button, 'schedule') && button.getAttribute('aria-disabled') !== 'true',
  );
}
