import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  Fail,
  type IChainable,
  Map as MapState,
  Pass,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke, SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export type Steps = {
  readonly begin: IFunction;
  readonly segment: IFunction;
  readonly finish: IFunction;
  readonly failed: IQueue;
};

/** So many segments are worked on at once. */
const AT_ONCE = 8;

/**
 * Fix the year's amount; go through the cards' segments side by side, each until it says it is done; end the run. A segment
 * that fails is tried again and goes on from its own cursor. A run that must be given up is put on a queue for a person.
 */
export function aarsskifteDefinition(scope: Construct, steps: Steps): IChainable {
  const task = (id: string, lambdaFunction: IFunction) =>
    new LambdaInvoke(scope, id, { lambdaFunction, payloadResponseOnly: true, retryOnServiceExceptions: true });

  const segment = task('Tag et segment', steps.segment).addRetry({
    maxAttempts: 6,
    interval: Duration.seconds(2),
    backoffRate: 2,
  });
  const segments = new MapState(scope, 'Alle segmenter', {
    itemsPath: '$.segmenter',
    maxConcurrency: AT_ONCE,
    resultPath: '$.faerdige',
  }).itemProcessor(
    segment.next(
      new Choice(scope, 'Er segmentet færdigt?')
        .when(Condition.booleanEquals('$.faerdig', true), new Pass(scope, 'Segmentet er færdigt'))
        .otherwise(segment),
    ),
  );
  const begin = task('Fastlæg årets beløb', steps.begin);
  const finish = task('Afslut rapporten', steps.finish);
  const givenUp = new SqsSendMessage(scope, 'Læg til side', {
    queue: steps.failed,
    messageBody: TaskInput.fromJsonPathAt('$'),
  }).next(new Fail(scope, 'Årsskiftet fejlede', { error: 'AarsskifteFejlede' }));
  for (const step of [begin, segments, finish]) step.addCatch(givenUp, { resultPath: '$.fejl' });
  return begin.next(segments).next(finish);
}
