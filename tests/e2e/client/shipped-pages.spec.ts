import type { Page } from '@playwright/test';
import type { SampleBook } from '../../demo/book-entry';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { violations } from '../lib/axe';
import { type Extension, expect, type PuppeteerPage, test } from '../lib/extension';
import { openThread, painted, reply, write } from '../lib/mail';
import { openSections } from '../lib/sections';
import { walk } from '../lib/tab-walk';

const SCHEMES = ['light', 'dark'] as const;

/** What axe finds in the panel as it stands, in light and in dark. */
async function wrongInPanel(panel: PuppeteerPage, state: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const scheme of SCHEMES) {
    await panel.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    for (const found of await violations(panel, scheme)) wrong.push(`${state}, ${scheme}: ${found}`);
  }
  return wrong;
}

/** The same for a page in a tab, at these widths; there it must not be wider than its window either. */
async function wrongInTab(page: Page, state: string, widths = [1280, 400]): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const found of await violations(page, colorScheme))
        wrong.push(`${state}, ${width}, ${colorScheme}: ${found}`);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wrong.push(`${state}: wider than ${width} by ${over}`);
  }
  return wrong;
}

/** Priya, who writes in Margaret's thread, is in the book too. */
function bookOfTwo(): SampleBook {
  const book = sampleBook();
  const priya = { name: 'Priya Nair', addresses: ['priya.nair@harlowpine.example'] };
  return { ...book, clients: [...book.clients, priya] };
}

async function openPanelOn(yesfirst: Extension, subject: string, book = sampleBook()) {
  await yesfirst.fillBook(book);
  const page = await yesfirst.openMail();
  await openThread(page, subject);
  const panel = await yesfirst.openPanel(page);
  return { page, panel };
}

function firstRun({ context }: Extension): Page {
  const page = context.pages().find(one => one.url().endsWith('/dashboard.html'));
  if (!page) throw new Error('no page for the first run');
  return page;
}

for (const language of ['en', 'zh-CN']) {
  test.describe(`X the shipped pages are axe-clean in light and dark: ${language}`, () => {
    test.use({ language });

    test('the panel of a known client, closed and with everything open', async ({ yesfirst }) => {
      const { page, panel } = await openPanelOn(yesfirst, 'Do the blue tiles');
      await panel.waitForSelector('.offer');
      const wrong = await wrongInPanel(panel, 'known, with a fact of the mail offered');
      await page.goBack();
      await openThread(page, 'Damaged pallet');
      await panel.waitForFunction(() =>
        document.querySelector('.client-card')?.textContent?.includes('Margaret'),
      );
      await openSections(panel);
      await panel.click('.client-card .btn-yes');
      await panel.waitForSelector('.inline-form textarea');
      wrong.push(...(await wrongInPanel(panel, 'call, everything open')));
      expect(wrong).toEqual([]);
    });

    test('the panel with a note, a snooze, what was done, and the search', async ({ yesfirst }) => {
      const { panel } = await openPanelOn(yesfirst, 'Damaged pallet');
      await panel.waitForSelector('.client-card');
      await panel.keyboard.press('KeyN');
      await panel.waitForSelector('.inline-form textarea');
      const wrong = await wrongInPanel(panel, 'note');
      await panel.click('.client-card .btn-icon:last-of-type');
      await panel.waitForSelector('.menu');
      wrong.push(...(await wrongInPanel(panel, 'snooze')));
      await panel.click('.menu-item');
      await panel.waitForSelector('.toast');
      await panel.click('header .btn-icon');
      await panel.waitForSelector('.find-over .pick');
      wrong.push(...(await wrongInPanel(panel, 'snoozed, toast, search')));
      expect(wrong).toEqual([]);
    });

    test('the panel of an unknown person, and of several clients', async ({ yesfirst }) => {
      const { account: _private, ...book } = bookOfTwo();
      const { page, panel } = await openPanelOn(yesfirst, 'Lyon fair', book);
      await panel.waitForSelector('form.card');
      await panel.waitForSelector('.notice');
      const wrong = await wrongInPanel(panel, 'unknown, from an account that is not for work');
      await page.goBack();
      await openThread(page, 'Damaged pallet');
      await panel.waitForSelector('.pick .key');
      wrong.push(...(await wrongInPanel(panel, 'several')));
      expect(wrong).toEqual([]);
    });

    test('the panel where nothing is read', async ({ yesfirst }) => {
      await yesfirst.fillBook(sampleBook());
      const page = await yesfirst.openMail();
      const panel = await yesfirst.openPanel(page);
      await panel.waitForSelector('.empty');
      const wrong = await wrongInPanel(panel, 'nobody');
      await yesfirst.changeSettings({ offHosts: ['mail.google.com'] });
      await panel.waitForSelector('.empty .btn-yes');
      wrong.push(...(await wrongInPanel(panel, 'switched off')));
      await yesfirst.context.newPage();
      await panel.waitForSelector('.empty .btn:not(.btn-yes)');
      wrong.push(...(await wrongInPanel(panel, 'not on the list')));
      expect(wrong).toEqual([]);
    });

    test('the panel of a draft', async ({ yesfirst }) => {
      const { page, panel } = await openPanelOn(yesfirst, 'Damaged pallet');
      await panel.click('#tab-draft');
      await panel.waitForSelector('.empty');
      await reply(page);
      await write(page, 'Company policy says no. 根据公司规定，不行。 I’ll call you by 4 December.');
      await panel.waitForSelector('li + li .finding');
      await panel.waitForSelector('[aria-labelledby=promises-title] .btn');
      // The second opinion may change the list once more.
      await panel.locator('.finding-foot [aria-expanded]').click();
      await panel.waitForSelector('.finding-note');
      const wrong = await wrongInPanel(panel, 'findings');
      await page.keyboard.press('Control+A');
      await write(page, 'Unfortunately, no.');
      await expect.poll(() => painted(page)).toEqual(['Unfortunately']);
      await panel.waitForFunction(() => document.querySelectorAll('.finding').length === 1);
      await panel.locator('.sug').click();
      await expect.poll(() => painted(page)).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await panel.waitForSelector('.ask');
      wrong.push(...(await wrongInPanel(panel, 'asked before sending')));
      expect(wrong).toEqual([]);
    });

    test('the welcome page', async ({ yesfirst }) => {
      const page = firstRun(yesfirst);
      await page.locator('.demo .quote').first().waitFor();
      const wrong = await wrongInTab(page, 'welcome');
      await page.locator('.site .btn-link').click();
      await page.locator('.site form .field input').fill('nothing that is an address');
      await page.locator('.site form .field ~ .row button[type=submit]').click();
      await page.locator('.due[role=status]').waitFor();
      wrong.push(...(await wrongInTab(page, 'an address that is none', [400])));
      expect(wrong).toEqual([]);
    });

    test('the settings', async ({ yesfirst }) => {
      await yesfirst.changeSettings({ muted: ['English:policy-says'] });
      const page = firstRun(yesfirst);
      await page.locator('.ws').last().locator('.btn-quiet').click();
      await page.locator('.set .site .btn-s').waitFor();
      expect(await wrongInTab(page, 'settings')).toEqual([]);
    });
  });
}

