import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { modernNode, ROOT } from '../../tools/setup.mjs';
import { Firefox } from '../lib/firefox';

const ORIGIN = 'https://crm.firma.example';

let firefox: Firefox;
let folder: string;
beforeAll(async () => {
  // As an administrator builds it: nobody is asked for the address.
  folder = mkdtempSync(join(tmpdir(), 'yesfirst-teach-'));
  const options = ['--browser', 'firefox', '--out', folder, '--hosts', `generic=${ORIGIN}/*`];
  // In a process of its own, without what the runner of this test leaves in the environment.
  const env = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS)/.test(name));
  execFileSync(modernNode(), [join(ROOT, 'tests/tools/build.mjs'), ...options], {
    env: Object.fromEntries(env),
    stdio: 'pipe',
  });
  firefox = await Firefox.start('en', join(folder, 'firefox-mv3'));
}, 120_000);
afterAll(async () => {
  await firefox.stop();
  rmSync(folder, { recursive: true, force: true });
});

const shows = (words: string) =>
  firefox.until('sidebar', `return content.document.body.innerText.includes(${JSON.stringify(words)})`);
const isPointing = (yes: boolean) =>
  firefox.until('page', `return ${yes ? '' : '!'}content.document.querySelector('yf-teach')`);

it('X a page that nobody knows is taught by pointing, and read so at the next load', async () => {
  await firefox.fillBook(sampleBook());
  const page = await firefox.openSite('generic', `${ORIGIN}/records/7?with=texted+staff`, 'main p');
  await firefox.openSidebar();
  await shows('Not sure who this is');
  await firefox.inFrame(
    'sidebar',
    `[...content.document.querySelectorAll('button')].find(one => one.innerText === 'This is the client').click()`,
  );
  await isPointing(true);
  await firefox.focus('page');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await isPointing(false);
  await shows('oh-KAH-for');
  await page.reload();
  await shows('oh-KAH-for');
  expect(firefox.leaks()).toEqual([]);
});
