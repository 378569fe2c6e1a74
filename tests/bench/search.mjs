import { setTimeout as rest } from 'node:timers/promises';
import { serveMailbox } from '../pages/index.mjs';
import { fullBook } from './lib/full-book.mjs';
import { quantile } from './lib/table.mjs';
import { watchCards } from './panel.mjs';

const WARM = 20;
const KEYS = 300;
const CARDS = 100;
const TRACED = 40;
const NOTES = ['pallets van', '三号样品', 'order 4471'];

/** Runs in the panel: types into the search, and answers when what was found stands there and is painted. */
function typeInto(text, wait, sign) {
  const field = document.querySelector('.find-over input');
  const found = document.querySelector('.find-over .found');
  return new Promise(done => {
    const start = performance.now();
    const end = setTimeout(() => finish(undefined), wait);
    const seen = new MutationObserver(() => {
      if (sign && !document.querySelector(sign)) return;
      const shown = performance.now() - start;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => finish({ shown, painted: performance.now() - start });
        port2.postMessage(null);
      });
    });
    const finish = times => {
      clearTimeout(end);
      seen.disconnect();
      done(times);
    };
    seen.observe(found, { subtree: true, childList: true, characterData: true });
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** What people type, key by key: the beginning of a name, of an address, digits; no two the same in a row. */
function keysOf(samples) {
  return samples.flatMap(({ name, address, phone }, i) => {
    const text = [name, name.split(' ').at(-1), address, phone.slice(5)][i % 4];
    return text.slice(0, 1 + ((i * 7) % 9)).trim() || [];
  });
}

/** The panel of a browser that has just started, over a full book, and how to tell it who is on screen. */
async function openPanel(demo, origin) {
  const { page } = demo;
  await page.goto(`${origin}/mail/u/0/?hl=en`);
  await page.waitForSelector('tr.zA');
  const session = await page.createCDPSession();
  const worlds = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  await demo.openPanel();
  const panel = await demo.panel();
  await panel.evaluate(watchCards);
  await rest(6000); // The page itself tells what it shows for as long as it settles.
  const world = worlds.find(({ origin: from }) => from.startsWith('chrome-extension://'));
  if (!world) throw new Error('The content script is not in the page');
  let messages = 0;
  /** ms from the panel being told to the card being painted. */
  const card = async (view, name) => {
    const data = { site: 'gmail', kind: 'thread', people: [], language: 'en', ...view };
    const message = { id: ++messages, type: 'pageView', data, timestamp: Date.now() };
    const shown = panel.evaluate(wanted => {
      return new Promise((done, failed) => {
        Object.assign(window.cardBench, { name: wanted, done });
        setTimeout(() => failed(new Error(`No card of ${wanted}`)), 20_000);
      });
    }, name);
    await session.send('Runtime.evaluate', {
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)}).then(() => 0, () => 0)`,
      contextId: world.id,
    });
    return shown;
  };
  return { panel, card };
}

const byAddress = ({ address, name }) => [{ people: [{ address, name }] }, name];
const byPhone = ({ phone, name }) => [{ kind: 'record', notRead: 'no-address', phone }, name];

/** What the panel's own thread worked between being told and the paint, ms for each card that `show` shows. */
async function processorTime(panel, show) {
  await panel.tracing.start({
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'toplevel',
      'blink.user_timing',
    ],
  });
  await show();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await panel.tracing.stop()));
  const marks = traceEvents.filter(({ name }) => name === 'card-asked' || name === 'card-painted');
  const [{ pid, tid }] = marks;
  const tasks = traceEvents.filter(
    event => event.pid === pid && event.tid === tid && event.name === 'RunTask' && event.ph === 'X',
  );
  if (tasks.length === 0) throw new Error('The trace holds no task');
  marks.sort((a, b) => a.ts - b.ts);
  return marks.flatMap(({ name, ts: to }, i) => {
    const from = marks[i - 1];
    if (name !== 'card-painted' || from?.name !== 'card-asked') return [];
    const within = tasks.filter(({ ts, dur }) => ts + dur > from.ts && ts < to);
    return [within.reduce((sum, { dur, tdur = dur }) => sum + tdur, 0) / 1000];
  });
}

async function measure({ panel, card }, samples, row) {
  const distinct = samples.filter(({ name }, i) => samples.findIndex(one => one.name === name) === i);
  row('address → card painted, first after the start', await card(...byAddress(distinct.at(-1))), 'ms', 400);
  row('phone → card painted, first after the start', await card(...byPhone(distinct.at(-2))), 'ms', 400);
  for (const [what, view] of [
    ['address', byAddress],
    ['phone', byPhone],
  ]) {
    const times = [];
    for (const one of distinct.slice(0, WARM + CARDS)) times.push(await card(...view(one)));
    row(`${what} → card painted, p50`, quantile(times.slice(WARM), 0.5), 'ms');
    row(`${what} → card painted, p95`, quantile(times.slice(WARM), 0.95), 'ms', 50);
    const worked = await processorTime(panel, async () => {
      for (const one of distinct.slice(0, TRACED)) await card(...view(one));
    });
    row('  of it the panel was given a processor for, p95', quantile(worked, 0.95), 'ms', 50);
  }
  await panel.bringToFront();
  await panel.click('header .btn-icon');
  await panel.waitForSelector('.find-over input');
  const first = await panel.evaluate(typeInto, distinct[0].name, 20_000);
  row('first search after the start, painted', first?.painted ?? Number.NaN, 'ms');
  const times = [];
  for (const text of keysOf(distinct.slice(0, WARM + KEYS)))
    times.push(await panel.evaluate(typeInto, text, 1000));
  // Where a key changes nothing of what is shown there is nothing to time.
  const warm = times.slice(WARM).filter(Boolean);
  row('search as you type: keys timed', warm.length, '');
  const shown = warm.map(one => one.shown);
  row('search as you type: key → results, p50', quantile(shown, 0.5), 'ms');
  row('search as you type: key → results, p95', quantile(shown, 0.95), 'ms', 16);
  row(
    'search as you type: key → painted, p95',
    quantile(
      warm.map(one => one.painted),
      0.95,
    ),
    'ms',
  );
  for (const text of NOTES) {
    await panel.evaluate(typeInto, '', 1000);
    const found = await panel.evaluate(typeInto, text, 20_000, '.find-over .found .label');
    row(`in notes, "${text}" (150 ms of it are the rest of the hand)`, found?.shown ?? Number.NaN, 'ms');
  }
  const session = await panel.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  row('panel heap, after all of this', usedSize / 2 ** 20, 'MB', 60);
}

/**
 * Finding a client in the real side panel over a full book, in Chromium: the first time after the browser
 * starts, and warm.
 * @param {{clients?: number, interactions?: number}} options
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchSearch(options) {
  const { start, samples } = await fullBook(options);
  const mailbox = await serveMailbox();
  const rows = [];
  const row = (name, value, unit, must) =>
    rows.push({ name, value, unit, ...(must === undefined ? {} : { must }) });
  try {
    const demo = await start();
    try {
      await measure(await openPanel(demo, mailbox.origin), samples, row);
    } finally {
      await demo.browser.close();
    }
  } finally {
    await mailbox.close();
  }
  return rows;
}
