type Types = WindowEventMap;

/** Listens in the page and in the frames that it was told of. */
export interface Everywhere {
  /** Hears an event before the page does, in each window, also in those that are added later. */
  on<K extends keyof Types>(type: K, listener: (event: Types[K]) => void): void;
  /** Hears which element got the focus; the frame, when the focus went from the page into one. */
  onFocus(listener: (element: Element | null) => void): void;
  /** Another window, whose editor had the focus. Once for each. */
  add(view: Window): void;
}

/** Events of this page and of its editor frames: those never leave their frame by themselves. */
export function everywhere(signal: AbortSignal, onNew: (view: Window) => void): Everywhere {
  const views = new Set<Window>([window]);
  const heard: [string, EventListener][] = [];
  const options = { signal, capture: true };
  const on: Everywhere['on'] = (type, listener) => {
    heard.push([type, listener as EventListener]);
    for (const view of views) view.addEventListener(type, listener as EventListener, options);
  };
  return {
    on,
    onFocus(listener) {
      on('focusin', event => {
        const [target] = event.composedPath();
        // By its number: the classes of another window are others.
        if ((target as Node | undefined)?.nodeType === 1) listener(target as Element);
      });
      onFrameFocus(signal, listener);
    },
    add(view) {
      if (views.has(view)) return;
      views.add(view);
      for (const [type, listener] of heard) view.addEventListener(type, listener, options);
      onNew(view);
    },
  };
}

/**
 * Tells of each frame that the focus goes into: no event does. The page hears that it lost the focus, and only
 * after that (in Firefox) which element has it.
 */
export function onFrameFocus(signal: AbortSignal, listener: (frame: Element | null) => void): void {
  const tell = () => !signal.aborted && listener(document.activeElement);
  window.addEventListener('blur', event => event.target === window && setTimeout(tell), {
    signal,
    capture: true,
  });
}

/** The frame around an element's document, where that is not this page's own. */
export function frameOf(element: Element): Element | undefined {
  const view = element.ownerDocument.defaultView;
  return view && view !== window ? (view.frameElement ?? undefined) : undefined;
}
