import { defineConfig } from 'vitest/config';

/** What is measured is measured when nothing else runs. */
const MEASURED = 'test/speed/floors.test.ts';

export default defineConfig({
  test: {
    // A slow machine is no finding: what must be in time is asserted, not left to this.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    // A race is a finding: no test is tried twice.
    retry: 0,
    silent: 'passed-only',
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: [MEASURED],
          globalSetup: ['test/kit/global-setup.ts'],
          setupFiles: ['test/kit/setup.ts'],
        },
      },
      { extends: true, test: { name: 'measured', include: [MEASURED], sequence: { groupOrder: 1 } } },
    ],
  },
});
