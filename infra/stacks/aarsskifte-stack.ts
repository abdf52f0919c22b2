import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke as ScheduledLambda, StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { type CfnElement, Duration, Stack, type StackProps, TimeZone, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { OperationFunction } from '#infra/constructs/operation-function.ts';
import { OperationsLog } from '#infra/constructs/operations-log.ts';
import { jobRights, type Resources } from '#infra/grants.ts';
import { AARSSKIFTE_MACHINE } from '#infra/names.ts';
import { JOBS, type Job } from '#shared/contract/jobs.ts';
import { aarsskifteDefinition } from './aarsskifte-definition.ts';

export type AarsskifteStackProps = StackProps & { readonly resources: Resources; readonly bundles: string };

/** The year and the day are Danish ones, whatever clock the region goes by. */
const KOEBENHAVN = TimeZone.of('Europe/Copenhagen');

/** Going through the table is work for a whole processor. */
const SEGMENT_MEMORY_MB = 1769;

/** The year's turn: a schedule, the state machine it starts, and the warning while next year's amounts are missing. */
export class AarsskifteStack extends Stack {
  readonly #props: AarsskifteStackProps;
  readonly #log: OperationsLog;

  constructor(scope: Construct, id: string, props: AarsskifteStackProps) {
    super(scope, id, props);
    this.#props = props;
    this.#log = new OperationsLog(this, 'OperationsLog', 'alias/frikort-log-aarsskifte');
    const failed = this.#queue('Fejlede');
    const machine = this.#machine(failed);
    new Schedule(this, 'Nytaar', {
      description: 'Årsskiftet: 1. januar kl. 00.00 i Danmark',
      schedule: ScheduleExpression.cron({ minute: '0', hour: '0', day: '1', month: '1', timeZone: KOEBENHAVN }),
      target: new StepFunctionsStartExecution(machine, {
        input: ScheduleTargetInput.fromObject({ koerselId: ContextAttribute.executionId }),
        deadLetterQueue: this.#queue('NytaarIkkeStartet'),
        retryAttempts: 185,
        maxEventAge: Duration.hours(24),
      }),
    });
    this.#warning();
  }

  #machine(failed: Queue): StateMachine {
    const steps = {
      begin: this.#job('begin-aarsskifte').fn,
      segment: this.#job('turn-segment', SEGMENT_MEMORY_MB).fn,
      finish: this.#job('finish-aarsskifte').fn,
      failed,
    };
    const machine = new StateMachine(this, 'Machine', {
      stateMachineName: AARSSKIFTE_MACHINE,
      comment: 'Årsskiftet: fast beløb, så tabellen i dele side om side, så rapport',
      definitionBody: DefinitionBody.fromChainable(aarsskifteDefinition(this, steps)),
      timeout: Duration.hours(12),
      tracingEnabled: true,
      logs: {
        destination: this.#log.group(new Construct(this, 'MachineLog'), 'vendedlogs', 'socialt-frikort-aarsskifte'),
        level: LogLevel.ALL,
        // The steps' input and output hold counts and ids of runs, no citizen.
        includeExecutionData: true,
      },
    });
    Validations.of(machine).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Writing logs and traces takes no resource: AWS gives these actions on everything or not at all.',
    });
    for (const fn of [steps.begin, steps.segment, steps.finish]) this.#allowVersions(machine, fn);
    this.#alarm('MaskinenFejlede', {
      metric: machine.metricFailed({ period: Duration.minutes(5) }),
      text: 'Årsskiftet fejlede. Kortene får det nye år, når det bruges. Se rapporten, og start det igen: det går videre, hvor det slap.',
    });
    return machine;
  }

  /** D15: every morning in December; the function itself knows whether the amounts are missing. */
  #warning(): void {
    const { fn } = this.#job('warn-sats');
    const role = new Role(this, 'VarselRolle', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: 'Starter varslet om næste års beløb',
    });
    this.#allowVersions(role, fn);
    const failed = this.#queue('VarselFejlede');
    fn.configureAsyncInvoke({
      onFailure: new SqsDestination(failed),
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
    });
    new Schedule(this, 'Satsvarsel', {
      description: 'Varsel hver morgen i december, så længe næste års beløb mangler',
      schedule: ScheduleExpression.cron({ minute: '0', hour: '8', day: '*', month: '12', timeZone: KOEBENHAVN }),
      target: new ScheduledLambda(fn, {
        role,
        deadLetterQueue: this.#queue('VarselIkkeStartet'),
        retryAttempts: 10,
        maxEventAge: Duration.hours(6),
      }),
    });
    this.#alarm('SatsMangler', {
      metric: new Metric({
        namespace: 'SocialtFrikort',
        metricName: 'satsvarsel',
        dimensionsMap: { job: 'warn-sats' },
        statistic: Stats.MAXIMUM,
        period: Duration.minutes(5),
      }),
      text: 'Næste års beløb er ikke bekræftet. Uden det får ingen kort et beløb ved nytår. Indtast og bekræft det på driftssiden.',
    });
  }

  #job(name: Job['name'], memoryMb?: number): OperationFunction {
    const job = JOBS.find((row) => row.name === name);
    if (job === undefined) throw new Error(`no job ${name}`);
    return new OperationFunction(this, name, {
      name,
      summary: job.alarmTekst,
      alarmTekst: job.alarmTekst,
      writesLogLine: false,
      timeout: Duration.seconds(job.timeoutSeconds),
      ...(memoryMb !== undefined && { memoryMb }),
      rights: jobRights(job),
      resources: this.#props.resources,
      log: this.#log,
      bundles: this.#props.bundles,
    });
  }

  /** CDK lets who invokes a function invoke its versions too. There are none. */
  #allowVersions(scope: Construct, fn: LambdaFunction): void {
    const logicalId = this.getLogicalId(fn.node.defaultChild as CfnElement);
    Validations.of(scope).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>:*]`,
      reason: 'The versions of this one function, which has none: the wildcard is added by the construct library.',
    });
  }

  /** What could not be done waits here for two weeks, and somebody is told within minutes. */
  #queue(id: string): Queue {
    const queue = new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is a dead-letter queue itself.',
    });
    this.#alarm(`${id}Alarm`, {
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      text: `Noget af årsskiftet eller varslet om næste års beløb kunne ikke køre (${id}). Beskeden kan sendes igen uden skade.`,
    });
    return queue;
  }

  #alarm(id: string, { metric, text }: { metric: Metric; text: string }): void {
    new Alarm(this, id, {
      metric,
      threshold: 1,
      alarmDescription: text,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
