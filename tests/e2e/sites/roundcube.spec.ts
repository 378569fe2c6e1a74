import type { Page } from '@playwright/test';
import { sampleBook } from '../../demo/sample-clients.mjs';
import { expect, type PuppeteerPage, test } from '../lib/extension';
import { enterPopover } from '../lib/mail';
import { pixelsOf, WARN_LINE } from '../lib/pixels';
import { switchOn } from '../lib/switch-on';
import { adapterScript } from './bundle';
import driver from './drivers/roundcube';
import { sitePage } from './mail-page';
import { composeOf, view } from './reading';

const MARGARET = 'margaret.okafor@harlowpine.example';
const text = (panel: PuppeteerPage): Promise<string> => panel.evaluate(() => document.body.innerText);

/** Texts of the findings that are painted in the frame of the rich editor. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#composebody_ifr');
    const inside = frame?.contentWindow as (Window & typeof globalThis) | undefined;
    return [...(inside?.CSS.highlights ?? [])].flatMap(([, ranges]) => [...ranges].map(String));
  });

test('X Roundcube: a message in the preview, whose frame is another document for each', async ({
  context,
}) => {
  const page = await sitePage(context, await adapterScript('roundcube'), driver);
  expect(await view(page)).toMatchObject({ kind: 'list', people: [] });
  for (const [subject, address] of [
    ['Damaged pallet', MARGARET],
    ['Lyon fair', 'nadia.kern@brightloom.example'],
  ] as const) {
    await page.locator('#messagelist tr', { hasText: subject }).click();
    await page.frameLocator('#messagecontframe').locator('#messagebody').waitFor();
    await expect.poll(async () => (await view(page)).people[0]?.address).toBe(address);
    const text = await page.evaluate(() => window.site.incoming(document)?.text);
    expect(text).toMatch(/^(?:Sam,\nThe pallet|Dear Mr Reyes,\nWe spoke)/);
    expect(text).not.toContain('quotes');
  }
});

test('X Roundcube: the rich editor in its frame, against quote and signature', async ({ context }) => {
  const script = await adapterScript('roundcube');
  const page = await sitePage(context, script, driver, { editor: 'html' });
  await driver.openThread(page, 'Damaged pallet');
  await driver.replyAll?.(page);
  await page.keyboard.type('Your panels come first.');
  expect(await composeOf(page)).toMatchObject({
    to: [MARGARET],
    cc: ['priya.nair@harlowpine.example'],
    text: 'Your panels come first.',
    plain: false,
    open: true,
    listed: [true],
  });
});

test('X Roundcube: saved is not sent', async ({ context }) => {
  const page = await sitePage(context, await adapterScript('roundcube'), driver);
  await driver.write?.(page, { to: 'a@one.example', cc: '', bcc: '', subject: 'One' });
  const states = await page.evaluate(async () => {
    const [compose] = window.site.composes(document);
    const seen: string[] = [];
    window.site.outcome(compose!, new AbortController().signal).then(state => seen.push(state));
    const answered = new Promise(done =>
      document.addEventListener('load', done, { capture: true, once: true }),
    );
    document.querySelector<HTMLElement>('.formbuttons .save')?.click();
    await answered;
    const before = [...seen];
    window.site.pressSend(compose!);
    await new Promise(done => document.addEventListener('load', done, { capture: true, once: true }));
    await Promise.resolve();
    return { before, after: seen };
  });
  expect(states).toEqual({ before: [], after: ['sent'] });
});

test.describe('X Roundcube at an address of the person’s own', () => {
  const ORIGIN = 'http://127.0.0.1:4173';
  test.use({ start: { pages: { [ORIGIN]: 'roundcube' }, prompts: true } });

  test('is known by its own script; a reply in its framed editor is marked and mended', async ({
    yesfirst,
  }) => {
    await yesfirst.fillBook(sampleBook());
    await switchOn(yesfirst, ORIGIN);
    const page = await yesfirst.context.newPage();
    await page.goto(`${ORIGIN}/deep/webmail/?editor=html`);
    await driver.openThread(page, 'Damaged pallet');
    const panel = await yesfirst.openPanel(page);
    await expect.poll(() => text(panel)).toContain('Margaret Okafor');
    await page.locator('a.reply-all').click();
    // Into the frame by the mouse: its events stay in there.
    await page.frameLocator('#composebody_ifr').locator('body > div').first().click();
    await page.keyboard.type('Unfortunately, no.');
    await expect.poll(() => painted(page)).toEqual(['Unfortunately']);
    // The styles of marks come into the frame by themselves.
    await expect.poll(() => pixelsOf(page.locator('#composebody_ifr'))).toContain(WARN_LINE);
    await enterPopover(page);
    await page.keyboard.press('Digit1');
    await expect.poll(() => painted(page)).toEqual([]);
    const words = await page.frameLocator('#composebody_ifr').locator('body').innerText();
    expect(words).not.toContain('Unfortunately');
    expect(words).toContain('wrote:');
  });
});
