import type { Segment, TextMap } from './editor';
import { SENTINEL } from './editor';

/** White space (a BOM is) and the other fillers that the walker leaves out. */
const NO_WORD = /[\s\u200B\u2060]+/g;

export interface Place {
  node: Segment['node'];
  offset: number;
}

/** Index of the last segment that starts at or before `at`; -1 if none does. */
function lastBefore(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle] as Segment).start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const lengthOf = (node: Segment['node']) => dataOf(node).length;
const dataOf = (node: Segment['node']) => ('value' in node ? node.value : node.data);

/** Where a span begins: in the text that starts there, else right behind the text before it. */
function placeOfStart(map: TextMap, at: number): Place | undefined {
  const segment = map.segments[lastBefore(map.segments, at)];
  if (!segment || at > segment.start + segment.length) return undefined;
  return { node: segment.node, offset: segment.offset + at - segment.start };
}

/** Where a span ends: behind the text that ends there, else right before the text after it. */
function placeOfEnd(map: TextMap, at: number): Place | undefined {
  const index = lastBefore(map.segments, at - 1);
  const segment = map.segments[index];
  if (segment && at <= segment.start + segment.length) {
    return { node: segment.node, offset: segment.offset + at - segment.start };
  }
  const next = map.segments[index + 1];
  return next && next.start === at ? { node: next.node, offset: next.offset } : undefined;
}

/** The place of a caret at `at`: behind the character before it where that is text. */
export function placeOf(map: TextMap, at: number): Place | undefined {
  return placeOfEnd(map, at) ?? placeOfStart(map, at);
}

/**
 * Whether the nodes still hold what `map` says between `start` and `end`. What lies between the nodes is not
 * looked at (`rangeOf` does).
 */
export function holds(map: TextMap, start: number, end: number): boolean {
  const { segments, text } = map;
  for (let i = Math.max(0, lastBefore(segments, start)); i < segments.length; i++) {
    const segment = segments[i] as Segment;
    if (segment.start >= end) break;
    if (!segment.node.isConnected || segment.offset + segment.length > lengthOf(segment.node)) return false;
    const from = Math.max(segment.start, start);
    const to = Math.min(segment.start + segment.length, end);
    const base = segment.offset - segment.start;
    const live = dataOf(segment.node).slice(base + from, base + to);
    const said = text.slice(from, to);
    if (live !== said && !sameButSpaces(live, said)) return false;
  }
  return true;
}

function sameButSpaces(live: string, said: string): boolean {
  for (let i = 0; i < said.length; i++) {
    if (live[i] !== said[i] && !(said[i] === ' ' && /[\u00A0\t\n\r\f]/.test(live[i] ?? ''))) return false;
  }
  return true;
}

/**
 * The DOM range of a span of the text.
 * In: UTF-16 offsets into `map.text`, `end` exclusive; `start` = `end` gives a caret.
 * Out: `undefined` where it is not certain: nodes are gone, moved or changed, the span holds a sentinel or
 * hidden text, it begins or ends on a line that has no text, or the text is a field's value.
 */
export function rangeOf(map: TextMap, start: number, end: number): Range | undefined {
  if (start < 0 || end < start || end > map.text.length) return undefined;
  if (map.text.slice(start, end).includes(SENTINEL) || !holds(map, start, end)) return undefined;
  const from = start === end ? placeOf(map, start) : placeOfStart(map, start);
  const to = start === end ? from : placeOfEnd(map, end);
  if (!from || !to || 'value' in from.node || 'value' in to.node) return undefined;
  if (!fits(from) || !fits(to)) return undefined;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  // The nodes may have been moved, or text put between them; hidden text must not be swept away unseen.
  return words(range.toString()) === words(map.text.slice(start, end)) ? range : undefined;
}

const words = (text: string) => text.replace(NO_WORD, '');

function fits(place: Place): boolean {
  return place.node.isConnected && place.offset <= lengthOf(place.node);
}

/**
 * The text offset of a DOM point (a caret, a pointer).
 * In: a container and an offset in it, as `Selection` and `caretPositionFromPoint` give them.
 * Out: an offset into `map.text`; a point in left-out text gives the nearest kept place; `undefined` if the
 * map has no text.
 */
export function offsetAt(map: TextMap, container: Node, offset: number): number | undefined {
  const own = map.segments.filter(segment => segment.node === container);
  if (own.length > 0) return offsetIn(own, offset);
  let before: Segment | undefined;
  let after: Segment | undefined;
  for (const segment of map.segments) {
    if (precedes(segment.node, container, offset)) before = segment;
    else {
      after = segment;
      break;
    }
  }
  if (!before) return after?.start;
  const beforeEnd = before.start + before.length;
  const left = container.childNodes[offset - 1];
  const broken = left !== undefined && left.nodeName === 'BR';
  if (container.contains(before.node) && !broken) return beforeEnd;
  if (after && container.contains(after.node)) return after.start;
  return Math.min(beforeEnd + 1, after?.start ?? map.text.length);
}

function offsetIn(segments: Segment[], offset: number): number {
  let found = segments[0] as Segment;
  for (const segment of segments) if (segment.offset <= offset) found = segment;
  return found.start + Math.min(Math.max(0, offset - found.offset), found.length);
}

/** Whether `node` lies before the point (`container`, `offset`). */
function precedes(node: Node, container: Node, offset: number): boolean {
  if (container.contains(node)) {
    const child = container.childNodes[offset];
    if (!child) return true;
    return (child.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }
  return (container.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
