import { describe, expect, it } from 'vitest';
import { JOBS, type Job } from '#shared/contract/jobs.ts';
import { resourcesOf, synthesise } from './synth.ts';

const { job: template } = await synthesise();
const SCHEDULED = JOBS.filter((job: Job) => job.tid !== undefined);
const schedules = resourcesOf(template, 'AWS::Scheduler::Schedule');
const configs = resourcesOf(template, 'AWS::Lambda::EventInvokeConfig');

type Target = { Arn: unknown; DeadLetterConfig: { Arn: unknown }; RetryPolicy: object };

describe('what a schedule starts', () => {
  it('is every job with a time in the table, and nothing else', () => {
    expect(schedules.map(({ Properties }) => Properties.Description).sort()).toEqual(
      SCHEDULED.map(({ name }) => name).sort(),
    );
  });

  it.each(SCHEDULED.map((job: Job) => ({ ...job })))('$name, by Danish time, and no minute later', ({ name, tid }) => {
    const { minute = '*', hour = '*', day = '*', month = '*' } = tid ?? {};
    expect(scheduleOf(name).Properties).toMatchObject({
      ScheduleExpression: `cron(${minute} ${hour} ${day} ${month} ? *)`,
      ScheduleExpressionTimezone: 'Europe/Copenhagen',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
    });
  });

  it.each(SCHEDULED)('$name is tried again, and then waits in a queue that wakes somebody', ({ name, alarmTekst }) => {
    const target = scheduleOf(name).Properties.Target as Target;
    expect(target.RetryPolicy).toEqual({ MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 6 * 3600 });
    const config = configOf(idIn(target.Arn));
    expect(config).toMatchObject({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 6 * 3600 });
    const queues = [target.DeadLetterConfig.Arn, config.DestinationConfig.OnFailure.Destination].map(idIn);
    expect(new Set(queues).size).toBe(2);
    for (const queue of queues) {
      expect(template.Resources[queue]?.Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400 });
      const text = alarmsOn(queue).map(({ Properties }) => Properties.AlarmDescription);
      expect(text).toEqual([expect.stringContaining(alarmTekst)]);
    }
  });

  it.each([
    ['the amounts are missing', 'satsvarsel', 'warn-sats'],
    ['Jobnet does not answer', 'jobnetForsinkede', 'sync-jobopslag'],
    ['a citizen has two cards', 'cprToKort', 'follow-cpr'],
  ])('warns while %s', (_, metric, job) => {
    const alarm = resourcesOf(template, 'AWS::CloudWatch::Alarm').find(
      ({ Properties }) => Properties.MetricName === metric,
    );
    expect(alarm?.Properties).toMatchObject({
      Dimensions: [{ Name: 'job', Value: job }],
      Threshold: 1,
      Statistic: 'Maximum',
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });
});

function scheduleOf(name: string) {
  const found = schedules.find(({ Properties }) => Properties.Description === name);
  if (found === undefined) throw new Error(`no schedule starts ${name}`);
  return found;
}

function configOf(fn: string) {
  const found = configs.find(({ Properties }) => idIn(Properties.FunctionName) === fn);
  if (found === undefined) throw new Error(`nothing says what happens when ${fn} fails`);
  return found.Properties as { DestinationConfig: { OnFailure: { Destination: unknown } } };
}

function alarmsOn(queue: string) {
  return resourcesOf(template, 'AWS::CloudWatch::Alarm').filter(({ Properties }) =>
    JSON.stringify(Properties.Dimensions ?? []).includes(`"${queue}"`),
  );
}

/** The resource that a reference names. */
function idIn(value: unknown): string {
  const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: readonly string[] };
  return Ref ?? attribute?.[0] ?? '';
}
