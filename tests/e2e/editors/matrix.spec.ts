import { expect, test } from '../lib/extension';
import { popoverText } from '../lib/overlay';
import { switchOn } from '../lib/switch-on';
import { CELLS, EDITORS, type Hands, type Outcome, runCell, tableOf } from './matrix';
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
    await page.evaluate(chosen => window.real.open(chosen), id);
    for (const cell of CELLS) {
      const t0 = Date.now();
      const one = await runCell(hands, id, cell).catch(e => ({
        editor: id,
        cell: cell.name,
        outcome: 'corrupt' as const,
        undo: false,
        why: String(e),
      }));
      console.log(Date.now() - t0, JSON.stringify(one));
      all.push(one);
    }
  }
  console.log(tableOf('Chromium', all));
  expect(1).toBe(1);
});
