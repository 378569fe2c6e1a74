import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const FOLDER = fileURLToPath(new URL('./import/', import.meta.url));
const ORIGIN = 'https://import.bench.example/';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--enable-precise-memory-info',
];
/** What a table of clients needs at least, to be found by name, address and company. */
const INDEXES = ', name, *addresses, company';

async function script(name, folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: `${FOLDER}${name}.ts`, formats: ['es'], fileName: () => `${name}.js` },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  return readFile(join(folder, `${name}.js`), 'utf8');
}

/** The page and the worker of this bench, as text. @param folder where they are built */
export const importScripts = async folder => ({
  page: await script('page', folder),
  worker: await script('worker', folder),
});

/**
 * Import in Chromium itself, in a worker as the dashboard does it, beside a bare bulkPut of the same clients.
 * @param {{chromium: import('@playwright/test').BrowserType, executablePath?: string, clients?: number}} options
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchImport({ chromium, executablePath, clients = 100_000 }) {
  const folder = await mkdtemp(join(tmpdir(), 'yesfirst-bench-'));
  const rows = [];
  const row = (name, value, unit, more = {}) =>
    rows.push({ name, value: Number(value.toPrecision(3)), unit, ...more });
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    headless: true,
    args: ARGS,
  });
  try {
    const scripts = await importScripts(folder);
    await context.route(`${ORIGIN}**`, route => {
      const name = /(page|worker)\.js$/.exec(route.request().url())?.[1];
      return route.fulfill(
        name
          ? { contentType: 'text/javascript', body: scripts[name] }
          : {
              contentType: 'text/html',
              body: '<!doctype html><script type="module" src="page.js"></script>',
            },
      );
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(ORIGIN);
    await page.waitForFunction(() => window.importBench !== undefined);
    const run = (name, ...args) =>
      page.evaluate(([call, given]) => window.importBench(call, ...given), [name, args]);

    const imported = await run('cards', clients);
    const bare = (await run('bare', '')).result;
    const indexed = (await run('bare', INDEXES)).result;
    const { check, write, all } = imported.result;
    row(`import of ${clients} vCards: read and compared`, check / 1000, 's');
    row('… written', write / 1000, 's');
    row('bare bulkPut of as many, with three indexes', indexed / 1000, 's');
    row('bare bulkPut of as many, without any', bare / 1000, 's');
    row('import, speed against that with three indexes', indexed / all, '×', { least: 0.7 });
    row('import, speed against that without any', bare / all, '×');
    row('longest wait of the page meanwhile', imported.longest, 'ms', { must: 100 });
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return rows;
}
