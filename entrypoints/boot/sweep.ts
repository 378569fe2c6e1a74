import { MARKS } from '../../lib/editors/mark-names';

/** All that ours stands in in a page's own tree. */
const HOSTS = 'yf-coach, yf-teach';

/**
 * Takes out of the page what scripts of an older version left in it: Firefox ends them at an update without a
 * word to them.
 */
export function sweep(): void {
  const left = document.querySelectorAll(HOSTS);
  if (left.length === 0) return;
  for (const host of left) host.remove();
  unmark(window);
}

function unmark(view: Window & typeof globalThis): void {
  for (const { name } of Object.values(MARKS)) view.CSS.highlights.delete(name);
  for (const { contentDocument } of view.document.querySelectorAll('iframe')) {
    const inner = contentDocument?.defaultView;
    if (inner) unmark(inner);
  }
}
