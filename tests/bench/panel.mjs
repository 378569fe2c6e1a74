import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { quantile } from './lib/table.mjs';

const PAGE = fileURLToPath(new URL('./book/page.ts', import.meta.url));
const WARM = 20;
const CARDS = 300;

/** The filler of the book's bench, writing into the extension's own book. */
export async function filler() {
  const own = {
    name: 'own-book',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('book/page.ts')) return undefined;
      const changed = code.replace(/openBook\(\{ name: 'bench' \}\)/, 'openBook()');
      if (changed === code) throw new Error('tests/bench/book/page.ts opens its book in another way now');
      return changed;
    },
  };
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [own],
    build: {
      write: false,
      minify: false,
      lib: { entry: PAGE, formats: ['iife'], name: 'unused', fileName: 'page' },
    },
  });
  return [result].flat()[0].output.find(part => part.type === 'chunk').code;
}

/** Runs in the panel: notes when it was told who is on screen, and when that card was on the screen. */
export function watchCards() {
  const state = { asked: 0, name: '', done: undefined };
  window.cardBench = state;
  const api = globalThis.chrome ?? globalThis.browser;
  api.runtime.onMessage.addListener(message => {
    if (message.type === 'pageView') state.asked = performance.now();
    return undefined;
  });
  const look = () => {
    if (!state.name || !document.body.innerText.includes(state.name)) return;
    const { done, asked } = state;
    state.name = '';
    // After the frame that shows it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - asked);
      port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/**
 * From the panel being told an address to the card being painted, in the real side panel over a full book.
 * @param {import('../demo/launch.mjs').Demo} demo
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchPanel(demo, { origin, clients = 100_000, interactions = 1_000_000 }) {
  const { browser, page } = demo;
  const rows = [];
  const own = await browser.newPage();
  await own.goto(demo.ownAddress('dashboard.html'));
  await own.evaluate(await filler());
  const filled = await own.evaluate((c, i) => window.bookBench.fill(c, i), clients, interactions);
  const samples = await own.evaluate(() => JSON.parse(localStorage.getItem('samples')));
  await own.close();
  const size = `${filled.clients.toLocaleString('en')} clients, ${filled.events.toLocaleString('en')} interactions`;

  await page.bringToFront();
  await page.goto(`${origin}/mail/u/0/?hl=en`);
  await page.waitForSelector('tr.zA');
  const session = await page.createCDPSession();
  const worlds = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin: from }) => from.startsWith('chrome-extension://'));
  if (!world) throw new Error('The content script is not in the page');
  await demo.openPanel();
  const panel = await demo.panel();
  await panel.evaluate(watchCards);
  // The page itself tells what it shows for as long as it settles.
  await rest(6000);

  const times = [];
  const distinct = samples.filter(({ name }, i) => name !== samples[i - 1]?.name);
  for (const [n, { address, name }] of distinct.slice(0, WARM + CARDS).entries()) {
    const view = { site: 'gmail', kind: 'thread', people: [{ address, name }], language: 'en' };
    const message = { id: n + 1, type: 'pageView', data: view, timestamp: Date.now() };
    const shown = panel.evaluate(
      wanted =>
        new Promise((done, failed) => {
          Object.assign(window.cardBench, { name: wanted, done });
          setTimeout(
            () => failed(new Error(`No card of ${wanted}: ${document.body.innerText.slice(0, 120)}`)),
            5000,
          );
        }),
      name,
    );
    await session.send('Runtime.evaluate', {
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)}).then(() => 0, () => 0)`,
      contextId: world.id,
    });
    const ms = await shown;
    if (n >= WARM) times.push(ms);
  }
  rows.push({ name: `address → card painted, p50 (${size})`, value: quantile(times, 0.5), unit: 'ms' });
  rows.push({ name: 'address → card painted, p95', value: quantile(times, 0.95), unit: 'ms', must: 50 });
  return rows;
}
