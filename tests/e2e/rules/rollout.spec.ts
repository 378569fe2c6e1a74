import { createServer } from 'node:http';
import { looks } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { expectMarked, openThread, reply, write } from '../lib/mail';
import { teamPack } from '../lib/team-pack';

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

const PACKS = 'http://127.0.0.1:4187';

test.describe('M3 an address that is tried', () => {
  test.use({ start: { real: [PACKS] } });

  test('M3 the check of an address names what the server or the permission lacks; the pack that comes is in force', async ({
    yesfirst,
  }) => {
    const pack = JSON.stringify(teamPack(2, 'the widget desk'));
    const heard = { 'access-control-allow-origin': '*' };
    let answer: { status: number; headers: Record<string, string>; body: string };
    const server = createServer((_request, response) =>
      response.writeHead(answer.status, answer.headers).end(answer.body),
    );
    const { hostname, port } = new URL(PACKS);
    await new Promise<void>(done => server.listen(Number(port), hostname, done));
    try {
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/rollout');
      await page.getByLabel('Address of the pack').fill(`${PACKS}/pack.json`);
      const check = async (now: typeof answer, words: RegExp | string) => {
        answer = now;
        await page.getByRole('button', { name: 'Check', exact: true }).press('Enter');
        await expect(page.getByText(words)).toBeVisible();
      };
      await check({ status: 200, headers: {}, body: pack }, /have the server send the header Access-Control/);
      await expect(page.getByRole('button', { name: 'Allow', exact: true })).toBeVisible();
      await check({ status: 404, headers: heard, body: '' }, 'The server answers with 404.');
      await check(
        { status: 302, headers: { ...heard, location: '/other.json' }, body: '' },
        'The server sends on to another address.',
      );
      await check({ status: 200, headers: heard, body: '<html>' }, 'What lies there is no JSON.');
      await check({ status: 200, headers: heard, body: '{}' }, 'What lies there is no phrase pack.');
      await check({ status: 200, headers: heard, body: pack }, 'Read just now: Team, version 2, 1 rule.');
      await page.getByRole('button', { name: 'Use this address' }).press('Enter');
      await expect(page.getByText(/version 2\.$/)).toBeVisible();
      const mail = await yesfirst.openMail();
      await openThread(mail, 'Damaged pallet');
      await reply(mail);
      await write(mail, 'Gladly, today. The widget desk is closed.');
      await expectMarked(mail, ['The widget desk']);
    } finally {
      server.close();
    }
  });
});
