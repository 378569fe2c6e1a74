import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks } from '../lib/axe';
import { expect, test } from '../lib/extension';

const CSV = `Date,Client,Amount,Currency
2026-01-31,margaret.okafor@harlowpine.example,1200,GBP
2026-02-14,周慧敏,8000,CNY
03/04/2026,Tomas Lind,1,NOK
2026-02-14,Nobody Known,1,NOK
`;

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`R8 X in ${language}`, () => {
    test.use({ language });

    test('R8 orders come in by CSV: seen before, once, and taken back; axe-clean', async ({ yesfirst }) => {
      await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/orders');
      const choose = () =>
        page
          .locator('input[type=file]')
          .setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
      await choose();
      const check = page.getByRole('region', { name: 'orders.csv' });
      await expect(check.getByRole('row')).toHaveCount(3);
      await expect(check.getByRole('listitem')).toHaveCount(2);
      await expect(check).toContainText(zh ? '第 4 行：' : 'Line 4:');
      const wrong = await looks(page, 'orders seen');
      await check.getByRole('button', { name: zh ? '导入 2 笔订单' : 'Take 2 orders in' }).press('Enter');
      const undo = page.locator('main').getByRole('listitem').getByRole('button');
      await expect(undo).toHaveCount(1);
      wrong.push(...(await looks(page, 'orders taken in')));
      await choose();
      await expect(check).toContainText(zh ? '2 笔已在客户簿里' : '2 are in the book already');
      await expect(check.getByRole('row')).toHaveCount(0);
      await check.getByRole('button').last().press('Enter');
      await undo.press('Enter');
      await expect(undo).toHaveCount(0);
      expect(wrong).toEqual([]);
    });

    test('R11 the next order is asked for when it is about due, of whom nothing else is known; axe-clean', async ({
      yesfirst,
    }) => {
      await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/orders');
      const on = (days: number) => new Date(Date.now() - days * 864e5).toISOString().slice(0, 10);
      const rows = [85, 55, 26].map(days => `${on(days)},chen.boyan@lanqiao.example,100,CNY\n`).join('');
      await page.locator('input[type=file]').setInputFiles({
        name: 'orders.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`Date,Client,Amount,Currency\n${rows}`),
      });
      await page.getByRole('button', { name: zh ? '导入 3 笔订单' : 'Take 3 orders in' }).press('Enter');
      await page.locator('main').getByRole('listitem').getByRole('button').waitFor();
      // R8: two of the three came again.
      const again = page.getByRole('region', { name: zh ? '再订购率' : 'How many orders are re-orders?' });
      await expect(again.getByRole('listitem').last()).toContainText('67');
      expect(await looks(page, 're-orders')).toEqual([]);
      await page.goto(page.url().replace('#/orders', '#/today'));
      const line = page.locator('.ti', { hasText: '陈柏言' });
      await expect(line).toContainText(zh ? '差不多该再订了' : 'the next one is about due');
      await line.locator('.ti-head').focus();
      await page.keyboard.press('Enter');
      const ask = line.getByRole('button', { name: zh ? '问问要不要再订' : 'Ask for the next order' });
      await expect(ask).toBeVisible();
      expect(await looks(page, 'next order')).toEqual([]);
      await ask.press('Enter');
      await expect(line).toHaveCount(0);
      // It is noted, so that it is not asked for twice; and taken back.
      await page.locator('.toast .btn-link').press('Enter');
      await expect(line).toHaveCount(1);
    });
  });
}
