const composing = new WeakSet<HTMLElement>();

/** Notes that an input method has an unfinished word in `element`, or no longer has. */
export function setComposing(element: HTMLElement, on: boolean): void {
  if (on) composing.add(element);
  else composing.delete(element);
}

/** Whether an input method is at work in `element`: then nothing may be read for checking, nor changed. */
export function isComposing(element: HTMLElement): boolean {
  return composing.has(element);
}
