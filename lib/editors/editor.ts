/** An editor's text with the way back to its nodes. Offsets are UTF-16 units. */
export interface TextMap {
  /** Blocks and `<br>` are `\n`, NBSP is a space, zero-width characters are left out. */
  text: string;
  /** In order of `start`; gaps between them are text that has no node (line breaks, sentinels). */
  segments: Segment[];
  /** The first position of quoted text or signature, if any: nothing behind it is linted. */
  end: number;
}

export interface Segment {
  node: Text | HTMLTextAreaElement | HTMLInputElement;
  /** Offset in `TextMap.text`. */
  start: number;
  length: number;
  /** Offset in the node's own data. Segments are split where characters were left out. */
  offset: number;
}

/** Stands for an excluded subtree (quote, signature) so that offsets stay true and no phrase spans it. */
export const SENTINEL = '\uFFFC';

export type ReplaceOutcome = 'done' | 'changed' | 'refused';

/**
 * One kind of editor. A file in `kinds` default-exports `defineEditor({…})`; adding one is adding a file there.
 */
export interface EditorKind {
  /** The file's name. */
  id: string;
  /** Lower is asked first; the plain kinds come last. Default 50. */
  order?: number;
  /** Whether this kind edits `element` (the focused editable root). */
  matches(element: HTMLElement): boolean;
  /** Whether words in it can be painted with the Highlight API; if not, badge and list only. */
  paints: boolean;
  /** Reads the text. `exclude` matches subtrees that are not the person's new words. */
  read(element: HTMLElement, exclude: string): TextMap;
  /**
   * Replaces `start`..`end` (of `map`, which must be what `element` holds now) by `text`, through the
   * editor's own input path so that its undo works.
   * `done`: the text now reads as asked. `changed`: the slice was not what `map` says, nothing done.
   * `refused`: the editor did not take it; nothing more was changed, offer to copy.
   */
  replace(
    element: HTMLElement,
    map: TextMap,
    start: number,
    end: number,
    text: string,
    exclude: string,
  ): Promise<ReplaceOutcome>;
  /** Puts the caret at an offset of the current text. */
  placeCaret(element: HTMLElement, offset: number, exclude: string): void;
}

export function defineEditor(kind: EditorKind): EditorKind {
  return kind;
}
