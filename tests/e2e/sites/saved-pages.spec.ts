import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Compose, PageView } from '../../../lib/sites/adapter';
import { adapterScript } from './bundle';
import './reading';

/**
 * The reading parts of the contract over saved real pages, where `YESFIRST_PAGES` names a folder of them:
 * `page.html`, and beside it `page.json` with what must be read (`{view, composes}`, in part). The pages stay
 * outside the project. Which selectors met a page, and which never did, is printed.
 */
const folder = process.env.YESFIRST_PAGES;
const pages = folder ? readdirSync(folder).filter(name => name.endsWith('.html')) : [];

interface Reading {
  view: PageView;
  composes: Omit<Compose, 'root' | 'editor'>[];
  /** Selector → number of hits. */
  hits: Record<string, Record<string, number>>;
}

const met = new Map<string, Set<string>>();

for (const name of pages) {
  test(`X saved page ${name}`, async ({ page }) => {
    const file = join(folder ?? '', name);
    // What a saved page would load or run is of no use here and may change it.
    await page.context().route('**/*', route => route.abort());
    await page.route('https://mail.google.com/**', route =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
        body: readFileSync(file),
      }),
    );
    await page.addInitScript(await adapterScript());
    await page.goto('https://mail.google.com/mail/u/0/', { waitUntil: 'domcontentloaded' });
    const reading = await page.evaluate((): Reading => {
      const hits: Reading['hits'] = {};
      for (const [what, alternatives] of Object.entries(window.siteSelectors)) {
        hits[what] = {};
        for (const selector of alternatives) {
          const count = document.querySelectorAll(selector.replace('%', 'to')).length;
          if (count) hits[what][selector] = count;
        }
      }
      return {
        view: window.site.view(document),
        composes: window.site.composes(document).map(({ root: _root, editor: _editor, ...rest }) => rest),
        hits,
      };
    });
    for (const found of Object.values(reading.hits)) {
      for (const selector of Object.keys(found))
        met.set(selector, (met.get(selector) ?? new Set()).add(name));
    }
    const expectations = file.replace(/\.html$/, '.json');
    if (existsSync(expectations))
      expect(reading).toMatchObject(JSON.parse(readFileSync(expectations, 'utf8')));
    for (const person of [
      ...reading.view.people,
      ...reading.composes.flatMap(c => [...c.to, ...c.cc, ...c.bcc]),
    ]) {
      expect(person.address).toMatch(/^[^@\s]+@[^@\s]+$/);
    }
    const { hits: _hits, ...read } = reading;
    console.log(`${name}\n${JSON.stringify(read, null, 1)}`);
  });
}

if (pages.length) {
  test('X which selectors met a saved page', async ({ page }) => {
    await page.addInitScript(await adapterScript());
    await page.goto('about:blank');
    const all = await page.evaluate(() => window.siteSelectors);
    const never: string[] = [];
    for (const [what, alternatives] of Object.entries(all)) {
      if (!alternatives.some(selector => met.has(selector))) never.push(what);
      for (const selector of alternatives) {
        console.log(
          `${met.has(selector) ? 'met  ' : 'never'}  ${what}  ${selector}  ${[...(met.get(selector) ?? [])].join(' ')}`,
        );
      }
    }
    console.log(`names that never met a page: ${never.join(', ') || 'none'}`);
    expect(met.size, 'no selector met any page').toBeGreaterThan(0);
  });
}
