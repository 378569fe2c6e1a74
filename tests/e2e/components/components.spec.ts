import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type AxeBuilder from 'axe-core';
import { buildGallery } from './build-gallery';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ADDRESS = 'https://gallery.example/';

let script: string;
test.beforeAll(async () => {
  script = await buildGallery();
});

async function open(page: Page, lang: 'en' | 'zh'): Promise<string[]> {
  await page.route(`${ADDRESS}**`, route => {
    const isScript = route.request().url().endsWith('.js');
    return route.fulfill(
      isScript
        ? { contentType: 'text/javascript', body: script }
        : {
            contentType: 'text/html',
            body: '<!doctype html><meta charset="utf-8"><body><script src="/g.js"></script>',
          },
    );
  });
  await page.goto(`${ADDRESS}?lang=${lang}`);
  return page.evaluate(() => window.gallery.names);
}

for (const lang of ['en', 'zh'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`X every component state is axe-clean and reflows at 320: ${lang}, ${scheme}`, async ({
      page,
    }, info) => {
      await page.setViewportSize({ width: 320, height: 760 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const names = await open(page, lang);
      await page.evaluate(AXE);
      expect(names.length).toBeGreaterThan(30);
      const wrong: Record<string, string[]> = {};
      for (const name of names) {
        await page.evaluate(state => window.gallery.show(state), name);
        await page.evaluate(() => {
          for (const section of document.querySelectorAll('details')) section.open = true;
        });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        const found = await page.evaluate(async dark => {
          const { axe } = window as unknown as { axe: typeof AxeBuilder };
          // All but its colours was looked at in light.
          const rules = { 'page-has-heading-one': { enabled: false } };
          const result = await axe.run(document, dark ? { runOnly: ['color-contrast'] } : { rules });
          return result.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' | ')}`);
        }, scheme === 'dark');
        if (overflow > 0) found.push(`wider than 320 by ${overflow}`);
        if (found.length > 0) wrong[name] = found;
        await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
      }
      expect(wrong).toEqual({});
    });
  }
}

test('X states stay visible in forced colours', async ({ page }, info) => {
  await page.setViewportSize({ width: 320, height: 760 });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, 'en');
  const fills = async (state: string, selector: string) => {
    await page.evaluate(name => window.gallery.show(name), state);
    await page.screenshot({ path: info.outputPath(`${state}.png`), fullPage: true });
    return page.locator(selector).evaluateAll(all =>
      all.map(element => {
        const { backgroundColor, backgroundImage, borderTopWidth, borderTopStyle, outlineStyle } =
          getComputedStyle(element);
        return [
          backgroundColor,
          backgroundImage.slice(0, 9),
          borderTopStyle,
          borderTopWidth,
          outlineStyle,
        ].join(' ');
      }),
    );
  };
  // A plain, a positive and a flagged third each look their own.
  const plainAndLook = await fills('panel-draft', '.tone i');
  const [yes] = await fills('panel-draft-yes', '.tone i');
  expect(new Set([...plainAndLook.slice(0, 1), plainAndLook[2], yes]).size).toBe(3);
  const [off] = await fills('coach-edges', '.edge.is-off');
  expect(off).toContain('dashed');
  const bars = await fills('coach-edges', '.edge-bar > i');
  expect(new Set(bars).size).toBeGreaterThanOrEqual(3);
  const [fill] = await fills('panel-gap-due', '.gap-bar > i');
  const [track] = await fills('panel-gap-due', '.gap-bar');
  expect(fill?.split(' ')[0]).not.toBe(track?.split(' ')[0]);
});

test('X the wide welcome page and settings', async ({ page }, info) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const lang of ['en', 'zh'] as const) {
    await open(page, lang);
    for (const name of ['page-welcome', 'page-settings']) {
      await page.evaluate(state => window.gallery.show(state), name);
      await page.screenshot({ path: info.outputPath(`${name}-${lang}.png`), fullPage: true });
    }
    await page.evaluate(() => window.gallery.show('page-welcome'));
    await page.locator('.sug').first().click();
    await expect(page.locator('.demo textarea')).toBeFocused();
    await page.unrouteAll();
  }
});

test('K2 the edge mark tells the client on hover and on focus, and Esc hides it', async ({ page }, info) => {
  await page.setViewportSize({ width: 320, height: 400 });
  await open(page, 'en');
  await page.evaluate(() => window.gallery.show('coach-edge-tip'));
  const tip = page.locator('.edge-tip');
  await expect(tip).toBeHidden();
  await page.locator('.edge').hover();
  await expect(tip).toContainText('23 days since a call, due in 7 days');
  await expect(tip).toBeVisible();
  await page.screenshot({ path: info.outputPath('tip.png') });
  await page.mouse.move(10, 390);
  await expect(tip).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});
