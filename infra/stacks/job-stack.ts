import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { alarmAtOnce } from '#infra/constructs/alarm.ts';
import { type JobFunctionProps, jobFunction } from '#infra/constructs/job-function.ts';
import { OperationsLog } from '#infra/constructs/operations-log.ts';
import { Post } from '#infra/constructs/post.ts';
import { ScheduledJob, type ScheduledJobProps } from '#infra/constructs/scheduled-job.ts';
import { StreamConsumer } from '#infra/constructs/stream-consumer.ts';
import type { Resources } from '#infra/grants.ts';
import { JOBS, type Job, type JobName } from '#shared/contract/jobs.ts';

export type JobStackProps = StackProps & {
  readonly resources: Resources;
  readonly bundles: string;
  readonly siteOrigin: string;
};

/** What the job's number is in the last week of December. */
const SIDSTE_UGE = 3;

/** Everything that a schedule starts and everything that follows the cards: each job as its row in the table says. */
export class JobStack extends Stack {
  constructor(scope: Construct, id: string, { resources, bundles, siteOrigin, ...props }: JobStackProps) {
    super(scope, id, props);
    const log = new OperationsLog(this, 'OperationsLog', 'alias/frikort-log-job');
    const post = new Post(this, 'Post', new URL(siteOrigin).hostname);
    const miljoe = { SITE_ORIGIN: siteOrigin, BESKED_AFSENDER: post.afsender };
    for (const job of JOBS) this.#make(job, { resources, log, bundles, miljoe }, post);
    const satsvarsel = numberOf('warn-sats', 'satsvarsel');
    alarmAtOnce(this, 'SatsMangler', {
      metric: satsvarsel,
      text: 'Næste års beløb er ikke bekræftet. Uden det får ingen kort et beløb ved nytår. Indtast og bekræft det på driftssiden.',
    });
    alarmAtOnce(this, 'JobnetForsinket', {
      metric: numberOf('sync-jobopslag', 'jobnetForsinkede'),
      text: 'Jobnet har ikke svaret i omkring en time. Jobopslag vises i løsningen, men annoncerne venter. De sendes af sig selv, når Jobnet svarer. Undersøg adgangen til STAR.',
    });
    alarmAtOnce(this, 'ToKort', {
      metric: numberOf('follow-cpr', 'cprToKort'),
      text: 'En borger med nyt CPR-nummer har fået et kort mere. Find begge, og giv den ansvarlige kommune besked: driftsvejledningen siger hvordan.',
    });
    alarmAtOnce(this, 'SatsManglerSidsteUge', {
      metric: satsvarsel,
      threshold: SIDSTE_UGE,
      text: 'Næste års beløb er ikke bekræftet, og nytår er om få dage: borgerne kan ikke bruge kortet, før det er. Find to driftsoperatører nu.',
    });
  }

  #make(job: Job, common: JobFunctionProps, post: Post): void {
    if (!isScheduled(job) && job.foelger === undefined) return;
    const fn = isScheduled(job)
      ? new ScheduledJob(this, job.name, { ...common, job }).fn
      : jobFunction(new Construct(this, job.name), job, common);
    if (job.post) post.allow(fn);
    if (job.foelger === undefined) return;
    new StreamConsumer(this, `${job.name}-stroem`, {
      fn,
      job,
      foelger: job.foelger,
      table: common.resources.FRIKORT_TABLE,
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
