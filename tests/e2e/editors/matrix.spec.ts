import { expect, test } from '../lib/extension';
import { popoverText } from '../lib/overlay';
import { switchOn } from '../lib/switch-on';
import { EDITORS, type Hands, type Outcome, runEditor, tableOf, wrongIn } from './matrix';
import { serveEditors } from './real/serve.mjs';

const ORIGIN = 'http://127.0.0.1:4173';
test.use({ start: { pages: { [ORIGIN]: 'generic' }, prompts: true } });
// The first run installs the editors.
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await serveEditors('/page.js');
});

test('X every editor × every kind of text: mended or refused, and taken back by one undo', async ({
  yesfirst,
}) => {
  test.setTimeout(600_000);
  await switchOn(yesfirst, ORIGIN);
  await yesfirst.context.route(`${ORIGIN}/**`, async route =>
    route.fulfill(await serveEditors(new URL(route.request().url()).pathname)),
  );
  const page = await yesfirst.context.newPage();
  const cdp = await page.context().newCDPSession(page);
  const hands: Hands = {
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
  };
  const all: Outcome[] = [];
  for (const id of EDITORS) {
    await page.goto(`${ORIGIN}/${id}`);
    await page.waitForSelector('html[data-ready]');
    all.push(...(await runEditor(hands, id)));
  }
  console.log(tableOf('Chromium', all));
  expect(wrongIn(all)).toEqual([]);
});
