import type { Page } from '@playwright/test';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { expect, type PuppeteerPage, test } from '../lib/extension';
import { expectMarked, openThread, painted, reply, write } from '../lib/mail';
import { openSettings, switchOn } from '../lib/switch-on';

const text = (panel: PuppeteerPage): Promise<string> => panel.evaluate(() => document.body.innerText);
/** Everything of ours that a page could see in itself. */
const traces = async (page: Page) => ({
  marked: await painted(page),
  hosts: await page.locator('yf-coach').count(),
});
const SILENT = { marked: [], hosts: 0 };
const OPENING = 'Unfortunately, no.';
const MARKED = ['Unfortunately'];
/** Another address of the sample mailbox, which nobody is asked for at the installation. */
const ORIGIN = 'http://127.0.0.1:4173';

/** The page is the one that was opened: nobody reloaded it, neither a person nor the extension. */
async function expectNoReload(page: Page): Promise<void> {
  const navigations = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map(one => (one as PerformanceNavigationTiming).type),
  );
  expect(navigations).toEqual(['navigate']);
}

/** Writes a reply in the open thread that is marked. */
async function writeMarked(page: Page): Promise<void> {
  await reply(page);
  await write(page, OPENING);
  await expectMarked(page, MARKED);
}

test('X Gmail that is switched off falls silent, and comes back, both without a reload', async ({
  yesfirst,
}) => {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  const panel = await yesfirst.openPanel(page);
  await expect.poll(() => text(panel)).toContain('Margaret Okafor');
  await writeMarked(page);

  const settings = await openSettings(yesfirst);
  await settings.getByRole('checkbox', { name: /Gmail/ }).press('Space');
  await page.bringToFront();
  await expect.poll(() => traces(page)).toEqual(SILENT);
  await expect.poll(() => text(panel)).toContain('mail.google.com is switched off.');

  await settings.bringToFront();
  await settings.getByRole('checkbox', { name: /Gmail/ }).press('Space');
  await page.bringToFront();
  await expectMarked(page, MARKED);
  await expect.poll(() => text(panel)).toContain('Margaret Okafor');
  await expectNoReload(page);
});

test('X Gmail is switched off in another window, and on again in the panel', async ({ yesfirst }) => {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  const panel = await yesfirst.openPanel(page);
  await expect.poll(() => text(panel)).toContain('Margaret Okafor');
  await writeMarked(page);

  await yesfirst.changeSettings({ offHosts: ['mail.google.com'] });
  await expect.poll(() => text(panel)).toContain('mail.google.com is switched off.');
  await expect.poll(() => traces(page)).toEqual(SILENT);

  await panel.locator('button.btn-yes').click();
  await expect.poll(() => text(panel)).toContain('Margaret Okafor');
  await expectMarked(page, MARKED);
});

test('X access that was taken from Gmail in the browser is said, and Gmail comes back with it', async ({
  yesfirst,
}) => {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  const panel = await yesfirst.openPanel(page);
  await writeMarked(page);

  await yesfirst.chooseSiteAccess('ON_CLICK');
  await page.bringToFront();
  await expect.poll(() => traces(page)).toEqual(SILENT);
  await expect.poll(() => text(panel)).toContain('The browser took back the permission for mail.google.com.');

  await yesfirst.chooseSiteAccess('ON_ALL_SITES');
  await page.bringToFront();
  await expectMarked(page, MARKED);
  await expect.poll(() => text(panel)).toContain('Margaret Okafor');
  await expectNoReload(page);
});

