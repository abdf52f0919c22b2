import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Duration, TimeZone } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Job } from '#shared/contract/jobs.ts';
import { deadLetters } from './dead-letters.ts';
import { allowVersions, type JobFunctionProps, jobFunction } from './job-function.ts';

/** The year and the day are Danish ones, whatever clock the region goes by. */
export const KOEBENHAVN = TimeZone.of('Europe/Copenhagen');

export type ScheduledJobProps = JobFunctionProps & { readonly job: Job & Required<Pick<Job, 'tid'>> };

/**
 * A job that a schedule starts. It can go wrong in two places, that the schedule cannot reach the function and that the
 * function fails: each has its retries and then a queue of its own, which wakes somebody.
 */
export class ScheduledJob extends Construct {
  readonly fn: LambdaFunction;

  constructor(scope: Construct, id: string, props: ScheduledJobProps) {
    super(scope, id);
    const { job } = props;
    const fn = jobFunction(this, job, props);
    this.fn = fn;
    const role = new Role(this, 'SchedulerRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: `Starter ${job.name}`,
    });
    allowVersions(role, fn);
    fn.configureAsyncInvoke({
      onFailure: new SqsDestination(deadLetters(this, 'Fejlede', job.alarmTekst)),
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
    });
    new Schedule(this, 'Schedule', {
      description: job.name,
      schedule: ScheduleExpression.cron({ ...job.tid, timeZone: KOEBENHAVN }),
      target: new LambdaInvoke(fn, {
        role,
        deadLetterQueue: deadLetters(this, 'IkkeStartet', job.alarmTekst),
        retryAttempts: 10,
        maxEventAge: Duration.hours(6),
      }),
    });
  }
}
