/** Shadow roots are looked for in so many elements: a page is asked after each navigation. */
const MOST = 8000;

/** All matches under `root`, and after them those in open shadow roots. */
export function deepAll(root: ParentNode, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  let left = MOST;
  const walk = (within: ParentNode) => {
    found.push(...within.querySelectorAll<HTMLElement>(selector));
    for (const element of within.querySelectorAll('*')) {
      left -= 1;
      if (left < 0) return;
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(root);
  if ('shadowRoot' in root && root.shadowRoot) walk(root.shadowRoot as ShadowRoot);
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
