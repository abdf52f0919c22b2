import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { context, expectRegistered, registerEvent } from './registration.ts';

export type Probe = typeof import('../probe.ts');

export function importProbe(file: string): Promise<Probe> {
  return import(pathToFileURL(file).href);
}

type Input = ConstructorParameters<Probe['TransactWriteCommand']>[0];

/** The client's send, answered before anything of the client runs. */
export async function withoutClient<T>({ dynamo }: Probe, answer: (input: Input) => void, run: () => Promise<T>) {
  dynamo.send = async (command: { readonly input: unknown }) => {
    answer(command.input as Input);
    return {};
  };
  try {
    return await run();
  } finally {
    Reflect.deleteProperty(dynamo, 'send');
  }
}

/** The transactions of so many registrations, as the function makes them: exactly the same items, ready to be sent. */
export async function bareInputs(probe: Probe, count: number): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  await withoutClient(
    probe,
    (input) => inputs.push({ ...input, ClientRequestToken: randomUUID() }),
    async () => {
      for (let i = 0; i < count; i++) expectRegistered(await probe.handler(registerEvent(), context()));
    },
  );
  if (inputs.length !== count) throw new Error('a registration is not one call of the database');
  return inputs;
}
