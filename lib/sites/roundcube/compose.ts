import type { Compose, Person } from '../adapter';
import { isVisible } from '../find';
import { personOfText, unique } from '../people';
import { identity, readAccount } from './account';
import { fieldValue, find, findAll } from './find';

/** The compose of this page, if it is one. */
export function readComposes(doc: Document): Compose[] {
  const field = find(doc, 'field') as HTMLTextAreaElement | undefined;
  const root = field && rootOf(field);
  const editor = field && editorOf(doc, field);
  if (!root || !editor) return [];
  return [
    {
      root,
      editor,
      plain: editor === field,
      to: recipients(root, 'to'),
      cc: recipients(root, 'cc'),
      bcc: recipients(root, 'bcc'),
      subject: fieldValue(root, 'subject'),
      from: identity(root) ?? readAccount(doc),
      draft: fieldValue(root, 'composeId'),
      internal: false,
    },
  ];
}

/** The compose that `target` lies in: in its box, in the frame of its editor, or on a Send elsewhere. */
export function readComposeAt(target: Element): Compose | undefined {
  const here = target.ownerDocument.defaultView?.frameElement ?? target;
  return readComposes(here.ownerDocument).find(
    ({ root }) => root.contains(here) || sendButtons(root).some(button => button.contains(here)),
  );
}

/** Whether a field for recipients is there at all, filled or not. */
export function hasRecipientField({ root }: Compose): boolean {
  return findAll(root, 'recipients', 'to').length > 0;
}

/** All buttons of the page that send, the one under the editor first. */
export function sendButtons(root: HTMLElement): HTMLElement[] {
  const doc = root.ownerDocument;
  const buttons = new Set([...findAll(doc, 'send'), ...findAll(doc, 'sendAll')]);
  return [...buttons].filter(button => !button.matches('.disabled, [disabled], [aria-disabled="true"]'));
}

/** The text is in the field, or in the frame that stands for it while the field is hidden and stale. */
function editorOf(doc: Document, field: HTMLTextAreaElement): HTMLElement | undefined {
  const frame = find(doc, 'frame') as HTMLIFrameElement | undefined;
  if (!frame || !isVisible(frame)) return isVisible(field) ? field : undefined;
  const body = frame.contentDocument?.body;
  return body?.isContentEditable ? body : undefined;
}

/** The nearest box that holds the text, its recipients and its Send; else the form. */
function rootOf(field: HTMLTextAreaElement): HTMLElement | undefined {
  for (let box = field.parentElement; box && box.localName !== 'body'; box = box.parentElement) {
    if (findAll(box, 'recipients', 'to').length > 0 && find(box, 'send')) return box;
  }
  return field.form ?? undefined;
}

/** As the field has them, and not as the skin shows them: `Name <a@b>, "Lee, Ann" <c@d>, e@f`. */
function recipients(root: HTMLElement, kind: 'to' | 'cc' | 'bcc'): Person[] {
  const [field] = findAll(root, 'recipients', kind);
  const text = (field as HTMLTextAreaElement | undefined)?.value ?? '';
  const parts = text.match(/(?:"[^"]*"|[^,;"])+/g) ?? [];
  return unique(parts.map(part => personOfText(part.trim())));
}
