import { sampleBook } from '../../demo/sample-clients.mjs';
import { expect, type PuppeteerPage, test } from '../lib/extension';
import { enterPopover, expectMarked } from '../lib/mail';
import { spokenMark } from '../lib/overlay';
import { switchOn } from '../lib/switch-on';

test.describe('X any page, once it is switched on', () => {
  const ORIGIN = 'http://127.0.0.1:4173';
  const text = (panel: PuppeteerPage): Promise<string> => panel.evaluate(() => document.body.innerText);
  test.use({ start: { pages: { [ORIGIN]: 'generic' }, prompts: true } });

  test('shows the client by its one number, and marks and mends what is written there', async ({
    yesfirst,
  }) => {
    await yesfirst.fillBook(sampleBook());
    await switchOn(yesfirst, ORIGIN);
    const page = await yesfirst.context.newPage();
    await page.goto(`${ORIGIN}/records/7?with=phone+page+editable`);
    const panel = await yesfirst.openPanel(page);
    await expect.poll(() => text(panel)).toContain('Margaret Okafor');
    await page.locator('.box').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Unfortunately, no. ');
    await expectMarked(page, ['Unfortunately']);
    await enterPopover(page);
    await page.keyboard.press('Digit1');
    await expectMarked(page, []);
    expect(await page.locator('.box').innerText()).not.toContain('Unfortunately');

    await page.goto(`${ORIGIN}/records/8?with=named+second+page`);
    await expect.poll(() => text(panel)).toContain('nothing says which of them is the client');
  });

  test('a field in open shadow roots is coached too', async ({ yesfirst }) => {
    await yesfirst.fillBook(sampleBook());
    await switchOn(yesfirst, ORIGIN);
    const page = await yesfirst.context.newPage();
    await page.goto(`${ORIGIN}/records/7?with=named+deep`);
    const panel = await yesfirst.openPanel(page);
    await expect.poll(() => text(panel)).toContain('Margaret Okafor');
    await page.locator('textarea').click();
    await page.keyboard.type('Unfortunately, no.');
    await expect.poll(() => spokenMark(page)).toBe('1 to look at, in the panel');
  });

  test('a frame in a frame is coached, also when the focus was in the outer one before', async ({
    yesfirst,
  }) => {
    await switchOn(yesfirst, ORIGIN);
    const page = await yesfirst.context.newPage();
    await page.goto(`${ORIGIN}/records/7?with=nested`);
    const outer = page.frameLocator('iframe');
    await outer.locator('body').evaluate(body => {
      const field = body.ownerDocument.createElement('input');
      body.prepend(field);
    });
    await outer.locator('input').click();
    await page.keyboard.type('Your order');
    await outer.frameLocator('iframe').locator('body').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Unfortunately, no. ');
    await expect.poll(() => spokenMark(page)).toContain('1 to look at');
  });
});
