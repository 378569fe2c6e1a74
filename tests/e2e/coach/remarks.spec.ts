import type { Page } from '@playwright/test';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { type Extension, expect, type PuppeteerPage, test } from '../lib/extension';
import { beforeCaret, editors, openDocked, openThread, reply, sentByPage, wordsOf, write } from '../lib/mail';
import { openSections } from '../lib/sections';

const text = (panel: PuppeteerPage): Promise<string> => panel.evaluate(() => document.body.innerText);

/** What the three-part mark says to a screen reader. */
const toneOf = (panel: PuppeteerPage): Promise<string> =>
  panel.evaluate(() => document.querySelector('.tone')?.getAttribute('aria-label') ?? '');

/** Presses a button of the panel by its name, or by a piece of it. */
async function press(panel: PuppeteerPage, name: string): Promise<void> {
  const find = (part: string) =>
    [...document.querySelectorAll('button')].some(b => (b.ariaLabel ?? b.innerText).includes(part));
  await panel.waitForFunction(find, {}, name);
  await panel.evaluate(part => {
    [...document.querySelectorAll('button')].find(b => (b.ariaLabel ?? b.innerText).includes(part))?.click();
  }, name);
}

/** What stands behind the names of the parts that a reply to a complaint should have. */
const partsOf = (panel: PuppeteerPage): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[aria-labelledby=complaint-title] li')].map(
      li => `${li.querySelector('.sr')?.textContent?.trim()}`,
    ),
  );

async function writing(
  yesfirst: Extension,
  subject: string,
  options: Parameters<Extension['openMail']>[0] = {},
): Promise<{ page: Page; panel: PuppeteerPage }> {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail(options);
  await openThread(page, subject);
  const panel = await yesfirst.openPanel(page);
  await panel.waitForSelector('#tab-draft');
  await panel.click('#tab-draft');
  await reply(page);
  return { page, panel };
}

test('D5 start, middle and end show what is positive, and words to begin and to end with go in', async ({
  yesfirst,
}) => {
  const { page, panel } = await writing(yesfirst, 'Do the blue tiles');
  await write(page, 'The office is in Leeds.');
  await expect.poll(() => toneOf(panel)).toBe('Start: plain. Middle: plain. End: plain.');
  await expect.poll(() => text(panel)).toContain('Positive first words');
  // By the clock and by name, since no greeting stands there.
  expect(await text(panel)).toMatch(
    /Good (?:morning|afternoon|evening), Tomas\. It’s good to hear from you\./,
  );
  await press(panel, 'It’s good to hear from you.');
  await expect
    .poll(() => wordsOf(page))
    .toMatch(/^Good \w+, Tomas\. It’s good to hear from you\. The office is in Leeds\./);
  await expect.poll(() => toneOf(panel)).toContain('Start: positive.');
  await expect.poll(() => text(panel)).not.toContain('Positive first words');
  await press(panel, 'Call me any time');
  await expect.poll(() => wordsOf(page)).toMatch(/in Leeds\. Call me any time if something comes up\./);
  await expect.poll(() => toneOf(panel)).toContain('End: positive.');
  await expect(editors(page)).toBeFocused();
  expect(await beforeCaret(page)).toMatch(/something comes up\.$/);
  // One undo takes the last words back.
  await page.keyboard.press('Control+Z');
  await expect.poll(() => wordsOf(page)).not.toContain('Call me any time');
});

