import { isComposing } from './composition';
import type { ReplaceOutcome, TextMap } from './editor';
import { SENTINEL } from './editor';

/** How one kind of editor is read, selected in and written to. */
export interface Hands {
  read(): TextMap;
  /** Selects the span; `false` where it has no certain place. */
  select(map: TextMap, start: number, end: number): boolean;
  /** The selection as offsets into `map.text`, in order. */
  selected(map: TextMap): { start: number; end: number } | undefined;
  /** Puts `text` in place of the selection, through the editor's own input path. `false`: not taken. */
  insert(text: string): boolean;
}

/** The longest wait for an event or frame that a hidden page would never give, in ms. */
const PATIENCE = 150;

/** Resolves when `begin` has called back and all other listeners have run. */
const after = (begin: (done: () => void) => void) =>
  new Promise<void>(resolve => {
    const done = () => {
      clearTimeout(late);
      setTimeout(resolve);
    };
    const late = setTimeout(done, PATIENCE);
    begin(done);
  });

/** Resolves after the `selectionchange` that follows a selection just made. */
const selectionSeen = (doc: Document) =>
  after(done => doc.addEventListener('selectionchange', done, { capture: true, once: true }));

/** Resolves when the next frame is about to be painted: what an editor renders late stands by then. */
const nextFrame = () => after(requestAnimationFrame);

/** Editors swap spaces for NBSP and fold them at line ends: only the words have to agree. */
const words = (text: string) => text.replace(/\s+/g, '');

/**
 * The one order of steps of every replacement: check, select, let the editor see it, check again, insert,
 * read back on the next frame. Nothing is undone or tried twice: on a mismatch it stops.
 */
export async function replaceSpan(
  element: HTMLElement,
  hands: Hands,
  map: TextMap,
  start: number,
  end: number,
  text: string,
): Promise<ReplaceOutcome> {
  const upTo = map.text.slice(0, end);
  const isTrue = (now: TextMap) => now.text.startsWith(upTo);
  const before = hands.read();
  if (!isTrue(before)) return 'changed';
  if (isComposing(element) || upTo.slice(start).includes(SENTINEL)) return 'refused';

  element.focus({ preventScroll: true });
  let now = before;
  // An editor that has just got the focus may put its own selection back once.
  for (let turn = 0; ; turn++) {
    const seen = selectionSeen(element.ownerDocument);
    if (!hands.select(now, start, end)) return 'refused';
    await seen;
    now = hands.read();
    if (!isTrue(now)) return 'changed';
    const selected = hands.selected(now);
    if (selected?.start === start && selected.end === end) break;
    if (turn > 1) return 'refused';
  }
  if (isComposing(element)) return 'refused';
  if (!hands.insert(text)) return 'refused';
  await nextFrame();
  const asked = now.text.slice(0, start) + text + now.text.slice(end);
  now = hands.read();
  if (words(now.text) !== words(asked)) return 'refused';
  // Chromium joins what is typed next to the inserted text in one undo step, unless the caret was set anew.
  const caret = hands.selected(now);
  if (caret) hands.select(now, caret.end, caret.end);
  return 'done';
}

/** Types `text` over the selection as a person would: the browser's own undo takes it back. */
export function insertByCommand(doc: Document, text: string): boolean {
  return text === '' ? doc.execCommand('delete') : doc.execCommand('insertText', false, text);
}
