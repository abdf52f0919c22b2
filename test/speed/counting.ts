import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { dynamo } from '#shared/store/client.ts';
import { type Gate, startGate } from '#test/kit/gate.ts';

/** What was asked of AWS: how often each operation of each service, and what the database says that it cost. */
export type Use = { readonly calls: Readonly<Record<string, number>>; readonly read: number; readonly write: number };

/** Counts on the wire, so that a call is seen wherever in the code it is made, and each time it is sent. */
export type Counter = { count(run: () => Promise<unknown>): Promise<Use>; stop(): Promise<void> };

const ENDPOINTS = ['AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ENDPOINT_URL_KMS', 'AWS_ENDPOINT_URL_SECRETS_MANAGER'] as const;
const READS = /^(?:Get|BatchGet|Query|Scan|TransactGet)/;

/** Stands between the functions and the services that the environment points at. Before the first call of any client. */
export async function startCounter(): Promise<Counter> {
  const sent: string[] = [];
  const consumed: { operation: string; units: number }[] = [];
  const gates = await Promise.all(
    ENDPOINTS.map(async (name) => {
      const gate: Gate = await startGate(process.env[name] ?? '');
      gate.judge = (operation) => {
        sent.push(operation);
        return undefined;
      };
      process.env[name] = gate.url;
      return gate;
    }),
  );
  askForCapacity((operation, units) => consumed.push({ operation, units }));
  const units = (reads: boolean) =>
    consumed.filter(({ operation }) => READS.test(operation) === reads).reduce((sum, row) => sum + row.units, 0);
  return {
    async count(run) {
      sent.length = 0;
      consumed.length = 0;
      await run();
      const calls: Record<string, number> = {};
      for (const operation of sent) calls[operation] = (calls[operation] ?? 0) + 1;
      return { calls, read: units(true), write: units(false) };
    },
    stop: async () => {
      await Promise.all(gates.map((gate) => gate.stop()));
    },
  };
}

/** Has the database say of each request what it took, indexes too. */
function askForCapacity(note: (operation: string, units: number) => void): void {
  dynamo.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
      const { ConsumedCapacity: found = [] } = answer.output as {
        ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
      };
      for (const { CapacityUnits } of [found].flat()) note(String(context.commandName), CapacityUnits ?? Number.NaN);
      return answer;
    },
    { step: 'initialize', name: 'askForCapacity' },
  );
}
