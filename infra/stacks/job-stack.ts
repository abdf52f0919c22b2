import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { alarmAtOnce } from '#infra/constructs/alarm.ts';
import { OperationsLog } from '#infra/constructs/operations-log.ts';
import { ScheduledJob, type ScheduledJobProps } from '#infra/constructs/scheduled-job.ts';
import type { Resources } from '#infra/grants.ts';
import { JOBS, type Job, type JobName } from '#shared/contract/jobs.ts';

export type JobStackProps = StackProps & { readonly resources: Resources; readonly bundles: string };

/** Everything that a schedule starts: each job with a time in the table, as its row says. */
export class JobStack extends Stack {
  constructor(scope: Construct, id: string, { resources, bundles, ...props }: JobStackProps) {
    super(scope, id, props);
    const log = new OperationsLog(this, 'OperationsLog', 'alias/frikort-log-job');
    for (const job of JOBS) {
      if (isScheduled(job)) new ScheduledJob(this, job.name, { job, resources, log, bundles });
    }
    alarmAtOnce(this, 'SatsMangler', {
      metric: numberOf('warn-sats', 'satsvarsel'),
      text: 'Næste års beløb er ikke bekræftet. Uden det får ingen kort et beløb ved nytår. Indtast og bekræft det på driftssiden.',
    });
  }
}

function isScheduled(job: Job): job is ScheduledJobProps['job'] {
  return job.tid !== undefined;
}

/** A number that the job's log line carries: the highest of five minutes. */
function numberOf(job: JobName, metricName: string): Metric {
  return new Metric({
    namespace: 'SocialtFrikort',
    metricName,
    dimensionsMap: { job },
    statistic: Stats.MAXIMUM,
    period: Duration.minutes(5),
  });
}
