import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A ref whose element gets the focus when it appears: for fields that the person has just asked for. */
export function useFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  // Before the next key: letters typed at once belong to the field, not to single-letter shortcuts.
  useLayoutEffect(() => ref.current?.focus(), []);
  return ref;
}
