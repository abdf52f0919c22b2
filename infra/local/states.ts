import { type RunOptions, StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import * as z from 'zod/mini';
import { AwsError, type AwsService, operation, startAwsService } from './aws-json.ts';

const startInput = z.object({
  stateMachineArn: z.string(),
  name: z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,80}$/)),
  input: z._default(z.string(), '{}'),
});
const describeInput = z.object({ executionArn: z.string() });

export type Execution = {
  readonly name: string;
  readonly input: string;
  readonly startDate: number;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED';
  /** Kept while it runs. */
  readonly done: Promise<void>;
};

export type Machine = {
  readonly arn: string;
  readonly definition: StateMachineDefinition;
  /** What each Task state does here, by the state's name. */
  readonly tasks: NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>;
};

export type States = AwsService & {
  /** Starts an execution as the service's own API does. */
  start(machineArn: string, name: string, input: string): Execution;
  /** Waits until nothing runs. */
  settled(): Promise<void>;
};

/** Stands in for Step Functions: the same definition, interpreted here; executions are known by name, as there. */
export async function startStates(options: {
  machines: readonly Machine[];
  port?: number | undefined;
}): Promise<States> {
  const executions = new Map<string, Execution>();
  const arnOf = (machineArn: string, name: string) => `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

  function start(machineArn: string, name: string, input: string): Execution {
    const machine = options.machines.find(({ arn }) => arn === machineArn);
    if (machine === undefined) throw new AwsError('StateMachineDoesNotExist', 'State Machine Does Not Exist');
    const arn = arnOf(machineArn, name);
    const known = executions.get(arn);
    if (known?.status === 'RUNNING' && known.input === input) return known;
    if (known !== undefined) throw new AwsError('ExecutionAlreadyExists', 'Execution Already Exists');
    const run = new StateMachine(machine.definition, { validationOptions: { checkArn: false, noValidate: true } }).run(
      parseInput(input),
      { overrides: { taskResourceLocalHandlers: machine.tasks } },
    );
    const end = (status: Execution['status']) => () => {
      execution.status = status;
    };
    const done = run.result.then(end('SUCCEEDED'), end('FAILED'));
    const execution: Execution = { name, input, startDate: Date.now() / 1000, status: 'RUNNING', done };
    executions.set(arn, execution);
    return execution;
  }

  const service = await startAwsService({
    port: options.port,
    target: 'AWSStepFunctions',
    internalError: 'InternalServerException',
    operations: new Map([
      [
        'StartExecution',
        operation(startInput, ({ stateMachineArn, name, input }) => {
          const { startDate } = start(stateMachineArn, name, input);
          return { executionArn: arnOf(stateMachineArn, name), startDate };
        }),
      ],
      [
        'DescribeExecution',
        operation(describeInput, ({ executionArn }) => {
          const found = executions.get(executionArn);
          if (found === undefined) throw new AwsError('ExecutionDoesNotExist', 'Execution Does Not Exist');
          const { name, status, startDate } = found;
          return { executionArn, name, status, startDate };
        }),
      ],
    ]),
  });
  return {
    ...service,
    start,
    settled: async () => {
      await Promise.all([...executions.values()].map(({ done }) => done));
    },
  };
}

function parseInput(text: string): Record<string, string | number> {
  try {
    const input = z.record(z.string(), z.union([z.string(), z.number()])).safeParse(JSON.parse(text));
    if (input.success) return input.data;
  } catch {
    // Answered below, as the service does.
  }
  throw new AwsError('InvalidExecutionInput', 'Invalid State Machine Execution Input');
}
