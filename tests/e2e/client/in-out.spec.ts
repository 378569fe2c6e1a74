import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { looks } from '../lib/axe';
import { type Extension, expect, test } from '../lib/extension';
import { card, ME, mail, storedClients as stored } from '../lib/in-out';

const CARDS = [
  card('Ann Lee', 'UID:1', 'EMAIL:ann@harlow.example', 'ORG:Harlow', 'BDAY:--0312'),
  card('Bo Lindqvist', 'UID:2', 'EMAIL:bo@tern.example'),
  'BEGIN:VCARD\r\nFN:Torn\r\n',
  card('周慧敏', 'UID:3', 'EMAIL:zhou@yunfan.example', 'TEL:+8613800138000', 'TEL:call me'),
].join('');
const MAILS = [
  mail(1, 'ann@harlow.example', ME, 3, 'When can you ship?'),
  mail(2, ME, 'ann@harlow.example', 9),
  ...[100, 110, 120].map((days, n) => mail(10 + n, 'bo@tern.example', ME, days)),
  ...[101, 111].map((days, n) => mail(20 + n, ME, 'bo@tern.example', days)),
  ...[1, 2, 3].map(n => mail(30 + n, 'carla.diaz@quay.example', ME, n)),
].join('');

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** What is wrong with the page as it stands; then it is wide again. */
async function wrongIn(page: Page, state: string): Promise<string[]> {
  const wrong = await looks(page, state);
  await page.setViewportSize({ width: 1280, height: 800 });
  return wrong;
}

/** Opens a page of the dashboard, the first run behind. */
async function open(yesfirst: Extension, path: string): Promise<Page> {
  await yesfirst.changeSettings({ welcomed: true });
  return yesfirst.openOwn(`dashboard.html#/${path}`);
}

/** The clients of the book, as they are stored. */
const storedClients = (page: Page) => page.evaluate<Record<string, unknown>[]>(stored);

for (const [language, choose, bring] of [
  ['en', 'Choose files', 'Bring in 11'],
  ['zh-CN', '选择文件', '导入 11 项'],
] as const)
  test.describe(`X ${language}`, () => {
    test.use({ language });

    test('import and export are axe-clean and fit, at each step', async ({ yesfirst }) => {
      test.slow();
      const page = await open(yesfirst, 'import');
      const wrong: string[] = [];
      await expect(page.getByLabel(choose)).toBeVisible();
      wrong.push(...(await wrongIn(page, 'files')));
      await page
        .getByLabel(choose)
        .setInputFiles([
          file('c.csv', 'Who,Mail,Opt in\nDee Fox,dee@fox.example,1\n'),
          file('people.vcf', CARDS),
          file('Inbox.mbox', MAILS),
          file('a.vcf', 'PK\x03\x04zip'),
        ]);
      await expect(page.getByRole('table')).toBeVisible();
      wrong.push(...(await wrongIn(page, 'columns')));
      await page.locator('.page-h .btn-yes').click();
      await expect(page.getByRole('button', { name: bring })).toBeVisible();
      wrong.push(...(await wrongIn(page, 'check')));
      await page.getByRole('button', { name: bring }).click();
      await expect(page.getByRole('link', { name: 'Bo Lindqvist' })).toBeVisible();
      wrong.push(...(await wrongIn(page, 'found')));
      await page.goto(page.url().replace('import', 'export'));
      await expect(page.locator('.io-form').first()).toBeVisible();
      wrong.push(...(await wrongIn(page, 'export')));
      expect(wrong).toEqual([]);
    });
  });

test('K2 contacts and a mailbox come in with their gaps, and are undone as one', async ({ yesfirst }) => {
  test.slow();
  const page = await open(yesfirst, 'import');
  await page
    .getByLabel('Choose files')
    .setInputFiles([file('people.vcf', CARDS), file('Inbox.mbox', MAILS), file('a.vcf', 'PK\x03\x04zip')]);
  await expect(page.getByText('Unpack it first')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: ME })).toBeChecked();
  await expect(page.getByText('begins and does not end')).toBeVisible();
  await page.getByRole('button', { name: 'Bring in 10' }).click();
  await expect(page.getByText('3 new clients, 0 updated, 7 mails and meetings.')).toBeVisible();
  await expect(page.getByText('waiting 3 days')).toBeVisible();
  await expect(page.getByText('100 days')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Bo Lindqvist' }).check();
  await page.getByRole('button', { name: 'Make these Top 10' }).click();
  await expect.poll(async () => (await storedClients(page)).map(({ tier }) => tier)).toContain('top10');

  await page.getByRole('button', { name: 'Import more' }).click();
  await page.getByLabel('Choose files').setInputFiles([file('people.vcf', CARDS), file('Inbox.mbox', MAILS)]);
  await expect(page.getByText('Already here, nothing new')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Bring in/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Back to the files' }).click();
  await page.getByRole('button', { name: /^Undo the import of people.vcf/ }).click();
  await expect(page.getByText('undone', { exact: true })).toBeVisible();
  // Bo was made Top 10 since: he stays.
  expect((await storedClients(page)).map(({ name }) => name)).toEqual(['Bo Lindqvist']);
});

