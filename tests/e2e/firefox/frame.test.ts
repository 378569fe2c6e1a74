import { afterAll, beforeAll, expect, it } from 'vitest';
import { FRAMED, type FramedHands, runFramed, runFramedMail } from '../editors/framed';
import { EDITORS, type Outcome, runEditor, tableOf, wrongIn } from '../editors/matrix';
import { serveEditors } from '../editors/real/serve.mjs';
import type { Firefox } from '../lib/firefox';
import { startBuilt } from '../lib/firefox-built';
import { chord, coloursIn, enterPopover } from '../lib/firefox-mail';

const ORIGIN = 'https://mail.firma.example';
const EDITORS_ORIGIN = 'https://write.firma.example';

let firefox: Firefox;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ firefox, stop } = await startBuilt(`roundcube=${ORIGIN}/*,generic=${EDITORS_ORIGIN}/*`));
  await serveEditors('/page.js');
}, 240_000);
afterAll(() => stop());

it('X a reply in the framed editor of Roundcube is marked and mended', async () => {
  const address = `${ORIGIN}/webmail/?editor=html&_action=compose&_id=c0ffee02&_uid=1&_all=1`;
  const page = await firefox.openSite('roundcube', address, '#composebody_ifr');
  const { x, y } = (await (await page.$('#composebody_ifr'))!.boundingBox())!;
  await page.mouse.click(x + 60, y + 14);
  await page.keyboard.type('Unfortunately, no.');
  const inFrame = (body: string) =>
    firefox.until(
      'page',
      `const { contentWindow: inside } = content.document.querySelector('#composebody_ifr'); ${body}`,
    );
  await inFrame(`return ['m1', 'm2', 'm3'].some(name => inside.CSS.highlights.get(name)?.size > 0)`);
  await enterPopover(page);
  await page.keyboard.press('Digit1');
  await inFrame(`return !inside.document.body.innerText.includes('Unfortunately')`);
  expect(firefox.leaks()).toEqual([]);
});

/** Opens the page of editors at an address where it is switched on. */
async function openEditors(
  origin: string,
): Promise<{ hands: FramedHands; go: (id: string) => Promise<void> }> {
  const page = await firefox.openServed(`${origin}/`, serveEditors, 'html[data-ready]');
  const hands: FramedHands = {
    evaluate: (run, arg) => page.evaluate(run as never, arg) as never,
    chord: (held, key) => chord(page, held, key),
    press: key => page.keyboard.press(key),
    type: text => page.keyboard.type(text),
    click: (x, y) => page.mouse.click(x, y),
    compose: (steps, words) => firefox.composeText(steps, words),
    popover: () =>
      firefox.inFrame<string>(
        'page',
        `return content.document.querySelector('yf-coach')?.openOrClosedShadowRoot
          .querySelector('.pop').innerText ?? ''`,
      ),
    escape: () => page.keyboard.press('Escape'),
    send: () => chord(page, 'Control', 'Enter'),
    colours: clip => coloursIn(page, clip),
  };
  const go = async (id: string) => {
    await page.goto(`${origin}/${id}`);
    await page.waitForSelector('html[data-ready]');
    await firefox.focus('page');
  };
  return { hands, go };
}

it('X every editor × every kind of text: mended or refused, and taken back by one undo', async () => {
  const { hands, go } = await openEditors(EDITORS_ORIGIN);
  const all: Outcome[] = [];
  for (const id of EDITORS) {
    await go(id);
    all.push(...(await runEditor(hands, id)));
  }
  console.log(tableOf('Firefox', all));
  expect(wrongIn(all)).toEqual([]);
  expect(firefox.leaks()).toEqual([]);
}, 600_000);

it('X in a frame marks are seen and clicked, keys work, and Ctrl+Enter sends, as in the page itself', async () => {
  const { hands, go } = await openEditors(EDITORS_ORIGIN);
  for (const id of FRAMED) {
    await go(id);
    await runFramed(hands, id);
  }
  const mail = await openEditors(ORIGIN);
  await mail.go('roundcube');
  await runFramedMail(mail.hands);
  expect(firefox.leaks()).toEqual([]);
}, 120_000);
