import type { Compose } from '../adapter';
import { readComposeAt, sendButtons } from './compose';

const POINTER = new Set(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);

/** The compose that this event sends, by its Send button or by the send keys. */
export function composeSentBy(event: Event): Compose | undefined {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return undefined;
  if (event instanceof KeyboardEvent) return byKey(event, target);
  if (!POINTER.has(event.type) || (event instanceof MouseEvent && event.button > 0)) return undefined;
  return byButton(target);
}

function byButton(target: Element): Compose | undefined {
  const compose = readComposeAt(target);
  return compose && sendButtons(compose.root).some(button => button.contains(target)) ? compose : undefined;
}

function byKey(event: KeyboardEvent, target: Element): Compose | undefined {
  if (event.type !== 'keydown' || event.isComposing || event.altKey || event.shiftKey) return undefined;
  const chord = event.ctrlKey || event.metaKey;
  if (chord) return event.key === 'Enter' ? readComposeAt(target) : undefined;
  return event.key === 'Enter' || event.key === ' ' ? byButton(target) : undefined;
}

/** Moves, presses and releases on the page's own Send as a mouse would: the page ignores a bare click. */
export function pressSendOf(compose: Compose): void {
  const button = sendButtons(compose.root)[0];
  const view = button?.ownerDocument.defaultView;
  if (!button || !view) return;
  const box = button.getBoundingClientRect();
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view,
    clientX: box.left + box.width / 2,
    clientY: box.top + box.height / 2,
  };
  const mouse = (type: string, buttons: number) =>
    button.dispatchEvent(
      new MouseEvent(type, { ...at, button: 0, buttons, detail: buttons || type === 'click' ? 1 : 0 }),
    );
  const pointer = (type: string, buttons: number) =>
    button.dispatchEvent(
      new PointerEvent(type, {
        ...at,
        button: 0,
        buttons,
        pointerId: 1,
        pointerType: 'mouse',
        isPrimary: true,
      }),
    );
  pointer('pointerover', 0);
  mouse('mouseover', 0);
  pointer('pointerdown', 1);
  mouse('mousedown', 1);
  button.focus();
  pointer('pointerup', 0);
  mouse('mouseup', 0);
  mouse('click', 0);
}
