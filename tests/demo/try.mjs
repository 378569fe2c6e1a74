import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveMailbox } from '../pages/index.mjs';
import { buildExtension } from '../tools/build.mjs';
import {
  ensureModules,
  ensureScreen,
  findBrowser,
  ROOT,
  report,
  runsOnModernNode,
  versionOf,
} from '../tools/setup.mjs';

// `npm run try [-- --firefox] [--tour] [--lang zh-CN] [--keep]`

const { values: flags } = parseArgs({
  options: {
    firefox: { type: 'boolean' },
    tour: { type: 'boolean' },
    keep: { type: 'boolean' },
    lang: { type: 'string' },
  },
});

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** What has to be ended, last first. */
const endings = [];
const later = (what, act) => endings.push({ what, act });

async function endAll() {
  for (const { what, act } of endings.splice(0).reverse())
    try {
      await act();
    } catch (error) {
      console.error(`${what} could not be ended: ${error}`);
    }
}

async function main() {
  await ensureModules();
  if (!(await runsOnModernNode(import.meta.url))) return;
  // These need packages, and the Node that they ask for.
  const { launch } = await import('./launch.mjs');
  const { sampleBook } = await import('./sample-clients.mjs');
  const { Screen } = await import('./screen.mjs');
  const { tour } = await import('./tour.mjs');

  const stopped = new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => done('interrupted'));
  });
  const kind = flags.firefox ? 'firefox' : 'own';
  const touring = flags.tour || !hasDisplay();
  const path = await findBrowser(kind);
  console.log(`Browser: ${versionOf(path)}`);

  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-try-'));
  later('The temporary folder', () => {
    if (flags.keep) console.log(`Kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  console.log('Building the extension for the demo mailbox.');
  const browser = flags.firefox ? 'firefox' : 'chrome';
  const out = join(folder, 'extension');
  const built = await buildExtension({ browsers: [browser], out, hosts: 'gmail=http://127.0.0.1/*' });

  const mailbox = await serveMailbox();
  later('The mailbox', () => mailbox.close());
  console.log(`Demo mailbox: ${mailbox.origin}`);

  const screen = touring && (await ensureScreen()) ? await Screen.start() : undefined;
  if (screen) later('The virtual screen', () => screen.stop());
  const env = { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}) };
  if (screen) delete env.WAYLAND_DISPLAY;

  const demo = await launch({
    kind,
    path,
    extension: built[browser],
    profile: join(folder, 'profile'),
    headless: touring && !screen && !hasDisplay(),
    env,
    ...(flags.lang ? { language: flags.lang } : {}),
  });
  later('The browser', () => demo.browser.close());
  const closed = new Promise(done => {
    demo.browser.once('disconnected', () => done('closed'));
  });
  await demo.fillBook(sampleBook());
  console.log('Yesfirst is in it, with sample clients.');

  if (touring) {
    const pictures = join(ROOT, 'screenshots', `tour-${browser}-${flags.lang ?? 'en'}`);
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    await Promise.race([
      tour(demo, {
        origin: mailbox.origin,
        language: flags.lang ?? 'en',
        folder: pictures,
        picture: file => (screen ? screen.picture(file) : demo.picture(file)),
      }),
      stopped,
      closed,
    ]);
    console.log(`Pictures of the tour: ${pictures}`);
    return;
  }

  await demo.page.goto(`${mailbox.origin}/mail/u/0/${flags.lang ? `?hl=${flags.lang}` : ''}`);
  await demo.openPanel();
  console.log(
    'Open "Damaged pallet on order 4471", press Reply, and begin with "Unfortunately, it\'s against our company policy".\n' +
      'Close the browser, or press Ctrl+C here, to end the demo.',
  );
  await Promise.race([stopped, closed]);
}

try {
  await main();
} catch (error) {
  report(error);
} finally {
  await endAll();
}
