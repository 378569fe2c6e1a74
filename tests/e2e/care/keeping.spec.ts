import { sampleBook } from '../../demo/sample-clients.mjs';
import { violations } from '../lib/axe';
import { expect, test } from '../lib/extension';

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`R9 X in ${language}`, () => {
    test.use({ language });

    test('R9 a plan is begun, its people chosen and ticked by keyboard; R7 a list of ten is worked through; axe-clean', async ({
      yesfirst,
    }) => {
      await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/plans');
      await page.getByRole('button', { name: zh ? '新计划' : 'New plan' }).press('Enter');
      const name = zh ? '季度近况' : 'Quarterly update';
      await page.getByRole('button', { name, exact: true }).press('Enter');
      const plan = page.getByRole('article', { name });
      await plan.locator('.chip').first().press('Enter');
      await expect(plan.getByRole('checkbox')).toHaveCount(2);
      await plan.getByRole('checkbox').first().press('Space');
      await expect(plan.getByRole('heading').first()).toContainText('1 / 2');
      await page.locator('.toast .btn-link').press('Enter');
      await expect(plan.getByRole('heading').first()).toContainText('0 / 2');
      const wrong: string[] = [];
      for (const which of [undefined, zh ? '内容与日期' : 'Message and dates']) {
        if (which) await plan.getByRole('button', { name: which }).press('Enter');
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 900 });
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            for (const found of await violations(page))
              wrong.push(`${which}, ${width}, ${colorScheme}: ${found}`);
          }
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (over > 0) wrong.push(`wider than ${width} by ${over}`);
        }
      }
      await page.goto(page.url().replace(/#.*/, '#/ten'));
      await page
        .getByRole('button', { name: zh ? '开始一份十人名单' : 'Begin a list of ten' })
        .press('Enter');
      const first = page.locator('.care-cards > li').first();
      for (const said of ['Ship earlier', 'We ship on Mondays']) {
        await first.getByRole('button').press('Enter');
        await page.keyboard.type(said);
        await page.keyboard.press('Enter');
        await expect(first).toContainText(said);
      }
      for (const found of await violations(page)) wrong.push(`ten: ${found}`);
      expect(wrong).toEqual([]);
    });
  });
}
