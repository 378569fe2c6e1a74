import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { launch } from '../demo/launch.mjs';
import { buildExtension } from '../tools/build.mjs';
import { quantile } from './lib/table.mjs';
import { readTrace } from './lib/trace.mjs';
import { filler } from './panel.mjs';

const FRAMES = 150;
/** For filling the book, ms. */
const LIMIT = 1_800_000;

/** Runs in the page: scrolls frame by frame, every tenth time far away, and gives what each frame took. */
async function scroll(frames) {
  const gaps = [];
  let rows = 0;
  let drawn = 0;
  let last = await new Promise(requestAnimationFrame);
  for (let n = 0; n < frames; n++) {
    if (n % 10 === 9) scrollTo(0, ((n * 7919) % 1000) * (document.documentElement.scrollHeight / 1000));
    else scrollBy(0, 60 + ((n * 37) % 400));
    const now = await new Promise(requestAnimationFrame);
    gaps.push(now - last);
    last = now;
    rows = Math.max(rows, document.querySelectorAll('tr').length);
    // Nothing that scrolls past may stay empty.
    const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    if (seen?.closest('tr[aria-rowindex]')) drawn++;
  }
  return { gaps, rows, drawn };
}

/**
 * The list of clients in the real dashboard over a full book.
 * @param {{executablePath: string, clients: number, interactions: number}} options
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchList({ executablePath, clients, interactions }) {
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-bench-'));
  const rows = [];
  const row = (name, value, unit, must) => rows.push({ name, value, unit, ...(must ? { must } : {}) });
  const built = await buildExtension({ browsers: ['chrome'], out: folder });
  const demo = await launch({
    kind: 'own',
    path: executablePath,
    extension: built.chrome,
    profile: join(folder, 'profile'),
    headless: true,
    env: process.env,
  });
  try {
    // Also closes the page of the first run: a tab behind another is given no frames.
    await demo.fillBook({ clients: [] });
    const { page } = demo;
    await page.bringToFront();
    await page.goto(demo.ownAddress('dashboard.html'));
    await page.evaluate(await filler());
    // Not awaited there: no call into a page may take as long.
    await page.evaluate(
      (c, i) => {
        window.bookBench.fill(c, i).then(
          () => {
            document.title = 'filled';
          },
          error => {
            document.title = `not filled: ${error}`;
          },
        );
      },
      clients,
      interactions,
    );
    const until = Date.now() + LIMIT;
    let title = '';
    while (!/filled/.test(title) && Date.now() < until) {
      await rest(1000);
      title = await page.title();
    }
    if (title !== 'filled') throw new Error(title || 'the book is not filled in time');
    // Nothing of the filling is left in memory.
    await page.goto('about:blank');
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(demo.ownAddress('dashboard.html#/clients'));
    const ready = () =>
      page.waitForFunction(() => document.querySelector('tr[aria-rowindex="2"]') && performance.now(), {
        polling: 'raf',
        timeout: 120_000,
      });
    row('client list: first rows after the page was opened', await (await ready()).jsonValue(), 'ms');
    const session = await page.createCDPSession();
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    row('client list: heap, by due date', await heap(), 'MB');

    /** From a choice until its rows stand, and the longest time in which the page answered nothing. */
    const sorted = async (order, first) => {
      const found = await page.evaluate(async value => {
        const select = document.querySelector('.list-tools > select');
        const before = document.querySelector('tr[aria-rowindex="2"]')?.id;
        const start = performance.now();
        let [last, longest] = [start, 0];
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        while (document.querySelector('tr[aria-rowindex="2"]')?.id === before) {
          await new Promise(done => setTimeout(done));
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
          if (last - start > 60_000) throw new Error(`not in order by ${value}`);
        }
        return { whole: performance.now() - start, longest };
      }, order);
      row(`client list: ${first} → in order`, found.whole, 'ms');
      row('  longest time without an answer', found.longest, 'ms', 100);
    };
    await sorted('name up', 'by name, the first time');
    await sorted('gap down', 'by gap, the first time');
    await sorted('company up', 'by company, the first time');
    await sorted('name down', 'by name once more');
    row('client list: heap, after each order', await heap(), 'MB');

    const { gaps, rows: most, drawn } = await page.evaluate(scroll, FRAMES);
    if (drawn < FRAMES * 0.5) throw new Error(`rows stood in ${drawn} of ${FRAMES} frames`);
    row('client list: rows in the document', most, '', 200);
    row('client list, scrolling: frame, p50', quantile(gaps, 0.5), 'ms');
    row('client list, scrolling: longest frame', Math.max(...gaps), 'ms', 50);
    await page.tracing.start({ categories: ['devtools.timeline', 'toplevel'] });
    await page.evaluate(scroll, FRAMES / 2);
    const { tasks } = readTrace(await page.tracing.stop(), {
      isPage: event => event.name === 'FireAnimationFrame',
      isOurs: () => false,
    });
    row(
      '  longest task of it, as far as a processor was given',
      Math.max(...tasks.map(({ ms }) => ms)),
      'ms',
      50,
    );
  } finally {
    await demo.browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return rows;
}
