import type { Compose } from './adapter';
import { press } from './press';

interface Sending {
  composeAt(target: Element): Compose | undefined;
  /** The Send buttons of a compose, Send first; never what schedules. */
  buttons(root: HTMLElement): HTMLElement[];
  /** Whether a key event in the compose is the page's send shortcut; absent where it has none. */
  isChord?(event: KeyboardEvent): boolean;
}

/** Ctrl+Enter, or ⌘+Enter. */
export const isSendEnter = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'Enter';

/** How a person sends on a site, and how its Send is pressed for them. */
export function sendActs({ composeAt, buttons, isChord }: Sending) {
  function byButton(target: Element): Compose | undefined {
    const compose = composeAt(target);
    return compose && buttons(compose.root).some(button => button.contains(target)) ? compose : undefined;
  }

  function byKey(event: KeyboardEvent, target: Element): Compose | undefined {
    if (event.isComposing) return undefined;
    if (isChord?.(event)) return composeAt(target);
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
    return event.key === 'Enter' || event.key === ' ' ? byButton(target) : undefined;
  }

  return {
    /** The compose that this event (of key, pointer or mouse) sends, by a Send button or by the send keys. */
    sendFrom(event: Event): Compose | undefined {
      const target = event.composedPath()[0] as Element | undefined;
      // By its number: in a frame of an editor the classes are others.
      if (target?.nodeType !== 1) return undefined;
      if (event.type === 'keydown') return byKey(event as KeyboardEvent, target);
      return (event as MouseEvent).button ? undefined : byButton(target);
    },
    /** Presses the page's own Send. */
    pressSend({ root }: Compose): void {
      const [button] = buttons(root);
      if (button) press(button);
    },
  };
}
