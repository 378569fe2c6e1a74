import { isComposing } from './composition';
import type { EditorKind, TextMap } from './editor';
import { noteSpace } from './text-map';

/** How long after the last change the text counts as rested, in ms. */
export const PAUSE = 250;

/** When a watched editor last changed: one at most is written in. */
let changed = 0;

/** Resolves when the person has rested for so many ms. */
export const resting = (rest: number) =>
  new Promise(resolve => setTimeout(resolve, rest + changed - performance.now()));

/** Resolves when the person pauses in writing; at last where a page changes its editor without an end. */
export async function pausing(): Promise<void> {
  for (let n = 0; n < 8 && performance.now() < changed + PAUSE; n++) await resting(PAUSE);
}

export interface Watching {
  kind: EditorKind;
  /** Selector of subtrees that are not new text. */
  exclude: string;
  signal: AbortSignal;
  /** The nodes changed (the text perhaps not): before the next frame is painted, never while composing. */
  onText(map: TextMap): void;
  /** The text changed and then rested, or a composed word was finished, or the editor was left. */
  onPause(map: TextMap): void;
}

export interface Watch {
  /** Reads now, without waiting for frame or pause (before sending, say), and tells of what changed. */
  flush(): TextMap;
}

/**
 * Follows one editor until `signal` aborts. Listens on the editor, and observes its nodes while it has the
 * focus (a host's own insertions and undo fire no `input`). Reads once a frame at most and never polls; tells
 * the first text by itself. Needs `noteComposing` in its page.
 */
export function watchEditor(element: HTMLElement, watching: Watching): Watch {
  const { kind, exclude, signal } = watching;
  let map: TextMap | undefined;
  let rested: string | undefined;
  let frame = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const composing = () => isComposing(element);

  const read = (): TextMap => {
    cancelAnimationFrame(frame);
    frame = 0;
    const before = map?.text;
    map = kind.read(element, exclude);
    watching.onText(map);
    if (map.text !== before) {
      // Also where it comes back to what it was: what was found in it moved away with the change.
      rested = undefined;
      restart();
    }
    return map;
  };

  const restart = () => {
    clearTimeout(pause);
    pause = setTimeout(rest, PAUSE);
  };

  const rest = () => {
    clearTimeout(pause);
    if (composing() || signal.aborted) return;
    if (frame || !map) read();
    clearTimeout(pause);
    if (!map || map.text === rested) return;
    rested = map.text;
    watching.onPause(map);
  };

  const schedule = () => {
    changed = performance.now();
    if (composing() || frame) return;
    noteSpace(element);
    frame = requestAnimationFrame(() => read());
    // Hidden pages get no frames: the pause has to come by itself.
    restart();
  };

  const flush = (): TextMap => {
    noteSpace(element);
    const now = composing() && map ? map : read();
    rest();
    return now;
  };

  const hold = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    clearTimeout(pause);
  };

  const observer = new MutationObserver(schedule);
  const observe = () => observer.observe(element, { childList: true, characterData: true, subtree: true });

  const leave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && element.contains(event.relatedTarget)) return;
    observer.disconnect();
    flush();
  };

  const root = element.getRootNode() as Document | ShadowRoot;
  if (element.contains(root.activeElement)) observe();
  const on = { signal };
  element.addEventListener('input', schedule, on);
  element.addEventListener('compositionstart', hold, on);
  element.addEventListener('compositionend', flush, on);
  element.addEventListener(
    'focusin',
    () => {
      observe();
      schedule();
    },
    on,
  );
  element.addEventListener('focusout', leave, on);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    hold();
  });
  schedule();
  return { flush };
}
