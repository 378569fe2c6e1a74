import { MARK, MARKS } from '../../lib/editors/mark-names';

/**
 * Takes out of the page what scripts of an older version left in it: Firefox ends them at an update without a
 * word to them.
 */
export function sweep(): void {
  // All that ours stands in in a page's own tree.
  for (const host of document.querySelectorAll('yf-coach, yf-teach')) {
    host.remove();
    unmark(window);
  }
}

function unmark(view: Window & typeof globalThis): void {
  for (let n = 1; n <= MARKS; n++) view.CSS.highlights.delete(MARK + n);
  for (const { contentDocument } of view.document.querySelectorAll('iframe'))
    if (contentDocument?.defaultView) unmark(contentDocument.defaultView);
}
