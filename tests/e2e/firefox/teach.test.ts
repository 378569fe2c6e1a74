import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleBook } from '../../demo/sample-clients.mjs';
import type { Firefox } from '../lib/firefox';
import { startBuilt } from '../lib/firefox-built';

const ORIGIN = 'https://crm.firma.example';

let firefox: Firefox;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ firefox, stop } = await startBuilt(`generic=${ORIGIN}/*`));
}, 120_000);
afterAll(() => stop());

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