test('D6 a complaint is told which part its reply lacks, each with a start', async ({ yesfirst }) => {
  const { page, panel } = await writing(yesfirst, 'Damaged pallet');
  await expect.poll(() => text(panel)).toContain('They wrote with a complaint');
  await expect.poll(() => partsOf(panel)).toEqual(['missing', 'missing', 'missing']);
  expect(await text(panel)).toContain("That's my favourite problem");
  await write(page, 'Hi Margaret,\nA driver brings nine new panels to dock 3 tomorrow at 8 am.');
  await expect.poll(() => partsOf(panel)).toEqual(['missing', 'missing', 'there']);
  await press(panel, "Insert: That's my favourite problem");
  await expect.poll(() => partsOf(panel)).toEqual(['missing', 'there', 'there']);
  // Another wording of the first part, and the caret stands where its gap is.
  await press(panel, 'Another wording: Empathy');
  await press(panel, "Insert: You're right to be annoyed about");
  await expect.poll(() => beforeCaret(page)).toMatch(/You're right to be annoyed about $/);
  await page.keyboard.type('the second torn pallet');
  await expect.poll(() => partsOf(panel)).toEqual(['there', 'there', 'there']);
  expect(await wordsOf(page)).toMatch(
    /^Hi Margaret,\s+You're right to be annoyed about the second torn pallet, and I'm sorry\. A driver/,
  );
});

test('D6 where nobody complains, nothing of it shows; nor does a new mail answer anything', async ({
  yesfirst,
}) => {
  const { page, panel } = await writing(yesfirst, 'Do the blue tiles');
  await write(page, 'They do.');
  await expect.poll(() => text(panel)).toContain('Positive first words');
  expect(await text(panel)).not.toContain('complaint');
  // Over the thread of a complaint, in a mail that answers nothing.
  await page.goBack();
  await openThread(page, 'Damaged pallet');
  await openDocked(page, 'Tomas Lind <tomas.lind@fjordtile.example>', 'Blue tiles');
  await write(page, 'The office is in Leeds.');
  await expect.poll(() => toneOf(panel)).toBe('Start: plain. Middle: plain. End: plain.');
  await expect.poll(() => text(panel)).toContain('Positive first words');
  expect(await text(panel)).not.toContain('complaint');
});

test('D7 a promise becomes a follow-up on the client with one click, and can be taken back', async ({
  yesfirst,
}) => {
  const { page, panel } = await writing(yesfirst, 'Do the blue tiles');
  await write(page, 'Hi Tomas,\nYes, they do. I’ll send the quote by 4 December.');
  await expect.poll(() => text(panel)).toMatch(/send the quote by 4 December\s+Promised by Fri, Dec 4/);
  await press(panel, 'Follow up: ');
  await expect.poll(() => text(panel)).toContain('Follow-up noted for Tomas');
  await expect.poll(() => text(panel)).toContain('Noted');
  await panel.click('#tab-client');
  await expect.poll(() => text(panel)).toContain('send the quote by 4 December');
  await openSections(panel);
  await press(panel, 'Kept: ');
  await expect.poll(() => text(panel)).not.toMatch(/send the quote by 4 December\s+due/);
  await press(panel, 'Undo');
  await expect.poll(() => text(panel)).toMatch(/send the quote by 4 December/);
});

test('D7 a deadline agreed on and not written down is pointed out; so is a party who does not get the mail', async ({
  yesfirst,
}) => {
  const { page, panel } = await writing(yesfirst, 'Do the blue tiles');
  await write(page, 'Sure, that works.');
  await expect.poll(() => text(panel)).toContain('They asked for “Friday”');
  await page.keyboard.type(' They are with you on Friday.');
  await expect.poll(() => text(panel)).not.toContain('They asked for');
  await page.goBack();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, 'Priya will have the dock ready.');
  await expect.poll(() => text(panel)).toContain('Priya Nair is named here and doesn’t get this.');
});

test('K7 a fact in an incoming mail is offered with its sentence, and kept only when it is taken', async ({
  yesfirst,
}) => {
  await yesfirst.fillBook(sampleBook());
  const page = await yesfirst.openMail();
  await openThread(page, 'Do the blue tiles');
  const panel = await yesfirst.openPanel(page);
  await expect.poll(() => text(panel)).toContain('My daughter graduates in June');
  expect(await text(panel)).toContain('Nothing is kept unless you add it.');
  await press(panel, 'Add as Children');
  await expect.poll(() => text(panel)).toContain('Children saved');
  await expect.poll(() => text(panel)).not.toContain('Nothing is kept unless you add it.');
  await openSections(panel);
  await expect.poll(() => text(panel)).toMatch(/from a mail[\s\S]*My daughter graduates in June/);
  // Taken back, it is offered again; refused, it is not.
  await press(panel, 'Undo');
  await expect.poll(() => text(panel)).toContain('Nothing is kept unless you add it.');
  await press(panel, 'Not this: ');
  await expect.poll(() => text(panel)).not.toContain('Nothing is kept unless you add it.');
  await page.goBack();
  await openThread(page, 'Do the blue tiles');
  await expect.poll(() => text(panel)).toContain('Tomas Lind');
  expect(await text(panel)).not.toContain('Nothing is kept unless you add it.');
});

