import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type CfnElement, Duration, Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { jobRights, type Resources } from '#infra/grants.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { OperationFunction } from './operation-function.ts';
import type { OperationsLog } from './operations-log.ts';

export type JobFunctionProps = {
  readonly resources: Resources;
  readonly log: OperationsLog;
  /** Where the bundles are, a folder for each function. */
  readonly bundles: string;
  /** What the jobs that ask for it are told. */
  readonly miljoe?: Readonly<Record<NonNullable<Job['miljoe']>[number], string>>;
};

/** The function of a job, as its row says. */
export function jobFunction(
  scope: Construct,
  job: Job,
  { resources, log, bundles, miljoe }: JobFunctionProps,
): LambdaFunction {
  const { name, alarmTekst, timeoutSeconds, memoryMb } = job;
  const told = (job.miljoe ?? []).map((key) => [key, miljoe?.[key]] as const);
  return new OperationFunction(scope, name, {
    name,
    summary: alarmTekst,
    alarmTekst,
    writesLogLine: false,
    timeout: Duration.seconds(timeoutSeconds),
    ...(memoryMb !== undefined && { memoryMb }),
    rights: jobRights(job),
    resources,
    log,
    bundles,
    environment: Object.fromEntries(told),
  }).fn;
}

/** CDK lets who invokes a function invoke its versions too. There are none. */
export function allowVersions(scope: Construct, fn: LambdaFunction): void {
  const logicalId = Stack.of(scope).getLogicalId(fn.node.defaultChild as CfnElement);
  Validations.of(scope).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>:*]`,
    reason: 'The versions of this one function, which has none: the wildcard is added by the construct library.',
  });
}
