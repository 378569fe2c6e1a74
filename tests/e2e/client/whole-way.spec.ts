import type { Page } from '@playwright/test';
import { Extension, expect, type PuppeteerPage, test } from '../lib/extension';
import { bookFiles, cameraPhoto, photosOf, storedClients, storedEvents } from '../lib/in-out';
import { openThread } from '../lib/mail';

const SECRET = 'correct horse battery';

const filesOfBook = () =>
  Object.entries(bookFiles()).map(([name, text]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));

async function open(yesfirst: Extension, path: string): Promise<Page> {
  await yesfirst.changeSettings({ welcomed: true });
  return yesfirst.openOwn(`dashboard.html#/${path}`);
}

const go = (page: Page, path: string) => page.goto(page.url().replace(/#.*/, `#/${path}`));

/** Brings the small book in: who is in it twice comes in twice. */
async function bringIn(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(filesOfBook());
  await page.getByRole('radio', { name: 'Somebody new' }).check();
  await page.getByRole('button', { name: 'Bring in 7' }).click();
  await expect(page.getByText('3 new clients, 0 updated, 5 mails and meetings. 1 photo.')).toBeVisible();
}

/** Seals a file as the form says, and gives its path. */
async function seal(page: Page): Promise<string> {
  const form = page.locator('form.io-form', { has: page.getByLabel('The same once more') });
  await form.getByLabel(/^Passphrase/).fill(SECRET);
  await form.getByLabel('The same once more').fill(SECRET);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button', { name: 'Save sealed file' }).click(),
  ]);
  return download.path();
}

/** Whether the card in the panel shows a photo, which the browser could read. */
const hasPhoto = (panel: PuppeteerPage) =>
  panel.evaluate(() => (document.querySelector<HTMLImageElement>('.cc-photo')?.naturalWidth ?? 0) > 0);

const gapOf = (panel: PuppeteerPage) =>
  panel.evaluate(() => document.querySelector('.client-card .gap .sr')?.textContent ?? '');

test('K2 a book comes in, has its gap on the card, is merged, unmerged, sealed, wiped and restored', async ({
  yesfirst,
}) => {
  test.slow();
  const page = await open(yesfirst, 'import');
  await bringIn(page);
  const mailbox = await yesfirst.openMail();
  await openThread(mailbox, 'Damaged pallet');
  const panel = await yesfirst.openPanel(mailbox);
  await expect.poll(() => gapOf(panel)).toContain('30 days since');
  await expect.poll(() => hasPhoto(panel)).toBe(true);

  await test.step('a photo is taken away, and back', async () => {
    const [id] = await page.evaluate<string[]>(photosOf);
    await go(page, `client/${id}`);
    await page.getByRole('button', { name: 'Remove photo' }).press('Enter');
    await expect.poll(() => hasPhoto(panel)).toBe(false);
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => hasPhoto(panel)).toBe(true);
  });

  await test.step('a photo of a camera is picked, and kept small', async () => {
    await page.getByRole('button', { name: 'Remove photo' }).press('Enter');
    const field = page.getByLabel('Add photo');
    await field.setInputFiles({ name: 'none.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') });
    await expect(page.locator('.toast')).toContainText('can’t be read as a photo');
    const buffer = Buffer.from(await page.evaluate<string>(cameraPhoto), 'base64');
    expect(buffer.length).toBeGreaterThan(200_000);
    await field.setInputFiles({ name: 'camera.png', mimeType: 'image/png', buffer });
    await expect(page.locator('.toast')).toContainText('Photo added');
    const face = page.locator('.ph-photo');
    const size = await face.evaluate(image => [
      (image as HTMLImageElement).naturalWidth,
      (image as HTMLImageElement).naturalHeight,
    ]);
    expect(size).toEqual([256, 128]);
    expect((await face.getAttribute('src'))!.length).toBeLessThan(100_000);
    await expect.poll(() => hasPhoto(panel)).toBe(true);
  });

  await test.step('merged, and two again', async () => {
    await go(page, 'duplicates');
    await page.getByRole('button', { name: 'Merge' }).click();
    await expect(page.locator('.merged')).toContainText('Margaret Okafor ← M. Okafor');
    await expect.poll(() => gapOf(panel)).toContain('11 days since');
    await page.locator('.merged').getByRole('button', { name: 'Unmerge' }).click();
    await expect.poll(() => gapOf(panel)).toContain('30 days since');
  });

  await test.step('sealed, wiped and restored', async () => {
    const before = await page.evaluate<object[]>(storedClients);
    expect(before).toMatchObject([{ name: 'M. Okafor' }, { name: 'Margaret Okafor' }, { name: '周慧敏' }]);
    const events = await page.evaluate<object[]>(storedEvents);
    expect(events).toHaveLength(5);
    await go(page, 'export');
    const backup = await seal(page);
    await page.evaluate(
      () =>
        new Promise(done => {
          indexedDB.deleteDatabase('yesfirst').onsuccess = done;
        }),
    );
    await page.reload();
    expect(await page.evaluate(storedClients)).toEqual([]);
    await page.getByLabel('Choose file').setInputFiles(backup);
    const opened = page.locator('section.io-form');
    await opened.getByLabel('Passphrase').fill(SECRET);
    await opened.getByRole('button', { name: 'Show what it holds' }).click();
    await opened.getByRole('button', { name: 'Join it with this book' }).click();
    await expect.poll(() => page.evaluate(storedClients)).toEqual(before);
    expect(await page.evaluate(storedEvents)).toEqual(events);
    await expect.poll(() => gapOf(panel)).toContain('30 days since');
    await expect.poll(() => hasPhoto(panel)).toBe(true);
  });
});

