import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { launch } from '../demo/launch.mjs';
import { buildExtension } from '../tools/build.mjs';
import { fromLib } from '../tools/lib-bundle.mjs';
import { findBrowser } from '../tools/setup.mjs';
import { quantile } from './lib/table.mjs';

const RULES = 5000;
const TURNS = 12;
const KEYS = 60;
const THINGS =
  'order refund invoice ticket account delivery parcel warehouse manager repair upgrade licence contract return window slot'.split(
    ' ',
  );

/** A pack as large as packs may be: each rule with two phrases, an exception, a suggestion and examples. */
function largePack() {
  const thing = n => THINGS[n % THINGS.length];
  return {
    format: 'phrase-pack/1',
    name: 'Large',
    version: 1,
    lists: { neg: ['cannot', 'could not', 'are not able to'] },
    rules: Array.from({ length: RULES }, (_, n) => ({
      id: `rule-${n}`,
      lang: 'en',
      category: 'jargon',
      level: 'warn',
      where: n % 3 ? 'anywhere' : 'sentence-start',
      find: [
        `(our/the) ${thing(n)} ${thing(n * 7)} number${n} says/states … {neg}`,
        `we cannot ${thing(n * 3)} word${n}`,
      ],
      unless: ['for them'],
      say: [{ text: 'Here is the way: {cursor}', keep: 'none' }],
      tests: { flag: [`We cannot ${thing(n * 3)} word${n}.`], pass: ['You can.'] },
    })),
  };
}

/** Median of some turns, in ms, the first two left out: the engine warms up as it does in a browser's worker. */
function median(work) {
  const all = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const start = performance.now();
    work();
    all.push(performance.now() - start);
  }
  return quantile(all.slice(2), 0.5);
}

async function compiling(row) {
  const lib = await fromLib([
    "export { parsePack } from './coach/pack-check';",
    "export { compileRules } from './coach/compile-rules';",
    "export { linterFor } from './coach/linter';",
    "export { tryRule } from './rules/try-rule';",
    "export { builtInPacks, hantTable } from './packs';",
  ]);
  const json = largePack();
  const { pack } = lib.parsePack(json);
  row(
    '5,000 rules: checked, p50',
    median(() => lib.parsePack(json)),
    'ms',
  );
  row(
    '5,000 rules: compiled, p50',
    median(() => lib.compileRules([...lib.builtInPacks(), pack], lib.hantTable)),
    'ms',
    100,
  );
  const compiled = lib.compileRules([...lib.builtInPacks(), pack], lib.hantTable);
  row(
    '5,000 rules: linter in a page, p50',
    median(() => lib.linterFor(compiled, { hant: lib.hantTable }).check('')),
    'ms',
  );
  row('5,000 rules: data to a page', JSON.stringify(compiled).length / 1024, 'KB');
  row(
    'one rule made ready and its examples run, p50',
    median(() => lib.tryRule(pack.rules[7], pack.lists, lib.hantTable).examples()),
    'ms',
  );
}

/** Takes the pack in by the page itself, opens one of its rules, types into the phrase. */
async function typing(demo, folder, row) {
  const file = join(folder, 'large.json');
  writeFileSync(file, JSON.stringify(largePack()));
  const { page } = demo;
  await page.goto(`${demo.ownAddress('dashboard.html')}#/rules/open`);
  const input = await page.waitForSelector('.rules input[type=file]');
  await input.uploadFile(file);
  await (await page.waitForSelector('.card .btn-yes')).click();
  await page.waitForSelector('.rule-table a');
  await page.evaluate(() => {
    location.hash = document.querySelectorAll('.rule-table a')[7].getAttribute('href');
  });
  const field = await page.waitForSelector('.rule-fields input');
  // Until the other rules are made ready, and what was found is on the screen.
  await rest(8000);
  await field.click();
  await page.keyboard.press('End');
  await page.evaluate(() => {
    const state = { keys: [], longest: 0 };
    window.keyBench = state;
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        // After the frame that shows the key.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => state.keys.push(performance.now() - start);
          port2.postMessage(null);
        });
      },
      true,
    );
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) state.longest = Math.max(state.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const text = ' and the letter of the day'.repeat(4);
  for (let n = 0; n < KEYS; n++) {
    await page.keyboard.press(text[n] === ' ' ? 'Space' : `Key${text[n].toUpperCase()}`);
    await rest(n % 20 === 19 ? 600 : 80);
  }
  const { keys, longest } = await page.evaluate(() => window.keyBench);
  row('editor, 5,000 rules: key → frame, p50', quantile(keys, 0.5), 'ms');
  row('editor, 5,000 rules: key → frame, p95', quantile(keys, 0.95), 'ms', 50);
  row('editor, 5,000 rules: longest task (50 is the least that is told)', longest, 'ms');
}

/**
 * What phrase rules cost in the largest pack: compiling, and a key in the editor in a real Chromium.
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchRules() {
  const rows = [];
  const row = (name, value, unit, must) =>
    rows.push({ name, value, unit, ...(must === undefined ? {} : { must }) });
  await compiling(row);
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-bench-'));
  try {
    const built = await buildExtension({ browsers: ['chrome'], out: folder });
    const demo = await launch({
      kind: 'own',
      path: await findBrowser('chromium'),
      extension: built.chrome,
      profile: join(folder, 'profile'),
      headless: true,
      env: process.env,
    });
    try {
      // Also closes the page of the first run: a tab behind another is given no frames.
      await demo.fillBook({ clients: [] });
      await typing(demo, folder, row);
    } catch (error) {
      rows.push({ name: 'editor', value: Number.NaN, unit: '', error: String(error).split('\n')[0] });
    } finally {
      await demo.browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return rows;
}
