import { sampleBook } from '../../demo/sample-clients.mjs';
import { expect, type PuppeteerPage, test } from '../lib/extension';
import { openThread, reply, sentByPage, write } from '../lib/mail';

const text = (panel: PuppeteerPage): Promise<string> => panel.evaluate(() => document.body.innerText);
const contacts = (panel: PuppeteerPage): Promise<string> =>
  panel.evaluate(
    () =>
      [...document.querySelectorAll('summary')].find(s => s.innerText.includes('Contacts'))?.innerText ?? '',
  );

test('K1 the client of the open thread is in the panel, and follows the thread', async ({ yesfirst }) => {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  const panel = await yesfirst.openPanel(page);
  await expect.poll(() => text(panel)).toContain('Margaret Okafor');
  await page.goBack();
  await page.locator('tr.zA:visible', { hasText: '三号样品' }).click();
  await expect.poll(() => text(panel)).toContain('周慧敏');
  expect(await text(panel)).not.toContain('Margaret Okafor');
});

test('K1 an unknown correspondent is linked or created, and nothing is kept before', async ({ yesfirst }) => {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail();
  await openThread(page, 'Lyon fair');
  const panel = await yesfirst.openPanel(page);
  await expect.poll(() => text(panel)).toContain('nadia.kern@brightloom.example');
  await panel.evaluate(() =>
    document.querySelector<HTMLButtonElement>('form.card button[type=submit]')?.click(),
  );
  await expect.poll(() => text(panel)).toContain('Log call');
  expect(await text(panel)).toContain('Nadia Kern');
});

test('K2 a sent mail is one contact, also when it is seen in its thread afterwards', async ({ yesfirst }) => {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail({ query: { undo: '300' } });
  await page.locator('tr.zA:visible', { hasText: '三号样品' }).click();
  const panel = await yesfirst.openPanel(page);
  await expect.poll(() => text(panel)).toContain('周慧敏');
  await expect.poll(() => contacts(panel)).toContain('4 in all');
  await reply(page);
  await write(page, '今天先发一半。');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
  await expect.poll(() => contacts(panel)).toContain('5 in all');
  await page.goBack();
  await page.locator('tr.zA:visible', { hasText: '三号样品' }).click();
  await page.locator('h2.hP:visible').waitFor();
  // The panel has read the thread again once it shows the client again.
  await expect.poll(() => text(panel)).toContain('周慧敏');
  await expect.poll(() => contacts(panel)).toContain('5 in all');
});

test('K2 a mail taken back in time is no contact', async ({ yesfirst }) => {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail({ query: { undo: '5000' } });
  await page.locator('tr.zA:visible', { hasText: '三号样品' }).click();
  const panel = await yesfirst.openPanel(page);
  await expect.poll(() => contacts(panel)).toContain('4 in all');
  await reply(page);
  await write(page, '今天先发一半。');
  await page.keyboard.press('Control+Enter');
  await page.locator('#link_undo:visible').click();
  await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('undone');
  expect(await contacts(panel)).toContain('4 in all');
});

test('K10 a call is logged by one key, with how it felt', async ({ yesfirst }) => {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  const panel = await yesfirst.openPanel(page);
  await expect.poll(() => text(panel)).toContain('Margaret Okafor');
  await panel.keyboard.press('KeyL');
  await panel.waitForSelector('form.inline-form textarea');
  await panel.keyboard.type('Van is booked');
  await panel.keyboard.press('Enter');
  await expect.poll(() => text(panel)).toContain('Call logged');
  await expect.poll(() => text(panel)).toMatch(/Today[\s\S]*call/);
});
