import type { Page } from '@playwright/test';
import { violations } from '../lib/axe';
import { expect, test } from '../lib/extension';

const DAY = 864e5;
const card = (name: string, ...more: string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...more, 'END:VCARD', ''].join('\r\n');

/** A mail of an mbox, so many days ago. */
function mail(n: number, from: string, to: string, daysAgo: number, subject = 'Pallets'): string {
  const date = new Date(Date.now() - daysAgo * DAY).toUTCString();
  return `From x Mon Oct 19 09:00:00 2026\nFrom: <${from}>\nTo: <${to}>\nDate: ${date}\nMessage-ID: <${n}@x>\nSubject: ${subject}\n\nBody.\n\n`;
}

const ME = 'me@firm.example';
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

/** What axe finds in the page as it stands, light and dark, wide and narrow; there it must not be wider either. */
async function wrongIn(page: Page, state: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const found of await violations(page)) wrong.push(`${state}, ${width}, ${colorScheme}: ${found}`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) wrong.push(`${state}, ${width}: ${wide} px too wide`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return wrong;
}

test('K1 contacts and a mailbox come in with their gaps, are found, and are undone as one', async ({
  yesfirst,
}) => {
  await yesfirst.changeSettings({ welcomed: true });
  const page = await yesfirst.openOwn('dashboard.html#/import');
  const wrong: string[] = [];
  wrong.push(...(await wrongIn(page, 'files')));
  await page
    .getByLabel('Choose files')
    .setInputFiles([file('people.vcf', CARDS), file('Inbox.mbox', MAILS), file('a.vcf', 'PK\x03\x04zip')]);
  await expect(page.getByText('Unpack it first')).toBeVisible();
  const bring = page.getByRole('button', { name: 'Bring in 10' });
  await expect(bring).toBeVisible();
  await expect(page.getByRole('checkbox', { name: ME })).toBeChecked();
  await expect(page.getByText('begins and does not end')).toBeVisible();
  wrong.push(...(await wrongIn(page, 'check')));
  await bring.click();
  await expect(page.getByText('3 new clients, 0 updated, 7 mails and meetings.')).toBeVisible();
  await expect(page.getByText('waiting 3 days')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bo Lindqvist' })).toBeVisible();
  wrong.push(...(await wrongIn(page, 'found')));
  expect(wrong).toEqual([]);

  const mailbox = await yesfirst.openMail();
  const panel = await yesfirst.openPanel(mailbox);
  await panel.waitForSelector('text/Ann Lee');
  await page.bringToFront();
  await page.getByRole('checkbox', { name: 'Bo Lindqvist' }).check();
  await page.getByRole('button', { name: 'Make these Top 10' }).click();
  await expect(page.getByText('1 clients are Top 10.')).toBeVisible();
});
