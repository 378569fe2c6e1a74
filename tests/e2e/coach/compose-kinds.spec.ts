import type { Page } from '@playwright/test';
import { expect, test } from '../lib/extension';
import {
  beforeCaret,
  editors,
  enterPopover,
  expectMarked,
  htmlOf,
  inPopover,
  markedEditors,
  openDocked,
  openThread,
  reply,
  write,
} from '../lib/mail';
import { shownOfOurs, spokenMark } from '../lib/overlay';
import { markPixels, pixelsOf, WARN_LINE } from '../lib/pixels';

const POLICY = 'Company policy says that returns need a receipt.';
const MARK = 'Company policy says that';
const MENDED = 'In order to be fair to everyone, returns need a receipt.';
const MORE = ' Soon.';

const TOMAS = 'Tomas Lind <tomas.lind@fjordtile.example>';
const NADIA = 'Nadia Kern <nadia.kern@brightloom.example>';

/** The opening is marked in this editor and in no other, on the screen too; the markup is `html` to the byte. */
async function expectFlagged(page: Page, html: string, at = 0): Promise<void> {
  await expectMarked(page, [MARK]);
  expect(await markedEditors(page)).toEqual([at]);
  expect(await markPixels(page)).toContain(WARN_LINE);
  expect(await htmlOf(page, at)).toBe(html);
}

/** By keyboard alone: into the popover, which changes nothing, and the first suggestion. */
async function mend(page: Page, html: string, at: number): Promise<void> {
  await enterPopover(page);
  expect(await htmlOf(page, at)).toBe(html);
  await page.keyboard.press('Digit1');
  await expect.poll(() => htmlOf(page, at)).toBe(html.replace(POLICY, MENDED));
  await expect.poll(() => beforeCaret(page)).toBe(MENDED);
  await expectMarked(page, []);
  expect(await inPopover(page)).toBe(false);
  await expect(editors(page).nth(at)).toBeFocused();
}

/** A mend, one undo that brings all back, and a mend behind which a person types on. `html` is the markup now. */
async function expectMends(page: Page, html: string, at = 0): Promise<void> {
  await mend(page, html, at);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => htmlOf(page, at)).toBe(html);
  await expectFlagged(page, html, at);
  await mend(page, html, at);
  await page.keyboard.type(MORE);
  expect(await htmlOf(page, at)).toBe(html.replace(POLICY, MENDED + MORE));
  // None of the keys was taken for one of the page's.
  expect(await page.locator('html').getAttribute('data-shortcut')).toBeNull();
}

/** Writes the opening into the empty body that has the caret. Gives the markup: what was there and what was typed. */
async function writePolicy(page: Page): Promise<string> {
  const blank = await htmlOf(page);
  await write(page, POLICY);
  return blank.startsWith('<div><br>') ? blank.replace('<br>', POLICY) : POLICY + blank;
}

test('D1 a new mail in the dock', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openDocked(page, TOMAS, 'Blue tiles');
  const html = await writePolicy(page);
  await expectFlagged(page, html);
  await expectMends(page, html);
});

test('D1 two mails in the dock, and only one of them with something to mend', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openDocked(page, TOMAS, 'Blue tiles');
  const html = await writePolicy(page);
  await expectFlagged(page, html);
  await openDocked(page, NADIA, 'Studios');
  await write(page, 'Yes, next week.');
  const clean = await htmlOf(page, 1);
  await expect.poll(() => spokenMark(page)).toBe('Starts with yes');
  await expectFlagged(page, html, 0);
  expect(await pixelsOf(editors(page).nth(1))).not.toContain(WARN_LINE);
  // Here is nothing to open, so the keys do nothing.
  await page.keyboard.press('Alt+KeyY');
  expect((await shownOfOurs(page)).map(box => box.name)).toEqual(['mark']);
  await expect(editors(page).nth(1)).toBeFocused();

  await editors(page).nth(0).click();
  await expect.poll(() => spokenMark(page)).toBe('1 to look at');
  expect(await markOffEdge(page)).toBeLessThan(40);
  await expectMends(page, html, 0);
  expect(await htmlOf(page, 1)).toBe(clean);

  await editors(page).nth(1).click();
  await expect.poll(() => spokenMark(page)).toBe('Starts with yes');
  await expectMarked(page, []);
});

