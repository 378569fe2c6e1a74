import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface Options {
  count: number;
  /** The element above all rows, drawn or not: from its top on they are counted. */
  start: RefObject<HTMLElement | null>;
  /** Its height is watched: what stands above the rows moves them. */
  above: RefObject<HTMLElement | null>;
  /** A row that is drawn wherever the window is: the one that the keyboard is on. */
  kept?: number;
  /** px that stay covered at the top and the bottom of the window. */
  covered: { top: number; bottom: number };
}

/** Rows that are drawn, or not, together. */
export interface RowGroup {
  /** Index of its first row. */
  from: number;
  /** Index behind its last row. */
  to: number;
  /** px of rows that are not drawn between it and the group before. */
  skipped: number;
  /**
   * Its key: the group that goes out of view at one end is the one that comes in at the other, with other words. New
   * elements for each would cost more than a frame has.
   */
  slot: number;
}

export interface WindowRows {
  groups: RowGroup[];
  /** px before the first drawn row, and after the last one. */
  before: number;
  after: number;
  /** How many rows a page is. */
  perPage: number;
  show(index: number): void;
}

/** In groups, most frames change nothing, and the others move one piece of the document instead of many. */
const GROUP = 6;
const ROW = 44;

/** Which rows of a long list the window shows. All rows are equally high; how high is measured. */
export function useWindowRows({ count, start, above, kept, covered }: Options): WindowRows {
  const [, redraw] = useReducer((n: number, _: undefined) => n + 1, 0);
  const empty = count === 0;
  const [rowHeight, setRowHeight] = useState(ROW);
  const [top, setTop] = useState(0);
  const [virtual] = useState(
    () =>
      new Virtualizer<Window, Element>({
        count: 0,
        getScrollElement: () => window,
        estimateSize: () => ROW,
        observeElementRect: observeWindowRect,
        observeElementOffset: observeWindowOffset,
        scrollToFn: windowScroll,
        initialOffset: () => window.scrollY,
        initialRect: { width: innerWidth, height: innerHeight },
      }),
  );
  virtual.setOptions({
    ...virtual.options,
    count,
    estimateSize: () => rowHeight,
    scrollMargin: top,
    scrollPaddingStart: covered.top,
    scrollPaddingEnd: covered.bottom,
    overscan: 3,
    onChange: () => redraw(undefined),
  });
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());

  // How high a row is depends on the person's font size, and where the first one stands on what is above.
  useEffect(() => {
    const look = () => {
      const top = start.current;
      if (empty || !top) return;
      setTop(Math.round(top.getBoundingClientRect().top + window.scrollY));
      const row = top.parentElement?.querySelector('tbody > tr[aria-rowindex]');
      const height = row?.getBoundingClientRect().height;
      if (height) setRowHeight(height);
    };
    const observer = new ResizeObserver(look);
    if (above.current) observer.observe(above.current);
    look();
    window.addEventListener('resize', look);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [above, start, empty]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another size of all rows
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);

  const most = useRef(0);
  const drawn = virtual.getVirtualItems();
  const numbers = new Set(drawn.map(({ index }) => Math.floor(index / GROUP)));
  if (kept !== undefined && kept < count) numbers.add(Math.floor(kept / GROUP));
  const sorted = [...numbers].sort((a, b) => a - b);
  most.current = Math.max(most.current, sorted.length + 1);
  const taken = new Set<number>();
  const groups: RowGroup[] = [];
  for (const number of sorted) {
    let slot = number % most.current;
    while (taken.has(slot)) slot += most.current;
    taken.add(slot);
    const from = number * GROUP;
    const skipped = groups.length === 0 ? 0 : (from - groups.at(-1)!.to) * rowHeight;
    groups.push({ from, to: Math.min(count, from + GROUP), skipped, slot });
  }
  return {
    groups,
    before: (groups[0]?.from ?? 0) * rowHeight,
    after: (count - (groups.at(-1)?.to ?? count)) * rowHeight,
    perPage: Math.max(1, Math.floor((innerHeight - covered.top - covered.bottom) / rowHeight)),
    show: index => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
