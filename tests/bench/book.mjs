import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { benchList } from './list.mjs';

const PAGE = fileURLToPath(new URL('./book/page.ts', import.meta.url));
const ORIGIN = 'https://book.bench.example/';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The real lib/db as one script, as the panel has it. */
async function bundle(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: PAGE, formats: ['es'], fileName: () => 'page.js' },
    },
  });
  return readFile(join(folder, 'page.js'), 'utf8');
}

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

/**
 * Address → card data at full size, in Chromium itself.
 * @param {{chromium: import('@playwright/test').BrowserType, executablePath?: string, clients?: number,
 *   interactions?: number, calibration?: number}} options `calibration`: ms of the run's fixed loop, for ratios;
 *   without it one is run here
 * @returns {Promise<{name: string, value: number, unit: string, must?: number, ratio?: number}[]>}
 */
export async function benchBook({
  chromium,
  executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  clients = 100_000,
  interactions = 1_000_000,
  calibration,
}) {
  const folder = await mkdtemp(join(tmpdir(), 'yesfirst-bench-'));
  const rows = [];
  let loop = calibration;
  const row = (name, value, unit, must) => {
    const rounded = Number(value.toPrecision(3));
    rows.push({
      name,
      value: rounded,
      unit,
      ...(must === undefined ? {} : { must }),
      ...(loop && unit === 'ms' ? { ratio: Number((value / loop).toPrecision(3)) } : {}),
    });
  };
  try {
    const script = await bundle(folder);
    const profile = join(folder, 'profile');
    // Cross-origin isolation gives the page a clock of 5 µs in place of 100.
    const headers = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    };
    const inBrowser = async work => {
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        headless: true,
        args: ARGS,
      });
      try {
        await context.route(`${ORIGIN}**`, route =>
          route.request().url().endsWith('.js')
            ? route.fulfill({ contentType: 'text/javascript', body: script, headers })
            : route.fulfill({
                contentType: 'text/html',
                body: '<!doctype html><script type="module" src="page.js"></script>',
                headers,
              }),
        );
        const page = context.pages()[0] ?? (await context.newPage());
        await page.goto(ORIGIN);
        await page.waitForFunction(() => window.bookBench !== undefined);
        await work(page);
      } finally {
        await context.close();
      }
    };

    await inBrowser(async page => {
      const filled = await page.evaluate(([c, i]) => window.bookBench.fill(c, i), [clients, interactions]);
      row(`fill: ${filled.clients} clients`, filled.clientsMs / 1000, 's');
      row(`fill: ${filled.events} interactions`, filled.eventsMs / 1000, 's');
      row('size on disk', (await page.evaluate(() => window.bookBench.size())) / 1e6, 'MB');
    });
    // A new process: what was cached is gone.
    await inBrowser(async page => {
      loop = calibration ?? (await page.evaluate(() => window.bookBench.calibrate()));
      row('fixed loop, 50 million steps', loop, 'ms');
      const run = name => page.evaluate(key => window.bookBench[key](), name);
      row('due list for today, first after the start', (await run('dues'))[0], 'ms', 100);
      row('due list for today, p95', quantile(await run('dues'), 0.95), 'ms', 100);
      row('address → card data, first after the start', (await run('cold'))[0], 'ms');
      const cards = await run('cards');
      row('address → card data, p50', quantile(cards, 0.5), 'ms');
      row('address → card data, p95', quantile(cards, 0.95), 'ms', 10);
      const sent = await run('sent');
      row('record a sent mail, p50', quantile(sent, 0.5), 'ms');
      row('record a sent mail, p95', quantile(sent, 0.95), 'ms');
      row('edit a client, p95', quantile(await run('edit'), 0.95), 'ms');
      row('all that the client list is made of, first', (await run('listFirst'))[0], 'ms');
      row('the same after a write, p95', quantile(await run('listAgain'), 0.95), 'ms');
      row('find by name, first', (await run('findFirst'))[0], 'ms');
      row('find by name, p95', quantile(await run('find'), 0.95), 'ms');
    });
    rows.push(...(await benchList({ executablePath, clients, interactions })));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { chromium } = await import('@playwright/test');
  const size = process.argv.includes('--small') ? { clients: 200, interactions: 2000 } : {};
  console.table(await benchBook({ chromium, ...size }));
}
