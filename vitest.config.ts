import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** As many processes of its own as there are cores, so it comes first and has them. */
const FAULTS = 'test/faults/faults.test.ts';
/** What is measured is measured when nothing else runs. */
const MEASURED = 'test/speed/floors.test.ts';

/** These take minutes: they begin before the others, which would wait for them at the end. */
const LONG = ['test/web/web.test.ts', 'test/privacy/leaks.test.ts', 'test/web/indgange.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => LONG.findLastIndex((file) => moduleId.endsWith(file));
    const isLong = (file: TestSpecification) => Number(place(file) >= 0);
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => isLong(b) - isLong(a) || place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    // A slow machine is no finding: what must be in time is asserted, not left to this.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
    // One more than there are cores: each waits for emulators and browsers, which are processes of their own.
    maxWorkers: Math.min(availableParallelism() + 1, 6),
    sequence: { sequencer: LongestFirst },
    // A race is a finding: no test is tried twice.
    retry: 0,
    silent: 'passed-only',
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: [FAULTS, MEASURED],
          sequence: { groupOrder: 1 },
          globalSetup: ['test/kit/global-setup.ts'],
          setupFiles: ['test/kit/setup.ts'],
        },
      },
      { extends: true, test: { name: 'faults', include: [FAULTS], sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'measured', include: [MEASURED], sequence: { groupOrder: 2 } } },
    ],
  },
});
