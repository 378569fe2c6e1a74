import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../lib/extension';
import { enterPopover, inPopover } from '../lib/mail';
import { shownOfOurs } from '../lib/overlay';
import { switchOn } from '../lib/switch-on';

const ORIGIN = 'http://127.0.0.1:4173';
const OPENING = 'Company policy says that returns need a receipt.';
const MARK = 'Company policy says that';
const MENDED = 'In order to be fair to everyone, returns need a receipt.';
test.use({ start: { pages: { [ORIGIN]: 'bad' }, prompts: true } });

interface Kept {
  marked(): string[];
  errors: number;
  changed: number;
  do: Record<string, () => void>;
}
const kept = <T>(page: Page, read: (all: Kept) => T): Promise<T> =>
  page.evaluate(`(${read})(window.kept)`) as Promise<T>;
const expectMarked = (page: Page, words: string[]) =>
  expect.poll(() => kept(page, all => all.marked())).toEqual(words);
const boxText = (page: Page, at = 0) => page.locator('.box').nth(at).innerText();

async function open(page: Page, parts: string, more = ''): Promise<void> {
  await page.goto(`${ORIGIN}/?with=${parts.replaceAll(' ', '+')}${more}`);
  await page.waitForSelector('html[data-ready]');
}

async function writeIn(page: Page, at = 0): Promise<void> {
  await page.locator('.box').nth(at).click();
  await page.keyboard.type(OPENING);
}

test('X a bad page is read, mended and left as it is; a compose that it takes away takes its marks along', async ({
  yesfirst,
}) => {
  test.setTimeout(240_000);
  await switchOn(yesfirst, ORIGIN);
  const page = await yesfirst.context.newPage();
  for (const parts of ['throws overrides', 'many', 'churn', 'many throws overrides churn']) {
    await open(page, parts);
    const count = await page.locator('.box').count();
    const at = count - 1;
    await writeIn(page, at);
    await expectMarked(page, [MARK]);
    await enterPopover(page);
    await page.keyboard.press('Digit1');
    await expect.poll(() => boxText(page, at), parts).toBe(MENDED);
    await expectMarked(page, []);
    await page.keyboard.type(' Soon.');
    expect(await boxText(page, at)).toBe(`${MENDED} Soon.`);
    // Nothing of ours is in the page's own tree, beside the one host.
    expect(await page.evaluate(`[...document.documentElement.children].map(one => one.localName)`)).toEqual([
      'head',
      'body',
      'yf-coach',
    ]);
    if (parts.includes('churn')) expect(await kept(page, all => all.changed)).toBeGreaterThan(10_000);
  }
  const act = (name: string) => page.evaluate(`window.kept.do.${name}()`);
  const names = async () => (await shownOfOurs(page)).map(box => box.name);
  await open(page, '');
  await writeIn(page);
  await expectMarked(page, [MARK]);

  await enterPopover(page);
  await act('hide');
  await expect.poll(names).toEqual([]);
  await act('show');
  await expect.poll(names).toContain('mark');
  await page.locator('.box').click();
  await expectMarked(page, [MARK]);

  await act('rewrite');
  await expectMarked(page, [MARK]);
  // Its ranges stayed behind, and come along when somebody goes on there.
  await act('move');
  await page.locator('.box').click();
  await expectMarked(page, [MARK]);

  // A clone beside it has the words and no mark; what is chosen goes where it was found.
  await act('clone');
  await page.locator('.box').nth(1).click();
  await expectMarked(page, [MARK]);
  await enterPopover(page);
  await page.keyboard.press('Digit1');
  await expect.poll(() => boxText(page, 1)).toBe(MENDED);
  expect(await boxText(page, 0)).toBe(OPENING);

  await page.locator('.box').nth(0).click();
  await expectMarked(page, [MARK]);
  await enterPopover(page);
  // Under the open popover: the words are gone, or are those of another node.
  await act('rebuild');
  await page.keyboard.press('Digit1');
  await expect.poll(() => kept(page, all => all.marked())).toEqual([]);
  expect(await boxText(page, 0)).toBe(OPENING);
  await page.keyboard.press('Escape');
  await expect.poll(() => inPopover(page)).toBe(false);
  await page.locator('.box').nth(0).click();
  await expectMarked(page, [MARK]);
  await act('remove');
  await expectMarked(page, []);
  await expect.poll(names).toEqual([]);

  await open(page, 'nested');
  await page.locator('.inner').click();
  await page.keyboard.type(OPENING);
  const html = await page.locator('.box').nth(1).innerHTML();
  await page.keyboard.press('Alt+KeyY');
  expect(await page.locator('.box').nth(1).innerHTML()).toBe(html);
});

