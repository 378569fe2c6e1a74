/** Name → alternatives, asked in order: the first one with a hit wins. A `%` in one stands for a name. */
export type Selectors = Readonly<Record<string, readonly string[]>>;

/** Finds what a site's selectors name. */
export function finder<S extends Selectors>(selectors: S) {
  type Name = keyof S;

  /** What the first alternative with a hit finds under `root`, in document order; `name` fills a `%`. */
  function findAll(root: ParentNode, what: Name, name = ''): HTMLElement[] {
    for (const selector of selectors[what] ?? []) {
      const hits = root.querySelectorAll<HTMLElement>(selector.replace('%', name));
      if (hits.length) return [...hits];
    }
    return [];
  }

  /** The first hit of the first alternative that has one. */
  const find = (root: ParentNode, what: Name): HTMLElement | undefined => findAll(root, what)[0];

  /** The first alternative of which something visible is there. Old views stay in the page, hidden. */
  function findVisible(root: ParentNode, what: Name): HTMLElement | undefined {
    for (const selector of selectors[what] ?? []) {
      for (const hit of root.querySelectorAll<HTMLElement>(selector)) if (isVisible(hit)) return hit;
    }
    return undefined;
  }

  /** Whether `element` matches any alternative. */
  const matches = (element: Element, what: Name): boolean =>
    !!selectors[what]?.some(selector => element.matches(selector));

  /** Value of the first form field found, without blanks around it; `undefined` when empty. */
  function fieldValue(root: ParentNode, what: Name): string | undefined {
    for (const field of findAll(root, what)) {
      const value = (field as HTMLInputElement).value?.trim();
      if (value) return value;
    }
    return undefined;
  }

  return { findAll, find, findVisible, matches, fieldValue };
}

/** Whether the element is laid out and not hidden. */
export function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
