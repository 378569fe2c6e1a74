import type { Page } from '@playwright/test';
import { type Extension, expect, test } from '../lib/extension';
import {
  beforeCaret,
  editors,
  enterPopover,
  expectMarked,
  htmlOf,
  inPopover,
  markedEditors,
  openDocked,
  openThread,
  painted,
  reply,
  wordsOf,
  write,
} from '../lib/mail';
import { focusedText, popoverText, shownOfOurs, showsFocus, spokenButtons, spokenMark } from '../lib/overlay';

const POLICY = 'Company policy says that damaged goods are replaced within 14 days.';
const MARK = 'Company policy says that';
const OTHER = 'Company policy says that returns need a receipt.';
/** Of one rule alone: words that several rules know stay marked by the next one when one is muted. */
const CLAUSE = 'Section 4 says that returns need a receipt.';
const CLAUSE_MARK = 'Section 4 says';
/** Of another rule: shows that a draft was read, where nothing else is marked in it. */
const COURIER = 'The courier must have dropped it.';
const COURIER_MARK = 'The courier must have';

const TOMAS = 'Tomas Lind <tomas.lind@fjordtile.example>';

async function answerPallet(page: Page, text: string): Promise<void> {
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, text);
}

/** Tab, as often as it takes, until the button with these words has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  const seen: string[] = [];
  while ((await focusedText(page)) !== words) {
    expect(await inPopover(page), `no "${words}" among ${seen.join(', ')}`).toBe(true);
    expect(seen.length).toBeLessThan(10);
    seen.push(await focusedText(page));
    await page.keyboard.press('Tab');
  }
}

const buttonNames = async (page: Page) => (await spokenButtons(page)).map(button => button.name);

test('D1 what a client must do becomes the best way to get it done, as a whole sentence', async ({
  yesfirst,
}) => {
  const page = await yesfirst.openMail();
  await answerPallet(page, 'Hi Maggie,\n\nCompany policy says that you must send the form by Friday.');
  await expectMarked(page, ['Company policy says that you must']);
  await enterPopover(page);
  await expect
    .poll(() => buttonNames(page))
    .toContain('1 The best way to get that done is to send the form by Friday.');
  // Its verb was found outside of the page.
  expect(await hasLanguageHost(yesfirst)).toBe(true);
  await page.keyboard.press('Digit1');
  const mended = 'The best way to get that done is to send the form by Friday.';
  await expect.poll(() => beforeCaret(page)).toBe(mended);
  expect(await wordsOf(page)).toMatch(
    /^Hi Maggie,\n+The best way to get that done is to send the form by Friday\.\n/,
  );
  await expectMarked(page, []);
});

test('D1 a clause that would say something else as an infinitive is left for the person to write', async ({
  yesfirst,
}) => {
  const page = await yesfirst.openMail();
  await answerPallet(
    page,
    'Per our policy, you must have been registered. Per our rules, you must call the branch.',
  );
  await expect.poll(async () => (await painted(page)).length).toBe(2);
  // They are turned one after the other: the second one's answer says that the first one's has come.
  await enterPopover(page);
  await page.keyboard.press('Alt+KeyY');
  await expect
    .poll(() => buttonNames(page))
    .toContain('1 The best way to get that done is to call the branch.');
  await page.keyboard.press('Alt+KeyY');
  await expect.poll(() => buttonNames(page)).toContain('1 The best way to get that done is then type on');
  await page.keyboard.press('Digit1');
  await expect.poll(() => beforeCaret(page)).toMatch(/^The best way to get that done is\s$/);
  await page.keyboard.type('to register on Monday');
  expect(await wordsOf(page)).toMatch(
    /^The best way to get that done is\sto register on Monday\. Per our rules, you must call the branch\./,
  );
});

test('D1 "Mute this rule" by keyboard holds here, after a reload, and in a new mail', async ({
  yesfirst,
}) => {
  const page = await yesfirst.openMail();
  await answerPallet(page, `${CLAUSE} ${COURIER}`);
  await expectMarked(page, [CLAUSE_MARK, COURIER_MARK]);
  const html = await htmlOf(page);
  expect(await yesfirst.mutedRules()).toEqual([]);
  await enterPopover(page);
  await tabTo(page, 'Mute this rule');
  await page.keyboard.press('Enter');
  await expectMarked(page, [COURIER_MARK]);
  expect(await inPopover(page)).toBe(false);
  await expect(editors(page)).toBeFocused();
  expect(await popoverText(page)).toBeUndefined();
  expect(await htmlOf(page)).toBe(html);
  await expect.poll(() => yesfirst.mutedRules()).toEqual(['English:policy-says']);

  await page.reload();
  await page.locator('h2.hP:visible').waitFor();
  await reply(page);
  await page.keyboard.insertText(`${CLAUSE} ${COURIER}`);
  await expectMarked(page, [COURIER_MARK]);
  await openDocked(page, TOMAS, 'Blue tiles');
  await page.keyboard.insertText(`${CLAUSE} ${COURIER}`);
  await expectMarked(page, [COURIER_MARK, COURIER_MARK]);
  expect(await markedEditors(page)).toEqual([0, 1]);
});

test('D1 "Leave it" and "Wrong here" by keyboard hold for their sentence alone', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await answerPallet(page, POLICY);
  await expectMarked(page, [MARK]);
  const html = await htmlOf(page);
  await enterPopover(page);
  await tabTo(page, 'Leave it');
  await page.keyboard.press('Enter');
  await expectMarked(page, []);
  await expect(editors(page)).toBeFocused();
  expect(await htmlOf(page)).toBe(html);
  expect(await yesfirst.mutedRules()).toEqual([]);
  // Another sentence against the same rule, in the same mail.
  await page.keyboard.insertText(` ${OTHER}`);
  await expectMarked(page, [MARK]);
  expect(await sentenceOfMark(page)).toContain('returns need a receipt');
  // The same sentence in another mail.
  await openDocked(page, TOMAS, 'Blue tiles');
  await page.keyboard.insertText(POLICY);
  await expectMarked(page, [MARK, MARK]);
  expect(await markedEditors(page)).toEqual([0, 1]);
  // Told wrong it goes as well, and that it was counted is said where it stood.
  await enterPopover(page);
  await tabTo(page, 'Wrong here');
  await page.keyboard.press('Enter');
  await expectMarked(page, [MARK]);
  await expect(editors(page).last()).toBeFocused();
  await expect
    .poll(() => popoverText(page))
    .toBe('Counted. Who keeps the rules sees how often, never your words.');
});

test('D1 "Why this rule" opens by keyboard, and the popover stays', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await answerPallet(page, POLICY);
  await expectMarked(page, [MARK]);
  const html = await htmlOf(page);
  await enterPopover(page);
  const principle = 'A reply that starts with yes opens with a way, a date or a named action.';
  const before = await popoverText(page);
  expect(before).toContain('Starts with company policy');
  expect(before).toContain('It says what they can’t have. Start with what happens next.');
  expect(before).not.toContain(principle);
  await tabTo(page, 'Why this rule');
  expect(await spokenButtons(page)).toContainEqual({ name: 'Why this rule', expanded: false });
  await page.keyboard.press('Enter');
  await expect.poll(() => popoverText(page)).toContain(principle);
  expect(await popoverText(page)).toMatch(
    /Rule\s+The policy says\s+Pack\s+English v1\s+Level\s+Marks the words/,
  );
  expect(await spokenButtons(page)).toContainEqual({ name: 'Why this rule', expanded: true });
  expect(await inPopover(page)).toBe(true);
  expect(await focusedText(page)).toBe('Why this rule');
  await page.keyboard.press('Space');
  await expect.poll(() => popoverText(page)).not.toContain(principle);
  await page.keyboard.press('Escape');
  await expect.poll(() => popoverText(page)).toBeUndefined();
  await expect(editors(page)).toBeFocused();
  expect(await htmlOf(page)).toBe(html);
  await expectMarked(page, [MARK]);
  await page.keyboard.type(' More.');
  expect(await wordsOf(page)).toContain('within 14 days. More.');
});

test('D1 the edge mark says how many there are, opens the first, and says when there is nothing', async ({
  yesfirst,
}) => {
  const page = await yesfirst.openMail();
  await answerPallet(page, POLICY);
  await expect.poll(() => spokenMark(page)).toBe('1 to look at');
  await write(page, ` ${COURIER}`);
  await expect.poll(() => spokenMark(page)).toBe('2 to look at');
  const [mark] = await shownOfOurs(page);
  expect(mark?.text).toBe('2');
  await page.mouse.click(mark!.x + mark!.width / 2, mark!.y + mark!.height / 2);
  await expect.poll(() => popoverText(page)).toContain('Starts with company policy');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.type('A van comes today.');
  await expect.poll(() => spokenMark(page)).toBe('Nothing to mend');
  // Off the mark, whose tip shows while the pointer is on it: it has no number now.
  await page.mouse.move(5, 5);
  await expect
    .poll(async () => (await shownOfOurs(page)).map(({ name, text }) => [name, text]))
    .toEqual([['mark', '']]);
});

test('D1 entered by keyboard right after the mouse, the popover shows where the focus is', async ({
  yesfirst,
}) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  // Into the first line: the middle of the box is the signature.
  await editors(page)
    .first()
    .click({ position: { x: 8, y: 8 } });
  // As an input method does it: no key that would tell the browser of a keyboard.
  await page.keyboard.insertText(POLICY);
  await expectMarked(page, [MARK]);
  await enterPopover(page);
  expect(await focusedText(page)).toContain('In order to be fair to everyone');
  expect(await showsFocus(page)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await showsFocus(page)).toBe(true);
});

test.describe('X in Chinese', () => {
  test.use({ language: 'zh-CN' });

  test('D1 规定变成最好的方法，规则可以用键盘停用', async ({ yesfirst }) => {
    const page = await yesfirst.openMail({ hl: 'zh-CN' });
    await page.locator('tr.zA:visible', { hasText: '三号样品' }).click();
    await reply(page);
    await write(page, '周女士，您好：\n按照公司规定，您必须提供发票。');
    await expectMarked(page, ['按照公司规定，您必须']);
    await expect.poll(() => spokenMark(page)).toBe('1 处请看');
    await enterPopover(page);
    await expect.poll(() => buttonNames(page)).toContain('1 要这么做，最好的方法是提供发票。');
    expect(await popoverText(page)).toContain('以公司规定开头');
    await tabTo(page, '为何有此规则');
    await page.keyboard.press('Enter');
    await expect.poll(() => popoverText(page)).toContain('从“好的”开始的回复');
    await page.keyboard.press('Digit1');
    await expect.poll(() => beforeCaret(page)).toBe('要这么做，最好的方法是提供发票。');
    await page.keyboard.press('Control+KeyZ');
    await expectMarked(page, ['按照公司规定，您必须']);
    await enterPopover(page);
    await tabTo(page, '停用此规则');
    await page.keyboard.press('Enter');
    await expect.poll(() => yesfirst.mutedRules()).toEqual(['中文:policy-you-must']);
  });
});

const hasLanguageHost = (yesfirst: Extension): Promise<boolean> =>
  yesfirst.worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { offscreen: { hasDocument(): Promise<boolean> } } }
    ).chrome.offscreen.hasDocument(),
  );

/** The words from the mark to the end of its line. */
const sentenceOfMark = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [range] = [...CSS.highlights].flatMap(([, ranges]) => [...ranges] as Range[]);
    return range?.startContainer.textContent?.slice(range.startOffset) ?? '';
  });
