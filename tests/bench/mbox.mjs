import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ORIGIN = 'https://mbox.bench.example/';
const PAGE = `<!doctype html><input type="file"><script>
  const field = document.querySelector('input');
  window.read = () => new Promise((done, failed) => {
    const worker = new Worker('worker.js', { type: 'module' });
    worker.onerror = () => failed(new Error('the worker broke'));
    worker.onmessage = ({ data }) => { worker.terminate(); done(data); };
    worker.postMessage(field.files[0]);
  });
</script>`;
const LINE = 'A line of a body, about as long as lines of mails are, and there are many.\n';

/** A mail as they are: most of its headers are nobody's business, its body is long. */
const mail = n =>
  `From x Mon Oct 19 09:00:00 2026\nReturn-Path: <p${n % 400}@harlow.example>\nReceived: from mx.example (mx.example [10.0.0.1]) by in.example\n for <me@firm.example>; Mon, 19 Oct 2026 11:00:00 +0200\nDKIM-Signature: v=1; a=rsa-sha256; b=${'x'.repeat(300)}\nFrom: "Lee, Ann" <p${n % 400}@harlow.example>\nTo: Me <me@firm.example>\nDate: Mon, 19 Oct 2026 11:00:00 +0200\nMessage-ID: <${n}@harlow.example>\nSubject: =?UTF-8?B?UHJpY2Ug5oql5Lu3?= ${n}\nContent-Type: text/plain\n\n${LINE.repeat(20 + ((n * 37) % 280))}\n`;

/** Writes a mailbox of about so many bytes. @returns how many mails are in it, and how many bytes */
async function writeMailbox(path, bytes) {
  const file = createWriteStream(path);
  let [mails, at] = [0, 0];
  while (at < bytes) {
    let text = '';
    for (let i = 0; i < 64 && at + text.length < bytes; i++) text += mail(mails++);
    at += text.length;
    if (!file.write(text)) await new Promise(next => file.once('drain', next));
  }
  file.end();
  await finished(file);
  return { mails, bytes: at };
}

/** Bytes of memory that the processes of pages and workers hold; what is written down nowhere but on Linux. */
async function memoryOf(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  let sum = 0;
  for (const { type, id } of processInfo) {
    if (type !== 'renderer') continue;
    try {
      sum += Number(/^RssAnon:\s+(\d+)/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) * 1024;
    } catch {
      return Number.NaN;
    }
  }
  return sum;
}

/** Memory at most, above the start, while something is done. @returns MB */
async function watched(session, work) {
  const start = await memoryOf(session);
  let most = start;
  let on = true;
  const watching = (async () => {
    while (on) {
      most = Math.max(most, await memoryOf(session));
      await new Promise(next => setTimeout(next, 40));
    }
  })();
  const result = await work();
  on = false;
  await watching;
  return { result, grown: (most - start) / 1e6 };
}

/**
 * Headers of mailboxes, from files on the disk, in a worker of Chromium as the dashboard reads them.
 * @param {{executablePath?: string, clients?: number, large?: boolean}} options `large`: a gigabyte is written too
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchMbox({ executablePath, clients = 100_000, large = false }) {
  const { chromium } = await import('@playwright/test');
  const sizes = clients < 100_000 ? [10, 30] : large ? [100, 1000] : [100, 300];
  const folder = await mkdtemp(join(tmpdir(), 'yesfirst-bench-'));
  const rows = [];
  const row = (name, value, unit, more = {}) =>
    rows.push({ name, value: Number(value.toPrecision(3)), unit, ...more });
  let context;
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: fileURLToPath(new URL('./mbox/worker.ts', import.meta.url)),
          formats: ['es'],
          fileName: () => 'worker.js',
        },
        rollupOptions: { output: { codeSplitting: false } },
      },
    });
    const script = await readFile(join(folder, 'worker.js'), 'utf8');
    context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath,
      headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
    await context.route(`${ORIGIN}**`, route =>
      route.fulfill(
        route.request().url().endsWith('worker.js')
          ? { contentType: 'text/javascript', body: script }
          : { contentType: 'text/html', body: PAGE },
      ),
    );
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.browser().newBrowserCDPSession();
    await page.goto(ORIGIN);
    const path = join(folder, 'mail.mbox');
    const grown = [];
    for (const size of sizes) {
      const made = await writeMailbox(path, size * 1e6);
      await page.locator('input').setInputFiles(path);
      const { result, grown: more } = await watched(session, () => page.evaluate(() => window.read()));
      if (result.mails !== made.mails) throw new Error(`${result.mails} of ${made.mails} mails were read`);
      grown.push(more);
      row(`mbox of ${size} MB from the disk, headers read`, made.bytes / 1e3 / result.ms, 'MB/s', {
        least: 30,
      });
      await rm(path);
    }
    for (const [index, size] of sizes.entries())
      row(`memory, at most above the start, ${size} MB`, grown[index], 'MB');
    // Flat: what the larger one takes more is noise, and no share of what it is larger by.
    row(`… that of ${sizes[1]} MB beyond that of ${sizes[0]} MB`, grown[1] - grown[0], 'MB', { must: 60 });
  } finally {
    await context?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return rows;
}
