import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { alarmAtOnce } from '#infra/constructs/alarm.ts';
import { deadLetters } from '#infra/constructs/dead-letters.ts';
import { allowVersions, jobFunction } from '#infra/constructs/job-function.ts';
import { OperationsLog } from '#infra/constructs/operations-log.ts';
import { KOEBENHAVN } from '#infra/constructs/scheduled-job.ts';
import type { Resources } from '#infra/grants.ts';
import { AARSSKIFTE_MACHINE } from '#infra/names.ts';
import { type JobName, jobNamed } from '#shared/contract/jobs.ts';
import { aarsskifteDefinition } from './aarsskifte-definition.ts';

export type AarsskifteStackProps = StackProps & { readonly resources: Resources; readonly bundles: string };

/** The year's turn: a schedule and the state machine it starts. */
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
  }

  #machine(failed: Queue): StateMachine {
    const steps = {
      begin: this.#job('begin-aarsskifte'),
      segment: this.#job('turn-segment'),
      finish: this.#job('finish-aarsskifte'),
      failed,
    };
    const machine = new StateMachine(this, 'Machine', {
      stateMachineName: AARSSKIFTE_MACHINE,
      comment: 'Årsskiftet: fast beløb, så kortene i dele side om side, så rapport',
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
    for (const fn of [steps.begin, steps.segment, steps.finish]) allowVersions(machine, fn);
    alarmAtOnce(this, 'MaskinenFejlede', {
      metric: machine.metricFailed({ period: Duration.minutes(5) }),
      text: 'Årsskiftet fejlede. Kortene får det nye år, når det bruges. Se rapporten, og start det igen: det går videre, hvor det slap.',
    });
    return machine;
  }

  #job(name: JobName): LambdaFunction {
    const { resources, bundles } = this.#props;
    return jobFunction(this, jobNamed(name), { resources, bundles, log: this.#log });
  }

  #queue(id: string): Queue {
    return deadLetters(this, id, 'Noget af årsskiftet kunne ikke køre');
  }
}
