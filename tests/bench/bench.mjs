import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureModules, findBrowser, report, runsOnModernNode, versionOf } from '../tools/setup.mjs';
import { calibrate, isOk, machine, tableOf } from './lib/table.mjs';

// `npm run bench [-- --json FILE] [--small] [--only coach,peers,language,rules,publish,book,list,import,mbox,page,bad-pages,firefox,search] [--large]`

const { values: flags } = parseArgs({
  options: {
    json: { type: 'string' },
    small: { type: 'boolean' },
    large: { type: 'boolean' },
    only: { type: 'string' },
  },
});

const SMALL = { clients: 2_000, interactions: 20_000 };

/** Each part with what it is given; a part that is not there, or breaks, is a row that says so. */
const PARTS = {
  coach: async options => (await import('./coach.mjs')).benchCoach(options),
  peers: async () => (await import('./peers.mjs')).benchPeers(),
  language: async () => (await import('./language.mjs')).benchLanguage(),
  rules: async () => (await import('./rules.mjs')).benchRules(),
  publish: async () => (await import('./publish.mjs')).benchPublish(),
  book: async options => (await import('./book.mjs')).benchBook(options),
  list: async options => (await import('./list.mjs')).benchList(options),
  import: async options => {
    const [{ benchImport }, { chromium }] = await Promise.all([
      import('./import.mjs'),
      import('@playwright/test'),
    ]);
    return benchImport({ ...options, chromium });
  },
  mbox: async options => (await import('./mbox.mjs')).benchMbox({ ...options, large: flags.large }),
  page: async options => (await import('./page.mjs')).benchPage(options),
  'bad-pages': async () => (await import('./bad-pages.mjs')).benchBadPages(),
  firefox: async options =>
    (await import('./firefox.mjs')).benchFirefox({
      ...(flags.large ? { clients: 100_000, interactions: 1_000_000 } : {}),
      ...options,
    }),
  search: async options => (await import('./search.mjs')).benchSearch(options),
};

const IN_BROWSER = ['rules', 'publish', 'book', 'list', 'import', 'mbox', 'page', 'bad-pages', 'search'];
/** They share one book, which is filled once. */
const OVER_FULL_BOOK = ['book', 'list', 'search'];

async function main() {
  await ensureModules();
  if (!(await runsOnModernNode(import.meta.url))) return;
  const wanted = flags.only?.split(',') ?? Object.keys(PARTS);
  const executablePath = wanted.some(name => IN_BROWSER.includes(name))
    ? await findBrowser('chromium')
    : undefined;
  const calibration = calibrate();
  const rows = [];
  for (const name of wanted) {
    console.log(`Measuring: ${name}`);
    try {
      const found = await PARTS[name]({ executablePath, calibration, ...(flags.small ? SMALL : {}) });
      rows.push(...found.map(row => ({ part: name, ...row })));
    } catch (error) {
      rows.push({ part: name, name, value: Number.NaN, unit: '', error: String(error).split('\n')[0] });
    }
  }
  // Not at the top: what it needs may only just have been installed.
  if (wanted.some(name => OVER_FULL_BOOK.includes(name)))
    await (await import('./lib/full-book.mjs')).endFullBook();
  const about = {
    machine: machine(),
    ...(executablePath ? { browser: versionOf(executablePath) } : {}),
    calibration: Number(calibration.toPrecision(4)),
    at: new Date().toISOString(),
  };
  console.log(['', about.machine, about.browser].filter(line => line !== undefined).join('\n'));
  console.log(`Fixed loop, 50 million steps: ${about.calibration} ms; "ratio" is a time divided by it.\n`);
  console.log(tableOf(rows, calibration).join('\n'));
  if (flags.json) {
    const all = rows.map(row => ({
      ...row,
      ...(row.unit === 'ms' && row.ratio === undefined ? { ratio: row.value / calibration } : {}),
      ok: isOk(row),
    }));
    await writeFile(flags.json, `${JSON.stringify({ ...about, rows: all }, null, 2)}\n`);
  }
  if (rows.some(row => isOk(row) === false)) process.exitCode = 1;
}

await main().catch(report);
