type Types = WindowEventMap;

/** Listens in the page and in the frames that it was told of. */
export interface Everywhere {
  /** Hears an event before the page does, in each window, also in those that are added later. */
  on<K extends keyof Types>(type: K, listener: (event: Types[K]) => void): void;
  /** Hears which element has and gets the focus; the frame, when the focus went from the page into one. */
  onFocus(listener: (element: Element | null) => void): void;
  /** Another window, whose editor had the focus. Once for each document in it. */
  add(view: Window): void;
}

/** Events of this page and of its editor frames: those never leave their frame by themselves. */
export function everywhere(signal: AbortSignal, onNew: (view: Window) => void): Everywhere {
  /** Windows and the root they had: one whose document was loaded or written anew has lost its listeners. */
  const views = new Map<Window, Element>([[window, document.documentElement]]);
  const heard: [string, EventListener][] = [];
  const options = { signal, capture: true };
  const on: Everywhere['on'] = (type, listener) => {
    heard.push([type, listener as EventListener]);
    for (const view of views.keys()) view.addEventListener(type, listener as EventListener, options);
  };
  const add: Everywhere['add'] = view => {
    const root = view.document.documentElement;
    if (views.get(view) === root) return;
    views.set(view, root);
    for (const [type, listener] of heard) view.addEventListener(type, listener, options);
    onNew(view);
  };
  return {
    on,
    onFocus(listener) {
      on('focusin', event => {
        const [target] = event.composedPath();
        // By its number: the classes of another window are others.
        if ((target as Node | undefined)?.nodeType === 1) listener(target as Element);
      });
      onFrameFocus(signal, frame => {
        // Also where nothing is edited yet: an editor may write its document first and begin then.
        const view = (frame as HTMLIFrameElement | null)?.contentDocument?.defaultView;
        if (view) add(view);
        listener(frame);
      });
    },
    add,
  };
}

/**
 * Tells what has the focus, and of each frame that it goes into, also from within another one: no event does. The page hears that it
 * lost the focus, and only after that (in Firefox) which element has it. A frame that has it and is loaded or
 * written anew keeps it.
 */
export function onFrameFocus(signal: AbortSignal, listener: (frame: Element | null) => void): void {
  const options = { signal, capture: true };
  const tell = (doc: Document) => {
    if (signal.aborted) return;
    const frame = doc.activeElement;
    listener(frame);
    const inner = (frame as HTMLIFrameElement | null)?.contentDocument;
    if (inner) follow(inner);
  };
  // `blur` of a window itself, or `load` of what has the focus in a document.
  const hear = ({ target, currentTarget }: Event) => {
    const { document: own, activeElement } = currentTarget as Window & Document;
    if (target === currentTarget) setTimeout(tell, 0, own);
    else if (target === activeElement) tell(currentTarget as Document);
  };
  // What hears already is not added twice.
  const follow = (doc: Document) => {
    doc.defaultView?.addEventListener('blur', hear, options);
    doc.addEventListener('load', hear, options);
  };
  follow(document);
  tell(document);
}

/** The frame around an element's document, where that is not this page's own. */
export function frameOf(element: Element): Element | undefined {
  const view = element.ownerDocument.defaultView;
  return view && view !== window ? (view.frameElement ?? undefined) : undefined;
}
