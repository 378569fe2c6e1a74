import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GECKO_ID } from '../../tools/firefox-chrome.mjs';
import { Firefox } from '../lib/firefox';
import { expectMarked, openThread, reply, write } from '../lib/firefox-mail';
import { teamPack } from '../lib/team-pack';

let home: string;
let firefox: Firefox;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'yesfirst-home-'));
  const managed = join(home, '.mozilla', 'managed-storage');
  mkdirSync(managed, { recursive: true });
  const packJson = JSON.stringify(teamPack(1, 'the widget desk'));
  writeFileSync(
    join(managed, `${GECKO_ID}.json`),
    JSON.stringify({
      name: GECKO_ID,
      description: 'Rules of the team',
      type: 'storage',
      data: { packJson, lock: true, export: false, retentionDays: 'long' },
    }),
  );
  firefox = await Firefox.start('en', undefined, home);
});
afterAll(async () => {
  await firefox.stop();
  rmSync(home, { recursive: true, force: true });
});

it('M3 what an administrator manages in Firefox is in force at its start, and locked', async () => {
  await firefox.changeSettings({ welcomed: true, muted: ['Team:desk'] });
  const page = await firefox.openMail();
  await openThread(page, 'Damaged pallet');
  await reply(page);
  await write(page, 'Gladly, today. The widget desk is closed.');
  await expectMarked(page, ['The widget desk']);
  await firefox.openSidebar();
  const said = () => firefox.inFrame<string>('sidebar', 'return content.document.body.innerText');
  await firefox.inFrame('sidebar', "content.document.querySelector('#tab-draft').click()");
  await expect.poll(said).toContain('Set and locked by Ann');
  expect(await said()).not.toContain('Mute this rule');
  // What does not fit costs only itself, and is told.
  const told = await firefox.inOwnPage(
    'dashboard.html#/rollout',
    `new Promise(done => {
      const look = () => {
        const text = document.body.innerText;
        if (text.includes('retentionDays')) done(text);
        else setTimeout(look, 50);
      };
      look();
    })`,
  );
  expect(told).toContain('retentionDays');
});
