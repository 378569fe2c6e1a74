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
      await page.getByText(zh ? '策略还设定什么' : 'What else the policy sets').click();
      const sites = page.getByLabel(zh ? '仅限的网站，每行一个' : 'The only sites, one a line');
      const save = page.getByRole('button', { name: zh ? /^保存 / : /^Save yesfirst/ });
      await sites.fill('crm.example\nwho knows');
      await expect(page.getByText('“who knows”')).toBeVisible();
      await expect(save).toBeDisabled();
      await sites.fill('crm.example');
      await page.getByLabel(zh ? '多少天后删除往来' : 'Delete contacts after (days)').fill('400');
      await page.getByLabel(zh ? '可以使用客户簿' : 'People may keep a client book').uncheck();
      await press('Chromium');
      await press('Linux');
      await expect(page.getByText('/etc/chromium/policies/managed/yesfirst.json')).toBeVisible();
      await expect(page.locator('pre')).toContainText('"retentionDays": 400');
      await expect(page.locator('pre')).toContainText('"book": false');
      await expect(save).toBeEnabled();
      await press('Firefox');
      const saved = page.waitForEvent('download');
      await press(zh ? '保存 policies.json' : 'Save policies.json');
      expect((await saved).suggestedFilename()).toBe('policies.json');
      // Its place has the longest name.
      await press('Windows');
      expect(await looks(page, 'roll-out')).toEqual([]);
    });
  });
}
