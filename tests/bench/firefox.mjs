import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { launch } from '../demo/launch.mjs';
import { buildExtension } from '../tools/build.mjs';
import { FirefoxChrome, UUID } from '../tools/firefox-chrome.mjs';
import { findBrowser, versionOf } from '../tools/setup.mjs';
import { importScripts } from './import.mjs';
import { bookScript } from './lib/full-book.mjs';
import { quantile } from './lib/table.mjs';

/** Filling the whole book takes Firefox many minutes: `--large` does it. */
const CLIENTS = 20_000;
const INTERACTIONS = 200_000;

/** Runs an expression that may take long: no single command to the browser waits for it. */
async function long(evaluate, expression) {
  await evaluate(`(() => {
    window.benchAnswer = undefined;
    Promise.resolve(${expression}).then(
      value => { window.benchAnswer = { value }; },
      error => { window.benchAnswer = { error: String(error) }; },
    );
    return true;
  })()`);
  for (;;) {
    await rest(250);
    const answer = await evaluate('window.benchAnswer ?? null');
    if (answer?.error) throw new Error(answer.error);
    if (answer) return answer.value;
  }
}

/** The book in a page of the extension: what panel and dashboard ask for, without their drawing. */
async function book(chrome, row, { clients, interactions }) {
  const url = `moz-extension://${UUID}/dashboard.html#/export`;
  const { context } = await chrome.send('browsingContext.create', { type: 'tab' });
  const evaluate = expression => chrome.evaluate(context, expression);
  const code = await bookScript();
  // What was read before is not in memory any more.
  const fresh = async () => {
    await chrome.send('browsingContext.navigate', { context, url: 'about:blank', wait: 'complete' });
    await chrome.send('browsingContext.navigate', { context, url, wait: 'complete' });
    await evaluate(`(() => { ${code}\nreturn true; })()`);
  };
  const run = name => long(evaluate, `window.bookBench.${name}()`);
  await fresh();
  const filled = await long(evaluate, `window.bookBench.fill(${clients}, ${interactions})`);
  row(`fill: ${filled.clients} clients`, filled.clientsMs / 1000, 's');
  row(`fill: ${filled.events} interactions, a fifth with a note`, filled.eventsMs / 1000, 's');
  await fresh();
  row('due list for today, first of a page', (await run('dues'))[0], 'ms', 100);
  row('due list for today, p95', quantile(await run('dues'), 0.95), 'ms', 100);
  row('Today, all reasons, p95', quantile(await run('today'), 0.95), 'ms', 150);
  const cards = await run('cards');
  row('address → card data, p50', quantile(cards, 0.5), 'ms');
  row('address → card data, p95', quantile(cards, 0.95), 'ms', 10);
  row('record a sent mail, p95', quantile(await run('sent'), 0.95), 'ms');
  row('all that the client list is made of, first', (await run('listFirst'))[0], 'ms');
  row('find by name, first of a page', (await run('findFirst'))[0], 'ms');
  row('search as you type: key → who is found, p95', quantile(await run('find'), 0.95), 'ms', 16);
  await chrome.send('browsingContext.close', { context });
}

/** An import in a worker, beside a bare bulkPut of the same clients: as in Chromium. */
async function imports(page, folder, row, clients) {
  const scripts = await importScripts(folder);
  const server = createServer(({ url }, answer) => {
    const name = /(page|worker)\.js$/.exec(url ?? '')?.[1];
    answer.setHeader('content-type', name ? 'text/javascript' : 'text/html');
    answer.end(name ? scripts[name] : '<!doctype html><script type="module" src="page.js"></script>');
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  try {
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => window.importBench !== undefined);
    const evaluate = expression => page.evaluate(expression);
    const imported = await long(evaluate, `window.importBench('cards', ${clients})`);
    const bare = await long(evaluate, `window.importBench('bare', ', name, *addresses, company')`);
    row(`import of ${clients} vCards: read and compared`, imported.result.check / 1000, 's');
    row('… written', imported.result.write / 1000, 's');
    row('bare bulkPut of as many, with three indexes', bare.result / 1000, 's');
    row('import, speed against that', bare.result / imported.result.all, '×', undefined, { least: 0.7 });
    row('longest wait of the page meanwhile', imported.longest, 'ms', 100);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/**
 * The book and an import in Firefox, in one process: nothing here is "the first after the start".
 * @param {{clients?: number, interactions?: number}} options
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchFirefox({ clients = CLIENTS, interactions = INTERACTIONS } = {}) {
  const rows = [];
  const row = (name, value, unit, must, more = {}) =>
    rows.push({
      name,
      value: Number(value.toPrecision(3)),
      unit,
      ...(must === undefined ? {} : { must }),
      ...more,
    });
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-firefox-'));
  const path = await findBrowser('firefox');
  console.log(`  ${versionOf(path)}, ${clients} clients`);
  const built = await buildExtension({ browsers: ['firefox'], out: join(folder, 'build') });
  const demo = await launch({
    kind: 'firefox',
    path,
    extension: built.firefox,
    profile: join(folder, 'profile'),
    headless: true,
    env: process.env,
  });
  try {
    await demo.fillBook({ clients: [] });
    await book(new FirefoxChrome(demo.browser, UUID), row, { clients, interactions });
    await imports(demo.page, folder, row, clients);
  } finally {
    await demo.browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return rows;
}
