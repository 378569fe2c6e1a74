import { looks } from '../lib/axe';
import { expect, test } from '../lib/extension';

for (const language of ['en', 'zh-CN']) {
  const zh = language !== 'en';
  test.describe(`M3 X in ${language}`, () => {
    test.use({ language });

    test('M3 the roll-out page gives a policy file, and says what an address lacks', async ({ yesfirst }) => {
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/rollout');
      const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
      await page.getByLabel(zh ? '规则包网址' : 'Address of the pack').fill('http://packs.example/x.json');
      await press(zh ? '检查' : 'Check');
      await expect(
        page.getByText(zh ? '填写以 https:// 开头' : 'Give an address that begins with https://'),
      ).toBeVisible();
      await page
        .getByLabel(zh ? '已签名规则包的网址' : 'Address of the signed pack')
        .fill('https://packs.example/x.json');
      const keys = page.waitForEvent('download');
      await press(zh ? '生成一对密钥' : 'Make a pair of keys');
      expect((await keys).suggestedFilename()).toBe('yesfirst-secret-key.txt');
      await expect(page.getByText(/"packKey"="[\w+/]{43}="/)).toBeVisible();
      await press('Firefox');
      await press('Linux');
      const saved = page.waitForEvent('download');
      await press(zh ? '保存 policies.json' : 'Save policies.json');
      expect((await saved).suggestedFilename()).toBe('policies.json');
      expect(await looks(page, 'roll-out')).toEqual([]);
    });
  });
}
