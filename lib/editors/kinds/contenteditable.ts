import { defineEditor } from '../editor';
import { selectionOf } from '../point';
import { offsetAt, placeOf, rangeOf } from '../range';
import { insertByCommand, replaceSpan } from '../replace-span';
import { roadInto } from '../road';
import { readText } from '../text-map';
import { resting } from '../watch-editor';

/** Any element that is edited by the browser itself (Gmail's body is one). */
export default defineEditor({
  id: 'contenteditable',
  order: 90,
  paints: true,

  matches: element => element.isContentEditable,

  read: readText,

  async replace(element, map, start, end, text, exclude) {
    const road = roadInto(element);
    if (road?.rest) await resting(road.rest);
    const hands = {
      read: () => readText(element, exclude),
      select: (now: typeof map, from: number, to: number) => {
        const range = rangeOf(now, from, to);
        const selection = selectionOf(element);
        if (!range || !selection) return false;
        selection.setBaseAndExtent(
          range.startContainer,
          range.startOffset,
          range.endContainer,
          range.endOffset,
        );
        return true;
      },
      selected: (now: typeof map) => {
        const selection = selectionOf(element);
        if (!selection?.anchorNode || !selection.focusNode) return undefined;
        const from = offsetAt(now, selection.anchorNode, selection.anchorOffset);
        const to = offsetAt(now, selection.focusNode, selection.focusOffset);
        return from === undefined || to === undefined ? undefined : { start: from, end: to };
      },
      insert: (typed: string) =>
        road?.insert(element, typed) ?? insertByCommand(element.ownerDocument, typed),
    };
    return replaceSpan(element, hands, map, start, end, text);
  },

  placeCaret(element, offset, exclude) {
    const place = placeOf(readText(element, exclude), offset);
    element.focus({ preventScroll: true });
    if (place) selectionOf(element)?.collapse(place.node, place.offset);
  },
});
