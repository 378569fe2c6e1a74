import { generateKeyPairSync, sign } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { looks } from '../lib/axe';
import { expect, test } from '../lib/extension';
import { enterPopover, expectMarked, openThread, reply, write } from '../lib/mail';
import { policiesUnavailable, policyFolder } from '../lib/policy-folder';
import { teamPack } from '../lib/team-pack';

const why = policiesUnavailable();
const policies = why === undefined ? policyFolder() : undefined;

/** What a rule that comes with Yesfirst finds. */
const BUILT_IN = 'Company policy says that';
const PACKS = 'http://127.0.0.1:4185';
// Not declared where they can't run: what was not tried is not counted as passed.
if (!policies) console.log(`The tests under a policy of the browser are left out: ${why}.`);
else {
  test.use({ start: { program: policies.program, real: [PACKS] } });
  test.afterAll(() => rmSync(policies.folder, { recursive: true, force: true }));

  test('M3 a rule set by the browser’s policy is live and locked in an open draft, is rolled back, and export is refused', async ({
    yesfirst,
  }) => {
    await yesfirst.changeSettings({ welcomed: true, muted: ['Team:desk', 'English:policy-says'] });
    // What a person switched off or replaced gives way to the lock too.
    await yesfirst.storePacks([{ source: 'own', off: ['English:policy-says'] }]);
    const mail = await yesfirst.openMail();
    await openThread(mail, 'Damaged pallet');
    await reply(mail);
    await write(
      mail,
      'Gladly, today. The widget desk is closed. The gadget desk opens. Company policy says that it is so.',
    );
    const live = async (version: number, find: string, words: string) => {
      const from = Date.now();
      policies.set(yesfirst.id, {
        packJson: JSON.stringify(teamPack(version, find)),
        lock: true,
        export: false,
      });
      await expect
        .poll(() => mail.evaluate(() => [...CSS.highlights].flatMap(([, all]) => [...all].map(String))), {
          timeout: 30_000,
        })
        .toEqual([words, BUILT_IN]);
      console.log(`policy version ${version}: live after ${Date.now() - from} ms`);
    };
    await live(1, 'the widget desk', 'The widget desk');
    await enterPopover(mail);
    const panel = await yesfirst.openPanel(mail);
    await panel.waitForFunction(() => document.body.innerText.includes('Draft'));
    await panel.click('#tab-draft');
    await panel.waitForFunction(() => document.body.innerText.includes('Set and locked by Ann'));
    expect(await panel.evaluate(() => document.body.innerText)).not.toContain('Mute this rule');
    await live(2, 'the gadget desk', 'The gadget desk');
    await live(3, 'the widget desk', 'The widget desk');
    await expectMarked(mail, ['The widget desk', BUILT_IN]);
    // What is locked can still be wrong here: it is left, and counted for whoever keeps the rules.
    await panel.evaluate(() => {
      [...document.querySelectorAll('button')].find(one => one.innerText === 'Wrong here')?.click();
    });
    await expectMarked(mail, [BUILT_IN]);
    const rules = await yesfirst.openOwn('dashboard.html#/rules/built-in-1');
    await expect(rules.locator('.lock-note')).toContainText('Locked by your organisation’s policy.');
    await expect(rules.getByRole('checkbox', { name: 'On: policy says' })).toBeChecked();
    await expect(rules.getByRole('checkbox', { name: 'On: policy says' })).toBeDisabled();
    await rules.getByRole('link', { name: 'policy says' }).press('Enter');
    await expect(rules.getByRole('heading', { name: 'policy says' })).toBeVisible();
    await expect(rules.getByRole('button', { name: 'Make it mine' })).toHaveCount(0);
    await rules.goto(rules.url().replace(/#.*/, '#/rules/policy-pack'));
    await expect(rules.locator('.lock-note')).toContainText('Locked by Ann.');
    expect(await looks(rules, 'a locked pack')).toEqual([]);
    await rules.goto(rules.url().replace(/#.*/, '#/settings'));
    await expect(rules.getByText('Locked by Ann. It marks all the same.')).toBeVisible();
    await expect(rules.getByText('Locked by your organisation’s policy. It marks')).toBeVisible();
    const team = await yesfirst.openOwn('dashboard.html#/team');
    await expect(team.locator('textarea')).toHaveValue(/\{"rule":"Team:desk","count":1\}/);
    const out = await yesfirst.openOwn('dashboard.html#/export');
    await expect(out.getByText('policy has switched export, backup and hand-over off')).toBeVisible();
  });

  test('M3 a pack from an address is in force as far as its signature fits; else the last good one stays, and why is said', async ({
    yesfirst,
  }) => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const packKey = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
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
      const mail = await yesfirst.openMail();
      await openThread(mail, 'Damaged pallet');
      await reply(mail);
      await write(mail, 'Gladly, today. The widget desk is closed. The gadget desk opens.');
      const marks = () => mail.evaluate(() => [...CSS.highlights].flatMap(([, all]) => [...all].map(String)));
      policies.set(yesfirst.id, { packUrl, packKey });
      await expect.poll(marks, { timeout: 30_000 }).toEqual(['The widget desk']);

      const page = await yesfirst.openOwn('dashboard.html#/rollout');
      const about = page.getByRole('region', { name: 'Rules from an address' });
      await expect(about).toContainText('version 1.');
      // Somebody changed the file and could not sign it.
      served = first.replace('widget', 'gadget');
      policies.set(yesfirst.id, { packUrl, packKey, lock: true });
      await expect(about).toContainText('The signature doesn’t fit the policy’s key.', { timeout: 30_000 });
      await expect(about).toContainText('version 1.');
      await mail.bringToFront();
      expect(await marks()).toEqual(['The widget desk']);
    } finally {
      server.close();
    }
  });
}
