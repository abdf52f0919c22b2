import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { writeResult } from '#test/kit/result.ts';
import { makeBundles } from './kit/bundles.ts';
import { cpuFigures, FLOORS, latencyFigures, latencyRatio, missed, startFigures } from './kit/figures.ts';
import { runChild } from './kit/run-child.ts';
import { measureStartup, type Start } from './kit/startup.ts';
import { median, rounded } from './kit/statistics.ts';
import type { Latency, LatencySettings } from './latency.ts';
import type { Cpu, CpuSettings } from './own-cpu.ts';

/** Measures everything there is a floor for, side by side, and says which floors are kept. Other work on the machine disturbs. */

const FUNCTIONS = new URL('../dist/functions/', import.meta.url);
const ROUNDS = 21;

const dir = mkdtempSync(join(tmpdir(), 'frikort-bench-'));
const load = loadavg()[0] ?? 0;
const bundles = await makeBundles(dir);
// The function as it was built, and kept as it is now: a build meanwhile would replace it.
cpSync(new URL('register-ansaettelse/index.mjs', FUNCTIONS), bundles.lean);

console.log(`Måler ${ROUNDS} runder af hver. Belastning på maskinen lige nu: ${rounded(load)}.`);
const cpu = await runChild<Cpu>(new URL('own-cpu.ts', import.meta.url), {
  rounds: ROUNDS,
  calls: 400,
  probe: bundles.probe,
  kinds: ['own', 'bare', 'whole', 'apart'],
} satisfies CpuSettings);
const latency = await runChild<readonly Latency[]>(new URL('latency.ts', import.meta.url), {
  rounds: ROUNDS,
  calls: 100,
  bare: bundles.probe,
  handlers: { handler: bundles.lean },
} satisfies LatencySettings);
const starts = await measureStartup(ROUNDS, { lean: bundles.lean, plain: bundles.plain });
rmSync(dir, { recursive: true });

const figures = {
  ...latencyFigures(latency, 'handler'),
  ...cpuFigures(cpu),
  ...startFigures(starts, 'lean', 'plain'),
};
const below = missed(figures, FLOORS);
writeResult('bench', {
  machine: { node: process.version, cpus: cpus().length, model: cpus()[0]?.model, load: [load, loadavg()[0]] },
  rounds: ROUNDS,
  floors: FLOORS,
  figures,
  missed: below,
  register: [1, 16].map(registerDetails),
  cpuMicros: Object.fromEntries(Object.entries(cpu).map(([kind, all]) => [kind, rounded(median(all), 1)])),
  starts: Object.fromEntries(['lean', 'plain'].map((name) => [name, startDetails(name)])),
  bundleBytes: bundleBytes(),
});

for (const [name, value] of Object.entries(figures)) {
  const floor = FLOORS[name as keyof typeof FLOORS];
  const verdict = floor === undefined ? '' : `højst ${rounded(floor, 3)}${below.includes(name) ? '  IKKE NÅET' : ''}`;
  console.log(`${name.padEnd(12)} ${String(rounded(value, 3)).padStart(8)}  ${verdict}`);
}
console.log('Alt, der er målt, står i test-results/bench.json.');
if (below.length > 0) process.exitCode = 1;

function registerDetails(atOnce: number) {
  const ms = (name: string, of: 'p50' | 'p99') =>
    rounded(median(latency.filter((row) => row.name === name && row.atOnce === atOnce).map((row) => row[of])), 2);
  return {
    atOnce,
    bareMs: { p50: ms('bare', 'p50'), p99: ms('bare', 'p99') },
    handlerMs: { p50: ms('handler', 'p50'), p99: ms('handler', 'p99') },
    ratio: {
      p50: rounded(latencyRatio(latency, 'handler', atOnce, 'p50'), 3),
      p99: rounded(latencyRatio(latency, 'handler', atOnce, 'p99'), 3),
      cpu: rounded(latencyRatio(latency, 'handler', atOnce, 'cpuMicros'), 3),
    },
  };
}

function startDetails(name: string) {
  const own = starts.filter((start) => start.name === name);
  const middle = (what: keyof Pick<Start, 'init' | 'cold' | 'peakMb'>) => rounded(median(own.map((s) => s[what])), 1);
  return { initMs: middle('init'), coldMs: middle('cold'), peakMb: middle('peakMb') };
}

/** Their limits are kept by test/scripts/build.test.ts. */
function bundleBytes(): Record<string, number> {
  const { outputs }: Metafile = JSON.parse(readFileSync(new URL('metafile.json', FUNCTIONS), 'utf8'));
  const modules = Object.entries(outputs).filter(([file]) => file.endsWith('.mjs'));
  return Object.fromEntries(modules.map(([file, { bytes }]) => [file.split('/').at(-2), bytes]));
}
