import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWebmail, whyNoWebmail } from '../webmail/serve.mjs';
import { environmentOf, RUNNERS } from './runners.mjs';
import { command, ensureModules, modernNode, ROOT, SetupError } from './setup.mjs';
import { checkSizes } from './sizes.mjs';

// `npm test [-- step …]`. Node's own modules only, and Node 20: it installs what the rest needs.

const MINUTE = 60_000;
const LIMIT = {
  roundcube: 4 * MINUTE,
  'e2e-chromium': 30 * MINUTE,
  'e2e-firefox': 12 * MINUTE,
  'sites-firefox': 12 * MINUTE,
};
const running = new Set();

/** Runs a program to its end, or to its time limit; gives its exit code. */
function start(program, args, { env = process.env, limit = 5 * MINUTE } = {}) {
  return new Promise((done, failed) => {
    // A group of its own, so that a runner that hangs can be ended with the browsers it started.
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const timer = setTimeout(() => {
      console.error(`Not done after ${limit / MINUTE} minutes: ended.`);
      end(child);
    }, limit);
    child.once('error', failed);
    child.once('close', code => {
      clearTimeout(timer);
      running.delete(child);
      done(code ?? 1);
    });
  });
}

function end(child) {
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const child of running) end(child);
    process.exit(1);
  });

const node = (...args) => start(modernNode(), args);
const outputs = ['chrome-mv3', 'firefox-mv3'].map(name => join(ROOT, '.output', name));
const one = ok => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A step that is one test in itself: passed when all its programs end with 0. */
const programs =
  (...lines) =>
  async () => {
    for (const line of lines) if ((await node(...line())) !== 0) return one(false);
    return one(true);
  };

const runner = name => folder => runWith(name, folder, {});

async function runWith(name, folder, more) {
  const { args, count } = RUNNERS[name];
  const report = join(folder, `${name}.json`);
  const env = { ...(await environmentOf(RUNNERS[name], report)), ...more };
  const code = await start(modernNode(), args(report), { env, limit: LIMIT[name] });
  const { passed, failed, failures } = count(report);
  if (passed + failed === 0) {
    console.error(`${name} ran no test.`);
    return one(false);
  }
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, failures };
}

/** Over a real Roundcube, where one can be installed. */
async function overRoundcube(folder) {
  const leftOut = await whyNoWebmail();
  if (leftOut) return { passed: 0, failed: 0, leftOut };
  const { address, stop } = await startWebmail();
  try {
    return await runWith('roundcube', folder, { YESFIRST_ROUNDCUBE: address });
  } finally {
    await stop();
  }
}

const STEPS = {
  lint: programs(() => [command('@biomejs/biome', 'biome'), 'check', '--colors=off', '.']),
  types: programs(
    () => [command('wxt'), 'prepare'],
    () => [command('typescript', 'tsc'), '--noEmit', '-p', '.'],
  ),
  unit: runner('unit'),
  structure: runner('structure'),
  build: programs(() => ['tests/tools/build.mjs']),
  'web-ext': programs(() => [
    command('web-ext'),
    'lint',
    '--source-dir',
    outputs[1],
    '--self-hosted',
    '--boring',
    '--no-config-discovery',
  ]),
  sizes: async () => {
    const wrong = checkSizes(outputs);
    for (const sentence of wrong) console.error(sentence);
    return one(wrong.length === 0);
  },
  'e2e-chromium': runner('e2e-chromium'),
  roundcube: overRoundcube,
  'e2e-firefox': runner('e2e-firefox'),
  'sites-firefox': runner('sites-firefox'),
};

/** Steps that keep one processor busy each, and so run side by side. */
const TOGETHER = ['e2e-firefox', 'sites-firefox'];

/** Runs a step, whatever becomes of it; gives what it counted and a line about it. */
async function runStep(name, folder) {
  console.log(`\n=== ${name}`);
  const began = Date.now();
  let counts;
  try {
    counts = await STEPS[name](folder);
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    counts = one(false);
  }
  if (counts.leftOut) {
    console.error(counts.leftOut);
    if (process.env.YESFIRST_WEBMAIL === 'required') counts = one(false);
  }
  const outcome = counts.failed ? 'failed' : counts.leftOut ? 'left out' : 'ok';
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`=== ${name}: ${outcome}`);
  const line = `${outcome.padEnd(8)}  ${name.padEnd(13)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed ${seconds.padStart(7)} s`;
  return { ...counts, line };
}

/** Runs steps one after the other, those of `TOGETHER` at once at the end, and gives the sum. */
async function runSteps(names, folder) {
  const done = [];
  for (const name of names) if (!TOGETHER.includes(name)) done.push(await runStep(name, folder));
  const last = names.filter(name => TOGETHER.includes(name));
  done.push(...(await Promise.all(last.map(name => runStep(name, folder)))));
  console.log(`\n${done.map(({ line }) => line).join('\n')}`);
  for (const { title, why } of done.flatMap(({ failures = [] }) => failures))
    console.log(`\nfailed: ${title}\n${why.replace(/^/gm, '  ')}`);
  const sum = key => done.reduce((all, one) => all + one[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

async function main() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter(name => !Object.hasOwn(STEPS, name));
  if (unknown.length > 0)
    throw new SetupError(`No step is called ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}`);
  await ensureModules();
  const folder = mkdtempSync(join(tmpdir(), 'yesfirst-test-'));
  try {
    return await runSteps(wanted.length > 0 ? wanted : Object.keys(STEPS), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { passed, failed } = await main().catch(error => {
  console.error(error instanceof SetupError ? error.message : error);
  return one(false);
});
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
