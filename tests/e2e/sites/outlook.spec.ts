import type { BrowserContext } from '@playwright/test';
import { expect, test } from '../lib/kept-tab';
import { adapterScript } from './bundle';
import driver from './drivers/outlook';
import { sitePage } from './mail-page';
import { composeOf, outcomes, view, watchSending } from './reading';

let script: string;

test.beforeAll(async () => {
  script = await adapterScript('outlook');
});

const open = (context: BrowserContext, query: Record<string, string> = {}) =>
  sitePage(context, script, driver, query);
const PALLET = 'Damaged pallet';
const MARGARET = 'margaret.okafor@harlowpine.example';

test('X Outlook: an answer popped out into a window of its own', async ({ context }) => {
  const page = await open(context);
  await driver.openThread(page, PALLET);
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.locator('[data-test=popOut]').click()]);
  await popup.locator('[contenteditable]:focus').waitFor();
  await popup.keyboard.type('Your panels come first.');
  expect(await composeOf(popup)).toMatchObject({
    to: [MARGARET],
    cc: ['priya.nair@harlowpine.example'],
    subject: 'Re: Damaged pallet on order 4471',
    text: 'Your panels come first.',
  });
  expect(await view(popup)).toMatchObject({
    kind: 'compose',
    account: 'sam.reyes@northgate.example',
    people: [{ address: MARGARET }, { address: 'priya.nair@harlowpine.example' }],
  });
});

test('X Outlook: an answer in the reading pane stays with its thread, at the same address', async ({
  context,
}) => {
  const page = await open(context);
  await driver.openThread(page, PALLET);
  const before = page.url();
  await driver.replyAll?.(page);
  await page.keyboard.type('Yes.');
  expect(page.url()).toBe(before);
  const seen = await view(page);
  expect(seen.kind).toBe('thread');
  expect((await composeOf(page))?.thread).toBe(seen.thread?.id);
});

test('X Outlook: who is shown by name alone is nobody', async ({ context }) => {
  const page = await open(context, { names: 'alone' });
  await driver.openThread(page, PALLET);
  expect(await view(page)).toMatchObject({ kind: 'thread', people: [], notRead: 'no-address' });
  expect((await view(page)).thread?.hidden).toBe(true);
  await driver.write?.(page, {
    to: 'a@one.example',
    cc: 'b@two.example',
    bcc: 'c@three.example',
    subject: '',
  });
  await page.evaluate(() => {
    for (const chip of document.querySelectorAll('._EType_RECIPIENT_ENTITY')) {
      chip.setAttribute('aria-label', 'Ann Lee');
      chip.textContent = 'Ann Lee';
    }
  });
  expect(await view(page)).toMatchObject({ kind: 'compose', people: [], notRead: 'no-address' });
});

test('X Outlook: who is invited to an event is known by name, or by an address in place of one', async ({
  context,
}) => {
  const event = 'Sam Reyes,Margaret Okafor,周慧敏,tomas.lind@fjordtile.example,sam.reyes@northgate.example';
  const page = await open(context, { event });
  await driver.openThread(page, PALLET);
  await page.locator('[data-test=event]').click();
  const names = ['Sam Reyes', 'Margaret Okafor', '周慧敏'];
  const card = page.locator('[data-app-section=CalendarItemPeek]');
  // What stands in front goes before the conversation behind it.
  expect(await view(page)).toMatchObject({
    kind: 'record',
    people: [{ address: 'tomas.lind@fjordtile.example' }],
    names,
  });
  await driver.hideAccount(page);
  expect(await view(page)).toMatchObject({ people: [], names, notRead: 'no-account' });
  await card.locator('div', { hasText: '@' }).evaluateAll(rows => {
    for (const row of rows) row.remove();
  });
  expect(await view(page)).toMatchObject({ people: [], names, notRead: 'names-alone' });
  await card.click();
  expect(await view(page)).toMatchObject({ kind: 'thread' });
});

test('X Outlook: an invitation that is written is no mail', async ({ context }) => {
  const page = await open(context);
  const mail = { to: 'a@one.example', cc: 'b@two.example', bcc: 'c@three.example', subject: 'Pallets' };
  await driver.write?.(page, mail);
  expect(await composeOf(page)).toMatchObject({ to: [mail.to] });
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('[id^=MSG_]'))
      field.id = field.id.replace('MSG_', 'EVENT_CalendarCompose_');
  });
  expect(await composeOf(page)).toBeUndefined();
});

test('X Outlook: of several mailboxes the one whose folder is shown is the own', async ({ context }) => {
  const page = await open(context, { shared: 'priya.nair@harlowpine.example' });
  await driver.openThread(page, PALLET);
  // A mailbox that is shared with the person is no client either.
  expect(await view(page)).toMatchObject({
    account: 'sam.reyes@northgate.example',
    people: [{ address: MARGARET }],
  });
});

test('X Outlook: asked for a subject: no is refused, yes is sent', async ({ context }) => {
  const page = await open(context, { undo: '300' });
  await driver.write?.(page, {
    to: 'a@one.example',
    cc: 'b@two.example',
    bcc: 'c@three.example',
    subject: '',
  });
  await page.keyboard.type('Yes.');
  await watchSending(page);
  await driver.send?.(page);
  await page.locator('#cancel-1').click();
  expect(await outcomes(page)).toEqual(['refused']);
  await page.evaluate(() => {
    window.outcomes = [];
  });
  await driver.send?.(page);
  await page.locator('#ok-1').click();
  expect(await outcomes(page)).toEqual(['sent']);
});
