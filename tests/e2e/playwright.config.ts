import { defineConfig } from '@playwright/test';
import { browserPath } from '../tools/setup.mjs';
import { CHROMIUM_ARGS } from './lib/chromium-args';

const report = process.env.YESFIRST_REPORT;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A machine that is slow, or does something else beside, is no fault of what is tested.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['./lib/contract-table.ts'],
    ...(report ? [['json', { outputFile: report }] as const] : []),
  ],
  use: {
    viewport: { width: 1280, height: 800 },
    actionTimeout: 30_000,
    launchOptions: { executablePath: browserPath('chromium') ?? '', args: CHROMIUM_ARGS },
  },
  projects: [{ name: 'chromium' }],
});
