import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Firefox } from '../lib/firefox';
import {
  chord,
  click,
  coloursOfMark,
  enterPopover,
  expectMarked,
  expectSent,
  htmlOf,
  inPopover,
  openThread,
  reply,
  sentByPage,
  wordsOf,
  write,
} from '../lib/firefox-mail';

const POLICY = 'Company policy says that damaged goods are replaced within 14 days.';
const MARK = 'Company policy says that';
const MENDED = 'In order to be fair to everyone, damaged goods are replaced within 14 days.';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await Firefox.start();
});
afterAll(() => firefox.stop());
afterEach(async () => {
  await firefox.closeMail();
  expect(firefox.leaks()).toEqual([]);
});

/** Chooses the first suggestion of the popover. Once that closes, words and caret stand as they will. */
async function choose(page: Page): Promise<void> {
  await page.keyboard.press('Digit1');
  await firefox.until(
    'page',
    `const root = content.document.querySelector('yf-coach').openOrClosedShadowRoot;
    return root.querySelector('.pop').childElementCount === 0`,
  );
}

async function mend(page: Page): Promise<void> {
  await enterPopover(page);
  await choose(page);
}

it('D1 a policy opening is marked in Gmail, one key mends it, and undo takes that back', async () => {
  const page = await firefox.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, POLICY);
  await expectMarked(page, [MARK]);
  // The warn line's own colour, as the manifest's css has it.
  expect(await coloursOfMark(page)).toContain('185,122,18');

  const before = await htmlOf(page);
  expect(before).not.toMatch(/yf-|yesfirst|highlight|data-m\d/i);
  await enterPopover(page);
  expect(await htmlOf(page)).toBe(before);
  await choose(page);
  expect(await wordsOf(page)).toContain(MENDED);
  await expectMarked(page, []);
  // Focus and caret are the person's again, behind the sentence.
  expect(await inPopover(page)).toBe(false);
  const mended = await htmlOf(page);
  await page.keyboard.type(' A van comes today.');
  expect(await wordsOf(page)).toContain(`${MENDED} A van comes today.`);
  // None of the keys reached the page.
  expect(await page.$eval('html', html => html.dataset.shortcut)).toBeUndefined();

  await chord(page, 'Control', 'KeyZ');
  await expect.poll(() => htmlOf(page)).toBe(mended);
  await chord(page, 'Control', 'KeyZ');
  await expect.poll(() => htmlOf(page)).toBe(before);
  await expectMarked(page, [MARK]);
});

it('D1 in plain text mode the same holds, and plain words are sent', async () => {
  const page = await firefox.openMail({ query: { undo: '200' } });
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await click(page, '.yesmode');
  await page.focus('[g_editable=true]');
  await chord(page, 'Control', 'Home');
  await write(page, POLICY);
  await expectMarked(page, [MARK]);
  await mend(page);
  await expectMarked(page, []);
  await page.keyboard.type(' A van comes today.');
  const words = await wordsOf(page);
  expect(words.startsWith(`${MENDED} A van comes today.\n`)).toBe(true);
  await chord(page, 'Control', 'Enter');
  await expectSent(page, 'sent');
  expect((await sentByPage(page)).map(mail => mail.html)).toEqual([words]);
});

it('D1 an answer that is popped out of its thread keeps its marks, and is mended there', async () => {
  const page = await firefox.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, POLICY);
  await expectMarked(page, [MARK]);
  const before = await htmlOf(page);
  await click(page, '.popout');
  await page.waitForSelector('[role=dialog] [g_editable=true]');
  expect(await htmlOf(page)).toBe(before);
  await expectMarked(page, [MARK]);
  await mend(page);
  expect(await wordsOf(page)).toContain(MENDED);
  await expectMarked(page, []);
  await page.keyboard.type(' A van comes today.');
  expect(await wordsOf(page)).toContain(`${MENDED} A van comes today.`);
});

it('D1 a policy opening in Chinese is marked and mended', async () => {
  const page = await firefox.openMail({ hl: 'zh-CN' });
  await openThread(page, '三号样品');
  await reply(page);
  await write(page, '周女士，您好：\n根据公司规定，样品须在 14 天内退回。');
  await expectMarked(page, ['根据公司规定']);
  await mend(page);
  expect(await wordsOf(page)).toMatch(/^周女士，您好：\n为了公平起见，样品须在 14 天内退回。\n/);
  await expectMarked(page, []);
});

it('D1 a word that an input method is still composing is left alone', async () => {
  const page = await firefox.openMail({ hl: 'zh-CN' });
  await click(page, '.T-I-KE');
  await page.focus('[g_editable=true]');
  await write(page, POLICY);
  await expectMarked(page, [MARK]);
  await openThread(page, '三号样品');
  await reply(page);
  await firefox.composeText(['根据', '根据公司', '根据公司规定']);
  const composing = await htmlOf(page);
  expect(composing).toMatch(/^根据公司规定/);
  // The other draft changes after that, and is checked when it has rested: so would this one have been.
  await page.$eval(
    '[role=dialog] [g_editable=true]',
    (editor, words) => {
      const line = document.createElement('div');
      line.textContent = words;
      editor.prepend(line);
      editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    POLICY,
  );
  await expectMarked(page, [MARK, MARK]);
  expect(await htmlOf(page)).toBe(composing);
  await firefox.composeText([], '根据公司规定，样品须在 14 天内退回。');
  await expectMarked(page, ['根据公司规定', MARK, MARK]);
});

it('D2 a no is marked, and the start that stands for it waits for its end at Send', async () => {
  const page = await firefox.openMail({ query: { undo: '200' } });
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, 'Unfortunately we cannot refund this.');
  await expectMarked(page, ['Unfortunately we cannot']);
  await mend(page);
  expect(await wordsOf(page)).toMatch(/^\s*The best way to get that done is\s/);
  const html = await htmlOf(page);
  // Send asks once, and sends nothing meanwhile.
  await chord(page, 'Control', 'Enter');
  await expect.poll(() => inPopover(page)).toBe(true);
  expect(await sentByPage(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => inPopover(page)).toBe(false);
  await chord(page, 'Control', 'Enter');
  await expectSent(page, 'sent');
  // The page adds the quote that was folded; what was written stands as it was.
  expect((await sentByPage(page)).map(mail => mail.html.slice(0, html.length))).toEqual([html]);
});

it('D2 a no in Chinese becomes a start, and one that has its end is sent unasked', async () => {
  const page = await firefox.openMail({ hl: 'zh-CN', query: { undo: '200' } });
  await openThread(page, '三号样品');
  await reply(page);
  await write(page, '周女士，您好：\n很抱歉，我们不能提前发货。');
  await expectMarked(page, ['我们不能']);
  await mend(page);
  await expectMarked(page, []);
  // The caret stands where the start wants its end.
  await page.keyboard.type('今天先发一半。');
  expect(await wordsOf(page)).toMatch(/^周女士，您好：\n要这么做，最好的方法是今天先发一半。\n/);
  await chord(page, 'Control', 'Enter');
  await expectSent(page, 'sent');
});
