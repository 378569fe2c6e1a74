import type { Compose } from '../adapter';
import { finder, isVisible } from '../find';
import { deepAll } from './deep';
import { selectors } from './selectors';
import { findTaught, taughtHere } from './taught';

const { matches } = finder(selectors);
const editables = selectors.editable.join(', ');

/** A field this low is for a line: a search, a title. */
const LOWEST_FIELD = 56;

/** The compose that `target` lies in; of a shadow root's host or a frame, the one inside that has the focus. */
export function readComposeAt(target: Element): Compose | undefined {
  const inner = target.shadowRoot?.activeElement ?? focusIn(target);
  if (inner) return readComposeAt(inner);
  const editor = editorAround(target);
  return editor && compose(editor);
}

/** All open composes, visible ones first. */
export function readComposes(doc: Document): Compose[] {
  const found = editorsIn(doc).map(compose);
  return [...found.filter(c => isVisible(c.editor)), ...found.filter(c => !isVisible(c.editor))];
}

function editorsIn(doc: Document): HTMLElement[] {
  const own = doc.designMode === 'on' && doc.body ? [doc.body] : deepAll(doc, editables);
  const inFrames = deepAll(doc, selectors.frame[0]).flatMap(frame => {
    const inner = documentOf(frame);
    return inner ? editorsIn(inner) : [];
  });
  return [...own.filter(element => editorAround(element) === element), ...inFrames];
}

/** The document of a frame of this page's own origin. */
const documentOf = (frame: Element): Document | undefined =>
  frame.localName === 'iframe' ? ((frame as HTMLIFrameElement).contentDocument ?? undefined) : undefined;

const focusIn = (frame: Element): Element | undefined => documentOf(frame)?.activeElement ?? undefined;

/** The outermost editable element around `target`, if it is high enough for a draft. */
function editorAround(target: Element): HTMLElement | undefined {
  const doc = target.ownerDocument;
  let editor = doc.designMode === 'on' ? doc.body : undefined;
  for (let up: Element | null = target; up && !editor; up = outer(up)) editor = editableAround(up);
  if (!editor) return undefined;
  // What the person pointed at is one, however low it is.
  const taught = taughtHere().editor;
  if (taught && findTaught(doc, taught) === editor) return editor;
  if (matches(editor, 'search')) return undefined;
  const box = frameAround(editor) ?? editor;
  return box.getBoundingClientRect().height >= LOWEST_FIELD ? editor : undefined;
}

function editableAround(target: Element): HTMLElement | undefined {
  let editor: HTMLElement | undefined;
  for (let up: Element | null = target; up; up = up.parentElement)
    if (matches(up, 'editable')) editor = up as HTMLElement;
  return editor;
}

const outer = (element: Element): Element | null =>
  (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The frame of this page around an editor; the outermost one, since only that lies in the page. */
function frameAround(editor: Element): HTMLElement | undefined {
  let frame: Element | undefined;
  for (let view = editor.ownerDocument.defaultView; view && view !== window; ) {
    const around: Element | null = view.frameElement;
    if (!around) break;
    frame = around;
    view = around.ownerDocument.defaultView;
  }
  return frame as HTMLElement | undefined;
}

function compose(editor: HTMLElement): Compose {
  return {
    root: frameAround(editor) ?? editor,
    editor,
    plain: editor.localName === 'textarea',
    to: [],
    cc: [],
    bcc: [],
    // Who gets it is not known here, so it is never a contact by itself.
    internal: false,
  };
}