/** Listeners and observers of ours in a page: counted in the isolated world, from before the reader comes. */
async function watchOurs(cdp: CDPSession): Promise<() => Promise<{ observing: number; listeners: number }>> {
  const worlds: { id: number; name: string; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  const world = worlds.find(one => one.origin.startsWith('chrome-extension:'));
  if (!world) throw new Error(`no world of ours: ${JSON.stringify(worlds)}`);
  const run = async (expression: string) =>
    (await cdp.send('Runtime.evaluate', { expression, contextId: world.id, returnByValue: true })).result
      .value;
  await run(`(() => {
    const observing = globalThis.observing = new Set();
    for (const kind of [MutationObserver, ResizeObserver, IntersectionObserver]) {
      const { observe, disconnect } = kind.prototype;
      kind.prototype.observe = function (...args) { observing.add(this); return observe.apply(this, args); };
      kind.prototype.disconnect = function () { observing.delete(this); return disconnect.call(this); };
    }
    const { addEventListener } = EventTarget.prototype;
    globalThis.listening = 0;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      // Only what is told by no signal when to end stays; our own nodes go with their listeners.
      if (!options?.signal && (this === window || this.getRootNode?.() === document)) globalThis.listening++;
      return addEventListener.call(this, type, listener, options);
    };
  })()`);
  return async () => ({
    observing: Number(await run('globalThis.observing.size')),
    listeners: Number(await run('globalThis.listening')),
  });
}

test('X hostile names show as what they are; switched off or updated, it lets go of everything', async ({
  yesfirst,
}) => {
  test.setTimeout(240_000);
  await switchOn(yesfirst, ORIGIN);
  const page = await yesfirst.context.newPage();
  await open(page, 'names', '&name=0');
  const panel = await yesfirst.openPanel(page);
  for (const name of [0, 1, 2]) {
    await open(page, 'names', `&name=${name}`);
    await expect.poll(() => panel.evaluate(() => document.body.innerText)).toContain('harlowpine.example');
    const seen = await panel.evaluate(() => ({
      images: document.querySelectorAll('img').length,
      text:
        [...document.querySelectorAll('input')].map(field => field.value).join() + document.body.innerText,
      isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }));
    expect(seen).toMatchObject({ images: 0, isWide: false });
    expect(seen.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|x{300}/);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
  }

  await open(page, 'many');
  const before = await page.locator('html').evaluate(html => html.outerHTML.length);
  const cdp = await page.context().newCDPSession(page);
  const ours = await watchOurs(cdp);
  await writeIn(page, 3);
  await expectMarked(page, [MARK]);
  expect((await ours()).observing).toBeGreaterThan(1);
  await yesfirst.changeSettings({ offHosts: ['127.0.0.1'] });
  await expectMarked(page, []);
  expect(await page.locator('yf-coach').count()).toBe(0);
  expect(await ours()).toEqual({ observing: 0, listeners: 0 });
  expect(await page.locator('html').evaluate(html => html.outerHTML.length)).toBe(before + OPENING.length);

  await yesfirst.changeSettings({ offHosts: [] });
  await page.locator('.box').nth(3).click();
  await expectMarked(page, [MARK]);
  await yesfirst.worker
    .evaluate(() => {
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
    })
    .catch(() => undefined);
  // The old script hears of it at the person's next act.
  await expect
    .poll(async () => {
      await page.locator('.box').nth(4).click();
      return kept(page, all => all.marked());
    })
    .toEqual([]);
  expect(await page.locator('yf-coach').count()).toBe(0);
});
