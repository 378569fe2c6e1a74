import type { Level } from '../coach/phrase-pack';
import type { TextMap } from './editor';
import css from './highlight.css?inline';
import { LEVELS, MARK } from './mark-names';
import { rangeOf } from './range';
import type { Span } from './shift-spans';

export interface Mark extends Span {
  level: Level;
}

export interface Painter<T extends Mark> {
  /** Paints these spans of the current text and no others; those that have no certain range stay unpainted. */
  show(map: TextMap, marks: readonly T[]): void;
  /** The painted mark at a point of the viewport (CSS pixels), the gravest first. */
  at(x: number, y: number): T | undefined;
  /** Takes away all that this painter painted. */
  clear(): void;
}

interface HitRegistry extends HighlightRegistry {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { highlight: Highlight; ranges?: AbstractRange[] }[];
}

/**
 * Paints the marks of one editor with the Highlight API: no node, no attribute, no style in the page's
 * light tree. All painters of a document share the three registered highlights, each touches its own ranges.
 */
export function createPainter<T extends Mark>(element: HTMLElement): Painter<T> {
  let painted = new Map<Range, T>();
  // An editor in a frame is painted by the frame's own registry.
  const { CSS, Highlight } = element.ownerDocument.defaultView as Window & typeof globalThis;

  const highlightOf = (level: Level): Highlight => {
    const name = MARK + LEVELS[level];
    const known = CSS.highlights.get(name);
    if (known) return known;
    const made = new Highlight();
    made.priority = LEVELS[level];
    CSS.highlights.set(name, made);
    return made;
  };

  const drop = (level: Level, range: Range) => {
    const name = MARK + LEVELS[level];
    const highlight = CSS.highlights.get(name);
    highlight?.delete(range);
    if (highlight?.size === 0) CSS.highlights.delete(name);
  };

  const unstyle = styleShadow(element);

  const show = (map: TextMap, marks: readonly T[]) => {
    const next = new Map<Range, T>();
    for (const mark of marks) {
      const range = rangeOf(map, mark.start, mark.end);
      if (range) next.set(range, mark);
    }
    for (const [range, mark] of next) highlightOf(mark.level).add(range);
    for (const [range, mark] of painted) drop(mark.level, range);
    painted = next;
  };

  const at = (x: number, y: number): T | undefined => {
    const registry = CSS.highlights as HitRegistry;
    if (!registry.highlightsFromPoint) return byRects(painted, x, y);
    const root = element.getRootNode();
    const options = root instanceof ShadowRoot ? { shadowRoots: [root] } : {};
    for (const hit of registry.highlightsFromPoint(x, y, options)) {
      for (const range of hit.ranges ?? []) {
        const mark = painted.get(range as Range);
        if (mark) return mark;
      }
    }
    return undefined;
  };

  const clear = () => {
    for (const [range, mark] of painted) drop(mark.level, range);
    painted = new Map();
    unstyle();
  };

  return { show, at, clear };
}

function byRects<T extends Mark>(painted: Map<Range, T>, x: number, y: number): T | undefined {
  let best: T | undefined;
  for (const [range, mark] of painted) {
    const inside = [...range.getClientRects()].some(
      rect => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    );
    if (inside && (!best || LEVELS[mark.level] > LEVELS[best.level])) best = mark;
  }
  return best;
}

/** A document's `::highlight` rules do not reach shadow trees in Firefox: an open root gets the sheet itself. */
function styleShadow(element: HTMLElement): () => void {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(other => other !== sheet);
  };
}
