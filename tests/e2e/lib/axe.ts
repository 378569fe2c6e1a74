import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { PuppeteerPage } from './extension';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what goes before it, and the best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a page in dark can have wrong that it hasn't in light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

export type Scheme = 'light' | 'dark';

const only = (type: 'tag' | 'rule', values: string[]) => JSON.stringify({ type, values });

/** Only what is needed comes out of the page: the whole report is large. */
const runOn = (scheme: Scheme) => `axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ${scheme === 'dark' ? only('rule', COLOURS) : only('tag', TAGS)},
  })
  .then(({ violations, passes }) => ({
    passed: passes.length,
    wrong: violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.html).join(' | ')),
  }))`;

/**
 * Colours on their way to another scheme are nobody's colours. They are put at their end, not waited
 * for: a panel behind another window draws no frames, and there a wait would never end. A child may
 * set out when its parent has arrived, so it is looked at again.
 */
const SETTLE = `(() => {
  const finite = () => document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime !== Infinity);
  for (let round = 0; round < 20; round += 1) {
    const moving = finite();
    if (moving.length === 0) return;
    for (const one of moving) one.finish();
  }
})()`;

/**
 * What axe finds wrong in a page as it stands: rule and markup. Also that axe looked at something.
 * @param scheme `dark` where the same page was looked at in light: then its colours alone are
 */
export async function violations(page: Page | PuppeteerPage, scheme: Scheme = 'light'): Promise<string[]> {
  // One script text for both: neither's types know the other's functions.
  const run = (script: string) => (page as Page).evaluate(script);
  if (await run('!globalThis.axe')) await run(AXE);
  await run(SETTLE);
  const { passed, wrong } = (await run(runOn(scheme))) as { passed: number; wrong: string[] };
  if (passed === 0) throw new Error('axe looked at nothing');
  return wrong;
}

/**
 * What is wrong with a page as it stands, in light and dark, wide and narrow: by axe, and what reaches beyond
 * the edge. @param state names it in what is said
 */
export async function looks(page: Page, state: string, widths: readonly number[] = [1280, 320]) {
  const wrong: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const found of await violations(page, colorScheme))
        wrong.push(`${state}, ${width}, ${colorScheme}: ${found}`);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wrong.push(`${state}: wider than ${width} by ${over}`);
  }
  return wrong;
}