test('K1 a CSV is mapped by hand; a sealed backup, wiped and restored, gives the same book', async ({
  yesfirst,
}) => {
  test.slow();
  const page = await open(yesfirst, 'import');
  await page
    .getByLabel('Choose files')
    .setInputFiles(file('c.csv', 'Whom,Where,Opt in\nDee Fox,dee@fox.example,1\nEli,,0\n'));
  await page.getByLabel('Becomes: Whom').selectOption('Name');
  await expect(page.getByLabel('Becomes: Opt in')).toHaveValue('');
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'Bring in 2' }).click();
  await expect(page.getByText('2 new clients, 0 updated')).toBeVisible();
  const before = await storedClients(page);
  expect(before).toMatchObject([{ name: 'Dee Fox', addresses: ['dee@fox.example'] }, { name: 'Eli' }]);

  await page.goto(page.url().replace('import', 'export'));
  await expect(page.getByText('There is no backup of this book yet.')).toBeVisible();
  await page
    .getByLabel(/^Passphrase/)
    .first()
    .fill('correct horse battery');
  await page.getByLabel('The same once more').fill('correct horse battery');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save sealed file' }).click(),
  ]);
  const backup = await download.path();
  await expect(page.getByText('There is no backup of this book yet.')).toBeHidden();

  await page.close();
  const again = await open(yesfirst, 'export');
  await again.evaluate(async () => {
    const all = await indexedDB.databases();
    for (const { name } of all) if (name === 'yesfirst') indexedDB.deleteDatabase(name);
  });
  await again.reload();
  await expect.poll(() => storedClients(again).catch(() => [])).toEqual([]);
  await again.getByLabel('Choose file').setInputFiles(backup);
  const opened = again.locator('section.io-form');
  await opened.getByLabel('Passphrase').fill('wrong');
  await opened.getByRole('button', { name: 'Show what it holds' }).click();
  await expect(again.getByText('this one does not open the file')).toBeVisible();
  await opened.getByLabel('Passphrase').fill('correct horse battery');
  await opened.getByRole('button', { name: 'Show what it holds' }).click();
  await expect(again.getByText('New here', { exact: true })).toBeVisible();
  await again.getByRole('button', { name: 'Join it with this book' }).click();
  await expect.poll(() => storedClients(again)).toEqual(before);
});

test('K1 the book leaves in four formats, which others read and no spreadsheet runs; an old backup is told', async ({
  yesfirst,
}) => {
  test.slow();
  await yesfirst.fillBook({
    clients: [
      {
        name: '=HYPERLINK("x") Lee',
        addresses: ['ann@harlow.example'],
        fields: { company: 'Harlow', religion: 'told in trust' },
        tier: 'top10',
        dates: [{ month: 3, day: 12, label: '', kind: 'birthday' }],
        contacts: [{ daysAgo: 20, channel: 'call', direction: 'out', note: 'Dock times' }],
      },
    ],
  });
  const page = await open(yesfirst, 'export');
  const form = page.locator('form.io-form', {
    has: page.getByRole('heading', { name: 'For other programs' }),
  });
  const leave = async (format: RegExp): Promise<string> => {
    await form.getByRole('radio', { name: format }).check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      form.getByRole('button', { name: 'Export' }).click(),
    ]);
    return readFile(await file.path(), 'utf8');
  };
  const vcard = await leave(/^vCard/);
  expect(vcard).toMatch(/^BEGIN:VCARD\r\nVERSION:4.0\r\n/);
  expect(vcard).toMatch(/BDAY:--0312\r\n/);
  const csv = await leave(/^CSV/);
  expect(csv).toContain('ann@harlow.example');
  expect(csv).not.toMatch(/(?:^|[,\n"])=HYPERLINK/);
  const calendar = await leave(/^Calendar/);
  expect(calendar).toContain('RRULE:FREQ=YEARLY');
  const json = await leave(/^JSON/);
  expect(JSON.parse(json)).toMatchObject({ clients: [{ addresses: ['ann@harlow.example'], tier: 'top10' }] });
  expect(json).toContain('Dock times');
  for (const text of [vcard, csv, calendar, json]) expect(text).not.toContain('told in trust');

  await yesfirst.changeSettings({ lastBackup: Date.now() - 31 * 864e5 });
  await expect(page.getByText('The last backup is 31 days old.')).toBeVisible();
});
