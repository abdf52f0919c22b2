import { join } from 'node:path';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { compileRights, type Resources, type Right } from '#infra/grants.ts';
import { functionName } from '#infra/names.ts';
import type { EnvName } from '#shared/env.ts';
import { addFunctionAlarms } from './function-alarms.ts';
import type { OperationsLog } from './operations-log.ts';

/** Enough for the SDK at start-up, 0.29 of a processor; the functions themselves hold almost nothing. */
const MEMORY_MB = 512;

export type OperationFunctionProps = {
  /** The operation's name, which is the function's, its log's and its folder's too. */
  readonly name: string;
  readonly summary: string;
  /** See FunctionAlarmsProps. */
  readonly alarmTekst: string;
  /** Whether it has the operations' log line, which counts the faults that it answers itself. */
  readonly writesLogLine: boolean;
  /** Its whole time budget. What the code waits for inside has to fit in it. */
  readonly timeout: Duration;
  /** More memory is more processor: for what works through a whole table. */
  readonly memoryMb?: number;
  readonly rights: readonly Right[];
  readonly resources: Resources;
  /** What it is told beside the resources it has rights to. */
  readonly environment?: Partial<Record<EnvName, string>>;
  readonly log: OperationsLog;
  /** Where the bundles are, a folder for each function. */
  readonly bundles: string;
};

/** The house's function: one operation, one role with that operation's rights, one log, and alarms that say what is hit. */
export class OperationFunction extends Construct {
  readonly fn: LambdaFunction;

  constructor(scope: Construct, id: string, props: OperationFunctionProps) {
    super(scope, id);
    const { name, timeout } = props;
    const { environment, statements } = compileRights(props.rights, props.resources);
    const logGroup = props.log.group(this, 'lambda', functionName(name));
    const writeLog = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Rettigheder for ${name}`,
      // In the role itself: the function is never there without them, nor they without it.
      inlinePolicies: { rettigheder: new PolicyDocument({ statements: [...statements, writeLog] }) },
    });
    this.fn = new LambdaFunction(this, 'Function', {
      functionName: functionName(name),
      description: props.summary,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb ?? MEMORY_MB,
      timeout,
      handler: 'index.handler',
      // Source maps stay outside: Node would read them at start-up, a fifth of the time it takes.
      code: Code.fromAsset(join(props.bundles, name), { exclude: ['*.map'] }),
      role,
      logGroup,
      environment: { ...environment, ...props.environment },
    });
    addFunctionAlarms(this, {
      fn: this.fn,
      timeout,
      alarmTekst: props.alarmTekst,
      ...(props.writesLogLine && { operation: name }),
    });
  }
}
