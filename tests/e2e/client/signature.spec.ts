import { violations } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { openThread } from '../lib/mail';

for (const [language, title, add, saved] of [
  ['en', 'from a signature', 'Add as Phone', '+41 44 555 01 23'],
  ['zh-CN', '来自签名', '添加为“电话”', '+41 44 555 01 23'],
] as const)
  test.describe(`K7 ${language}`, () => {
    test.use({ language });

    test('name and signature of a mail are offered, kept when they are taken, and not asked for again', async ({
      yesfirst,
    }) => {
      const ids = await yesfirst.fillBook({
        clients: [{ name: 'Nadia', addresses: ['nadia.kern@brightloom.example'] }],
      });
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openMail();
      await openThread(page, 'Lyon fair');
      const panel = await yesfirst.openPanel(page);
      const offers = () =>
        panel.evaluate(() =>
          [...document.querySelectorAll('.offer-short')].map(one => one.firstElementChild?.textContent),
        );
      await expect
        .poll(offers)
        .toEqual(['Nadia Kern', 'Head of Interiors', 'Brightloom', '+41 44 555 01 23', 'brightloom.example']);
      expect(await panel.evaluate(() => document.querySelector('.offers')?.textContent)).toContain(title);
      expect(await violations(panel)).toEqual([]);

      const press = (value: string, which: 'first' | 'last') =>
        panel.evaluate(
          ([text, at]) => {
            const line = [...document.querySelectorAll('.offer-short')].find(one =>
              one.textContent?.includes(text!),
            );
            const buttons = [...(line?.querySelectorAll('button') ?? [])];
            buttons.at(at === 'first' ? 0 : -1)?.click();
          },
          [value, which] as const,
        );
      expect(await panel.evaluate(() => document.querySelector('.offers')?.textContent)).toContain(add);
      await press('+41 44', 'first');
      await expect.poll(offers).not.toContain(saved);
      await press('Nadia Kern', 'first');
      await expect
        .poll(() => panel.evaluate(() => document.querySelector('.cc-name')?.textContent))
        .toBe('Nadia Kern');
      await press('Head of Interiors', 'last');
      await expect.poll(offers).toEqual(['Brightloom', 'brightloom.example']);
      await page.goBack();
      await openThread(page, 'Lyon fair');
      await expect.poll(offers).toEqual(['Brightloom', 'brightloom.example']);

      const own = await yesfirst.openOwn(`dashboard.html#/client/${ids.Nadia}`);
      await expect(own.locator('.pg').first()).toContainText(saved);
    });
  });
