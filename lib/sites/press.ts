/** Moves, presses and releases on a page's own button as a mouse would: some pages ignore a bare click. */
export function press(button: HTMLElement): void {
  const view = button.ownerDocument.defaultView;
  if (!view) return;
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
