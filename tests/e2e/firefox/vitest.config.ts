import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['tests/e2e/firefox/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    retry: 0,
    // As in Chromium (`playwright.config.ts`).
    expect: { poll: { timeout: 20_000, interval: 50 } },
    // Each file starts a Firefox; on two cores one at a time is fastest.
    fileParallelism: false,
  },
});
