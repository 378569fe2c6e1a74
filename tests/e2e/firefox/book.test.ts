import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Firefox } from '../lib/firefox';
import { openThread } from '../lib/firefox-mail';
import { OwnTab } from '../lib/firefox-tab';
import { bookFiles, cameraPhoto, photosOf, storedClients, storedEvents } from '../lib/in-out';

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

/** An expression: how large the photo on the client's page is, in pixels, and whether its text is short. */
const face = `(() => {
  const { naturalWidth, naturalHeight, src } = document.querySelector('.ph-photo') ?? {};
  return [naturalWidth ?? 0, naturalHeight ?? 0, (src ?? '').length < 100_000];
})()`;

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
  const tab = await OwnTab.open(firefox, 'dashboard.html#/import');
  const camera = await tab.evaluate<string>(cameraPhoto);
  const paths = Object.entries(bookFiles(camera)).map(([name, text]) => {
    const path = join(files, name);
    writeFileSync(path, text);
    return path;
  });
  await tab.choose(paths);
  await tab.click('Somebody new');
  await tab.click('Bring in 7');
  await tab.expectText('3 new clients, 0 updated, 5 mails and meetings. 1 photo.');

  const mailbox = await firefox.openMail();
  await firefox.openSidebar();
  await firefox.focus('page');
  await openThread(mailbox, 'Damaged pallet');
  await expectGap(mailbox, '30 days since');

  // A photo of a camera is kept small, as it came in the file and as it is picked.
  const [id] = await tab.evaluate<string[]>(photosOf);
  await tab.go(`dashboard.html#/client/${id}`);
  await expect.poll(() => tab.evaluate(face)).toEqual([256, 128, true]);
  await tab.click('Remove photo');
  await tab.expectText('Photo removed');
  writeFileSync(join(files, 'none.jpg'), 'no photo');
  await tab.choose([join(files, 'none.jpg')]);
  await tab.expectText('can’t be read as a photo');
  writeFileSync(join(files, 'camera.png'), Buffer.from(camera, 'base64'));
  await tab.choose([join(files, 'camera.png')]);
  await tab.expectText('Photo added');
  await expect.poll(() => tab.evaluate(face)).toEqual([256, 128, true]);

  await tab.go('dashboard.html#/duplicates');
  await tab.expectText('Same phone, similar name');
  await tab.click('Merge', '.page-h');
  await tab.expectText('Margaret Okafor ← M. Okafor');
  await expectGap(mailbox, '11 days since');
  await tab.click('Unmerge');
  await expectGap(mailbox, '30 days since');

  const before = await tab.evaluate<object[]>(storedClients);
  const events = await tab.evaluate<object[]>(storedEvents);
  expect(events).toHaveLength(5);
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
  expect(await tab.evaluate(storedEvents)).toEqual(events);
  await expectGap(mailbox, '30 days since');
  expect(firefox.leaks()).toEqual([]);
}, 90_000);

it('K1 the settings show the keys of the search, and say that none reach it from another program', async () => {
  const tab = await OwnTab.open(firefox, 'dashboard.html#/settings');
  await tab.expectText('Firefox passes no keys on while another program is in front');
  expect(await tab.text()).toMatch(/Find a client\s+Alt\s+Shift\s+U/);
  await tab.close();
});
