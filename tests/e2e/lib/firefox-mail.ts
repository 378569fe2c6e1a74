import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { SentByPage } from './mail';
import type { Clip } from './pixels';

// What `mail.ts` does in Chromium, by puppeteer.

/** The visible element of a selector, with `text` in it, once it is there. */
async function visible(page: Page, selector: string, text = ''): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction(
    (chosen, words) =>
      [...document.querySelectorAll<HTMLElement>(chosen)].find(
        element => element.checkVisibility() && element.innerText.includes(words),
      ),
    { polling: 'raf', timeout: 20_000 },
    selector,
    text,
  );
  return found as ElementHandle<HTMLElement>;
}

/** Clicks the visible element of a selector, with `text` in it. */
export async function click(page: Page, selector: string, text = ''): Promise<void> {
  const element = await visible(page, selector, text);
  await element.click();
}

/** Opens a thread by a piece of its subject. */
export async function openThread(page: Page, subject: string): Promise<void> {
  await click(page, 'tr.zA', subject);
  await visible(page, 'h2.hP', subject);
}

/** Goes back to the list, and opens a thread from there. */
export async function changeThread(page: Page, subject: string): Promise<void> {
  await click(page, '.tool.lS');
  await openThread(page, subject);
}

/** Opens the inline reply; the page puts the caret at its beginning. */
export async function reply(page: Page): Promise<void> {
  await click(page, '.ams.bkH');
  await visible(page, '[g_editable=true]');
}

/** Types as a person does. */
export async function write(page: Page, text: string): Promise<void> {
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

/** Presses a key with one that is held. */
export async function chord(
  page: Page,
  held: 'Alt' | 'Control',
  key: 'KeyY' | 'KeyZ' | 'Enter' | 'Home' | 'End',
) {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
}

/** Texts of all painted findings, in the order of the page. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .flatMap(([, ranges]) => [...ranges] as Range[])
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(range => range.toString()),
  );

/** Waits until exactly these words are marked. */
export const expectMarked = (page: Page, words: string[]): Promise<void> =>
  expect.poll(() => painted(page)).toEqual(words);

/** Markup of the first visible editor as it is. */
export const htmlOf = (page: Page): Promise<string> => read(page, 'innerHTML');

/** Its words. */
export const wordsOf = (page: Page): Promise<string> => read(page, 'innerText');

const read = (page: Page, what: 'innerHTML' | 'innerText'): Promise<string> =>
  page.$$eval(
    '[g_editable=true]',
    (all, name) => all.find((one): one is HTMLElement => one.checkVisibility())![name],
    what,
  );

/** Whether the popover has the focus: its root is closed, so this is all that a page can see. */
export const inPopover = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.localName === 'yf-coach');

/** Alt+Y, and waits until the popover was entered. */
export async function enterPopover(page: Page): Promise<void> {
  await chord(page, 'Alt', 'KeyY');
  await expect.poll(() => inPopover(page)).toBe(true);
}

export const sentByPage = (page: Page): Promise<SentByPage[]> =>
  page.evaluate(() => (window as unknown as { __sent: SentByPage[] }).__sent);

/** Waits until the mail that was sent last is this far. */
export const expectSent = (page: Page, state: SentByPage['state']): Promise<void> =>
  expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe(state);

/** The colours in the picture of the first mark, as `r,g,b`. */
export async function coloursOfMark(page: Page): Promise<string[]> {
  const clip = await page.evaluate(() => {
    const [range] = [...CSS.highlights].flatMap(([, ranges]) => [...ranges] as Range[]);
    const { x, y, width, height } = range!.getBoundingClientRect();
    // From the corner of the document, as the screenshot wants it.
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
  return coloursIn(page, clip);
}

/** The colours of a part of the page, as `r,g,b`. */
export async function coloursIn(page: Page, clip: Clip): Promise<string[]> {
  const png = await page.screenshot({ clip, encoding: 'base64' });
  return page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const seen = new Set<string>();
    for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    return [...seen];
  }, png);
}
