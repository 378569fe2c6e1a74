/** What the keys of a grid do. `extend`: Shift is held. */
interface GridActions {
  move(by: number, extend: boolean): unknown;
  /** By pages. */
  page(by: number, extend: boolean): unknown;
  edge(end: boolean, extend: boolean): unknown;
  toggle(): unknown;
  all(): unknown;
  none(): unknown;
  open(): unknown;
}

/** The keys of a grid whose rows are chosen (WAI-ARIA grid); J and K move as well. */
export function gridKeys(act: GridActions): (event: KeyboardEvent) => void {
  return event => {
    // Buttons and boxes of the head have keys of their own.
    if (event.target !== event.currentTarget || event.isComposing || event.altKey) return;
    const done = run(event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };

  function run({ code, key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey) {
      if (code !== 'KeyA' || shiftKey) return false;
      act.all();
      return true;
    }
    switch (key) {
      case 'ArrowDown':
        act.move(1, shiftKey);
        return true;
      case 'ArrowUp':
        act.move(-1, shiftKey);
        return true;
      case 'PageDown':
        act.page(1, shiftKey);
        return true;
      case 'PageUp':
        act.page(-1, shiftKey);
        return true;
      case 'Home':
        act.edge(false, shiftKey);
        return true;
      case 'End':
        act.edge(true, shiftKey);
        return true;
      case ' ':
        act.toggle();
        return true;
      case 'Enter':
        act.open();
        return true;
      case 'Escape':
        act.none();
        return true;
    }
    if (code === 'KeyJ' || code === 'KeyK') {
      act.move(code === 'KeyJ' ? 1 : -1, shiftKey);
      return true;
    }
    return false;
  }
}
