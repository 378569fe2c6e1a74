import { violations } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { bookFiles, card, ME, mail, storedClients, storedEvents } from '../lib/in-out';

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

/**
 * Runs in a page of the extension: keeps everybody from contacts, as a slow disk does. Comes to its end when the clients
 * of an import are in, which then waits for its contacts.
 */
async function holdContacts(): Promise<void> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const db = await answer(indexedDB.open('yesfirst'));
  const contacts = db.transaction('interactions', 'readwrite').objectStore('interactions');
  await new Promise<void>(done => {
    const ask = () => {
      contacts.count().onsuccess = () => {
        done();
        ask();
      };
    };
    ask();
  });
  document.title = 'held';
  for (;;) {
    const shards = await answer<{ of: object }[]>(db.transaction('clients').objectStore('clients').getAll());
    if (shards.flatMap(({ of }) => Object.keys(of)).length === 3) return;
  }
}

test('X an import whose tab is closed in the middle says so, loses nothing, and is undone', async ({
  yesfirst,
}) => {
  await yesfirst.changeSettings({ welcomed: true });
  await yesfirst.fillBook({ clients: [{ name: 'Cy', addresses: ['cy@y.example'] }] });
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const page = await yesfirst.openOwn('dashboard.html#/import');
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('people.vcf', card('Ann', 'EMAIL:ann@x.example') + card('Bo', 'EMAIL:bo@x.example')),
      file('Inbox.mbox', mail(1, ME, 'ann@x.example', 3) + mail(2, ME, 'bo@x.example', 4)),
    ]);
  const bring = page.getByRole('button', { name: 'Bring in 4' });
  await expect(bring).toBeVisible();
  const other = await yesfirst.openOwn('dashboard.html#/settings');
  const waits = other.evaluate(holdContacts);
  await expect(other).toHaveTitle('held');
  await page.bringToFront();
  await bring.click();
  await waits;
  await page.close();
  await other.close();

  const again = await yesfirst.openOwn('dashboard.html#/import');
  expect(await again.evaluate(storedClients)).toMatchObject([
    { name: 'Ann' },
    { name: 'Bo' },
    { name: 'Cy' },
  ]);
  expect(await again.evaluate(storedEvents)).toEqual([]);
  const past = again.locator('.site', { hasText: 'people.vcf' });
  await expect(past).toContainText('broken off');
  await past.getByRole('button', { name: /^Undo the import/ }).click();
  await expect(past).toContainText('undone');
  expect(await again.evaluate(storedClients)).toMatchObject([{ name: 'Cy' }]);
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