test('K1 chosen clients are handed over to a colleague, who sees first what comes; who wrote what is kept', async ({
  yesfirst,
  chromiums,
}) => {
  test.slow();
  const page = await open(yesfirst, 'import');
  await bringIn(page);
  const ids = Object.fromEntries(
    (await page.evaluate<{ name: string; id: string }[]>(storedClients)).map(({ name, id }) => [name, id]),
  );
  await go(page, `client/${ids['Margaret Okafor']}`);
  // Kept to oneself: it does not go over.
  const family = page.locator('.pg', { has: page.getByRole('heading', { name: 'Family' }) });
  await family.getByRole('button', { name: 'Add to: Family' }).click();
  await page.getByRole('button', { name: 'Partner', exact: true }).click();
  await family.getByRole('textbox').fill('Tom, architect');
  await page.keyboard.press('Enter');
  await family.getByRole('button', { name: 'Who may see it: Partner' }).click();
  await family.getByRole('button', { name: 'Only me' }).click();
  await expect(family.locator('.src')).toContainText('Only me');

  await go(page, 'export');
  await page.getByRole('radio', { name: 'Chosen clients' }).check();
  for (const name of ['Margaret', '周']) {
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('button', { name: /^Add / }).click();
  }
  await page.getByRole('radio', { name: 'A colleague' }).check();
  await page.getByLabel('Your name, as it stands at your contacts').fill('Ann Lee');
  const file = await seal(page);
  const events = await page.evaluate<{ author: string; clientIds: string[] }[]>(storedEvents);
  const handed = events.filter(({ clientIds }) => !clientIds.includes(ids['M. Okafor']!));
  expect(handed).toHaveLength(3);

  const other = await chromiums.take({
    language: 'zh-CN',
    headless: true,
    args: [],
    real: [],
    prompts: false,
    program: undefined,
  });
  const colleague = await Extension.install(other);
  const theirs = await open(colleague, 'export');
  await theirs.getByLabel('选择文件').setInputFiles(file);
  const opened = theirs.locator('section.io-form');
  await opened.getByLabel('口令').fill(SECRET);
  await opened.getByRole('button', { name: '查看内容' }).click();
  await expect(opened).toContainText('移交文件');
  await expect(opened.locator('.io-counts dd')).toContainText(['2', '2', '0', '3', '3']);
  await opened.getByRole('button', { name: '合并到此客户簿' }).click();
  await expect.poll(() => theirs.evaluate(storedEvents)).toEqual(handed);
  expect(new Set(handed.map(({ author }) => author)).size).toBe(1);
  const clients = await theirs.evaluate<object[]>(storedClients);
  expect(clients).toMatchObject([{ name: 'Margaret Okafor' }, { name: '周慧敏' }]);
  expect(JSON.stringify(clients)).not.toContain('architect');
  // Who wrote it stands at each contact there, and here at none.
  await go(theirs, `client/${ids['Margaret Okafor']}`);
  await expect(theirs.locator('.ix').first()).toContainText('Ann Lee 记录');
  await go(page, `client/${ids['Margaret Okafor']}`);
  await page.locator('.ix').first().waitFor();
  await expect(page.locator('.client-page')).not.toContainText('Ann Lee');
  expect(colleague.leaks()).toEqual([]);
  await colleague.uninstall();
});
