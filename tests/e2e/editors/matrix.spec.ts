import { expect, test } from '../lib/extension';
import { popoverText } from '../lib/overlay';
import { switchOn } from '../lib/switch-on';
import { EDITORS, type Hands, type Outcome, runEditor, tableOf } from './matrix';
import { serveEditors } from './real/serve.mjs';

const ORIGIN = 'http://127.0.0.1:4173';
test.use({ start: { pages: { [ORIGIN]: 'generic' }, prompts: true } });

test('X every editor', async ({ yesfirst }) => {
  test.setTimeout(900_000);
  await switchOn(yesfirst, ORIGIN);
  await yesfirst.context.route(`${ORIGIN}/**`, async route => {
    await route.fulfill(await serveEditors(new URL(route.request().url()).pathname));
  });
  const page = await yesfirst.context.newPage();
  page.on('pageerror', e => console.log('PAGEERROR', String(e).slice(0, 200)));
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
  const only = process.env.ONLY?.split(',');
  for (const id of EDITORS) {
    if (only && !only.includes(id)) continue;
    await page.goto(`${ORIGIN}/${id}`);
    await page.waitForSelector('html[data-ready]');
    const t0 = Date.now();
    const ones = await runEditor(hands, id);
    console.log(
      id,
      Date.now() - t0,
      ones
        .filter(o => !o.undo)
        .map(o => JSON.stringify(o))
        .join('\n'),
    );
    all.push(...ones);
  }
  console.log(tableOf('Chromium', all));
  expect(1).toBe(1);
});
