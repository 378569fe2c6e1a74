import { violations } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { bookFiles, storedClients } from '../lib/in-out';

const people = () => ({
  name: 'people.vcf',
  mimeType: 'text/vcard',
  buffer: Buffer.from(bookFiles()['people.vcf']!),
});

test('X two windows that import at once: one waits, and loses nothing', async ({ yesfirst }) => {
  await yesfirst.changeSettings({ welcomed: true });
  const page = await yesfirst.openOwn('dashboard.html#/import');
  await page.locator('input[type=file]').setInputFiles(people());
  const bring = page.getByRole('button', { name: /^Bring in/ });
  await expect(bring).toBeVisible();
  const other = await yesfirst.openOwn('dashboard.html#/settings');
  // As while an import runs there.
  await other.evaluate(
    () =>
      new Promise<void>(held => {
        navigator.locks.request('yesfirst-import', () => {
          held();
          return new Promise(() => undefined);
        });
      }),
  );
  await bring.click();
  await expect(page.getByRole('alert')).toContainText('the other window');
  expect(await page.evaluate(storedClients)).toEqual([]);
  // The browser lets go where a window is closed in the middle.
  await other.close();
  await bring.click();
  await expect(page.getByText('2 new clients, 0 updated')).toBeVisible();
});

for (const [language, words] of [
  ['en', 'Update Yesfirst: this book was written by a newer version.'],
  ['zh-CN', '请先更新 Yesfirst'],
] as const)
  test.describe(`X ${language}`, () => {
    test.use({ language });

    test('a book of a newer version is not opened: page and panel say what to do', async ({ yesfirst }) => {
      await yesfirst.fillBook({ clients: [{ name: 'Ann', addresses: ['ann@x.example'] }] });
      await yesfirst.changeSettings({ welcomed: true });
      const page = await yesfirst.openOwn('dashboard.html#/settings');
      await page.evaluate(
        () =>
          new Promise(done => {
            const request = indexedDB.open('yesfirst', 9990);
            request.onsuccess = () => {
              request.result.close();
              done(undefined);
            };
          }),
      );
      await page.goto(page.url().replace('settings', 'clients'));
      await page.reload();
      await expect(page.getByRole('alert')).toContainText(words);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(storedClients)).toMatchObject([{ name: 'Ann' }]);
      const panel = await yesfirst.openPanel(await yesfirst.openMail());
      await expect.poll(() => panel.evaluate(() => document.body.innerText)).toContain(words);
    });
  });
