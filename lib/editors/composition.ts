/**
 * The element in which an input method has an unfinished word: one at most, since it has the focus. The
 * scripts of ours in a page are bundled apart but share a global, so what the first one saw counts for all.
 */
const world = globalThis as { yesfirstComposing?: Node | null };

/** Whether an input method is at work in `element`: then nothing may be read for checking, nor changed. */
export function isComposing(element: HTMLElement): boolean {
  return element.contains(world.yesfirstComposing ?? null);
}

/**
 * Notes where in a window an input method is at work, from before anything watches an editor: a word may be begun while
 * the coach is still on its way, and nothing but its first event tells of it. Before all other listeners.
 */
export function noteComposing(signal: AbortSignal, view: Window = window): void {
  for (const type of ['compositionstart', 'compositionend', 'focusout']) {
    view.addEventListener(
      type,
      event => {
        world.yesfirstComposing = type === 'compositionstart' ? (event.composedPath()[0] as Node) : null;
      },
      { signal, capture: true },
    );
  }
}
