import { existsSync, readFileSync } from 'node:fs';
import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs';
import { command, findBrowser, versionOf } from './setup.mjs';

/**
 * The test runners: what each starts, and how its report is counted.
 * @typedef {{passed: number, failed: number, failures: import('./failures.mjs').Failure[]}} Counts
 */

const vitest = (...args) => ({
  args: report => [
    command('vitest'),
    'run',
    '--reporter=default',
    ...(report ? ['--reporter=json', `--outputFile.json=${report}`] : []),
    ...args,
  ],
  count: countVitest,
});

export const RUNNERS = {
  unit: vitest('tests/unit'),
  structure: vitest('tests/structure.test.ts'),
  'e2e-chromium': {
    browser: 'chromium',
    variable: 'YESFIRST_CHROMIUM',
    args: () => [command('@playwright/test', 'playwright'), 'test', '-c', 'tests/e2e/playwright.config.ts'],
    env: report => (report ? { YESFIRST_REPORT: report } : {}),
    count: countPlaywright,
  },
  roundcube: {
    browser: 'chromium',
    variable: 'YESFIRST_CHROMIUM',
    args: () => [
      command('@playwright/test', 'playwright'),
      'test',
      '-c',
      'tests/e2e/playwright.config.ts',
      '--workers=1',
      'real-roundcube',
    ],
    env: report => (report ? { YESFIRST_REPORT: report } : {}),
    count: countPlaywright,
  },
  'sites-firefox': {
    browser: 'firefox',
    variable: 'YESFIRST_FIREFOX',
    args: () => [
      command('@playwright/test', 'playwright'),
      'test',
      '-c',
      'tests/e2e/playwright.firefox.config.ts',
    ],
    env: report => (report ? { YESFIRST_REPORT: report } : {}),
    count: countPlaywright,
  },
  'e2e-firefox': {
    browser: 'firefox',
    variable: 'YESFIRST_FIREFOX',
    ...vitest('--config', 'tests/e2e/firefox/vitest.config.ts'),
  },
};

/** Finds the browser that a runner needs, and gives the environment that names it. */
export async function environmentOf(runner, report) {
  const env = { ...process.env, ...runner.env?.(report) };
  delete env.YESFIRST_HOSTS;
  if (!runner.browser) return env;
  const path = await findBrowser(runner.browser);
  console.log(versionOf(path));
  return { ...env, [runner.variable]: path };
}

const NOTHING = { passed: 0, failed: 0, failures: [] };

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}

/** A skipped test counts as failed: nobody would look for it again. */
function countVitest(report) {
  const found = read(report);
  if (!found) return NOTHING;
  const broken = found.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  );
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + found.numPendingTests + (found.numTodoTests ?? 0) + broken.length,
    failures: failuresOfVitest(found),
  };
}

function countPlaywright(report) {
  const found = read(report);
  if (!found) return NOTHING;
  const { expected, unexpected, flaky, skipped } = found.stats;
  const tests = expected + unexpected + flaky + skipped;
  return {
    passed: expected,
    failed: unexpected + flaky + skipped + (tests === 0 ? found.errors.length : 0),
    failures: failuresOfPlaywright(found),
  };
}
