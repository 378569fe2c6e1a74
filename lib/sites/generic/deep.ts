/** A page beyond so many elements is read up to here: it is asked after each navigation. */
const MOST = 50_000;

/** All matches under `root`, in document order, those in open shadow roots too. */
export function deepAll(root: ParentNode, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  let left = MOST;
  const walk = (within: ParentNode) => {
    for (const element of within.querySelectorAll<HTMLElement>('*')) {
      left -= 1;
      if (left < 0) return;
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  if ('shadowRoot' in root && root.shadowRoot) walk(root.shadowRoot as ShadowRoot);
  walk(root);
  return found;
}

/** The nearest element around `element` that matches, also around the host of its shadow root. */
export function deepClosest(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const hit = at.closest(selector);
    if (hit) return hit;
  }
  return undefined;
}

const hostOf = (element: Element): Element | undefined =>
  (element.getRootNode() as Partial<ShadowRoot>).host ?? undefined;