/** Tab comes to everything in the page's order, each shows that it has the focus, and Shift+Tab goes all the way back. */
async function expectWalk(page: Page | PuppeteerPage, atLeast: number): Promise<void> {
  const { expected, forward, back } = await walk(page);
  expect(expected.length).toBeGreaterThanOrEqual(atLeast);
  expect(forward.map(stop => stop.name)).toEqual(expected);
  expect(back.map(stop => stop.name)).toEqual(expected.toReversed());
  expect([...forward, ...back].filter(stop => !stop.marked || !stop.inSight)).toEqual([]);
}

test.describe('X by keyboard everything is reached, forward and back, and in sight', () => {
  test('in the panel of a known client, with all that opens in it', async ({ yesfirst }) => {
    const { panel } = await openPanelOn(yesfirst, 'Damaged pallet');
    await panel.waitForSelector('.client-card');
    await openSections(panel);
    await panel.click('.client-card .btn-yes');
    await panel.waitForSelector('.inline-form textarea');
    await expectWalk(panel, 60);
  });

  test('in the panel of an unknown person, and of a draft', async ({ yesfirst }) => {
    const { page, panel } = await openPanelOn(yesfirst, 'Lyon fair');
    await panel.waitForSelector('form.card');
    await expectWalk(panel, 8);
    await reply(page);
    await write(page, 'Company policy says no. It is not our fault.');
    await panel.waitForSelector('#tab-draft .n');
    await panel.focus('#tab-client');
    await panel.keyboard.press('ArrowRight');
    await panel.waitForSelector('.finding');
    expect(await panel.evaluate(() => document.activeElement?.id)).toBe('tab-draft');
    await expectWalk(panel, 10);
  });

  test('on the welcome page and in the settings', async ({ yesfirst }) => {
    const page = firstRun(yesfirst);
    await page.bringToFront();
    await page.locator('.demo .sug').first().waitFor();
    await expectWalk(page, 10);
    await page.locator('.ws').last().locator('.btn-quiet').click();
    await page.locator('.settings').waitFor();
    await expectWalk(page, 8);
  });
});

test('K3 a date until which it is snoozed is typed whole', async ({ yesfirst }) => {
  const { panel } = await openPanelOn(yesfirst, 'Damaged pallet');
  await panel.waitForSelector('.client-card');
  await panel.keyboard.press('KeyS');
  await panel.waitForSelector('.menu');
  await panel.focus('.menu input[type=date]');
  const year = new Date().getFullYear() + 1;
  await panel.keyboard.type(`0214${year}`);
  await panel.waitForSelector('.toast');
  expect(await panel.$eval('.toast', toast => toast.textContent)).toContain(`Feb 14, ${year}`);
});
