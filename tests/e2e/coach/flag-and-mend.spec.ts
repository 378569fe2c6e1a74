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
  sentByPage,
  wordsOf,
  write,
} from '../lib/mail';
import { buttonAt, popoverText, spokenMark } from '../lib/overlay';
import { markPixels, WARN_LINE } from '../lib/pixels';

const POLICY = 'Company policy says that damaged goods are replaced within 14 days.';
const MARK = 'Company policy says that';
const MENDED = 'In order to be fair to everyone, damaged goods are replaced within 14 days.';

test('D1 a policy opening is marked in Gmail, and one key mends it', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, POLICY);
  await expectMarked(page, [MARK]);
  expect(await markPixels(page)).toContain(WARN_LINE);

  const before = await htmlOf(page);
  expect(before).not.toMatch(/yf-|yesfirst|highlight|data-m\d/i);
  await enterPopover(page);
  expect(await htmlOf(page)).toBe(before);
  await page.keyboard.press('Digit1');
  await expect.poll(() => wordsOf(page)).toContain(MENDED);
  await expectMarked(page, []);
  // Focus and caret are the person's again, behind the sentence.
  await expect.poll(() => beforeCaret(page)).toBe(MENDED);
  expect(await inPopover(page)).toBe(false);
  await page.keyboard.type(' A van comes today.');
  expect(await wordsOf(page)).toContain('within 14 days. A van comes today.');
  // None of the keys reached the page.
  expect(await page.locator('html').getAttribute('data-shortcut')).toBeNull();
});

test('D1 undo takes a mend back', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, POLICY);
  await expectMarked(page, [MARK]);
  const before = await htmlOf(page);
  await enterPopover(page);
  await page.keyboard.press('Digit1');
  await expectMarked(page, []);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => htmlOf(page)).toBe(before);
  await expectMarked(page, [MARK]);
});

test('D1 what is sent is what was written, with nothing of ours', async ({ yesfirst }) => {
  const page = await yesfirst.openMail({ query: { undo: '200' } });
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, POLICY);
  await expectMarked(page, [MARK]);
  const html = await htmlOf(page);
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
  // The page adds the quote that was folded; what was written stands as it was.
  expect((await sentByPage(page)).at(-1)?.html.startsWith(html)).toBe(true);
});

test('D1 the mouse alone opens and mends', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, POLICY);
  await expectMarked(page, [MARK]);
  const html = await htmlOf(page);
  const at = await page.evaluate(() => {
    const [range] = [...CSS.highlights].flatMap(([, ranges]) => [...ranges] as Range[]);
    const { x, y, height } = range!.getBoundingClientRect();
    return { x: x + 20, y: y + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => popoverText(page)).toContain('Starts with company policy');
  // Opened by the mouse it takes no focus.
  expect(await inPopover(page)).toBe(false);
  await expect(editors(page)).toBeFocused();
  expect(await htmlOf(page)).toBe(html);
  const suggestion = await buttonAt(page, 'In order to be fair to everyone');
  await page.mouse.click(suggestion!.x, suggestion!.y);
  await expect.poll(() => wordsOf(page)).toContain(MENDED);
  await expectMarked(page, []);
  await expect.poll(() => beforeCaret(page)).toBe(MENDED);
  expect(await popoverText(page)).toBeUndefined();
  await expect(editors(page)).toBeFocused();
});

test('D2 a no is marked, and the start waits for its end', async ({ yesfirst }) => {
  const page = await yesfirst.openMail({ query: { undo: '200' } });
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, 'Unfortunately we cannot refund this.');
  await expectMarked(page, ['Unfortunately we cannot']);
  await enterPopover(page);
  await page.keyboard.press('Digit1');
  await expect.poll(() => wordsOf(page)).toMatch(/^\s*The best way to get that done is\s/);
  // Send asks once, and sends nothing meanwhile.
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => inPopover(page)).toBe(true);
  expect(await sentByPage(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => inPopover(page)).toBe(false);
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
});

test('D3 finger-pointing behind a greeting is marked; Alt+Y goes from one to the next', async ({
  yesfirst,
}) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, `Hi Maggie,\n\n${POLICY} The courier must have dropped it.`);
  await expect.poll(async () => (await painted(page)).length).toBe(2);
  await enterPopover(page);
  await page.keyboard.press('Alt+KeyY');
  await page.keyboard.press('Digit1');
  await expectMarked(page, [MARK]);
});

test('D4 an excuse is marked', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, 'Sorry for the late reply, we have been very busy this week.');
  await expect.poll(async () => (await painted(page)).length).toBe(1);
});

