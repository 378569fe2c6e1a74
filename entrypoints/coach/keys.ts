import type { KeyChord } from '../../lib/page-settings';
import type { Coach } from './coach';

/** Whether a key event is this chord. By `code`, so that a layout or an input method does not change it. */
export function isChord(event: KeyboardEvent, chord: KeyChord): boolean {
  return (
    event.code === chord.code &&
    event.altKey === chord.alt &&
    event.ctrlKey === chord.ctrl &&
    event.shiftKey === chord.shift &&
    !event.metaKey
  );
}

/**
 * Keys of the coach in the page. The shortcut opens the next finding and enters its popover; in there 1–3
 * choose and Esc gives caret and focus back. No key pressed in the popover reaches the page: one-letter
 * shortcuts of the host would act on it.
 */
export function handleKeys(coach: Coach): void {
  const { view, page, events } = coach;

  events.on('keydown', event => {
    if (event.isComposing) return;
    const inPop = view.overlay.hasFocus;
    if (inPop) event.stopImmediatePropagation();
    if (isChord(event, page.settings().nextFinding)) {
      if (view.next({ focus: true })) swallow(event);
    } else if (event.code === 'Escape' && view.isOpen) {
      swallow(event);
      view.dismiss();
    } else if (inPop) {
      const digit = /^(?:Digit|Numpad)([1-3])$/.exec(event.code)?.[1];
      if (digit && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        view.chooseNumber(Number(digit) - 1);
      }
    }
  });

  for (const type of ['keypress', 'keyup'] as const) {
    events.on(type, event => {
      if (view.overlay.hasFocus) event.stopImmediatePropagation();
    });
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
