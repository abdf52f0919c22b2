import type { TestProject } from 'vitest/node';
import { type DatabaseEngine, startDatabase } from '#infra/local/database.ts';
import { startKms } from '#infra/local/kms.ts';
import { PERSONER } from '#infra/local/personer.ts';
import { startS3 } from '#infra/local/s3.ts';
import { type Machine, startStates } from '#infra/local/states.ts';
import { AARSSKIFTE_MACHINE } from './names.ts';
import { CITIZENS } from './people.ts';
import { startRegister } from './register.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodb: string;
    engine: DatabaseEngine;
    kms: string;
    secrets: string;
    states: string;
    s3: string;
  }
}

/** One emulator and one of each stand-in for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const persons = [...PERSONER, ...CITIZENS];
  const [database, kms, register, s3] = await Promise.all([
    startDatabase(),
    startKms(),
    startRegister(persons),
    startS3(),
  ]);
  // Starting a run is what the functions ask for; what a run does is tested through its own functions.
  const definition: Machine['definition'] = { StartAt: 'Begyndt', States: { Begyndt: { Type: 'Pass', End: true } } };
  const states = await startStates({ machines: [{ arn: AARSSKIFTE_MACHINE, definition, tasks: {} }] });
  project.provide('dynamodb', database.endpoint);
  project.provide('engine', database.engine);
  project.provide('kms', kms.endpoint);
  project.provide('secrets', register.secrets);
  project.provide('states', states.endpoint);
  project.provide('s3', s3.endpoint);
  return async () => {
    await Promise.all([database.stop(), kms.stop(), register.stop(), states.stop(), s3.stop()]);
  };
}
