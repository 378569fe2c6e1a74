import { afterAll, beforeAll, expect, it } from 'vitest';
import { Firefox } from '../lib/firefox';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await Firefox.start();
});
afterAll(async () => {
  await firefox.stop();
});

it('D1 a policy opening is marked in Gmail in Firefox', async () => {
  const page = await firefox.openMail();
  await page.click('tr.zA');
  await page.waitForSelector('.ams.bkH');
  await page.click('.ams.bkH');
  const editor = await page.waitForSelector('[g_editable=true]');
  await editor?.focus();
  await page.keyboard.type('Company policy says that damaged goods are replaced within 14 days.');
  await page.waitForFunction(() => (CSS.highlights.get('m2')?.size ?? 0) > 0, { timeout: 15_000 });
  expect(firefox.leaks()).toEqual([]);
});
