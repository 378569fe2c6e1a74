import type { TextMap } from '../editor';
import { defineEditor } from '../editor';
import { holds, offsetAt, placeOf } from '../range';
import { insertByCommand, replaceSpan } from '../replace-span';
import { readField } from '../text-map';

type Field = HTMLTextAreaElement | HTMLInputElement;

function selectIn(field: Field, map: TextMap, start: number, end: number): boolean {
  const from = placeOf(map, start);
  const to = placeOf(map, end);
  if (!from || !to || !holds(map, start, end)) return false;
  // In the text the end of the span before a left-out character and the start after it are one offset.
  const first = map.segments.find(segment => segment.start === start && start < end);
  field.setSelectionRange(first?.offset ?? from.offset, to.offset);
  return true;
}

function selectedIn(field: Field, map: TextMap): { start: number; end: number } | undefined {
  const start = offsetAt(map, field, field.selectionStart ?? 0);
  const end = offsetAt(map, field, field.selectionEnd ?? 0);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** A plain text field. No highlight works inside one: its findings are listed, not painted. */
export default defineEditor({
  id: 'textarea',
  order: 10,
  paints: false,

  matches: element =>
    element.localName === 'textarea' ||
    (element.localName === 'input' && /^(?:text|search)$/.test((element as HTMLInputElement).type)),

  read: element => readField(element as Field),

  replace(element, map, start, end, text) {
    const field = element as Field;
    const hands = {
      read: () => readField(field),
      select: (now: TextMap, from: number, to: number) => selectIn(field, now, from, to),
      selected: (now: TextMap) => selectedIn(field, now),
      insert: (typed: string) => insertByCommand(field.ownerDocument, typed),
    };
    return replaceSpan(field, hands, map, start, end, text);
  },

  placeCaret(element, offset) {
    const field = element as Field;
    const place = placeOf(readField(field), offset)?.offset ?? 0;
    field.focus({ preventScroll: true });
    field.setSelectionRange(place, place);
  },
});
