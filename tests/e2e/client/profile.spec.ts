import type { Page } from '@playwright/test';
import type { SampleBook } from '../../demo/book-entry';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks } from '../lib/axe';
import { type Extension, expect, test } from '../lib/extension';

const MARGARET = 'Margaret Okafor';

/** Margaret stands in the book twice. */
function bookWithTwo(): SampleBook {
  const book = sampleBook();
  const twice = {
    name: 'M. Okafor',
    addresses: ['m.okafor@post.example'],
    phone: '+442079460142',
    fields: { company: 'Harlow and Pine Ltd', role: 'Head of Operations' },
    contacts: [
      { daysAgo: 3, channel: 'call' as const, direction: 'out' as const, note: 'Rang about the lost crate' },
    ],
  };
  return { ...book, clients: [...book.clients, twice] };
}

async function openOn(yesfirst: Extension, path: (ids: Record<string, string>) => string): Promise<Page> {
  const ids = await yesfirst.fillBook(bookWithTwo());
  await yesfirst.changeSettings({ welcomed: true });
  const page = await yesfirst.openOwn(`dashboard.html#/${path(ids)}`);
  await page.locator('h1').waitFor();
  return page;
}

const clientPage = (ids: Record<string, string>) => `client/${ids[MARGARET]}`;
const gap = (page: Page) => page.locator('.ph-gap .sr');
const group = (page: Page, name: string) => page.locator('.pg', { has: page.getByRole('heading', { name }) });

/** Every row of every store of the book, as text. */
const wholeBook = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open('yesfirst'));
    const names = [...db.objectStoreNames];
    const stores = db.transaction(names, 'readonly');
    const rows = await Promise.all(names.map(name => answer(stores.objectStore(name).getAll())));
    db.close();
    return JSON.stringify(rows);
  });

