import { rmSync } from 'node:fs';
import { expect, test } from '../lib/extension';
import { enterPopover, expectMarked, openThread, reply, write } from '../lib/mail';
import { policiesUnavailable, policyFolder } from '../lib/policy-folder';

const why = policiesUnavailable();
const policies = why === undefined ? policyFolder() : undefined;

const pack = (version: number, find: string) => ({
  format: 'phrase-pack/1',
  name: 'Team',
  author: 'Ann',
  version,
  lists: {},
  rules: [
    {
      id: 'desk',
      lang: 'en',
      category: 'excuse',
      level: 'warn',
      where: 'anywhere',
      find: [find],
      say: [],
      tests: { flag: [], pass: [] },
    },
  ],
});

test.use({ start: policies ? { program: policies.program } : {} });
test.afterAll(() => {
  if (policies) rmSync(policies.folder, { recursive: true, force: true });
});

test('M3 a rule set by the browser’s policy is live and locked in an open draft, is rolled back, and export is refused', async ({
  yesfirst,
}) => {
  if (!policies) {
    console.log(`Left out: ${why}.`);
    return;
  }
  await yesfirst.changeSettings({ welcomed: true, muted: ['Team:desk'] });
  const mail = await yesfirst.openMail();
  await openThread(mail, 'Damaged pallet');
  await reply(mail);
  await write(mail, 'Gladly, today. The widget desk is closed. The gadget desk opens.');
  const live = async (version: number, find: string, words: string) => {
    const from = Date.now();
    policies.set(yesfirst.id, {
      packJson: JSON.stringify(pack(version, find)),
      lock: true,
      export: false,
    });
    await expect
      .poll(() => mail.evaluate(() => [...CSS.highlights].flatMap(([, all]) => [...all].map(String))), {
        timeout: 30_000,
      })
      .toEqual([words]);
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
  await expectMarked(mail, ['The widget desk']);
  const out = await yesfirst.openOwn('dashboard.html#/export');
  await expect(out.getByText('policy has switched export, backup and hand-over off')).toBeVisible();
});
