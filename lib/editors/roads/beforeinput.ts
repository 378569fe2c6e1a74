import { selectionOf } from '../point';
import { insertByCommand } from '../replace-span';
import { defineRoad } from '../road';

/**
 * Says what is about to be typed over the selection, as the browser does for a key (its commands are silent in
 * Chromium): Slate, Lexical, Quill and CKEditor 5 write it into their models and keep the browser from it. One
 * that does not gets it by command.
 */
export function typeOver(element: HTMLElement, text: string): boolean {
  const selection = selectionOf(element);
  if (!selection?.rangeCount) return false;
  const range = selection.getRangeAt(0);
  const event = new InputEvent('beforeinput', {
    inputType: text === '' ? 'deleteContentBackward' : 'insertText',
    data: text === '' ? null : text,
    targetRanges: [new StaticRange(range)],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !element.dispatchEvent(event) || insertByCommand(element.ownerDocument, text);
}

/** Any editor, those too that nobody here knows. */
export default defineRoad({ id: 'beforeinput', matches: () => true, insert: typeOver });
