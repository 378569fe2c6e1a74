import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openEditors } from './editors-bundle';

declare global {
  interface Window {
    log: string[];
    watching: AbortController;
  }
}

/** Watches `#editor` and notes what is told in `window.log`. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const editor = document.querySelector('#editor') as HTMLElement;
    const kind = window.editors.editorFor(editor);
    if (!kind) throw new Error('no editor kind');
    window.log = [];
    window.watching = new AbortController();
    window.editors.watchEditor(editor, {
      kind,
      exclude: '.quote',
      signal: window.watching.signal,
      onText: map => window.log.push(`text ${map.text}`),
      onPause: map => window.log.push(`pause ${map.text}`),
    });
  });
}

const told = (page: Page, line: string) => page.waitForFunction(wanted => window.log.includes(wanted), line);
const log = (page: Page) => page.evaluate(() => window.log);
const clear = (page: Page) => page.evaluate(() => void window.log.splice(0));

for (const body of ['<div id="editor" contenteditable="true"></div>', '<textarea id="editor"></textarea>']) {
  const name = body.includes('textarea') ? 'a textarea' : 'a contenteditable';

  test(`X tells the text of ${name} at each key and once when it rests`, async ({ page }) => {
    await page.clock.install();
    await openEditors(page, body);
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.locator('#editor').focus();
    await watch(page);
    await page.clock.runFor(1_000);
    await clear(page);
    await page.keyboard.type('our');
    await page.clock.runFor(200);
    await page.keyboard.type(' policy');
    await page.clock.runFor(200);
    const typed = await log(page);
    expect(typed).toEqual(['text our', 'text our policy']);
    await page.clock.runFor(1_000);
    const pauses = (await log(page)).filter(line => line.startsWith('pause'));
    expect(pauses).toEqual(['pause our policy']);
  });

  test(`X tells the text of ${name} once more where it changed and came back before it rested`, async ({
    page,
  }) => {
    await page.clock.install();
    await openEditors(page, body);
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.locator('#editor').focus();
    await watch(page);
    await page.keyboard.type('policy');
    await page.clock.runFor(1_000);
    await clear(page);
    await page.keyboard.type('x');
    await page.clock.runFor(50);
    await page.keyboard.press('Backspace');
    await page.clock.runFor(1_000);
    expect(await log(page)).toEqual(['text policyx', 'text policy', 'pause policy']);
  });

  test(`X tells the text of ${name} at once when it is left`, async ({ page }) => {
    await openEditors(page, `${body}<button id="other">x</button>`);
    await page.locator('#editor').focus();
    await watch(page);
    await told(page, 'pause ');
    const lines = await page.evaluate(() => {
      window.log = [];
      document.execCommand('insertText', false, 'our policy');
      (document.querySelector('#other') as HTMLElement).focus();
      return window.log;
    });
    expect(lines.at(-1)).toBe('pause our policy');
  });
}

test('X says nothing while a word is being composed, and leaves the composition alone', async ({ page }) => {
  await openEditors(page, '<div id="editor" contenteditable="true">我</div>');
  await page.locator('#editor').focus();
  await page.keyboard.press('End');
  await watch(page);
  await told(page, 'pause 我');
  await clear(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'zheng', selectionStart: 5, selectionEnd: 5 });
  await cdp.send('Input.imeSetComposition', { text: 'zhengce', selectionStart: 7, selectionEnd: 7 });

  const refused = await page.evaluate(async () => {
    const editor = document.querySelector('#editor') as HTMLElement;
    const kind = window.editors.editorFor(editor);
    const map = kind?.read(editor, '');
    if (!kind || !map) throw new Error('no editor');
    const composing = window.editors.isComposing(editor);
    const outcome = await kind.replace(editor, map, 0, 1, '你', '');
    return { composing, outcome, text: editor.innerText, told: window.log };
  });
  expect(refused).toEqual({ composing: true, outcome: 'refused', text: '我zhengce', told: [] });

  await cdp.send('Input.insertText', { text: '政策' });
  await told(page, 'pause 我政策');
  expect(await page.locator('#editor').innerText()).toBe('我政策');
  expect((await log(page)).some(line => line.includes('zheng'))).toBe(false);
});

test('X sees what the page itself puts in, without an input event', async ({ page }) => {
  await openEditors(page, '<div id="editor" contenteditable="true">Hi</div>');
  await page.locator('#editor').focus();
  await watch(page);
  await told(page, 'pause Hi');
  await page.evaluate(() => document.querySelector('#editor')?.append(document.createElement('br'), 'Anna'));
  await told(page, 'pause Hi\nAnna');
});

test('X falls silent when its signal aborts', async ({ page }) => {
  await openEditors(page, '<div id="editor" contenteditable="true">Hi</div>');
  await page.locator('#editor').focus();
  await watch(page);
  await told(page, 'pause Hi');
  const lines = await page.evaluate(async () => {
    window.log = [];
    document.execCommand('insertText', false, 'x');
    window.watching.abort();
    document.execCommand('insertText', false, 'y');
    (document.querySelector('#editor') as HTMLElement).blur();
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    return window.log;
  });
  expect(lines).toEqual([]);
});
