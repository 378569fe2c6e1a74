import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { launch } from '../demo/launch.mjs';
import { serveMailbox } from '../pages/index.mjs';
import { buildExtension } from '../tools/build.mjs';
import { findBrowser } from '../tools/setup.mjs';
import { sizesOf } from '../tools/sizes.mjs';
import { quantile } from './lib/table.mjs';
import { CATEGORIES, readTrace, sumIn } from './lib/trace.mjs';

const WORDS = 2000;
const KEYS = 200;
const PAUSES = 25;
const LOADS = 10;
/** Loads that are followed until the reader of the page has come. */
const LONG_LOADS = 4;
/** For one measurement, in ms. */
const LIMIT = 240_000;
const isOurs = url => /\/(?:boot|reader|coach|site-[a-z0-9-]+)\.js$/.test(url);

const SENTENCES = [
  'Thank you for the photos of the pallet, they helped me at once.',
  'The driver has told me what happened at your dock on Monday morning.',
  'I have put nine new panels aside and asked for a second wrap around each of them.',
  'Your fitters can begin with the south wall, for which all panels are in order.',
];

/** A draft of about 2,000 words in paragraphs. */
function longDraft() {
  const words = SENTENCES.join(' ').split(' ').length;
  return Array.from({ length: Math.round(WORDS / words) }, () => SENTENCES.join(' '));
}

