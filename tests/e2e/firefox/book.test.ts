import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Firefox } from '../lib/firefox';
import { openThread } from '../lib/firefox-mail';
import { OwnTab } from '../lib/firefox-tab';
import { bookFiles, storedClients } from '../lib/in-out';

const files = mkdtempSync(join(tmpdir(), 'yesfirst-files-'));
let firefox: Firefox;
beforeAll(async () => {
  firefox = await Firefox.start();
  await firefox.changeSettings({ welcomed: true });
});
afterAll(async () => {
  await firefox.stop();
  rmSync(files, { recursive: true });
});

/** Waits until the sidebar beside the mailbox has this gap on Margaret's card, and her photo. */
async function expectGap(mailbox: Page, gap: string): Promise<void> {
  await mailbox.bringToFront();
  await expect
    .poll(() =>
      firefox.inFrame<string[]>(
        'sidebar',
        `const at = one => content.document.querySelector('.client-card ' + one);
        return [at('.cc-name')?.textContent, at('.gap .sr')?.textContent, String(at('.cc-photo')?.naturalWidth > 0)]`,
      ),
    )
    .toEqual(['Margaret Okafor', expect.stringContaining(gap), 'true']);
}

it('K2 a book comes in, has its gap on the card, is merged, unmerged, sealed, wiped and restored', async () => {
  const paths = Object.entries(bookFiles()).map(([name, text]) => {
    const path = join(files, name);
    writeFileSync(path, text);
    return path;
  });
  const tab = await OwnTab.open(firefox, 'dashboard.html#/import');
  await tab.choose(paths);
  await tab.click('Somebody new');
  await tab.click('Bring in 7');
  await tab.expectText('3 new clients, 0 updated, 5 mails and meetings. 1 photo.');

  const mailbox = await firefox.openMail();
  await firefox.openSidebar();
  await firefox.focus('page');
  await openThread(mailbox, 'Damaged pallet');
  await expectGap(mailbox, '30 days since');

  await tab.go('dashboard.html#/duplicates');
  await tab.expectText('Same phone, similar name');
  await tab.click('Merge', '.page-h');
  await tab.expectText('Margaret Okafor ← M. Okafor');
  await expectGap(mailbox, '11 days since');
  await tab.click('Unmerge');
  await expectGap(mailbox, '30 days since');

  const before = await tab.evaluate<object[]>(storedClients);
  expect(before).toMatchObject([{ name: 'M. Okafor' }, { name: 'Margaret Okafor' }, { name: '周慧敏' }]);
  await tab.go('dashboard.html#/export');
  await tab.fill('Passphrase', 'correct horse battery');
  await tab.fill('The same once more', 'correct horse battery');
  await tab.click('Save sealed file');
  const saved = () => readdirSync(firefox.downloads).filter(name => name.endsWith('.yesfirst'));
  await tab.expectText('Last backup:');
  await expect.poll(saved).toHaveLength(1);

  await tab.evaluate(
    'new Promise(done => { indexedDB.deleteDatabase("yesfirst").onsuccess = () => done(null); })',
  );
  await tab.reload();
  expect(await tab.evaluate(storedClients)).toEqual([]);
  await tab.choose([join(firefox.downloads, saved()[0]!)]);
  await tab.fill('Passphrase', 'correct horse battery', 'section.io-form');
  await tab.click('Show what it holds');
  await tab.click('Join it with this book');
  await expect.poll(() => tab.evaluate(storedClients)).toEqual(before);
  await expectGap(mailbox, '30 days since');
  expect(firefox.leaks()).toEqual([]);
}, 90_000);
