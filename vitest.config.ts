import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/kit/global-setup.ts'],
    setupFiles: ['test/kit/setup.ts'],
    // A slow machine is no finding: what must be in time is asserted, not left to this.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // A race is a finding: no test is tried twice.
    retry: 0,
    silent: 'passed-only',
  },
});
