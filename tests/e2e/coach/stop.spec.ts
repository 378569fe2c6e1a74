import { expect, test } from '../lib/extension';
import { expectMarked, inPopover, openThread, reply, sentByPage, write } from '../lib/mail';

/** As a manager would write it. */
const STOP_PACK = {
  format: 'phrase-pack/1',
  name: 'House rules',
  version: 1,
  lists: {},
  rules: [
    {
      id: 'guarantee',
      lang: 'en',
      category: 'jargon',
      level: 'stop',
      where: 'anywhere',
      find: ['we guarantee'],
      say: [{ text: 'We will do everything so that {rest}', keep: 'rest' }],
      why: 'Only the legal team may guarantee.',
      tests: { flag: ['We guarantee delivery on Friday.'], pass: ['The guarantee is two years.'] },
    },
  ],
};

test('D1 a rule that stops asks once before sending, and "send as it is" sends', async ({ yesfirst }) => {
  await yesfirst.storePacks([STOP_PACK]);
  const page = await yesfirst.openMail({ query: { undo: '200' } });
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, 'Yes, gladly. We guarantee delivery on Friday.');
  await expectMarked(page, ['We guarantee']);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => inPopover(page)).toBe(true);
  expect(await sentByPage(page)).toEqual([]);
  // The focus is on the suggestion; then come "back to the draft" and "send as it is".
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
});

test('D1 a rule that stops does not ask again in a draft once it was answered', async ({ yesfirst }) => {
  await yesfirst.storePacks([STOP_PACK]);
  const page = await yesfirst.openMail({ query: { undo: '200' } });
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, 'We guarantee delivery on Friday.');
  await page.locator('.T-I.aoO:visible').click();
  await expect.poll(() => inPopover(page)).toBe(true);
  expect(await sentByPage(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => inPopover(page)).toBe(false);
  await write(page, ' Truly.');
  await page.locator('.T-I.aoO:visible').click();
  await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
});

test('D1 a pack that is stored while a draft is open counts at once', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, 'We guarantee delivery on Friday. Company policy says that it is so.');
  await expectMarked(page, ['Company policy says that']);
  await yesfirst.storePacks([STOP_PACK]);
  await expectMarked(page, ['We guarantee', 'Company policy says that']);
  await yesfirst.storePacks([]);
  await expectMarked(page, ['Company policy says that']);
});
