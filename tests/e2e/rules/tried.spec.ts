import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../../tools/setup.mjs';
import { looks } from '../lib/axe';
import { type Extension, expect, test } from '../lib/extension';
import { enterPopover, expectMarked, openThread, reply, wordsOf, write } from '../lib/mail';
import { putRows } from '../lib/put-rows';
import { teamPack } from '../lib/team-pack';
import { zipped } from '../lib/zipped';

async function openRules(yesfirst: Extension, hash: string): Promise<Page> {
  await yesfirst.changeSettings({ welcomed: true });
  const page = await yesfirst.openOwn(`dashboard.html${hash}`);
  await page.locator('.rules').waitFor();
  return page;
}

const go = (page: Page, hash: string) => page.goto(page.url().replace(/#.*/, hash));

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** A day of the past, as the book counts it. */
const counted = (daysAgo: number) => {
  const at = new Date(Date.now() - daysAgo * 864e5);
  const two = (n: number) => `${n}`.padStart(2, '0');
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    checked: 10,
    yes: 5,
    plain: 2,
    policy: 1,
    refusal: 2,
    blame: 0,
    excuse: 0,
    mended: { policy: 0, refusal: 3, blame: 0, excuse: 0 },
    wrong: { 'My rules:company-policy-says': 2 },
  };
};

test('M1 while it is written, a rule is told which other goes first, that it never fires, how often its ticked flags were wrong, and what was counted', async ({
  yesfirst,
}) => {
  const page = await openRules(yesfirst, '#/rules');
  await putRows(yesfirst, { days: [counted(3), counted(40), counted(100)] });
  await go(page, `#/rules/-/+/${encodeURIComponent('company policy says')}`);
  await expect(
    page.getByText(/“The policy says” of English goes first wherever this rule fits/),
  ).toBeVisible();
  // Days of more than twelve weeks ago are no longer counted.
  await expect(
    page.getByText('Of 20 sent replies 4 began so (“Says no”); 6 were mended first.'),
  ).toBeVisible();
  await expect(page.getByText('“Wrong here” was said of this rule 4 times.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Try your own' }).fill('Gladly. Company policy says no.');
  await page
    .getByRole('button', { name: /^Wrong Company policy says/ })
    .first()
    .press('Enter');
  await expect(page.getByText('1 of 1 ticked are wrong (100%)')).toBeVisible();
  await page.getByRole('button', { name: 'Add to “must pass”' }).last().press('Enter');
  await expect(page.getByRole('textbox', { name: 'Must pass 1' })).toHaveValue('Company policy says no.');
  await page.getByRole('button', { name: 'An exception' }).press('Enter');
  await page.keyboard.type('company policy');
  await expect(page.getByText('It flags none of its own phrases')).toBeVisible();
});

test('M2 a pack is seen and changed as JSON: what is not in order is named by rule and field and changes nothing; versions are compared', async ({
  yesfirst,
}) => {
  const mail = await yesfirst.openMail();
  await openThread(mail, 'Damaged pallet');
  await reply(mail);
  await write(mail, 'Gladly, today. The widget desk is closed. The gadget desk opens.');
  const page = await openRules(yesfirst, '#/rules/open');
  const first = teamPack(1, 'the widget desk');
  await page
    .getByLabel('Files: .json, .yml, .zip, .txt, .csv')
    .setInputFiles([file('team.json', JSON.stringify(first))]);
  await page.getByRole('button', { name: 'Take it in' }).press('Enter');
  await page.getByRole('button', { name: 'Publish here' }).press('Enter');
  await expectMarked(mail, ['The widget desk']);

  await page.getByRole('button', { name: 'JSON' }).press('Enter');
  const json = page.getByRole('textbox', { name: 'The pack as its file holds it' });
  const take = page.getByRole('button', { name: 'Take over into the draft' });
  await expect(json).toHaveValue(/"find": \[\n\s+"the widget desk"/);
  await expect(take).toBeDisabled();
  await json.fill('{');
  await take.press('Enter');
  await expect(page.getByText('Not JSON: check quotes, commas and braces.')).toBeVisible();
  const [desk] = first.rules;
  const write2 = (rules: object[]) => json.fill(JSON.stringify({ ...first, rules }));
  await write2([
    desk!,
    { ...desk, id: 'bad', find: ['(open'] },
    { ...desk, id: 'ahead', patterns: ['a(?=b)'] },
  ]);
  await take.press('Enter');
  await expect(page.getByText('Not taken over: mend these, or take them out.')).toBeVisible();
  await expect(page.getByText(/^bad · find:/)).toBeVisible();
  expect(await looks(page, 'a pack as JSON')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await write2([desk!, { ...desk, id: 'ahead', find: [], patterns: ['a(?=b)'] }]);
  await take.press('Enter');
  await expect(page.getByText(/^ahead · patterns:/)).toBeVisible();
  await write2([{ ...desk, find: ['the gadget desk'], level: 'stop', why: 'It moved.' }]);
  await take.press('Enter');
  await expect(page.getByText('The draft is as written here.')).toBeVisible();
  await page.getByRole('button', { name: 'List' }).press('Enter');
  await expect(page.getByRole('link', { name: 'the gadget desk' })).toBeVisible();
  await expectMarked(mail, ['The widget desk']);
  await page.getByRole('button', { name: 'Publish here' }).press('Enter');
  await expectMarked(mail, ['The gadget desk']);

  // What a roll back would bring back, field by field.
  await page.getByRole('button', { name: 'What changed since Version 1' }).press('Enter');
  const since = page.locator('.versions > li').last();
  await expect(since.locator('del')).toHaveText(['Warn', 'the widget desk']);
  await expect(since.locator('ins')).toHaveText(['Ask before sending', 'the gadget desk', 'It moved.']);
  await expect(since.locator('del').first()).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).press('Enter');
  const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect(saved.rules.map((one: { find: string[] }) => one.find)).toEqual([['the gadget desk']]);

  // A file with a later version goes into the pack of its name, once that is said.
  await go(page, '#/rules/open');
  await page
    .getByLabel('Files: .json, .yml, .zip, .txt, .csv')
    .setInputFiles([file('team-9.json', JSON.stringify(teamPack(9, 'the third desk')))]);
  await expect(page.getByRole('textbox', { name: 'Name of the pack' })).toHaveValue('Team 2');
  expect(await looks(page, 'a later version')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Take it in as the next version of “Team”' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Team, draft 3' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'the third desk' })).toBeVisible();
  await go(page, '#/rollout');
  const handed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save Team v2' }).press('Enter');
  expect((await handed).suggestedFilename()).toBe('Team-2.json');

  // One that comes with Yesfirst can be read whole too, and made one's own.
  await go(page, '#/rules/built-in-1');
  await page.getByRole('button', { name: 'JSON' }).press('Enter');
  await expect(json).toHaveValue(/"id": "policy-says"/);
  await expect(json).not.toBeEditable();
  await go(page, '#/rules/built-in-1/policy-says');
  await page.getByRole('button', { name: 'Make it mine' }).press('Enter');
  await expect(page).toHaveURL(/#\/rules\/[0-9a-f-]{36}\/policy-says$/);
  await page.getByRole('link', { name: 'Team', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Publish here' }).press('Enter');
  await expect(page.getByText('3 out')).toBeVisible();
  await go(page, '#/rules/built-in-1');
  await expect(page.getByText('Your rule in “Team” stands in its place')).toBeVisible();
});

test('M2 a zipped Vale style and a list with suggestions are taken in, and what they say is offered in a draft', async ({
  yesfirst,
}) => {
  const mail = await yesfirst.openMail();
  await openThread(mail, 'Damaged pallet');
  await reply(mail);
  await write(mail, 'Gladly. Rest assured that we close at noon. We act as per your wish.');
  const page = await openRules(yesfirst, '#/rules/open');
  const style = join(ROOT, 'tests', 'unit', 'rules', 'styles', 'HouseStyle');
  const list = 'phrase,suggestion\nrest assured,"For your plans, {rest}"\n(open,x\nrest assured,twice\n';
  await page
    .getByLabel('Files: .json, .yml, .zip, .txt, .csv')
    .setInputFiles([file('words.csv', list), file('HouseStyle.zip', zipped(style, 'HouseStyle/'))]);
  const ofList = page.getByRole('region', { name: 'words' });
  await expect(ofList).toContainText('1 rule');
  await ofList.getByText('2 pieces left out, and why').click();
  await expect(ofList).toContainText('words.csv · line 3');
  await expect(ofList).toContainText('words.csv · line 4');
  await ofList.getByRole('button', { name: 'Take it in' }).press('Enter');
  await page.getByRole('button', { name: 'Take it in' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'HouseStyle, draft 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Publish here' }).press('Enter');
  await expectMarked(mail, ['as per']);
  await page.getByRole('link', { name: /words/ }).press('Enter');
  await page.getByRole('button', { name: 'Publish here' }).press('Enter');
  await expectMarked(mail, ['Rest assured', 'as per']);
  await mail.bringToFront();
  await enterPopover(mail);
  await mail.keyboard.press('1');
  await expect.poll(() => wordsOf(mail)).toContain('For your plans, we close at noon.');
  await expectMarked(mail, ['as per']);
});
