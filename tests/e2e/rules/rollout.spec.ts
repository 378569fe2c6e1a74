import { violations } from '../lib/axe';
import { expect, test } from '../lib/extension';

test('M3 the roll-out page gives a policy file, and says what an address lacks', async ({ yesfirst }) => {
  await yesfirst.changeSettings({ welcomed: true });
  const page = await yesfirst.openOwn('dashboard.html#/rollout');
  await page.getByLabel('Address of the pack').fill('http://packs.example/x.json');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByText('Give an address that begins with https://')).toBeVisible();
  await page.getByLabel('Address of the signed pack').fill('https://packs.example/x.json');
  const keys = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a pair of keys' }).click();
  expect((await keys).suggestedFilename()).toBe('yesfirst-secret-key.txt');
  await expect(page.getByText(/"packKey"="[\w+/]{43}="/)).toBeVisible();
  await page.getByRole('button', { name: 'Firefox', exact: true }).click();
  await page.getByRole('button', { name: 'Linux', exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save policies.json' }).click();
  expect((await saved).suggestedFilename()).toBe('policies.json');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/rollout-${width}.png`, fullPage: true });
  }
});
