import type { TextMap } from './editor';
import { offsetAt, rangeOf } from './range';

/** Client rectangles of a span, one for each line box; empty where the span has no certain range. */
export function rectsOf(map: TextMap, start: number, end: number): DOMRect[] {
  const range = rangeOf(map, start, end);
  return range ? [...range.getClientRects()] : [];
}

/** The text offset under a point of the viewport (CSS pixels); `undefined` outside `element`. */
export function offsetFromPoint(
  element: HTMLElement,
  map: TextMap,
  x: number,
  y: number,
): number | undefined {
  const root = element.getRootNode();
  const options = root instanceof ShadowRoot ? { shadowRoots: [root] } : undefined;
  const position = element.ownerDocument.caretPositionFromPoint(x, y, options);
  if (!position || !element.contains(position.offsetNode)) return undefined;
  return offsetAt(map, position.offsetNode, position.offset);
}

/** The text offset of the caret (of the moving end of a selection); `undefined` outside `element`. */
export function caretOffset(element: HTMLElement, map: TextMap): number | undefined {
  if ('selectionEnd' in element) {
    const field = element as HTMLTextAreaElement;
    return offsetAt(map, field, field.selectionEnd);
  }
  const selection = selectionOf(element);
  const node = selection?.focusNode;
  return selection && node && element.contains(node) ? offsetAt(map, node, selection.focusOffset) : undefined;
}

/** The selection that can lie in `element`: that of its shadow root where the browser keeps one apart. */
export function selectionOf(element: HTMLElement): Selection | null {
  const root = element.getRootNode() as Node & { getSelection?(): Selection | null };
  return root.getSelection ? root.getSelection() : element.ownerDocument.getSelection();
}