test('D8 how replies began is counted when they are sent, as numbers', async ({ yesfirst }) => {
  const { page, panel } = await writing(yesfirst, 'Do the blue tiles', { query: { undo: '300' } });
  await write(page, 'Yes, they do.');
  await expect.poll(() => toneOf(panel)).toContain('Start: positive.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
  await page.goBack();
  await expect.poll(() => text(panel)).toMatch(/Replies sent\s+1/);
  await openThread(page, 'Lyon fair');
  await reply(page);
  await write(page, 'Our policy does not allow calls.');
  await expect.poll(() => text(panel)).toContain('Starts with company policy');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
  await page.goBack();
  await expect.poll(() => text(panel)).toMatch(/Replies sent\s+2/);
  expect(await text(panel)).toMatch(/Began with policy, mended\s+0/);
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, 'Company policy says that damaged goods are replaced within 14 days.');
  await press(panel, 'In order to be fair to everyone');
  await expect.poll(() => wordsOf(page)).toMatch(/^\s*In order to be fair to everyone, damaged/);
  await expect.poll(() => toneOf(panel)).toContain('Start: positive.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
  await page.goBack();
  await expect.poll(() => text(panel)).toMatch(/Replies sent\s+3/);
  const shown = await text(panel);
  expect(shown).toMatch(/Began with yes\s+2/);
  expect(shown).toMatch(/Began with policy, sent\s+1/);
  expect(shown).toMatch(/Began with policy, mended\s+1/);
  // The book holds figures and no word of the replies.
  const stored = await yesfirst.inOwnPage(own =>
    own.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open('yesfirst');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const all = open.result.transaction('days').objectStore('days').getAll();
            all.onsuccess = () => resolve(JSON.stringify(all.result));
          };
        }),
    ),
  );
  expect(JSON.parse(stored)).toMatchObject([
    { checked: 3, yes: 2, policy: 1, plain: 0, mended: { policy: 1 } },
  ]);
  expect(stored).not.toMatch(/they do|calls|damaged/);
});

test.describe('X in Chinese', () => {
  test.use({ language: 'zh-CN' });

  test('D5 D6 投诉的回复缺什么会说明，插入的话在该在的位置', async ({ yesfirst }) => {
    const { page, panel } = await writing(yesfirst, '三号样品', { hl: 'zh-CN' });
    await expect.poll(() => text(panel)).toContain('对方来信是投诉');
    await write(page, '周女士，您好：\n样品在仓库。');
    await expect.poll(() => partsOf(panel)).toEqual(['缺少', '缺少', '缺少']);
    await press(panel, '插入：这种难题我最喜欢，交给我。');
    await expect.poll(() => partsOf(panel)).toEqual(['缺少', '已有', '缺少']);
    await press(panel, '谢谢您告诉我，有事随时打给我。');
    await expect
      .poll(() => wordsOf(page))
      .toMatch(/样品在仓库。这种难题我最喜欢，交给我。谢谢您告诉我，有事随时打给我。/);
    await expect.poll(() => toneOf(panel)).toMatch(/结尾[:：]\s*积极/);
  });

  test('D7 周五前的承诺一键变成跟进', async ({ yesfirst }) => {
    const { page, panel } = await writing(yesfirst, '三号样品', { hl: 'zh-CN' });
    await write(page, '周女士，您好：\n我12月4日前把新的交期发给您。');
    await expect.poll(() => text(panel)).toMatch(/我12月4日前把新的交期发给您\s+承诺于 12月4日周五 前/);
    await press(panel, '跟进：');
    await expect.poll(() => text(panel)).toContain('已为 周慧敏 记下跟进');
  });

  test('K7 来信里的近况可以记入资料', async ({ yesfirst }) => {
    await yesfirst.fillBook(sampleBook());
    const page = await yesfirst.openMail({ hl: 'zh-CN' });
    await openThread(page, '三号样品');
    const panel = await yesfirst.openPanel(page);
    await expect.poll(() => text(panel)).toContain('我女儿六月高考');
    await press(panel, '添加为“');
    await expect.poll(() => text(panel)).toContain('已保存');
  });

  test('D8 回复如何开头按数计入', async ({ yesfirst }) => {
    const { page, panel } = await writing(yesfirst, '三号样品', { hl: 'zh-CN', query: { undo: '300' } });
    await write(page, '可以的，今天就给您日期。');
    await expect.poll(() => toneOf(panel)).toMatch(/开头[:：]\s*积极/);
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await sentByPage(page)).at(-1)?.state).toBe('sent');
    await page.goBack();
    await expect.poll(() => text(panel)).toMatch(/以“好的”开头\s+1/);
  });
});
