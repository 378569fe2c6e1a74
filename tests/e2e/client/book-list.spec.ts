import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { SampleBook, SampleClient } from '../../demo/book-entry';
import { violations } from '../lib/axe';
import { type Extension, expect, test } from '../lib/extension';

const call = (daysAgo: number) => ({ daysAgo, channel: 'call' as const, direction: 'out' as const });

/** Three that matter, and many more, so that not all are drawn. */
function book(others: number): SampleBook {
  const many = Array.from({ length: others }, (_, n): SampleClient => {
    const number = String(n + 1).padStart(3, '0');
    return { name: `Person ${number}`, addresses: [`p${number}@many.example`], contacts: [call(n + 1)] };
  });
  const clients: SampleClient[] = [
    {
      name: 'Rafael Costa',
      addresses: ['rafael@tidewater.example'],
      tier: 'top10',
      fields: { company: 'Tidewater Print' },
      annualSales: { amount: 32_000, currency: 'USD' },
      contacts: [call(47), { daysAgo: 61, channel: 'visit', direction: 'out' }],
    },
    {
      name: '周慧敏',
      addresses: ['zhou@evergreen.example'],
      tier: 'top100',
      fields: { company: '恒松家居', sayName: 'Zhou Huimin' },
      openThing: { text: 'Pallet 4' },
      dates: [{ month: 3, day: 14, label: '', kind: 'birthday' }],
      contacts: [call(23)],
    },
    { name: 'Nadine Kerr', addresses: ['nadine@brightloom.example'], fields: { company: 'Brightloom' } },
  ];
  return { clients: [...clients, ...many] };
}

async function openList(yesfirst: Extension): Promise<Page> {
  await yesfirst.changeSettings({ welcomed: true });
  const page = await yesfirst.openOwn('dashboard.html#/clients');
  await page.locator('h1').waitFor();
  return page;
}

const names = (page: Page) => page.locator('tr[aria-rowindex] .col-name a').allInnerTexts();
const grid = (page: Page) => page.getByRole('grid');
const chip = (page: Page, name: string) => page.locator('button.chip', { hasText: name });
const toast = (page: Page) => page.locator('.toast');

test('K1 the list of clients is sorted both ways, and narrowed by chips and words', async ({ yesfirst }) => {
  await yesfirst.fillBook(book(97));
  const page = await openList(yesfirst);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '101');
  expect((await names(page)).slice(0, 3)).toEqual(['Rafael Costa', '周慧敏', 'Nadine Kerr']);
  expect(await page.locator('tr').count()).toBeLessThan(60);

  await test.step('sorted by a column, both ways', async () => {
    const head = page.getByRole('columnheader', { name: 'Client' });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => names(page).then(found => found[0])).toBe('Nadine Kerr');
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => names(page).then(found => found[1])).toBe('Rafael Costa');
  });

  await test.step('narrowed by a chip and by words', async () => {
    await chip(page, 'Overdue').click();
    await expect.poll(() => names(page)).toEqual(['Rafael Costa']);
    await chip(page, 'Overdue').click();
    await page.keyboard.press('/');
    await page.keyboard.type('zhou');
    await expect.poll(() => names(page)).toEqual(['周慧敏']);
    await page.keyboard.press('Escape');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '101');
  });

  await test.step('opened by keys', async () => {
    await grid(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('tr.is-active')).toContainText('Rafael Costa');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/client\/[0-9a-f-]{36}$/);
  });
});

test('K1 clients are chosen by keys, given a tier and tags, deleted, and all of it is taken back', async ({
  yesfirst,
}) => {
  await yesfirst.fillBook(book(97));
  const page = await openList(yesfirst);

  await test.step('chosen by keys, and a tier given to all of them', async () => {
    await page.getByLabel('Order').selectOption({ label: 'Shortest gap first' });
    await expect.poll(() => names(page).then(found => found[0])).toBe('Person 001');
    await grid(page).focus();
    await page.keyboard.press('End');
    await expect(page.locator('tr.is-active')).toHaveAttribute('aria-rowindex', '101');
    await page.keyboard.press('Home');
    await expect(page.locator('tr.is-active')).toContainText('Person 001');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    const bar = page.getByRole('region', { name: 'With the chosen clients' });
    await expect(bar).toContainText('3 chosen');
    await bar.getByRole('button', { name: 'Set tier' }).click();
    await bar.getByRole('button', { name: 'Top 100' }).click();
    await expect(page.locator('tr[aria-selected=true] .tag')).toHaveText(['Top 100', 'Top 100', 'Top 100']);
    await toast(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('tr[aria-selected=true] .tag')).toHaveCount(0);
  });

  await test.step('deleted with all their contacts, and back', async () => {
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect(page.locator('h1 + span')).toHaveText('97');
    await toast(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('h1 + span')).toHaveText('100');
    await expect(page.locator('tr', { hasText: 'Person 002' })).toContainText('2 d · call');
  });

  await test.step('given an interval, and taken back', async () => {
    await grid(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    const row = page.locator('tr[aria-selected=true]');
    await page.getByRole('button', { name: 'Set interval' }).click();
    await page.getByLabel('Every').fill('45');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('In time');
    await toast(page).getByRole('button', { name: 'Undo' }).click();
    await expect(row).not.toContainText('In time');
  });

  await test.step('saved as a file', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('p001@many.example');
    expect(text).not.toContain('p002@many.example');
  });

  await test.step('tagged, and found by the tag', async () => {
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.keyboard.type('Lyon fair');
    await page.keyboard.press('Enter');
    await page.getByLabel('Tag', { exact: true }).selectOption('Lyon fair');
    await expect.poll(() => names(page)).toEqual(['Person 001']);
    await toast(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('tr[aria-rowindex="2"]')).toHaveCount(0);
  });
});

test('K1 an empty book says what to do, and takes a client by the key C', async ({ yesfirst }) => {
  const page = await openList(yesfirst);
  await expect(page.locator('.empty a')).toHaveAttribute('href', '#/import');
  await page.keyboard.press('c');
  await page.keyboard.type('Ines Okafor');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/client\/[0-9a-f-]{36}$/);
  await page.goto(`chrome-extension://${yesfirst.id}/dashboard.html#/clients`);
  await expect.poll(() => names(page)).toEqual(['Ines Okafor']);
});

for (const language of ['en', 'zh-CN'])
  test.describe(`X the list of clients is axe-clean: ${language}`, () => {
    test.use({ language });

    test('with some chosen, what can be done open, and one being added', async ({ yesfirst }) => {
      await yesfirst.fillBook(book(12));
      const page = await openList(yesfirst);
      const wrong: string[] = [];
      await grid(page).focus();
      await page.keyboard.press('Control+a');
      await page.locator('.page-h button').click();
      await page.locator('.bulk .btn').nth(2).click();
      await page.locator('.list-add').waitFor();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          for (const found of await violations(page)) wrong.push(`${width}, ${colorScheme}: ${found}`);
        }
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wrong.push(`wider than ${width} by ${over}`);
      }
      expect(wrong).toEqual([]);
    });
  });