test('D1 quote and signature are not checked, own words below them are', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await page.evaluate(() => {
    const signature = document.querySelector('.gmail_signature');
    if (signature) signature.append(document.createTextNode(' Company policy says that we sign like this.'));
  });
  await write(page, 'Yes, a van is on its way.');
  await write(page, `\n${POLICY}`);
  await expectMarked(page, [MARK]);
});

test('D1 a muted rule and a sentence that is left stay silent', async ({ yesfirst }) => {
  const page = await yesfirst.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, POLICY);
  await expectMarked(page, [MARK]);
  await enterPopover(page);
  // 1, 2, 3, then "Leave it".
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectMarked(page, []);
  await write(page, ' Thanks.');
  await expectMarked(page, []);
});

test('D1 a word being composed by an input method is left alone', async ({ yesfirst }) => {
  const page = await yesfirst.openMail({ hl: 'zh-CN' });
  await page.locator('tr.zA:visible', { hasText: '三号样品' }).click();
  await openDocked(page, 'chen.boyan@lanqiao.example', '发票');
  await write(page, '好的，今天就改。');
  await expect.poll(() => spokenMark(page)).toBe('Starts with yes');
  await reply(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: '根据公司规定', selectionStart: 6, selectionEnd: 6 });
  const composing = await htmlOf(page);
  // After it the page itself puts words into the other mail: once those are marked, a check of these is overdue.
  await editors(page)
    .nth(1)
    .evaluate(editor => {
      editor.prepend('公司政策是不找零的。');
      editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  await expect.poll(async () => (await painted(page)).length).toBe(1);
  expect(await markedEditors(page)).toEqual([1]);
  expect(await htmlOf(page)).toBe(composing);
  await cdp.send('Input.insertText', { text: '根据公司规定，不能提前发货。' });
  await expect.poll(() => markedEditors(page)).toEqual([0, 1]);
});

test('D1 a word that was begun before the coach came is left alone too', async ({ yesfirst }) => {
  const page = await yesfirst.openMail({ hl: 'zh-CN' });
  await page.locator('tr.zA:visible', { hasText: '三号样品' }).click();
  const bringCoach = await holdCoach(yesfirst);
  await reply(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: '根据公司规定', selectionStart: 6, selectionEnd: 6 });
  const composing = await htmlOf(page);
  await bringCoach();
  // Where the edge mark stands, the coach has looked at the draft.
  await expect.poll(() => spokenMark(page)).toBe('Nothing to mend');
  expect(await painted(page)).toEqual([]);
  expect(await htmlOf(page)).toBe(composing);
  await cdp.send('Input.insertText', { text: '根据公司规定，样品须退回。' });
  await expectMarked(page, ['根据公司规定']);
  await expect.poll(() => spokenMark(page)).toBe('1 to look at');
});

test.describe('X in Chinese', () => {
  test.use({ language: 'zh-CN' });

  test('D1 以公司规定开头的回复被标出并改好', async ({ yesfirst }) => {
    const page = await yesfirst.openMail({ hl: 'zh-CN' });
    await page.locator('tr.zA:visible', { hasText: '三号样品' }).click();
    await reply(page);
    await write(page, '周女士，您好：\n根据公司规定，样品须在 14 天内退回。');
    await expect.poll(async () => (await painted(page)).length).toBe(1);
    await enterPopover(page);
    await page.keyboard.press('Digit1');
    await expect.poll(() => wordsOf(page)).toMatch(/为了.*公平.*，样品须在 14 天内退回。/);
  });
});

test('X no request leaves the browser while writing, mending and sending', async ({ yesfirst }) => {
  const page = await yesfirst.openMail({ query: { undo: '200' } });
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, POLICY);
  await expectMarked(page, [MARK]);
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
  expect(yesfirst.leaks()).toEqual([]);
  await expect(editors(page)).toHaveCount(0);
});

/** Keeps the coach's script out of pages until the answer is called. */
async function holdCoach(yesfirst: Extension): Promise<() => Promise<void>> {
  type Bring = (injection: { files?: string[] }) => Promise<unknown>;
  type Held = { chrome: { scripting: { executeScript: Bring } }; bringCoach?: () => void };
  await yesfirst.worker.evaluate(() => {
    const world = globalThis as unknown as Held;
    const held = new Promise<void>(resolve => {
      world.bringCoach = resolve;
    });
    const { scripting } = world.chrome;
    const bring = scripting.executeScript.bind(scripting);
    scripting.executeScript = async injection => {
      if (injection.files?.includes('/coach.js')) await held;
      return bring(injection);
    };
  });
  return () => yesfirst.worker.evaluate(() => (globalThis as unknown as Held).bringCoach?.());
}
