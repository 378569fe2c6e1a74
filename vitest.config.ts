import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [await WxtVitest(), preact()],
  define: {
    __DECLARED_SITES__: JSON.stringify([{ pattern: 'https://mail.google.com/*', site: 'gmail' }]),
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/structure.test.ts'],
    // Two cores on the machines that this runs on: more workers only wait.
    maxWorkers: 2,
    // Property tests work long by intent: the limit is for a hang, not for a busy machine.
    testTimeout: 30_000,
    // One seed for the property tests: what fails fails again.
    setupFiles: ['tests/unit/seed.ts'],
    mockReset: true,
    restoreMocks: true,
  },
});
