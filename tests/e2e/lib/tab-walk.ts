import type { Page } from '@playwright/test';
import type { PuppeteerPage } from './extension';

/** A stop of the Tab key. */
export interface Stop {
  /** Tag and words, to read in a report. */
  name: string;
  /** Outline or shadow of it (or of a box around it) shows that it has the focus. */
  marked: boolean;
  /** Its middle is in sight, and nothing lies over it. */
  inSight: boolean;
}

interface Walk {
  expected: string[];
  forward: Stop[];
  back: Stop[];
}

/** In the page: its stops in order, as `window.stops`, and how each looks without the focus. */
const PREPARE = `(() => {
  // From the very beginning: a mere blur leaves the place from which Tab goes on.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  const wide = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const look = element => [element, element.parentElement, element.parentElement?.parentElement]
    .map(one => { const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
      return outlineStyle === 'none' ? boxShadow : [outlineStyle, outlineWidth, outlineColor, boxShadow].join(' '); }).join('; ');
  globalThis.stopsNow = () => [...document.querySelectorAll(wide)].filter(one =>
    one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }));
  const stops = stopsNow();
  globalThis.stops = stops;
  globalThis.look = look;
  globalThis.before = stops.map(look);
  globalThis.nameOf = one => (one.localName + ' ' + (one.getAttribute('aria-label') ?? one.innerText ?? '')).trim().replace(/\\s+/g, ' ').slice(0, 60);
  return stops.map(nameOf);
})()`;

const NOW = `(() => {
  const at = document.activeElement;
  const i = stops.indexOf(at);
  const { left, top, width, height } = at.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  return { i, name: nameOf(at), marked: i >= 0 && look(at) !== before[i], inSight: at.contains(over) };
})()`;

/** In the page: the stops are still those that the walk began with. */
const SAME = `(() => {
  const now = stopsNow();
  return now.length === stops.length && now.every((one, i) => one === stops[i]);
})()`;

/**
 * Presses Tab from the body to the last stop, and Shift+Tab back to the first. A field of several parts (a date)
 * is one stop. Where the page changed meanwhile (what is read away from it comes later), it walks once more.
 */
export async function walk(page: Page | PuppeteerPage): Promise<Walk> {
  for (;;) {
    const way = await walkOnce(page);
    if (await (page as Page).evaluate(SAME)) return way;
  }
}

async function walkOnce(page: Page | PuppeteerPage): Promise<Walk> {
  // One script text for both kinds of page: neither's types know the other's functions.
  const run = (script: string) => (page as Page).evaluate(script);
  const keyboard = page.keyboard as Page['keyboard'];
  const expected = (await run(PREPARE)) as string[];
  const go = async (end: number, first: Stop[], from: number): Promise<Stop[]> => {
    const stops = first;
    let last = from;
    // A date has four parts at most.
    for (let press = 0; press < 4 * expected.length && last !== end; press++) {
      await keyboard.press('Tab');
      const { i, ...stop } = (await run(NOW)) as Stop & { i: number };
      if (i === last) continue;
      last = i;
      stops.push(stop);
    }
    return stops;
  };
  const forward = await go(expected.length - 1, [], -1);
  await keyboard.down('Shift');
  const back = await go(0, forward.slice(-1), expected.length - 1);
  await keyboard.up('Shift');
  return { expected, forward, back };
}
