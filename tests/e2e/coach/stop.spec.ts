import type { Page } from '@playwright/test';
import { type Extension, expect, test } from '../lib/extension';
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

/** From now on the worker reads no pack before `goOn`: a coach that is on its way to a page does not come. */
async function holdCoach(yesfirst: Extension): Promise<() => Promise<void>> {
  await yesfirst.worker.evaluate(() => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Local } } }).chrome.storage;
    const get = local.get.bind(local);
    const goingOn = new Promise<void>(goOn => Object.assign(globalThis, { goOn }));
    local.get = async key => {
      if (key === 'packs') await goingOn;
      return get(key);
    };
  });
  return () => yesfirst.worker.evaluate(() => (globalThis as unknown as { goOn(): void }).goOn());
}

interface Local {
  get(key: string): Promise<object>;
}

for (const comes of [true, false])
  test(`D1 Send that is pressed before the coach is there ${comes ? 'waits for it, and asks' : 'goes on by itself where it does not come'}`, async ({
    yesfirst,
  }) => {
    await yesfirst.storePacks([STOP_PACK]);
    const page = await yesfirst.openMail({ query: { undo: '200' } });
    await openThread(page, 'Damaged pallet');
    const goOn = await holdCoach(yesfirst);
    await reply(page);
    await write(page, 'We guarantee delivery on Friday.');
    await page.locator('.T-I.aoO:visible').click();
    expect(await sentByPage(page)).toEqual([]);
    if (comes) {
      await goOn();
      await expect.poll(() => inPopover(page)).toBe(true);
      expect(await sentByPage(page)).toEqual([]);
    } else await expect.poll(async () => (await sentByPage(page)).map(one => one.state)).toEqual(['sent']);
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

/** Rules that are found away from the page: one that asks before sending, and one that only suggests. */
const PATTERN_PACK = {
  ...STOP_PACK,
  rules: [
    {
      ...STOP_PACK.rules[0],
      id: 'ticket',
      find: [],
      patterns: ['\\binc-\\d+'],
      say: [],
      tests: { flag: [], pass: [] },
    },
    {
      ...STOP_PACK.rules[0],
      id: 'request',
      level: 'suggest',
      find: [],
      patterns: ['\\breq-\\d+'],
      tests: { flag: [], pass: [] },
    },
  ],
};

/** A reply that was read once, after which nothing is read until `goOn`. */
async function heldReading(yesfirst: Extension): Promise<{ page: Page; goOn(): Promise<void> }> {
  await yesfirst.storePacks([PATTERN_PACK]);
  const page = await yesfirst.openMail({ query: { undo: '200' } });
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, 'Yes, gladly. See REQ-1 for it.');
  await expectMarked(page, ['REQ-1']);
  // What the page itself hears of Send: the person's own act, and the one that is done for them.
  await page.evaluate(() => {
    const heard: string[] = [];
    for (const type of ['keydown', 'mousedown'] as const)
      document.addEventListener(
        type,
        event => {
          const isSend = event instanceof KeyboardEvent ? event.key === 'Enter' : true;
          if (isSend) heard.push(`${type} ${event.isTrusted ? 'of the person' : 'by itself'}`);
        },
        true,
      );
    Object.assign(globalThis, { heard });
  });
  await yesfirst.worker.evaluate(() => {
    const { offscreen } = (globalThis as unknown as { chrome: { offscreen: Offscreen } }).chrome;
    const has = offscreen.hasDocument.bind(offscreen);
    const goingOn = new Promise<void>(goOn => Object.assign(globalThis, { goOn }));
    offscreen.hasDocument = async () => {
      await goingOn;
      return has();
    };
  });
  return {
    page,
    goOn: () => yesfirst.worker.evaluate(() => (globalThis as unknown as { goOn(): void }).goOn()),
  };
}

interface Offscreen {
  hasDocument(): Promise<boolean>;
}

const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
const chord = (page: Page) => page.keyboard.press('Control+Enter');
const button = (page: Page) => page.locator('.T-I.aoO:visible').click();

for (const [how, send] of Object.entries({ 'its keys': chord, 'its button': button })) {
  test(`M1 Send waits for a pattern that was not looked for yet, and asks: by ${how}`, async ({
    yesfirst,
  }) => {
    const { page, goOn } = await heldReading(yesfirst);
    await page.keyboard.insertText(' And INC-7.');
    await send(page);
    expect(await sentByPage(page)).toEqual([]);
    expect(await inPopover(page)).toBe(false);
    await goOn();
    await expect.poll(() => inPopover(page)).toBe(true);
    expect(await heard(page)).toEqual([]);
    expect(await sentByPage(page)).toEqual([]);
    // From "back to the draft" to "send as it is".
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
  });

  test(`M1 Send waits for patterns, and goes on by itself where there is nothing to ask: by ${how}`, async ({
    yesfirst,
  }) => {
    const { page, goOn } = await heldReading(yesfirst);
    await page.keyboard.insertText(' And REQ-2.');
    await send(page);
    // Pressed again in a hurry: it is sent once all the same.
    await send(page);
    expect(await sentByPage(page)).toEqual([]);
    await goOn();
    await expect.poll(async () => (await sentByPage(page)).map(one => one.state)).toEqual(['sent']);
    expect(await heard(page)).toEqual(['mousedown by itself']);
  });
}

test('M1 a mail whose patterns nobody looks for is sent all the same', async ({ yesfirst }) => {
  const { page } = await heldReading(yesfirst);
  await page.keyboard.insertText(' And INC-7.');
  await chord(page);
  expect(await sentByPage(page)).toEqual([]);
  await expect.poll(async () => (await sentByPage(page)).map(one => one.state)).toEqual(['sent']);
  expect(await heard(page)).toEqual(['mousedown by itself']);
});