test('D1 a mail taken to the full screen keeps its mark, there and back', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openDocked(page, TOMAS, 'Blue tiles');
  const html = await writePolicy(page);
  await expectFlagged(page, html);
  const docked = (await editors(page).boundingBox())!;
  // The page moves the box and gives it no focus: nobody presses a key in it.
  const toFull = async () => {
    await page.locator('.dw .Hq').click();
    await page.locator('.aSs .Am').waitFor();
  };
  await toFull();
  await expectFlagged(page, html);
  expect((await editors(page).boundingBox())!.width).toBeGreaterThan(docked.width);
  await expect.poll(() => markOffEdge(page)).toBeLessThan(40);
  await page.locator('.aSs .Hq').click();
  await page.locator('.dw .Am').waitFor();
  await expectFlagged(page, html);
  await expect.poll(() => markOffEdge(page)).toBeLessThan(40);
  await toFull();
  await editors(page).click();
  await expectMends(page, html);
});

test('D1 a minimised mail shows nothing of ours; restored it works again', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openDocked(page, TOMAS, 'Blue tiles');
  const html = await writePolicy(page);
  await expectFlagged(page, html);
  await enterPopover(page);
  await expect.poll(async () => (await shownOfOurs(page)).map(box => box.name)).toEqual(['mark', 'pop']);
  const boxes = await shownOfOurs(page);
  await page.locator('.Hm .Hl').click();
  await expect(editors(page)).toHaveCount(0);
  await expect.poll(() => shownOfOurs(page)).toEqual([]);
  // Nor does anything of ours take a click where it stood, or a mark show.
  const under = await page.evaluate(
    all =>
      all.map(
        ({ x, y, width, height }) => document.elementFromPoint(x + width / 2, y + height / 2)?.localName,
      ),
    boxes,
  );
  expect(under).not.toContain('yf-coach');
  expect(
    await page.evaluate(
      () =>
        [...CSS.highlights]
          .flatMap(([, all]) => [...all] as Range[])
          .flatMap(range => [...range.getClientRects()]).length,
    ),
  ).toBe(0);

  await page.locator('.Hp').click();
  await expectFlagged(page, html);
  await expect.poll(async () => (await shownOfOurs(page)).map(box => box.name)).toEqual(['mark']);
  await editors(page).click();
  await expectMends(page, html);
});

test('D1 a mail in a window of its own', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openDocked(page, TOMAS, 'Blue tiles');
  const html = await writePolicy(page);
  await expectFlagged(page, html);
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.locator('.Hm .Hq').click({ modifiers: ['Shift'] }),
  ]);
  await popup.locator('.M9 .Am:focus').waitFor();
  // It has its focus from the start, and is read before anything is pressed.
  await expectFlagged(popup, html);
  await expectMends(popup, html);
  // The mailbox has let go of it.
  await page.bringToFront();
  await expectMarked(page, []);
  await expect.poll(() => shownOfOurs(page)).toEqual([]);
});

test('D1 an answer in its thread', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  const html = await writePolicy(page);
  await expectFlagged(page, html);
  await expectMends(page, html);
});

test('D1 an answer popped out of its thread', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  const html = await writePolicy(page);
  await expectFlagged(page, html);
  await page.locator('.popout').click();
  await expect(page.locator('.dw .Am')).toBeFocused();
  await expectFlagged(page, html);
  await expectMends(page, html);
});

test('D1 a mail in plain-text mode', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openDocked(page, TOMAS, 'Blue tiles');
  await page.locator('.yesmode').click();
  await editors(page).click();
  await page.keyboard.press('Control+Home');
  const html = await writePolicy(page);
  await expectFlagged(page, html);
  await expectMends(page, html);
});

/** How far the edge mark's middle is from the right edge of the box it belongs to, in pixels. */
async function markOffEdge(page: Page): Promise<number> {
  const mark = (await shownOfOurs(page)).find(box => box.name === 'mark');
  const box = await editors(page).first().boundingBox();
  return mark && box ? Math.abs(mark.x + mark.width / 2 - (box.x + box.width)) : Number.POSITIVE_INFINITY;
}
