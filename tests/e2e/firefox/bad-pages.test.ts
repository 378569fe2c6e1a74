import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { servePage } from '../../pages/index.mjs';
import { GECKO_ID } from '../../tools/firefox-chrome.mjs';
import type { Firefox } from '../lib/firefox';
import { startBuilt } from '../lib/firefox-built';
import { enterPopover, inPopover } from '../lib/firefox-mail';

// What `sites/bad-pages.spec.ts` shows in Chromium.

const ORIGIN = 'https://bad.firma.example';
const OPENING = 'Company policy says that returns need a receipt.';
const MARK = 'Company policy says that';
const MENDED = 'In order to be fair to everyone, returns need a receipt.';

let firefox: Firefox;
let extension: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ firefox, extension, stop } = await startBuilt(`generic=${ORIGIN}/*`));
}, 240_000);
afterAll(() => stop());

const open = (parts: string, more = ''): Promise<Page> =>
  firefox.openServed(
    `${ORIGIN}/?with=${parts.replaceAll(' ', '+')}${more}`,
    path => servePage(path, 'bad'),
    'html[data-ready]',
  );
const kept = <T>(page: Page, read: string): Promise<T> => page.evaluate(`window.kept.${read}`) as Promise<T>;
const expectMarked = (page: Page, words: string[]) =>
  expect.poll(() => kept<string[]>(page, 'marked()')).toEqual(words);
const boxText = (page: Page, at = 0) =>
  page.evaluate(`document.querySelectorAll('.box')[${at}].innerText`) as Promise<string>;
const hosts = (page: Page) => page.evaluate(`document.querySelectorAll('yf-coach').length`);

/** By its place: the page may have taken away what a driver looks for it with. */
async function clickBox(page: Page, at = 0): Promise<void> {
  const { x, y } = await firefox.inFrame<{ x: number; y: number }>(
    'page',
    `const box = content.document.querySelectorAll('.box')[arg];
     box.scrollIntoView({ block: 'center' });
     const { x, y } = box.getBoundingClientRect();
     return { x, y };`,
    at,
  );
  await page.mouse.click(x + 12, y + 10);
}

/** Runs an expression in the world of our scripts in the page. */
const inOurs = <T>(expression: string): Promise<T> =>
  firefox.inFrame<T>(
    'page',
    `const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
     const { sandbox } = ExtensionContent.getContextByExtensionId(arg.id, content);
     return Cu.evalInSandbox(arg.expression, sandbox);`,
    { id: GECKO_ID, expression },
  );

it('X a bad page is read, mended and left as it is; a compose that it takes away takes its marks along', async () => {
  for (const parts of ['throws overrides', 'many', 'churn', 'many throws overrides churn']) {
    const page = await open(parts);
    const at = parts.includes('many') ? 199 : 0;
    await clickBox(page, at);
    await page.keyboard.type(OPENING);
    await expectMarked(page, [MARK]);
    await enterPopover(page);
    await page.keyboard.press('Digit1');
    await expect.poll(() => boxText(page, at)).toBe(MENDED);
    await expectMarked(page, []);
    await page.keyboard.type(' Soon.');
    expect(await boxText(page, at)).toBe(`${MENDED} Soon.`);
    expect(await page.evaluate(`[...document.documentElement.children].map(one => one.localName)`)).toEqual([
      'head',
      'body',
      'yf-coach',
    ]);
    if (parts.includes('churn')) expect(await kept(page, 'changed')).toBeGreaterThan(10_000);
    await page.close();
  }

  const page = await open('');
  const act = (name: string) => kept(page, `do.${name}()`);
  await clickBox(page);
  await page.keyboard.type(OPENING);
  await expectMarked(page, [MARK]);
  await act('rewrite');
  await expectMarked(page, [MARK]);
  // Its ranges stayed behind, and come along when somebody goes on there.
  await act('move');
  await clickBox(page);
  await expectMarked(page, [MARK]);
  // A clone beside it has the words and no mark; what is chosen goes where it was found.
  await act('clone');
  await clickBox(page, 1);
  await expectMarked(page, [MARK]);
  await enterPopover(page);
  await page.keyboard.press('Digit1');
  await expect.poll(() => boxText(page, 1)).toBe(MENDED);
  expect(await boxText(page, 0)).toBe(OPENING);
  await clickBox(page, 0);
  await expectMarked(page, [MARK]);
  await enterPopover(page);
  // Under the open popover: the words are gone, or are those of another node.
  await act('rebuild');
  await page.keyboard.press('Digit1');
  await expectMarked(page, []);
  expect(await boxText(page, 0)).toBe(OPENING);
  await page.keyboard.press('Escape');
  await expect.poll(() => inPopover(page)).toBe(false);
  await clickBox(page, 0);
  await expectMarked(page, [MARK]);
  await act('remove');
  await expectMarked(page, []);
  await page.close();
  expect(firefox.leaks()).toEqual([]);
}, 240_000);

it('X hostile names show as what they are; switched off or updated, it lets go of everything', async () => {
  for (const name of [0, 1, 2]) {
    const page = await open('names', `&name=${name}`);
    await firefox.openSidebar();
    await firefox.until('sidebar', `return content.document.body.innerText.includes('harlowpine.example')`);
    const seen = await firefox.inFrame<{ images: number; text: string; isWide: boolean }>(
      'sidebar',
      `const { document: doc } = content;
       return {
         images: doc.querySelectorAll('img').length,
         text: [...doc.querySelectorAll('input')].map(field => field.value).join() + doc.body.innerText,
         isWide: doc.documentElement.scrollWidth > doc.documentElement.clientWidth,
       };`,
    );
    expect(seen).toMatchObject({ images: 0, isWide: false });
    expect(seen.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|x{300}/);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    await page.close();
  }

  const page = await open('many');
  const before = await page.evaluate('document.documentElement.outerHTML.length');
  await inOurs(`(() => {
    const observing = globalThis.observing = new Set();
    for (const kind of [MutationObserver, ResizeObserver, IntersectionObserver]) {
      const { observe, disconnect } = kind.prototype;
      kind.prototype.observe = function (...args) { observing.add(this); return observe.apply(this, args); };
      kind.prototype.disconnect = function () { observing.delete(this); return disconnect.call(this); };
    }
  })()`);
  await clickBox(page, 3);
  await page.keyboard.type(OPENING);
  await expectMarked(page, [MARK]);
  expect(await inOurs('globalThis.observing.size')).toBeGreaterThan(1);
  await firefox.changeSettings({ offHosts: ['bad.firma.example'] });
  await expectMarked(page, []);
  expect(await hosts(page)).toBe(0);
  await expect
    .poll(() => inOurs('[...globalThis.observing].map(one => Object.prototype.toString.call(one)).join()'))
    .toBe('');
  expect(await page.evaluate('document.documentElement.outerHTML.length')).toBe(
    Number(before) + OPENING.length,
  );

  await firefox.changeSettings({ offHosts: [] });
  await clickBox(page, 3);
  await expectMarked(page, [MARK]);
  // As an update does: the one that is there is put over itself.
  await firefox.browser.installExtension(extension);
  await expect
    .poll(async () => {
      await clickBox(page, 4);
      return kept<string[]>(page, 'marked()');
    })
    .toEqual([]);
  // What is there now is of the new one alone.
  await clickBox(page, 5);
  await page.keyboard.type(OPENING);
  await expectMarked(page, [MARK]);
  await expect.poll(() => hosts(page)).toBe(1);
  expect(firefox.leaks()).toEqual([]);
}, 240_000);
