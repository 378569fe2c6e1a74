import type { Page } from '@playwright/test';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { violations } from '../lib/axe';
import { type Extension, expect, type PuppeteerPage, test } from '../lib/extension';
import { switchOn } from '../lib/switch-on';

const ORIGIN = 'http://127.0.0.1:4173';
const text = (panel: PuppeteerPage): Promise<string> => panel.evaluate(() => document.body.innerText);

/** Presses a button of the panel by a piece of its words. */
async function press(panel: PuppeteerPage, words: string): Promise<void> {
  await panel.evaluate(part => {
    const button = [...document.querySelectorAll<HTMLElement>('button, summary')].find(
      one => one.innerText.includes(part) || one.ariaLabel === part,
    );
    if (!button) throw new Error(`no button says ${part}`);
    button.click();
  }, words);
}

/** Whether the bar of pointing is in the page. Its words are in a closed shadow root. */
const isPointing = (page: Page) => page.evaluate(() => !!document.querySelector('yf-teach'));

/** What a screen reader is told of the bar, from the browser's accessibility tree. */
async function spoken(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes.flatMap(({ ignored, role, name }) =>
    !ignored && /^(?:dialog|button)$/.test(String(role?.value)) ? `${role?.value}: ${name?.value}` : [],
  );
}

async function clean(panel: PuppeteerPage | Page, state: string): Promise<void> {
  expect(await violations(panel), state).toEqual([]);
}

async function start(yesfirst: Extension, parts: string) {
  await yesfirst.fillBook(sampleBook());
  const settings = await switchOn(yesfirst, ORIGIN);
  const page = await yesfirst.context.newPage();
  await page.goto(`${ORIGIN}/records/7?with=${parts}`);
  const panel = await yesfirst.openPanel(page);
  return { page, panel, settings };
}

test.describe('X a page that nobody knows', () => {
  test.use({ start: { pages: { [ORIGIN]: 'generic' }, prompts: true } });

  test('is taught by pointing, read so at each load, and shows nobody else', async ({ yesfirst }) => {
    const { page, panel, settings } = await start(yesfirst, 'texted+staff+called');
    await expect.poll(() => text(panel)).toContain('Not sure who this is');
    await clean(panel, 'not read, this page open');

    // Ended by Esc, nothing is kept.
    await press(panel, 'This is the client');
    await expect.poll(() => isPointing(page)).toBe(true);
    expect(await text(panel)).toContain('Point at it in the page');
    await clean(panel, 'pointing');
    await page.keyboard.press('Escape');
    await expect.poll(() => isPointing(page)).toBe(false);

    // By keyboard: the arrow keys go through what holds an address.
    await press(panel, 'This is the client');
    await expect.poll(() => isPointing(page)).toBe(true);
    expect(await spoken(page)).toEqual([
      'dialog: Where is the client’s address or number?',
      'button: Cancel',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => isPointing(page)).toBe(false);
    await expect.poll(() => text(panel)).toContain('oh-KAH-for');

    // By mouse: the page hears nothing of the click.
    await page.evaluate(() => {
      document.addEventListener('click', () => {
        document.title = 'clicked';
      });
    });
    await press(panel, 'This page');
    await press(panel, 'This is the date');
    await expect.poll(() => isPointing(page)).toBe(true);
    await page.locator('time').hover();
    await page.locator('time').click();
    await expect.poll(() => text(panel)).toContain('127.0.0.1:4173 says 3 days ago: a hint, not a contact.');
    expect(await page.title()).not.toBe('clicked');

    // At the next load, and on the record of somebody else without such a place.
    await page.goto(`${ORIGIN}/records/8?with=texted+staff+uncalled`);
    await expect.poll(() => text(panel)).toContain('this page shows none with a year');
    expect(await text(panel)).toContain('Margaret Okafor');
    await page.goto(`${ORIGIN}/records/9?with=staff+second`);
    await expect
      .poll(() => text(panel))
      .toContain('Where you pointed for the client, this page has no address');
    expect(await text(panel)).not.toContain('priya.nair');
    await clean(panel, 'taught, and not read');

    await settings.bringToFront();
    const host = settings.getByRole('listitem').filter({ hasText: '127.0.0.1:4173' });
    await expect(host).toContainText('This is the client · This is the date');
    await clean(settings, 'settings with a taught page');
    await host.getByRole('button', { name: 'Forget' }).click();
    await expect(host).toHaveCount(0);
    await page.bringToFront();
    await expect.poll(() => text(panel)).toContain('priya.nair@harlowpine.example');
  });

  test('what was sent there is said by hand, and a call goes as a note to the clipboard', async ({
    yesfirst,
  }) => {
    await yesfirst.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { panel } = await start(yesfirst, 'named+editable');
    await expect.poll(() => text(panel)).toContain('oh-KAH-for');
    expect(await panel.$eval('.gap-n', one => one.textContent)).toBe('41');
    await panel.keyboard.press('KeyM');
    await expect.poll(() => text(panel)).toContain('Mail to Margaret Okafor logged');
    await expect.poll(() => panel.$eval('.gap-main', one => one.textContent)).toContain('Today · mail');
    // While the way back is offered.
    await press(panel, 'Undo');
    await expect.poll(() => panel.$eval('.gap-n', one => one.textContent)).toBe('41');
    await clean(panel, 'a page on which nothing is seen to be sent');

    await panel.keyboard.press('KeyL');
    await panel.waitForSelector('.inline-form textarea');
    await panel.keyboard.type('Wants forty more panels');
    await clean(panel, 'a call, to be copied');
    await panel.keyboard.down('Control');
    await panel.keyboard.down('Shift');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Shift');
    await panel.keyboard.up('Control');
    await expect.poll(() => text(panel)).toContain('The note is on the clipboard.');
    const copied = await panel.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Call with Margaret Okafor, .*\d{4}.*\nWants forty more panels$/);
  });

  test('is captured without a word of it, and looked at before it is saved', async ({ yesfirst }) => {
    const { page, panel } = await start(yesfirst, 'named+second+deep');
    await expect.poll(() => text(panel)).toContain('nothing says which of them is the client');
    const opened = yesfirst.context.waitForEvent('page');
    await press(panel, 'Capture this page');
    const view = await opened;
    const file = view.getByRole('textbox', { name: 'Captured page' });
    await expect(file).toBeVisible();
    const held = await file.inputValue();
    expect(held).toContain('<template shadowrootmode="open">');
    expect(held).toContain('<textarea');
    expect(held).not.toMatch(/margaret|okafor|priya|harlow/i);
    await clean(view, 'the captured page');
    const download = view.waitForEvent('download');
    await view.getByRole('button', { name: 'Save the file' }).click();
    expect((await download).suggestedFilename()).toBe('yesfirst-page.html');
    await view.getByRole('button', { name: 'Throw it away' }).click();
    await expect(view.getByText('No page was captured')).toBeVisible();
    expect(page.isClosed()).toBe(false);
  });
});
