import { useLayoutEffect, useRef } from 'preact/hooks';

/** `KeyboardEvent.code` → what it does. */
export type KeyMap = Record<string, () => void>;

/** Of the inputs those that are ticked take no letters. */
const FIELDS =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Whether the event belongs to a field, where a letter is a letter. */
export function isInField(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && target.closest(FIELDS) !== null;
}

/** The code of a bare key pressed outside fields, else `undefined`. */
export function bareKey(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.repeat) return undefined;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  return isInField(event) ? undefined : event.code.replace('Numpad', 'Digit');
}

/**
 * Single-letter keys on the whole document, outside fields (WCAG 2.1.4: `on` is the person's switch).
 * By code, so that an input method or another layout does not change them.
 */
export function useKeys(map: KeyMap, on: boolean): void {
  const now = useRef(map);
  now.current = map;
  // Before the next frame: a key pressed as soon as the card stands must count.
  useLayoutEffect(() => {
    if (!on) return;
    const listener = (event: KeyboardEvent) => {
      const code = bareKey(event);
      const act = code === undefined ? undefined : now.current[code];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [on]);
}
