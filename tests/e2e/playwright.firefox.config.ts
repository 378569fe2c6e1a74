import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserPath } from '../tools/setup.mjs';

const report = process.env.YESFIRST_REPORT;
process.env.YESFIRST_FIREFOX ??= browserPath('firefox') ?? '';

/** The contract of the sites' adapters in Firefox: their pages alone, without the extension. */
export default defineConfig({
  testDir: './sites',
  testMatch: ['contract.spec.ts', 'record-contract.spec.ts', 'generic.spec.ts'],
  // What is read in the second language and those of dates is the same in both browsers, and so is a captured page;
  // three sites have no language but Chinese.
  grepInvert: [/X (?!QQ Mail|NetEase Mail|Tencent Exmail).* in zh-CN/, /dates in /, /a captured page/],
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['./lib/contract-table.ts'],
    ...(report ? [['json', { outputFile: report }] as const] : []),
  ],
  use: {
    browserName: 'firefox',
    channel: 'moz-firefox',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 30_000,
    launchOptions: { executablePath: fileURLToPath(new URL('./lib/firefox-bidi.mjs', import.meta.url)) },
  },
  projects: [{ name: 'Firefox' }],
});
