import { fullBook } from './lib/full-book.mjs';
import { quantile } from './lib/table.mjs';
import { readTrace } from './lib/trace.mjs';

const FRAMES = 150;

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

/** From choosing the page of duplicates until a pair stands there, and the longest wait meanwhile. */
function duplicates(page) {
  return page.evaluate(async () => {
    const start = performance.now();
    let [last, longest] = [start, 0];
    location.hash = '#/duplicates';
    while (!document.querySelector('.mt')) {
      await new Promise(done => setTimeout(done));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      if (last - start > 120_000) throw new Error('no duplicates were found');
    }
    return { whole: performance.now() - start, longest };
  });
}

/**
 * The list of clients, and the page of duplicates, in the real dashboard over a full book.
 * @param {{clients?: number, interactions?: number}} options
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchList(options) {
  const rows = [];
  const row = (name, value, unit, must) => rows.push({ name, value, unit, ...(must ? { must } : {}) });
  const { start } = await fullBook(options);
  const demo = await start();
  try {
    const { page } = demo;
    await page.bringToFront();
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
    await page.tracing.start({
      categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
    });
    await page.evaluate(scroll, FRAMES / 2);
    const { tasks } = readTrace(await page.tracing.stop(), {
      isPage: event => event.name === 'FireAnimationFrame',
      isOurs: () => false,
    });
    if (tasks.length === 0) throw new Error('The trace holds no task');
    row(
      '  longest task of it, as far as a processor was given',
      Math.max(...tasks.map(({ ms }) => ms)),
      'ms',
      50,
    );
    const found = await duplicates(page);
    row('duplicates: first pair after the page was chosen', found.whole, 'ms');
    row('  longest time without an answer', found.longest, 'ms', 100);
  } finally {
    await demo.browser.close();
  }
  return rows;
}
