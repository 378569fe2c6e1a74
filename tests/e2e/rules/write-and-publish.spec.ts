import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../../tools/setup.mjs';
import { violations } from '../lib/axe';
import { type Extension, expect, test } from '../lib/extension';
import { expectMarked, openThread, reply, write } from '../lib/mail';
import { teamPack } from '../lib/team-pack';

const HOUSE_STYLE = join(ROOT, 'tests', 'unit', 'rules', 'styles', 'HouseStyle');

async function openRules(yesfirst: Extension, hash = '#/rules'): Promise<Page> {
  await yesfirst.changeSettings({ welcomed: true });
  const page = await yesfirst.openOwn(`dashboard.html${hash}`);
  await page.locator('.rules').waitFor();
  return page;
}

/** Goes on by Tab until the focus is on something of this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true });
  for (let n = 0; n < 80; n++) {
    if (await wanted.evaluateAll(all => all.includes(document.activeElement as HTMLElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to “${name}”`);
}

async function openDraft(yesfirst: Extension, text: string): Promise<Page> {
  const mail = await yesfirst.openMail();
  await openThread(mail, 'Damaged pallet');
  await reply(mail);
  await write(mail, text);
  return mail;
}

test('M1 a manager writes a rule by keyboard, sees it tried, publishes it into an open draft, and rolls back', async ({
  yesfirst,
}) => {
  const mail = await openDraft(
    yesfirst,
    'Gladly, today. The widget desk closes at noon. The gadget desk opens.',
  );
  const page = await openRules(yesfirst);
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'When somebody writes 1' })).toBeFocused();
  await page.keyboard.type('the widget/sprocket desk …');
  // A gap at the end is only the middle of writing; a bracket that closes nothing is named.
  await page.keyboard.type(' closes)');
  await expect(page.getByText(/A bracket closes at “.*closes\)” that never opened/)).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByText('Finds: the widget desk … closes · the sprocket desk … closes')).toBeVisible();
  await tabTo(page, 'An example to flag');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The widget desk closes at noon.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The widget desk on the third floor of the house closes.');
  await expect(page.getByText('1 of 2 right')).toBeVisible();
  await expect(page.getByText('missed: the gap is 7, the rule allows 3')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL(/#\/rules\/[0-9a-f-]{36}\/the-widget-sprocket-desk-closes$/);

  // With an example that comes out wrong it can be saved, not published.
  await page.getByRole('link', { name: 'My rules' }).press('Enter');
  await tabTo(page, 'Publish here');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not published: 1 rule gets an example of its own wrong.')).toBeVisible();
  await page.getByRole('alert').getByRole('link').press('Enter');
  await page.getByRole('textbox', { name: '… spans up to (words)' }).fill('7');
  await expect(page.getByText('2 of 2 right')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Rule saved in the draft.')).toBeVisible();
  await page.getByRole('link', { name: 'My rules' }).press('Enter');
  await tabTo(page, 'Publish here');
  await page.keyboard.press('Enter');
  await expectMarked(mail, ['The widget desk closes']);

  // A second version, and back to the first.
  await page.getByRole('link', { name: 'the widget/sprocket desk … closes' }).press('Enter');
  await page.getByRole('textbox', { name: 'Must be flagged 1' }).fill('The gadget desk opens.');
  await page.getByRole('textbox', { name: 'When somebody writes 1' }).fill('the gadget desk opens');
  await page.getByRole('textbox', { name: 'Must be flagged 2' }).fill('');
  await page.keyboard.press('Control+s');
  await page.getByRole('link', { name: 'My rules' }).press('Enter');
  await expect(page.getByText('1 rule changed').first()).toBeVisible();
  await page.getByRole('button', { name: 'Publish here' }).press('Enter');
  await expectMarked(mail, ['The gadget desk opens']);
  await page.getByRole('button', { name: 'Roll back Version 1' }).press('Enter');
  await expectMarked(mail, ['The widget desk closes']);
  await expect(page.getByText('As version 1 was')).toBeVisible();
});

test('M1 an advanced pattern is checked as it is typed, tried, published, and marks an open draft', async ({
  yesfirst,
}) => {
  const mail = await openDraft(yesfirst, 'Gladly, today. See INC-20331 and INC-7 for it.');
  const page = await openRules(yesfirst, '#/rules/-/+/');
  await page.getByRole('button', { name: 'An advanced pattern' }).click();
  await page.keyboard.type('\\binc-\\d+(?=x)');
  await expect(page.getByText(/Looking ahead or behind \(“\(\?=”\) is not possible here/)).toBeVisible();
  for (let n = 0; n < 5; n++) await page.keyboard.press('Backspace');
  await expect(page.getByText(/Looking ahead/)).toHaveCount(0);
  await page.getByRole('button', { name: 'An example to flag' }).click();
  await page.keyboard.type('Your ticket is INC-1.');
  await expect(page.getByText('1 of 1 right')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL(/#\/rules\/[0-9a-f-]{36}\/binc-d$/);
  await page.getByRole('link', { name: 'My rules' }).click();
  await page.getByRole('button', { name: 'Publish here' }).click();
  await expectMarked(mail, ['INC-20331']);
  // With the second opinion switched off it is read all the same; muted, it is not.
  await yesfirst.changeSettings({ secondOpinion: false });
  await write(mail, ' Then INC-9.');
  await expectMarked(mail, ['INC-20331', 'INC-9']);
  await yesfirst.changeSettings({ muted: ['My rules:binc-d'] });
  await expectMarked(mail, []);

  // A pack from elsewhere is in force as far as it is in order; the rest is named by rule and field.
  const team = teamPack(1, 'gladly');
  const [desk] = team.rules;
  const bad = { ...desk, id: 'bad', find: ['(open'] };
  const wrong = { ...desk, id: 'wrong', patterns: ['today', '(a)\\1'], find: [] };
  await yesfirst.storePacks([{ id: 'far', source: 'address', pack: { ...team, rules: [bad, desk, wrong] } }]);
  await expectMarked(mail, ['Gladly']);
  await page.goto(page.url().replace(/#.*/, '#/rules/far'));
  const told = page.locator('.skipped li');
  await expect(told).toHaveCount(2);
  await expect(told.nth(0)).toContainText('Team · rule bad · find');
  await expect(told.nth(1)).toContainText('Referring back to a group');
  await expect(told.nth(1)).toContainText('Team · rule wrong · patterns 2');
});

