import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { openThread } from '../lib/mail';

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
      const wrong = await looks(page, 'plans');
      await plan.getByRole('button', { name: zh ? '内容与日期' : 'Message and dates' }).press('Enter');
      wrong.push(...(await looks(page, 'plans, message')));
      await page.goto(page.url().replace(/#.*/, '#/ten'));
      await page
        .getByRole('button', { name: zh ? '开始一份十人名单' : 'Begin a list of ten' })
        .press('Enter');
      const first = page.locator('.care-cards > li').first();
      for (const said of ['Ship earlier', 'We ship on Mondays']) {
        await first
          .getByRole('button', { name: zh ? /听到的想法|为此做了/ : /heard|was done/ })
          .press('Enter');
        await page.keyboard.type(said);
        await page.keyboard.press('Enter');
        await expect(first).toContainText(said);
      }
      expect([...wrong, ...(await looks(page, 'ten'))]).toEqual([]);
    });

    test('R8 R11 R13 orders, a referral that came and a good word are noted on the client’s page and tell of loyalty', async ({
      yesfirst,
    }) => {
      const ids = await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn(`dashboard.html#/client/${ids['Margaret Okafor']}`);
      const orders = page.getByRole('region', { name: zh ? '订单' : 'Orders' });
      const add = orders.getByRole('button', { name: zh ? '添加订单' : 'Add order' });
      await add.press('Enter');
      await expect(orders.getByRole('listitem')).toHaveCount(1);
      await orders.locator('input[type=date]').fill('2020-02-29');
      await orders.getByRole('spinbutton').fill('1200');
      await page.keyboard.press('Enter');
      await expect(orders.getByRole('listitem').last()).toContainText('1,200');
      expect(await looks(page, 'client')).toEqual([]);
      await expect(orders.getByRole('link')).toHaveAttribute('href', '#/orders');
      await orders.getByRole('listitem').last().getByRole('button').press('Enter');
      await expect(orders.getByRole('listitem')).toHaveCount(1);
      await page.locator('.toast .btn-link').press('Enter');
      await expect(orders.getByRole('listitem')).toHaveCount(2);

      // What was asked for and what came of it; what was sent and heard.
      await page.getByRole('button', { name: zh ? '请求了引荐' : 'Asked for a referral' }).press('Enter');
      await page.getByRole('button', { name: zh ? '对方介绍了人' : 'They named somebody' }).press('Enter');
      await page.keyboard.type('Ines Novak');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: zh ? '听到好话' : 'Heard a good word' }).press('Enter');
      await page.keyboard.type('Tomas: always on time');
      await page.keyboard.press('Enter');
      const care = page.locator('.pcare');
      await expect(care).toContainText(zh ? '引荐：Ines Novak' : 'Referred: Ines Novak');
      await expect(care).toContainText(zh ? '听说：Tomas: always on time' : 'Heard: Tomas: always on time');
      await expect(care).toContainText(zh ? '引荐 1 次' : '1 referral');
      await expect(care).toContainText(zh ? '听到好话 1 次' : '1 good word heard');
      expect(await looks(page, 'what was gained')).toEqual([]);

      // The card says it too, and leads here.
      const mail = await yesfirst.openMail();
      await openThread(mail, 'Damaged pallet');
      const panel = await yesfirst.openPanel(mail);
      const opened = yesfirst.context.waitForEvent('page');
      await panel.waitForFunction(
        words => {
          const found = [...document.querySelectorAll('button')].find(one =>
            one.textContent?.includes(words),
          );
          found?.closest('details')?.setAttribute('open', '');
          found?.click();
          return found !== undefined;
        },
        {},
        zh ? '2 个订单' : '2 orders',
      );
      await expect((await opened).locator('#orders-title')).toBeFocused();
    });
  });
}
