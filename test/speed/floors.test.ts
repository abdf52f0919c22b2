import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeBundles } from '#bench/kit/bundles.ts';
import {
  cpuFigures,
  type Figures,
  FLOORS_WITH_SLACK,
  latencyFigures,
  missed,
  startFigures,
} from '#bench/kit/figures.ts';
import { runChild } from '#bench/kit/run-child.ts';
import { measureStartup } from '#bench/kit/startup.ts';
import type { Latency, LatencySettings } from '#bench/latency.ts';
import type { Cpu, CpuSettings } from '#bench/own-cpu.ts';
import { writeResult } from '#test/kit/result.ts';

/**
 * A short run of `npm run bench`, after the other tests. Each figure is measured together with a fault planted in it, so
 * that it is seen each time that the floor would have been missed.
 */
const ROUNDS = 5;
const dir = mkdtempSync(join(tmpdir(), 'frikort-floors-'));
const bundles = await makeBundles(dir);
const found: Record<string, Figures> = {};

afterAll(() => {
  writeResult('floors', { floors: FLOORS_WITH_SLACK, ...found });
  rmSync(dir, { recursive: true });
});

function missedOf(name: string, figures: Figures): readonly string[] {
  found[name] = figures;
  return missed(figures, FLOORS_WITH_SLACK).filter((figure) => figure in figures);
}

describe('a registration', { timeout: 180_000 }, () => {
  test('takes little longer than the transaction it makes; with reads before it, it takes too long', async () => {
    const all = await runChild<readonly Latency[]>(new URL('../../bench/latency.ts', import.meta.url), {
      rounds: ROUNDS,
      calls: 48,
      bare: bundles.probe,
      handlers: { handler: bundles.lean, plantedRead: bundles.plantedRead },
    } satisfies LatencySettings);
    expect(missedOf('handler', latencyFigures(all, 'handler'))).toEqual([]);
    expect(missedOf('plantedRead', latencyFigures(all, 'plantedRead'))).toEqual(['register1', 'register16']);
  });

  test('uses little of the processor beside the client; with work done over and over, it uses too much', async () => {
    expect(missedOf('own', await ownCpu(bundles.probe))).toEqual([]);
    expect(missedOf('plantedWork', await ownCpu(bundles.plantedWork))).toEqual(['ownShare']);
  });
});

async function ownCpu(probe: string): Promise<Figures> {
  const settings: CpuSettings = { rounds: ROUNDS, calls: 100, probe, kinds: ['own', 'bare'] };
  const { ownShare = Infinity } = cpuFigures(
    await runChild<Cpu>(new URL('../../bench/own-cpu.ts', import.meta.url), settings),
  );
  return { ownShare };
}

describe('a function that starts', { timeout: 180_000 }, () => {
  test('does it sooner and smaller than with the SDK as it comes; the SDK as it comes does not', async () => {
    const builds = { lean: bundles.lean, plain: bundles.plain, plantedPlain: bundles.plain };
    const starts = await measureStartup(3 * ROUNDS, builds);
    expect(missedOf('start', startFigures(starts, 'lean', 'plain'))).toEqual([]);
    const planted = startFigures(starts, 'plantedPlain', 'plain');
    expect(missedOf('plantedPlain', planted)).toEqual(['init', 'cold', 'peak']);
  });
});