test('M2 a Vale style is taken in with a list of what was left out, and built-in rules are switched off', async ({
  yesfirst,
}) => {
  const mail = await openDraft(yesfirst, 'Gladly, as per your wish. Company policy says that it is so.');
  await expectMarked(mail, ['Company policy says that']);
  const page = await openRules(yesfirst, '#/rules/open');
  await page.getByLabel('Or a folder with a Vale style').setInputFiles(HOUSE_STYLE);
  await page.getByText('7 pieces left out, and why').click();
  await expect(page.getByText('Vale’s check “capitalization” is no list of words.')).toBeVisible();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByRole('heading', { name: 'HouseStyle, draft 1' })).toBeVisible();
  await expect(page.getByText('7 pieces were left out when it was opened.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish here' }).click();
  await expectMarked(mail, ['as per', 'Company policy says that']);
  await page.getByRole('link', { name: /Yesfirst English/ }).click();
  const on = page.getByRole('checkbox', { name: 'On: The policy says' });
  // It shows what is stored, which is a moment later.
  await on.press('Space');
  await expect(on).not.toBeChecked();
  // What is left of it is another rule's.
  await expectMarked(mail, ['as per', 'Company policy']);
});

test('M1 a rule begins from selected words in a page and from a finding in the panel', async ({
  yesfirst,
}) => {
  await yesfirst.changeSettings({ welcomed: true });
  const field = (page: Page) => page.getByRole('textbox', { name: 'When somebody writes 1' });
  const opened = yesfirst.context.waitForEvent('page');
  // The browser's own menu can't be pressed from here; what it tells the extension can.
  await yesfirst.worker.evaluate(() => {
    const api = (
      globalThis as unknown as { chrome: { contextMenus: { onClicked: { dispatch(info: object): void } } } }
    ).chrome;
    api.contextMenus.onClicked.dispatch({
      menuItemId: 'rule-of-selection',
      selectionText: ' not our (desk),\n sorry. ',
    });
  });
  await expect(field(await opened)).toHaveValue('not our desk , sorry');

  const mail = await openDraft(yesfirst, 'Gladly. Company policy says that it is so.');
  await expectMarked(mail, ['Company policy says that']);
  const panel = await yesfirst.openPanel(mail);
  await panel.click('#tab-draft');
  const second = yesfirst.context.waitForEvent('page');
  await panel.locator('.finding-foot .end .btn-link').click();
  await expect(field(await second)).toHaveValue('Company policy says that');
});

