import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { looks } from '../lib/axe';
import { type Extension, expect, test } from '../lib/extension';
import { enterPopover, expectMarked, openThread, painted, reply } from '../lib/mail';
import { policiesUnavailable, policyFolder } from '../lib/policy-folder';
import { teamPack } from '../lib/team-pack';

const why = policiesUnavailable();
/** Made by the first test that needs it: whoever only lists the tests leaves nothing behind. */
let made: ReturnType<typeof policyFolder> | undefined;
const policies = () => {
  made ??= policyFolder();
  return made;
};

/** What a rule that comes with Yesfirst finds. */
const BUILT_IN = 'Company policy says that';
const DRAFT = `Gladly, today. The widget desk is closed. The gadget desk opens. ${BUILT_IN} it is so.`;
const PACKS = 'http://127.0.0.1:4185';
/** Until a change of the policy is in force. */
const SOON = { timeout: 30_000 };

const WORDS = {
  en: {
    lockedBy: 'Set and locked by Ann',
    mute: 'Mute this rule',
    wrong: 'Wrong here',
    byPolicy: 'Locked by your organisation’s policy.',
    byAnn: 'Locked by Ann.',
    allTheSame: 'It marks all the same.',
    rule: 'The policy says',
    on: 'On: The policy says',
    opinion: 'Ask for a second opinion',
    mine: 'Make it mine',
    exportOff: 'policy has switched export, backup and hand-over off',
    address: 'Rules from an address',
    version: 'version 1.',
    signature: 'The signature doesn’t fit the policy’s key.',
    notAmong: 'mail.google.com isn’t among them',
    ofWork: 'policy lets profiles hold what is of work',
    sites: 'Your organisation’s policy chose these sites.',
    bookOff: 'policy has switched the client book off',
    clients: 'Clients',
    dates: 'Dates',
  },
  'zh-CN': {
    lockedBy: '由 Ann 设定并锁定',
    mute: '停用此规则',
    wrong: '这里标错了',
    byPolicy: '由你所在组织的策略锁定。',
    byAnn: '由 Ann 锁定。',
    allTheSame: '它照样标记。',
    rule: '规定上写着',
    on: '启用：规定上写着',
    opinion: '听取第二意见',
    mine: '改成我的',
    exportOff: '你所在组织的策略停用了导出、备份和交接',
    address: '来自网址的规则',
    version: '版本 1。',
    signature: '签名与策略中的密钥不符。',
    notAmong: 'mail.google.com 不在其中',
    ofWork: '档案只记与工作有关的内容',
    sites: '这些网站由你所在组织的策略选定。',
    bookOff: '你所在组织的策略停用了客户簿',
    clients: '客户',
    dates: '日期',
  },
};

async function openDraft(yesfirst: Extension): Promise<Page> {
  const mail = await yesfirst.openMail();
  await openThread(mail, 'Damaged pallet');
  await reply(mail);
  await mail.keyboard.insertText(DRAFT);
  return mail;
}

