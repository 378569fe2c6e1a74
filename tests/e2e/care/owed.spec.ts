import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks } from '../lib/axe';
import { expect, test } from '../lib/extension';

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`R3 R4 X in ${language}`, () => {
    test.use({ language });

    test('R4 what a tier is owed is set, shows on the client’s page and decides what Today reminds of; axe-clean', async ({
      yesfirst,
    }) => {
      const ids = await yesfirst.fillBook(sampleBook());
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/settings');
      const top100 = page.getByRole('group', { name: zh ? '前百' : 'Top 100' });
      const [contact, face] = [top100.getByRole('spinbutton').first(), top100.getByRole('spinbutton').last()];
      await contact.fill('7');
      await contact.press('Tab');
      await face.fill('20');
      await face.press('Tab');
      await expect(face).toHaveValue('20');
      const wrong = await looks(page, 'settings');
      await page.goto(page.url().replace(/#.*/, `#/client/${ids['Tomas Lind']}`));
      const follow = page.getByRole('region', { name: zh ? '跟进' : 'Follow-up' });
      await expect(follow).toContainText(zh ? '每 7 天' : 'every 7 days');
      await expect(follow).toContainText(zh ? '每 20 天' : 'every 20 days');
      wrong.push(...(await looks(page, 'client')));
      await page.goto(page.url().replace(/#.*/, '#/today'));
      await expect(page.locator('main')).toContainText('Tomas Lind');
      expect(wrong).toEqual([]);
    });
  });
}
