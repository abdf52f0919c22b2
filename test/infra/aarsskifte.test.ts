import { describe, expect, test } from 'vitest';
import { STACKS } from '#infra/names.ts';
import { makeApp, resourcesOf, type TemplateJson } from './synth.ts';

const { app, remove } = await makeApp();
const assembly = app.synth();
const template: TemplateJson = assembly.getStackByName(STACKS.aarsskifte).template;
const jobs: TemplateJson = assembly.getStackByName(STACKS.job).template;
remove();

type Schedule = {
  readonly Description?: string;
  readonly ScheduleExpression: string;
  readonly ScheduleExpressionTimezone: string;
  readonly FlexibleTimeWindow: { readonly Mode: string };
  readonly State?: string;
  readonly Target: {
    readonly Arn: unknown;
    readonly DeadLetterConfig?: { readonly Arn: unknown };
    readonly RetryPolicy?: { readonly MaximumRetryAttempts: number; readonly MaximumEventAgeInSeconds: number };
    readonly Input?: string;
  };
};
type State = {
  readonly Type: string;
  readonly Resource?: string;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts?: number }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Next?: string;
  readonly ItemProcessor?: { readonly States: Readonly<Record<string, State>> };
  readonly MaxConcurrency?: number;
};

const only = <T>(type: string, where: (properties: T) => boolean = () => true): T => {
  const found = resourcesOf(template, type)
    .map(({ Properties }) => Properties as T)
    .filter(where);
  expect(found).toHaveLength(1);
  return found[0] as T;
};
/** The resource's name in the template, of a reference to it. */
const refersTo = (value: unknown): string => {
  const reference = value as { Ref?: string; 'Fn::GetAtt'?: [string, string] } | undefined;
  return reference?.Ref ?? reference?.['Fn::GetAtt']?.[0] ?? '';
};
const queueIds = resourcesOf(template, 'AWS::SQS::Queue').map(({ id }) => id);
const alarmsOf = (stack: TemplateJson) =>
  resourcesOf(stack, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const newYear = () => only<Schedule>('AWS::Scheduler::Schedule');
const scheduled = resourcesOf(jobs, 'AWS::Scheduler::Schedule').map(({ Properties }) => Properties as Schedule);

/** The state machine's definition, with every reference written as a name. */
function definition(): { StartAt: string; States: Record<string, State>; TimeoutSeconds: number } {
  const { DefinitionString } = only<{ DefinitionString: { 'Fn::Join': [string, unknown[]] } }>(
    'AWS::StepFunctions::StateMachine',
  );
  const parts = DefinitionString['Fn::Join'][1];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : refersTo(part))).join(''));
}

describe('the schedule of the turn', () => {
  test('is 1 January at 00:00 in Denmark, to the minute, every year', () => {
    expect(newYear()).toMatchObject({
      ScheduleExpression: 'cron(0 0 1 1 ? *)',
      ScheduleExpressionTimezone: 'Europe/Copenhagen',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    expect(newYear().State ?? 'ENABLED').toBe('ENABLED');
  });

  test('starts the state machine, under a name that a second delivery has too', () => {
    expect(template.Resources[refersTo(newYear().Target.Arn)]?.Type).toBe('AWS::StepFunctions::StateMachine');
    expect(JSON.parse(newYear().Target.Input ?? '')).toEqual({ koerselId: '<aws.scheduler.execution-id>' });
  });

  test('is tried for a whole day, and then put aside', () => {
    expect(newYear().Target.RetryPolicy).toEqual({ MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 });
    expect(refersTo(newYear().Target.DeadLetterConfig?.Arn)).toMatch(/^NytaarIkkeStartet/);
  });
});

describe('the schedule of the warning', () => {
  test('is at 8 in Denmark on 1 December and daily from the 15th', () => {
    const days = ['1', ...Array.from({ length: 17 }, (_, i) => String(15 + i))].join(',');
    expect(scheduled.filter(({ Description }) => Description === 'warn-sats')).toMatchObject([
      { ScheduleExpression: `cron(0 8 ${days} 12 ? *)` },
    ]);
  });
});

test('the queues are kept two weeks, and each rings within five minutes of its first letter', () => {
  expect(queueIds.map((id) => id.slice(0, -8)).sort()).toEqual(['Fejlede', 'NytaarIkkeStartet']);
  for (const id of queueIds) {
    expect(template.Resources[id]?.Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600 });
    const watching = alarmsOf(template).filter(({ Dimensions }) =>
      ((Dimensions ?? []) as { Name: string; Value: unknown }[]).some(
        ({ Name, Value }) => Name === 'QueueName' && refersTo(Value) === id,
      ),
    );
    expect(watching, id).toMatchObject([
      {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Statistic: 'Maximum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      },
    ]);
  }
});

describe('the state machine', () => {
  test('rings when it fails', () => {
    expect(alarmsOf(template).filter(({ Namespace }) => Namespace === 'AWS/States')).toMatchObject([
      { MetricName: 'ExecutionsFailed', Period: 300, EvaluationPeriods: 1, Threshold: 1 },
    ]);
  });

  test('puts what must be given up on the queue, whichever step it was, and fails', () => {
    const { States } = definition();
    const steps = Object.entries(States).filter(([, { Type }]) => Type === 'Task' || Type === 'Map');
    const [aside] = steps.filter(([, { Resource }]) => Resource?.includes('sqs:sendMessage'));
    expect(aside?.[1].Next && States[aside[1].Next]?.Type).toBe('Fail');
    const working = steps.filter(([name]) => name !== aside?.[0]);
    expect(working.map(([name]) => name)).toEqual(['Fastlæg årets beløb', 'Alle segmenter', 'Afslut rapporten']);
    for (const [name, { Catch }] of working) {
      expect(Catch, name).toEqual([{ ErrorEquals: ['States.ALL'], Next: aside?.[0], ResultPath: '$.fejl' }]);
    }
  });

  test('tries a part that failed again, whatever the error, and goes on with it until it is done', () => {
    const { States } = definition();
    const parts = States['Alle segmenter'];
    expect(parts?.MaxConcurrency).toBe(8);
    const inside = parts?.ItemProcessor?.States ?? {};
    const [part] = Object.entries(inside).filter(([, { Type }]) => Type === 'Task');
    expect(part?.[1].Retry).toContainEqual(expect.objectContaining({ ErrorEquals: ['States.ALL'], MaxAttempts: 6 }));
    const choice = Object.values(inside).find(({ Type }) => Type === 'Choice') as unknown as { Default: string };
    expect(choice.Default).toBe(part?.[0]);
  });

  test('tries every step again when Lambda itself fails', () => {
    const all = Object.values(definition().States).flatMap((state) => [
      state,
      ...Object.values(state.ItemProcessor?.States ?? {}),
    ]);
    const calling = all.filter(({ Type, Resource }) => Type === 'Task' && !Resource?.includes('sqs'));
    expect(calling).toHaveLength(3);
    for (const { Retry } of calling) {
      expect(Retry?.flatMap(({ ErrorEquals }) => ErrorEquals)).toContain('Lambda.ServiceException');
    }
  });
});

test('the missing amounts ring, and louder in the last week', () => {
  const thresholds = alarmsOf(jobs)
    .filter(({ MetricName }) => MetricName === 'satsvarsel')
    .map(({ Threshold }) => Threshold);
  expect(thresholds.sort()).toEqual([1, 3]);
});