/** Opens a reply with a long draft and puts the caret into its middle. */
async function openDraft(page, origin) {
  await page.goto(`${origin}/mail/u/0/?hl=en`);
  await page.waitForSelector('tr.zA');
  await page.click('tr.zA');
  await page.waitForSelector('.ams.bkH');
  await page.click('.ams.bkH');
  await page.waitForSelector('[g_editable=true]');
  await page.evaluate(paragraphs => {
    const editor = document.querySelector('[g_editable=true]');
    editor.focus();
    editor.prepend(
      ...paragraphs.map(text => Object.assign(document.createElement('div'), { textContent: text })),
    );
    getSelection().collapse(editor.children[Math.floor(paragraphs.length / 2)].firstChild, 20);
    editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, longDraft());
  await page.keyboard.type('ok ');
}

/** Types in the middle of the draft, and traces what the page's main thread does for each key. */
async function typing(page, origin) {
  await openDraft(page, origin);
  await rest(1000);
  await page.tracing.start({ categories: CATEGORIES });
  const text = 'we will look at each of them on the way '.repeat(10);
  for (let n = 0; n < KEYS; n++) {
    await page.keyboard.press(text[n] === ' ' ? 'Space' : `Key${text[n].toUpperCase()}`);
    // A person rests now and then: what runs in a pause is counted to the key before it.
    await rest(n % 25 === 24 ? 700 : 70);
  }
  const { keys, tasks, ours } = readTrace(await page.tracing.stop(), {
    isPage: event => event.name === 'EventDispatch' && event.args?.data?.type === 'keydown',
    isOurs,
  });
  const windows = keys.map((key, i) => [key - 1, (keys[i + 1] ?? key + 700) - 1]);
  return {
    ours: windows.map(([from, to]) => sumIn(ours, from, to)),
    whole: windows.map(([from, to]) => sumIn(tasks, from, to)),
    // A task is ours as far as our functions run in it.
    longest: Math.max(0, ...tasks.map(task => sumIn(ours, task.start, task.start + task.wall))),
  };
}

/** From the last key of a bad opening to the mark under it, at the frame that shows it. */
async function pauses(page, origin) {
  await openDraft(page, origin);
  await page.evaluate(() => {
    window.lastKey = 0;
    addEventListener(
      'keydown',
      () => {
        window.lastKey = performance.now();
      },
      true,
    );
    const editor = document.querySelector('[g_editable=true]');
    const line = document.createElement('div');
    line.append(document.createElement('br'));
    editor.firstElementChild.before(line);
  });
  const marked = wanted =>
    page.waitForFunction(
      is => [...CSS.highlights.values()].some(one => one.size > 0) === is && performance.now(),
      { polling: 'raf' },
      wanted,
    );
  const all = [];
  for (let n = 0; n < PAUSES; n++) {
    await page.evaluate(() => {
      const [first] = document.querySelector('[g_editable=true]').children;
      getSelection().selectAllChildren(first);
    });
    if (n > 0) {
      await page.keyboard.press('Delete');
      await marked(false);
      // The empty line is checked as well: each turn starts from rest.
      await rest(600);
    }
    await page.keyboard.type("Unfortunately, it's against our company policy to do that", { delay: 8 });
    const shown = await (await marked(true)).jsonValue();
    all.push(shown - (await page.evaluate(() => window.lastKey)));
  }
  return all;
}

/**
 * Our script's time in the first two seconds of a page that has no compose box: its evaluation, measured
 * without the profiler, which slows it down, and what it does after that, which only the profiler sees. And
 * all of it once the reader of the page has come.
 */
async function loads(page, origin) {
  const visit = async (categories, time = 2000) => {
    // By way of another origin, so that each load has a new process, as a new tab has.
    await page.goto('about:blank');
    await page.tracing.start({ categories });
    await page.goto(`${origin}/mail/u/0/?hl=en`);
    await page.waitForSelector('tr.zA');
    await rest(time);
    return readTrace(await page.tracing.stop(), {
      isPage: event => event.name === 'ParseHTML' && event.args?.beginData?.url?.startsWith(origin),
      isOurs,
    });
  };
  const evaluations = [];
  const rests = [];
  const sum = spans => spans.reduce((all, { ms }) => all + ms, 0);
  for (let n = 0; n < LOADS; n++) {
    const plain = await visit(['devtools.timeline']);
    evaluations.push(sum(plain.scripts.filter(({ name }) => name === 'EvaluateScript')));
    const { ours, scripts } = await visit(CATEGORIES);
    const first = scripts.find(({ name }) => name === 'EvaluateScript');
    rests.push(sum(ours.filter(({ start }) => !first || start > first.start + first.wall)));
  }
  const laters = [];
  for (let n = 0; n < LONG_LOADS; n++) {
    const { ours } = await visit(CATEGORIES, 7000);
    laters.push(sum(ours));
  }
  return { evaluations, rests, laters };
}

/** Our script's time for mutations of a page without a compose box, once it has come to rest. */
async function mutations(page, origin) {
  await page.goto(`${origin}/mail/u/0/?hl=en`);
  await page.waitForSelector('tr.zA');
  // Until the reader, which comes by itself after 5 s, has come to rest too.
  await rest(8000);
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate(async () => {
    performance.mark('bench');
    for (let turn = 0; turn < 20; turn++) {
      for (let n = 0; n < 50; n++) document.body.append(document.createElement('i'));
      await new Promise(next => requestAnimationFrame(next));
    }
  });
  await rest(500);
  const { ours } = readTrace(await page.tracing.stop(), {
    isPage: event => event.cat?.includes('blink.user_timing') && event.name === 'bench',
    isOurs,
  });
  return ours.reduce((sum, { ms }) => sum + ms, 0);
}

/**
 * What the built extension costs in a real Chromium.
 * @returns {Promise<import('./lib/table.mjs').Row[]>}
 */
export async function benchPage() {
  const rows = [];
  const row = (name, value, unit, must) =>
    rows.push({ name, value, unit, ...(must === undefined ? {} : { must }) });
  const attempt = async (name, work) => {
    const stopped = new AbortController();
    try {
      console.log(`  ${name}`);
      const late = rest(LIMIT, undefined, { signal: stopped.signal }).then(() => {
        throw new Error(`not done after ${LIMIT / 1000} s`);
      });
      await Promise.race([work(), late]);
    } catch (error) {
      rows.push({ name, value: Number.NaN, unit: '', error: String(error).split('\n')[0] });
    } finally {
      stopped.abort();
    }
  };
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-bench-'));
  const mailbox = await serveMailbox();
  const { origin } = mailbox;
  const path = await findBrowser('chromium');
  try {
    const built = await buildExtension({
      browsers: ['chrome'],
      out: folder,
      hosts: 'gmail=http://127.0.0.1/*',
    });
    const { code, whole } = sizesOf(built.chrome);
    row('content script, gzip', code / 1024, 'KB', 40);
    row('whole extension', whole / 1024, 'KB');

    const bare = await puppeteer.launch({
      executablePath: path,
      headless: true,
      args: ['--no-sandbox'],
      userDataDir: join(folder, 'bare'),
    });
    let without;
    await attempt('typing without Yesfirst', async () => {
      without = await typing(await bare.newPage(), origin);
    });
    await bare.close();

    const demo = await launch({
      kind: 'own',
      path,
      extension: built.chrome,
      profile: join(folder, 'profile'),
      headless: true,
      env: process.env,
    });
    const { page } = demo;
    // Also closes the page of the first run: a tab behind another is given no frames.
    await demo.fillBook({ clients: [] });
    try {
      await attempt('typing', async () => {
        const { ours, whole: all, longest } = await typing(page, origin);
        row('typing, 2,000 words: our script per key, p50', quantile(ours, 0.5), 'ms');
        row('typing, 2,000 words: our script per key, p95', quantile(ours, 0.95), 'ms', 4);
        row('typing: our part of the longest task', longest, 'ms', 50);
        row('typing: all of the main thread per key, p50', quantile(all, 0.5), 'ms');
        if (!without) return;
        row('typing: the same without Yesfirst, p50', quantile(without.whole, 0.5), 'ms');
        const more = quantile(all, 0.5) - quantile(without.whole, 0.5);
        row('typing: what Yesfirst adds to the main thread per key, p50', Math.max(0, more), 'ms', 4);
      });
      await attempt('pause → highlight', async () => {
        const all = await pauses(page, origin);
        row('pause → highlight, p50', quantile(all, 0.5), 'ms');
        row('pause → highlight, p95', quantile(all, 0.95), 'ms', 350);
      });
      await attempt('load without a compose box', async () => {
        const { evaluations, rests, laters } = await loads(page, origin);
        const [evaluation, after] = [quantile(evaluations, 0.5), quantile(rests, 0.5)];
        row('load without a compose box: our script, p50', evaluation + after, 'ms', 5);
        row('  of it evaluation, in a new process', evaluation, 'ms');
        // Under the profiler, which makes it look slower than it is.
        row('  with the reader, which comes 5 s later or at the first act', quantile(laters, 0.5), 'ms');
      });
      await attempt('1,000 mutations without a compose box', async () => {
        row('1,000 mutations without a compose box: our script', await mutations(page, origin), 'ms', 1);
      });
    } finally {
      await demo.browser.close();
    }
  } finally {
    await mailbox.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return rows;
}