const go = (page: Page, hash: string) => page.goto(page.url().replace(/#.*/, hash));

// Not declared where they can't run: what was not tried is not counted as passed.
if (why !== undefined) console.log(`The tests under a policy of the browser are left out: ${why}.`);
else {
  test.use({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
    start: async ({}, use) => use({ program: policies().program, real: [PACKS] }),
  });
  test.afterAll(() => made?.remove());

  for (const language of ['en', 'zh-CN'] as const) {
    const say = WORDS[language];
    test.describe(`M3 X in ${language}`, () => {
      test.use({ language });

      test('M3 a rule set by the browser’s policy is live and locked in an open draft, is rolled back, and export is refused', async ({
        yesfirst,
      }) => {
        await yesfirst.changeSettings({
          welcomed: true,
          muted: ['Team:desk', 'English:policy-says'],
          secondOpinion: false,
        });
        // What a person switched off gives way to the lock too.
        await yesfirst.storePacks([{ source: 'own', off: ['English:policy-says'] }]);
        const mail = await openDraft(yesfirst);
        const live = async (version: number, find: string, words: string) => {
          const from = Date.now();
          policies().set(yesfirst.id, {
            packJson: JSON.stringify(teamPack(version, find)),
            lock: true,
            export: false,
          });
          await expect.poll(() => painted(mail), SOON).toEqual([words, BUILT_IN]);
          console.log(`policy version ${version}: live after ${Date.now() - from} ms`);
        };
        await live(1, 'the widget desk', 'The widget desk');
        await enterPopover(mail);
        const panel = await yesfirst.openPanel(mail);
        await panel.waitForSelector('#tab-draft');
        await panel.click('#tab-draft');
        await panel.waitForFunction(words => document.body.innerText.includes(words), {}, say.lockedBy);
        expect(await panel.evaluate(() => document.body.innerText)).not.toContain(say.mute);
        // The way of a change is the same in either language, and the look of a page is seen in the other.
        if (language === 'en') {
          await live(2, 'the gadget desk', 'The gadget desk');
          await live(3, 'the widget desk', 'The widget desk');
        }
        // What is locked can still be wrong here: it is left, and counted for whoever keeps the rules.
        await panel.evaluate(words => {
          [...document.querySelectorAll('button')].find(one => one.innerText === words)?.click();
        }, say.wrong);
        await expectMarked(mail, [BUILT_IN]);
        const page = await yesfirst.openOwn('dashboard.html#/rules/built-in-1');
        await expect(page.locator('.lock-note')).toContainText(say.byPolicy);
        await expect(page.getByRole('checkbox', { name: say.on })).toBeChecked();
        await expect(page.getByRole('checkbox', { name: say.on })).toBeDisabled();
        await page.getByRole('link', { name: say.rule }).press('Enter');
        await expect(page.getByRole('heading', { name: say.rule })).toBeVisible();
        await expect(page.getByRole('button', { name: say.mine })).toHaveCount(0);
        await go(page, '#/rules/policy-pack');
        await expect(page.locator('.lock-note')).toContainText(say.byAnn);
        if (language === 'zh-CN') expect(await looks(page, 'a locked pack')).toEqual([]);
        await go(page, '#/settings');
        await expect(page.getByText(`${say.byAnn} ${say.allTheSame}`)).toBeVisible();
        await expect(page.getByText(`${say.byPolicy} ${say.allTheSame}`)).toBeVisible();
        // The second opinion comes with Yesfirst: what was switched off before is on again, and stays so.
        const opinion = page.getByRole('checkbox', { name: say.opinion });
        await expect(opinion).toBeChecked();
        await expect(opinion).toBeDisabled();
        await go(page, '#/team');
        await expect(page.locator('textarea')).toHaveValue(/\{"rule":"Team:desk","count":1\}/);
        await go(page, '#/export');
        await expect(page.getByText(say.exportOff)).toBeVisible();
      });

      test('M3 a pack from an address is in force as far as its signature fits; else the last good one stays, and why is said', async ({
        yesfirst,
      }) => {
        const { publicKey, privateKey } = generateKeyPairSync('ed25519');
        const packKey = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString(
          'base64',
        );
        const signed = (text: string) => {
          const signature = sign(null, Buffer.from(text), privateKey).toString('base64');
          return JSON.stringify({ format: 'signed-pack/1', signature, pack: text });
        };
        const first = signed(JSON.stringify(teamPack(1, 'the widget desk')));
        let served = first;
        const server = createServer((_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
          response.end(served);
        });
        const { hostname, port } = new URL(PACKS);
        await new Promise<void>(done => server.listen(Number(port), hostname, done));
        const packUrl = `${PACKS}/pack.json`;
        try {
          await yesfirst.changeSettings({ welcomed: true });
          const mail = await openDraft(yesfirst);
          const both = ['The widget desk', BUILT_IN];
          policies().set(yesfirst.id, { packUrl, packKey });
          await expect.poll(() => painted(mail), SOON).toEqual(both);

          const page = await yesfirst.openOwn('dashboard.html#/rollout');
          const about = page.getByRole('region', { name: say.address });
          await expect(about).toContainText(say.version);
          // Somebody changed the file and could not sign it.
          served = first.replace('widget', 'gadget');
          policies().set(yesfirst.id, { packUrl, packKey, lock: true });
          await expect(about).toContainText(say.signature, SOON);
          await expect(about).toContainText(say.version);
          await mail.bringToFront();
          expect(await painted(mail)).toEqual(both);
        } finally {
          server.close();
        }
      });

      test('M3 sites, profile, book and how long contacts are kept are the policy’s to say, in open pages too', async ({
        yesfirst,
      }) => {
        const { 'Margaret Okafor': margaret } = await yesfirst.fillBook(sampleBook());
        await yesfirst.changeSettings({ welcomed: true });
        const page = await yesfirst.openOwn(`dashboard.html#/client/${margaret}`);
        const personal = page.getByText('Walks the coast path', { exact: false });
        const days = page.getByRole('region', { name: say.dates, exact: true });
        const birthday = days.locator('.point');
        const ofWork = page.getByText('Every fitting day starts', { exact: false });
        await expect(personal.first()).toBeVisible();
        await expect(page.getByText('Lunch at their yard')).toBeVisible();
        await expect(birthday).toHaveCount(1);
        policies().set(yesfirst.id, { hosts: ['crm.example'], profile: 'business', retentionDays: 100 });
        // What was longer ago is deleted; what is of work alone stays in the profile.
        await expect(page.getByText('Lunch at their yard')).toHaveCount(0, SOON);
        await expect(page.getByText('Dock times')).toBeVisible();
        await expect(ofWork.first()).toBeVisible();
        await expect(personal).toHaveCount(0);
        // Days that were named by hand may be of work; a birthday is not.
        await expect(days).toBeVisible();
        await expect(birthday).toHaveCount(0);
        await go(page, '#/import');
        await expect(page.getByText(say.ofWork)).toBeVisible();
        await go(page, '#/settings');
        await expect(page.getByText(say.sites)).toBeVisible();
        await expect(page.locator('.sites .site .m').first()).toHaveText('crm.example');
        await expect(page.locator('.sites .site .m', { hasText: 'Gmail' })).toHaveCount(0);
        const mail = await openDraft(yesfirst);
        const panel = await yesfirst.openPanel(mail);
        await panel.waitForFunction(words => document.body.innerText.includes(words), {}, say.notAmong);
        expect(await painted(mail)).toEqual([]);

        policies().set(yesfirst.id, { book: false });
        await panel.waitForFunction(words => document.body.innerText.includes(words), SOON, say.bookOff);
        await expect(page.getByRole('link', { name: say.clients, exact: true })).toHaveCount(0);
        await go(page, '#/clients');
        await expect(page.getByText(say.bookOff)).toBeVisible();
        // Gmail may be read again, and the coach does its work without a book.
        await mail.reload();
        await mail.locator('h2.hP:visible').waitFor();
        await reply(mail);
        await mail.keyboard.insertText(`${BUILT_IN} it is so.`);
        await expectMarked(mail, [BUILT_IN]);
      });
    });
  }
}
