import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { launch } from '../demo/launch.mjs';
import { serveMailbox } from '../pages/index.mjs';
import { buildExtension } from '../tools/build.mjs';
import { findBrowser } from '../tools/setup.mjs';
import { quantile } from './lib/table.mjs';
import { CATEGORIES, FRAME, readTrace, sumIn } from './lib/trace.mjs';

/** 200 composes, 50,000 nodes a second, names of 10,000 characters, and handlers that throw. */
const WITH = 'many+churn+names+throws';
const OPENING = 'Company policy says that returns need a receipt. ';
const MORE = 'we will look at each of them on the way ';
const isOurs = url => /\/(?:boot|reader|coach|roads|site-[a-z0-9-]+)\.js$/.test(url);

/** Our script's time in each frame while `act` goes on, in ms; and all of the main thread's. */
async function frames(page, act) {
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate(name => {
    const mark = () => {
      performance.mark(name);
      requestAnimationFrame(mark);
    };
    window.marking ??= requestAnimationFrame(mark);
  }, FRAME);
  await act();
  const {
    frames: begins,
    ours,
    tasks,
  } = readTrace(await page.tracing.stop(), { isPage: event => event.name === FRAME, isOurs });
  const each = begins.slice(0, -1).map((begin, i) => [begin, begins[i + 1]]);
  return {
    ours: each.map(([from, to]) => sumIn(ours, from, to)),
    whole: each.map(([from, to]) => sumIn(tasks, from, to)),
  };
}

async function type(page, text) {
  for (const key of text) {
    await page.keyboard.type(key);
    await rest(70);
  }
}

/**
 * What Yesfirst does per frame on a page that is as bad as it can be (`tests/pages/bad`), in a real Chromium.
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchBadPages() {
  const rows = [];
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-bench-'));
  const site = await serveMailbox(0, 'bad');
  const path = await findBrowser('chromium');
  let demo;
  try {
    const built = await buildExtension({
      browsers: ['chrome'],
      out: folder,
      hosts: 'generic=http://127.0.0.1/*',
    });
    demo = await launch({
      kind: 'own',
      path,
      extension: built.chrome,
      profile: join(folder, 'profile'),
      headless: true,
      env: process.env,
    });
    await demo.fillBook({ clients: [] });
    const { page } = demo;
    await page.goto(`${site.origin}/?with=${WITH}`);
    await page.waitForSelector('html[data-ready]');
    const boxes = await page.$$('.box');
    const box = boxes.at(3);
    const tell = (name, { ours, whole }) => {
      const row = (what, value, must) =>
        rows.push({
          name: what.startsWith(' ') ? what : `${name}: ${what}`,
          value,
          unit: 'ms',
          ...(must === undefined ? {} : { must }),
        });
      row(`our script per frame (of ${ours.length}), p95`, quantile(ours, 0.95), 2);
      // Single frames: the coach starts, a draft is checked, the page is read.
      row('  most', Math.max(...ours));
      row('  all of the main thread, p50', quantile(whole, 0.5));
    };
    tell('page as it comes, read once', await frames(page, () => rest(9000)));
    tell(
      'clicks, the coach comes',
      await frames(page, async () => {
        await box.click();
        await rest(2500);
      }),
    );
    tell(
      'typing',
      await frames(page, async () => {
        await type(page, OPENING + MORE);
        await rest(1000);
        await type(page, MORE);
        await rest(1000);
      }),
    );
    tell('a marked draft at rest', await frames(page, () => rest(8000)));
    tell(
      'from box to box',
      await frames(page, async () => {
        for (const other of boxes.slice(10, 30)) {
          await other.click();
          await rest(150);
        }
        await rest(1500);
      }),
    );
  } finally {
    await demo?.browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return rows;
}
