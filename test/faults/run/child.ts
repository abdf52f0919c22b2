import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { inScope } from '#test/faults/engine/scope.ts';
import { seeded } from '#test/faults/engine/seeded.ts';

/** What a process of its own is asked to do: one call of one function. */
export type ChildJob = {
  /** The function's bundle. */
  readonly file: string;
  readonly event: object;
  readonly moment: number;
  readonly seed: number;
  /** How long the function has. */
  readonly budgetMs: number;
};

type Module = { handler: (event: object, context: object) => Promise<unknown> };

/** The life of a process that runs one function once, and may be killed over it. */
export async function runChild(): Promise<void> {
  process.send?.('ready');
  const [job] = (await once(process, 'message')) as [ChildJob];
  const { handler } = (await import(pathToFileURL(job.file).href)) as Module;
  const started = performance.now();
  const passed = () => performance.now() - started;
  const context = { getRemainingTimeInMillis: () => job.budgetMs - passed() };
  const scope = { call: 0, chance: seeded(job.seed, 'child'), clock: () => job.moment + passed(), timers: undefined };
  await inScope(scope, () => handler(job.event, context));
}
