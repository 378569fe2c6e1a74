import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { launch } from '../demo/launch.mjs';
import { serveMailbox } from '../pages/index.mjs';
import { buildExtension } from '../tools/build.mjs';
import { findBrowser } from '../tools/setup.mjs';
import { quantile } from './lib/table.mjs';

const TURNS = 12;
const DRAFT = 'Gladly, today. The widget desk closes at noon. The gadget desk opens. See INC-7 and REQ-8.';

/** Runs in the mailbox: notes each change of what is marked, with its moment. */
function watchMarks() {
  const log = [];
  window.marks = log;
  const look = () => {
    const words = [...CSS.highlights]
      .flatMap(([, ranges]) => [...ranges])
      .map(String)
      .join();
    if (log.at(-1)?.words !== words) log.push({ words, at: Date.now() });
    requestAnimationFrame(look);
  };
  look();
}

/**
 * From the press that publishes a rule in the editor to its mark in a draft that is open in another window.
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchPublish() {
  const rows = [];
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-bench-'));
  const mailbox = await serveMailbox();
  let demo;
  try {
    const built = await buildExtension({
      browsers: ['chrome'],
      out: folder,
      hosts: 'gmail=http://127.0.0.1/*',
    });
    demo = await launch({
      kind: 'own',
      path: await findBrowser('chromium'),
      extension: built.chrome,
      profile: join(folder, 'profile'),
      headless: true,
      env: process.env,
    });
    await demo.fillBook({ clients: [] });
    const mail = demo.page;
    await mail.goto(`${mailbox.origin}/mail/u/0/?hl=en`);
    await (await mail.waitForSelector('tr.zA')).click();
    await (await mail.waitForSelector('.ams.bkH')).click();
    await mail.waitForSelector('[g_editable=true]');
    await mail.focus('[g_editable=true]');
    await mail.keyboard.type(DRAFT);
    await mail.evaluate(watchMarks);

    // A window of its own: a tab behind another is given no frames.
    const page = await demo.browser.newPage({ type: 'window' });
    const own = demo.ownAddress('dashboard.html');
    const publish = async (field, words) => {
      const link = await page.$('.rule-table a');
      if (link) await page.evaluate(() => document.querySelector('.rule-table a').click());
      else await page.goto(`${own}#/rules/-/+/`);
      await page.waitForSelector('.rule-fields input');
      await page.evaluate(() => document.querySelector('.rule-fields')?.scrollIntoView());
      if (field === 'pattern') {
        const has = await page.$('.rule-fields .mono');
        if (!has)
          await page.evaluate(() => [...document.querySelectorAll('.rule-fields .add-row')].at(-1).click());
      }
      const input = await page.waitForSelector(
        field === 'pattern' ? '.rule-fields .mono' : '.rule-fields input',
      );
      await input.evaluate((one, text) => {
        one.value = text;
        one.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, words);
      await rest(700);
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyS');
      await page.keyboard.up('Control');
      await page.waitForFunction(() => /\/rules\/[0-9a-f-]{36}\/[a-z]/.test(location.hash));
      await page.evaluate(() => document.querySelectorAll('.crumb a')[1].click());
      const button = await page.waitForSelector('.page-h ~ section .btn-yes:not(:disabled)');
      await rest(500);
      return button.evaluate(one => {
        const at = Date.now();
        one.click();
        return at;
      });
    };
    const timed = async (field, wordings) => {
      const all = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const [written, marked] = wordings[turn % wordings.length];
        const from = await publish(field, written);
        const to = await mail.waitForFunction(
          (words, since) => window.marks.find(one => one.at >= since && one.words.includes(words))?.at,
          { polling: 50, timeout: 20_000 },
          marked,
          from,
        );
        all.push((await to.jsonValue()) - from);
      }
      return all;
    };
    const tell = (name, all, must) => {
      rows.push({ name: `${name}, p50`, value: quantile(all, 0.5), unit: 'ms' });
      rows.push({ name: `${name}, most of ${all.length}`, value: Math.max(...all), unit: 'ms', must });
    };
    tell(
      'published → marked in an open draft',
      await timed('phrase', [
        ['the widget desk', 'The widget desk'],
        ['the gadget desk', 'The gadget desk'],
      ]),
      1000,
    );
    tell(
      'the same, by an advanced pattern',
      await timed('pattern', [
        ['inc-\\d', 'INC-7'],
        ['req-\\d', 'REQ-8'],
      ]),
      // The first one brings the engine.
    );
  } finally {
    await demo?.browser.close();
    await mailbox.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return rows;
}