test.describe('X at another address', () => {
  test.use({ start: { origins: [ORIGIN], prompts: true } });

  test('it is switched on, and off again, without a reload', async ({ yesfirst }) => {
    const page = await yesfirst.openMail({ origin: ORIGIN });
    await openThread(page, 'Damaged pallet');
    const panel = await yesfirst.openPanel(page);
    await expect.poll(() => text(panel)).toContain('This site isn’t on your list.');

    const settings = await switchOn(yesfirst, ORIGIN);
    await page.bringToFront();
    await expect.poll(() => text(panel)).toContain('Not sure who this is');
    await writeMarked(page);

    await settings.bringToFront();
    await settings.getByRole('checkbox', { name: '127.0.0.1' }).click();
    await expect(settings.getByRole('checkbox', { name: '127.0.0.1' })).toHaveCount(0);
    await page.bringToFront();
    await expect.poll(() => traces(page)).toEqual(SILENT);
    await expect.poll(() => text(panel)).toContain('This site isn’t on your list.');
    await expectNoReload(page);
  });

  test('a permission that is denied leaves it off', async ({ yesfirst }) => {
    const settings = await openSettings(yesfirst);
    await settings.getByRole('button', { name: 'Another webmail or CRM' }).click();
    await settings.getByRole('textbox', { name: 'Address of the site' }).fill(ORIGIN);
    await settings.getByRole('button', { name: 'Allow' }).click();
    await (await yesfirst.prompt()).press('Deny');
    await expect(settings.getByRole('main').getByRole('status')).toHaveText(
      'Not allowed. Nothing was changed.',
    );
    await expect(settings.getByRole('checkbox', { name: '127.0.0.1' })).toHaveCount(0);
  });

  test('a permission that the browser took back is said, and can be given again', async ({ yesfirst }) => {
    const page = await yesfirst.openMail({ origin: ORIGIN });
    await openThread(page, 'Damaged pallet');
    await switchOn(yesfirst, ORIGIN);
    const panel = await yesfirst.openPanel(page);
    await writeMarked(page);

    await yesfirst.takeBack('http://127.0.0.1/*');
    await expect.poll(() => traces(page)).toEqual(SILENT);
    await expect.poll(() => text(panel)).toContain('The browser took back the permission for 127.0.0.1.');

    await panel.locator('button.btn-yes').click();
    await expectMarked(page, MARKED);
    await expect.poll(() => text(panel)).toContain('Not sure who this is');
    await expectNoReload(page);
  });

  test('a permission that was taken back can be left so, and nothing asks any more', async ({ yesfirst }) => {
    const settings = await switchOn(yesfirst, ORIGIN);
    const page = await yesfirst.openMail({ origin: ORIGIN });
    const panel = await yesfirst.openPanel(page);
    await yesfirst.takeBack('http://127.0.0.1/*');
    await expect.poll(() => text(panel)).toContain('The browser took back the permission for 127.0.0.1.');
    await settings.bringToFront();
    await expect(settings.getByRole('checkbox', { name: '127.0.0.1' })).not.toBeChecked();
    await settings.getByRole('button', { name: 'Leave it off' }).click();
    await expect(settings.getByRole('checkbox', { name: '127.0.0.1' })).toHaveCount(0);
    await page.bringToFront();
    await expect.poll(() => text(panel)).toContain('This site isn’t on your list.');
  });
});

test.describe('K1 a mailbox that was open before the installation', () => {
  test.use({ start: { openBefore: {} } });

  test('it is read without a reload', async ({ yesfirst }) => {
    const [page] = yesfirst.context.pages();
    if (!page) throw new Error('no page');
    await yesfirst.fillBook(sampleBook());
    await page.bringToFront();
    await openThread(page, 'Damaged pallet');
    const panel = await yesfirst.openPanel(page);
    await expect.poll(() => text(panel)).toContain('Margaret Okafor');
    await writeMarked(page);
    await expectNoReload(page);
  });
});

test('X an unread tab in front leaves nothing in the console of the panel', async ({ yesfirst }) => {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  const panel = await yesfirst.openPanel(page);
  const said: string[] = [];
  panel.on('console', message => said.push(message.text()));
  panel.on('pageerror', error => said.push(String(error)));
  await expect.poll(() => text(panel)).toContain('Margaret Okafor');
  const other = await yesfirst.context.newPage();
  await other.goto('about:blank');
  await expect.poll(() => text(panel)).toContain('This site isn’t on your list.');
  const own = await yesfirst.openOwn('dashboard.html');
  await expect.poll(() => text(panel)).toContain('This page belongs to the browser');
  await own.close();
  await page.bringToFront();
  await expect.poll(() => text(panel)).toContain('Margaret Okafor');
  expect(said).toEqual([]);
});
