import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launch } from '../../demo/launch.mjs';
import { buildExtension } from '../../tools/build.mjs';
import { findBrowser } from '../../tools/setup.mjs';

const PAGE = fileURLToPath(new URL('../book/page.ts', import.meta.url));

/**
 * The extension with a full book, in Chromium's own database: filled once per run of the benches.
 * @typedef {object} FullBook
 * @property {{clients: number, events: number, clientsMs: number, eventsMs: number}} filled
 * @property {{id: string, address: string, name: string, phone: string}[]} samples clients of it
 * @property {() => Promise<import('../../demo/launch.mjs').Demo>} start a new process over it: nothing is cached
 */

/** What the benches do within a page of the extension, as a script: `window.bookBench`. */
export async function bookScript() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: PAGE, formats: ['iife'], name: 'unused', fileName: 'page' },
    },
  });
  return [result].flat()[0].output.find(part => part.type === 'chunk').code;
}

let made;

/** @returns {Promise<FullBook>} the same one for the whole run */
export function fullBook({ clients = 100_000, interactions = 1_000_000 } = {}) {
  made ??= make(clients, interactions);
  return made.then(({ book }) => book);
}

/** Takes it off the disk. */
export async function endFullBook() {
  const folder = (await made?.catch(() => undefined))?.folder;
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function make(clients, interactions) {
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-book-'));
  const path = await findBrowser('chromium');
  const built = await buildExtension({
    browsers: ['chrome'],
    out: join(folder, 'build'),
    hosts: 'gmail=http://127.0.0.1/*',
  });
  const start = async () => {
    const demo = await launch({
      kind: 'own',
      path,
      extension: built.chrome,
      profile: join(folder, 'profile'),
      headless: true,
      env: process.env,
    });
    // Closes the page of the first run, too: a tab behind another is given no frames.
    await demo.fillBook({ clients: [] });
    return demo;
  };
  const demo = await start();
  try {
    const own = await demo.browser.newPage();
    // A page that reads nothing of the book.
    await own.goto(demo.ownAddress('dashboard.html#/export'));
    await own.evaluate(await bookScript());
    const filled = await fill(own, clients, interactions);
    const samples = await own.evaluate(() => JSON.parse(localStorage.getItem('samples')));
    return { folder, book: { filled, samples, start } };
  } finally {
    await demo.browser.close();
  }
}

/** Asked again and again: one call may not take as long as this does. */
async function fill(page, clients, interactions) {
  await page.evaluate(
    (c, i) => {
      window.bookBench.fill(c, i).then(
        filled => (window.filled = filled),
        error => (window.filled = { error: String(error) }),
      );
    },
    clients,
    interactions,
  );
  const start = Date.now();
  for (let told = 0; ; ) {
    await rest(500);
    const { filled, done } = await page.evaluate(() => ({
      filled: window.filled,
      done: window.bookBench.done(),
    }));
    if (filled?.error) throw new Error(filled.error);
    const tenth = Math.floor(done * 10);
    if (tenth > told) {
      told = tenth;
      console.log(`  the book is filled: ${tenth * 10} %, ${Math.round((Date.now() - start) / 1000)} s`);
    }
    if (filled) return filled;
  }
}
