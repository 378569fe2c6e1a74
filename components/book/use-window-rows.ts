import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Options {
  count: number;
  /** The element whose children the rows are: from its top on they are counted. */
  body: RefObject<HTMLElement | null>;
  /** Its height is watched: what stands above the rows moves them. */
  above: RefObject<HTMLElement | null>;
  /** A row that is drawn wherever the window is: the one that the keyboard is on. */
  kept?: number;
  /** px that stay covered at the top and the bottom of the window. */
  covered: { top: number; bottom: number };
}

export interface WindowRows {
  rows: VirtualItem[];
  /** px before the first drawn row, between the last two where they are apart, and after the last one. */
  before: number;
  after: number;
  rowHeight: number;
  /** How many rows a page is. */
  perPage: number;
  show(index: number): void;
}

const ROW = 44;

/** Which rows of a long list the window shows. All rows are equally high; how high is measured. */
export function useWindowRows({ count, body, above, kept, covered }: Options): WindowRows {
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
    overscan: 6,
    onChange: () => redraw(undefined),
    rangeExtractor: range => {
      const drawn = defaultRangeExtractor(range);
      return kept === undefined || kept >= count || drawn.includes(kept)
        ? drawn
        : [...drawn, kept].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());

  // How high a row is depends on the person's font size, and where the first one stands on what is above.
  useEffect(() => {
    const look = () => {
      const rows = body.current;
      if (empty || !rows) return;
      setTop(Math.round(rows.getBoundingClientRect().top + window.scrollY));
      const height = rows.querySelector('tr[aria-rowindex]')?.getBoundingClientRect().height;
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
  }, [above, body, empty]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another size of all rows
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);

  const rows = virtual.getVirtualItems();
  const first = rows[0];
  const last = rows.at(-1);
  return {
    rows,
    before: first ? first.start - top : 0,
    after: last ? virtual.getTotalSize() - (last.end - top) : 0,
    rowHeight,
    perPage: Math.max(1, Math.floor((innerHeight - covered.top - covered.bottom) / rowHeight)),
    show: index => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