/** Between the two languages each width is seen in each scheme. */
const WAYS: Record<string, { width: number; colorScheme: 'light' | 'dark' }[]> = {
  en: [
    { width: 1280, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
  ],
  'zh-CN': [
    { width: 1280, colorScheme: 'dark' },
    { width: 320, colorScheme: 'light' },
  ],
};

for (const language of ['en', 'zh-CN']) {
  test.describe(`X the pages of phrase rules are axe-clean in light and dark: ${language}`, () => {
    test.use({ language });

    test('packs, a pack with versions, a rule that misses, and what was left out', async ({ yesfirst }) => {
      const page = await openRules(yesfirst);
      const wrong: string[] = [];
      const look = async (state: string) => {
        for (const { width, colorScheme } of WAYS[language]!) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          for (const found of await violations(page))
            wrong.push(`${state}, ${width}, ${colorScheme}: ${found}`);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (over > 0) wrong.push(`${state}: wider than ${width} by ${over}`);
        }
        await page.setViewportSize({ width: 1280, height: 800 });
      };
      await page.locator('.rule-table .num').first().waitFor();
      await look('built in');
      const phrase = language === 'en' ? 'unfortunately … able/cannot' : '很遗憾…无法/不能';
      await page.goto(`${page.url().split('#')[0]}#/rules/-/+/${encodeURIComponent(phrase)}`);
      const fields = page.locator('.rule-fields input');
      await fields.first().fill(phrase);
      await page
        .locator('.trial .text-row input')
        .first()
        .fill(language === 'en' ? 'We can.' : '可以的。');
      await page.locator('.example-note.late').waitFor();
      await page.locator('.hits .chip').first().click();
      await look('a rule that misses');
      await fields.first().fill(`${phrase} (`);
      await page.keyboard.press('Control+s');
      await page.locator('.phrase-note, .hint.late').first().waitFor();
      await look('a rule with mistakes');
      await fields.first().fill(phrase);
      await page.locator('.trial .text-row input').first().fill('');
      await page.locator('.seg button').nth(1).click();
      await look('as JSON');
      await page.keyboard.press('Control+s');
      await page.waitForURL(/[0-9a-f-]{36}\/[a-z-]+/);
      await page.locator('.crumb a').nth(1).click();
      await page.locator('.page-h ~ section .btn-yes').click();
      await page.locator('.tag.is-yes').waitFor();
      await page.evaluate(() => {
        for (const section of document.querySelectorAll('details')) section.open = true;
      });
      await look('a pack of one’s own');
      await page.goto(`${page.url().split('#')[0]}#/rules/open`);
      await page.locator('input[webkitdirectory]').setInputFiles(HOUSE_STYLE);
      await page.locator('.diff summary').click();
      await look('what was left out');
      expect(wrong).toEqual([]);
    });
  });
}
