import type { Page } from '@playwright/test';
import { type Extension, expect, test } from '../lib/extension';
import { popoverText } from '../lib/overlay';
import { pixels } from '../lib/pixels';
import { switchOn } from '../lib/switch-on';
import { FRAMED, type FramedHands, runFramed, runFramedMail } from './framed';
import { EDITORS, type Outcome, runEditor, tableOf, wrongIn } from './matrix';
import { serveEditors } from './real/serve.mjs';

const ORIGIN = 'http://127.0.0.1:4173';
test.use({ start: { pages: { [ORIGIN]: 'generic' }, prompts: true } });
// The first run installs the editors.
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await serveEditors('/page.js');
});

/** Opens the page of editors where it is switched on. */
async function openEditors(
  yesfirst: Extension,
): Promise<{ hands: FramedHands; go: (id: string) => Promise<void> }> {
  await yesfirst.context.route(`${ORIGIN}/**`, async route =>
    route.fulfill(await serveEditors(new URL(route.request().url()).pathname)),
  );
  await switchOn(yesfirst, ORIGIN);
  const page = await yesfirst.context.newPage();
  return { hands: await handsIn(page), go: id => goTo(page, id) };
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.goto(`${ORIGIN}/${id}`);
  await page.waitForSelector('html[data-ready]');
}

async function handsIn(page: Page): Promise<FramedHands> {
  const cdp = await page.context().newCDPSession(page);
  return {
    evaluate: (run, arg) => page.evaluate(run as never, arg) as never,
    chord: (held, key) => page.keyboard.press(`${held}+${key}`),
    press: key => page.keyboard.press(key),
    type: text => page.keyboard.type(text),
    click: (x, y) => page.mouse.click(x, y),
    async compose(steps, words) {
      for (const text of steps)
        await cdp.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      await cdp.send('Input.insertText', { text: words });
    },
    popover: async () => (await popoverText(page)) ?? '',
    escape: () => page.keyboard.press('Escape'),
    send: () => page.keyboard.press('Control+Enter'),
    colours: clip => pixels(page, clip),
  };
}

test('X every editor × every kind of text: mended or refused, and taken back by one undo', async ({
  yesfirst,
}) => {
  test.setTimeout(600_000);
  const { hands, go } = await openEditors(yesfirst);
  const all: Outcome[] = [];
  for (const id of EDITORS) {
    await go(id);
    all.push(...(await runEditor(hands, id)));
  }
  console.log(tableOf('Chromium', all));
  expect(wrongIn(all)).toEqual([]);
});

test('X in a frame marks are seen and clicked, keys work, and Ctrl+Enter sends, as in the page itself', async ({
  yesfirst,
}) => {
  test.setTimeout(240_000);
  const { hands, go } = await openEditors(yesfirst);
  for (const id of FRAMED) {
    await go(id);
    await runFramed(hands, id);
  }
  await go('roundcube');
  await runFramedMail(hands);
});