test('K7 a value is filled in by keyboard, shown with its source, kept to oneself, and taken back', async ({
  yesfirst,
}) => {
  const page = await openOn(yesfirst, clientPage);
  const family = group(page, 'Family');
  await expect(family.locator('header')).toContainText('0 of 9');
  await family.getByRole('button', { name: 'Add to: Family' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'At home' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(family.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Tom, architect');
  await page.keyboard.press('Enter');
  await expect(family.locator('dd')).toContainText('Tom, architect');
  await expect(family.locator('.src')).toContainText('by hand');
  await expect(family.locator('header')).toContainText('1 of 9');

  await family.getByRole('button', { name: 'Who may see it: Partner' }).press('Enter');
  await family.getByRole('button', { name: 'Only me' }).press('Enter');
  await expect(family.locator('.src')).toContainText('Only me');
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(family.locator('.src')).not.toContainText('Only me');

  // What is sensitive is not even offered.
  await group(page, 'Lifestyle').getByRole('button', { name: 'Add to: Lifestyle' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Holidays' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Health' })).toHaveCount(0);
  await yesfirst.changeSettings({ specialFacts: true });
  await expect(page.getByRole('button', { name: 'Health' })).toBeVisible();
});

test('K2 a contact corrected on the page is right at once, in the panel too', async ({ yesfirst }) => {
  const page = await openOn(yesfirst, clientPage);
  await expect(gap(page)).toContainText('41 days since a call');
  const panel = await yesfirst.openPanel(page);
  await panel.waitForSelector('.pick');
  await panel.evaluate(() => document.querySelector<HTMLButtonElement>('.pick')?.click());
  const inPanel = () =>
    panel.evaluate(() => document.querySelector('.client-card .gap .sr')?.textContent ?? '');
  await expect.poll(inPanel).toContain('41 days since a call');

  await page.getByRole('button', { name: 'Change: Dock times' }).click();
  const fiveDaysAgo = await page.evaluate(() => {
    const day = new Date();
    day.setDate(day.getDate() - 5);
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
  });
  await page.locator('.ev input[type=date]').fill(fiveDaysAgo);
  await page.locator('.ev').getByRole('button', { name: 'Save' }).click();
  await expect(gap(page)).toContainText('5 days since a call');
  await expect.poll(inPanel).toContain('5 days since a call');
});

test('K2 a contact of somebody else is given to them and brought back; the next client is one key away', async ({
  yesfirst,
}) => {
  const page = await openOn(yesfirst, clientPage);
  await page.getByRole('button', { name: 'Change: Dock times' }).click();
  await page.getByRole('button', { name: 'Another client’s' }).click();
  await page.keyboard.type('Tomas');
  await page.locator('.ev .pick').click();
  await expect(gap(page)).toContainText('130 days since a visit');
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(gap(page)).toContainText('41 days since a call');

  // By name, the next one; what follows is logged with them.
  await page.keyboard.press(']');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tomas Lind');
  await page.keyboard.press('l');
  await page.keyboard.press('Enter');
  await expect(gap(page)).toContainText('In contact today');
});

test('K1 a client who stands in the book twice is merged, has one gap, and is two again', async ({
  yesfirst,
}) => {
  const page = await openOn(yesfirst, () => 'duplicates');
  await page.locator('.mt').waitFor();
  await expect(page.locator('.page-h')).toContainText('Same phone, similar name');
  await expect(page.locator('.mt-after')).toContainText('3 contacts. 3 days since a call');
  await page.getByRole('radio', { name: 'Head of Operations' }).check();
  await page.locator('body').press('m');
  const merged = page.locator('.merged');
  await expect(merged).toContainText('M. Okafor');
  await merged.getByRole('link', { name: MARGARET }).click();
  await expect(gap(page)).toContainText('3 days since a call');
  await expect(page.locator('.ph')).toContainText('Head of Operations');
  await expect(page.locator('.pg').first()).toContainText('m.okafor@');

  await page.goBack();
  await merged.getByRole('button', { name: 'Unmerge' }).click();
  await expect(merged).toHaveCount(0);
  await expect(page.locator('.mt')).toContainText('Head of Operations');
  // They are two: that is kept, and not asked again.
  await page.locator('body').press('n');
  await expect(page.locator('.mt')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No duplicates' })).toBeVisible();
});

test('K4 a year’s sales are worth twenty, at risk while overdue; who is lost falls due no more', async ({
  yesfirst,
}) => {
  const page = await openOn(yesfirst, clientPage);
  const card = page.locator('.card', { has: page.getByRole('heading', { name: 'Value' }) });
  await card.getByLabel('Annual sales').fill('50000');
  await card.getByLabel('Annual sales').press('Tab');
  await expect(page.locator('.ph-n')).toContainText('£1,000,000');
  await expect(page.locator('.ph-n .late')).toContainText('at risk');
  await expect(gap(page)).toContainText('overdue');
  await card.getByRole('button', { name: 'Mark as lost' }).click();
  await expect(page.locator('.ph')).toContainText('Lost on');
  await expect(card).toContainText('£1,000,000');
  await expect(gap(page)).not.toContainText('overdue');
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(gap(page)).toContainText('overdue');
  await expect(page.locator('.ph')).not.toContainText('Lost on');
});

test('K7 a person is deleted for good: told what goes, saved first, and nowhere in the database after', async ({
  yesfirst,
}) => {
  const page = await openOn(yesfirst, ids => `client/${ids[MARGARET]}/delete`);
  const told = page.locator('.del');
  await expect(told).toContainText('2 contacts');
  await expect(told).toContainText('2 addresses and phones');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    told.getByRole('button', { name: 'Everything (.json)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Margaret Okafor.json');
  const traces = /Margaret|margaret|Harlow & Pine|Dock times|their yard|oh-KAH-for|cracked panels/;
  expect(await wholeBook(page)).toMatch(traces);
  await told.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.locator('.toast')).toContainText('Nothing in the book names them');
  expect(await wholeBook(page)).not.toMatch(traces);
});

for (const language of ['en', 'zh-CN']) {
  test.describe(`X the client’s page and the merge are axe-clean in light and dark: ${language}`, () => {
    test.use({ language });

    test('the client at 1,280 and 320 px, with a contact, a value and a choice open', async ({
      yesfirst,
    }) => {
      const page = await openOn(yesfirst, clientPage);
      await page.locator('.ix [aria-expanded]').first().click();
      await page.locator('.pg .fact [aria-expanded]').first().click();
      const add = page.locator('.pg > .btn-link[aria-expanded]').first();
      await add.click();
      await page.keyboard.press('Escape');
      await expect(add).toBeFocused();
      await add.click();
      expect(await looks(page, 'client', [1280, 320])).toEqual([]);
    });

    test('two side by side at 1,280 and 320 px, and what a deletion takes', async ({ yesfirst }) => {
      const page = await openOn(yesfirst, () => 'duplicates');
      await page.locator('.mt').waitFor();
      const wrong = await looks(page, 'merge', [1280, 320]);
      await page.locator('body').press('m');
      await page.locator('.merged a').click();
      await page.locator('.cp-acts .end .btn').last().click();
      await page.locator('.del').waitFor();
      wrong.push(...(await looks(page, 'deletion', [320])));
      expect(wrong).toEqual([]);
    });
  });
}
