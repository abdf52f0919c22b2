import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

const PERIOD = Duration.minutes(5);
/** So much of its time used up is a warning: the next slow answer may be cut off. */
const NEAR_TIMEOUT = 0.8;

export type FunctionAlarmsProps = {
  readonly fn: LambdaFunction;
  readonly timeout: Duration;
  /** What does not work when this function does not: for the person who is woken, who need not know the code. */
  readonly alarmTekst: string;
  /** The operation by which the function's own log lines count its unforeseen faults. */
  readonly operation?: string;
};

/** Every function says when it fails, when it is turned away and when it is nearly too slow. */
export function addFunctionAlarms(scope: Construct, props: FunctionAlarmsProps): void {
  const { fn, timeout, alarmTekst, operation } = props;
  const seconds = timeout.toSeconds();
  alarm(scope, 'Fejl', {
    metric: faults(fn, operation),
    threshold: 1,
    text: `Uforudset fejl. ${alarmTekst} Find fejlen i loggen på level ERROR.`,
  });
  alarm(scope, 'Afvist', {
    metric: fn.metricThrottles({ period: PERIOD }),
    threshold: 1,
    text: `Kald afvises, fordi kontoens grænse for samtidige kald er nået. ${alarmTekst}`,
  });
  alarm(scope, 'Langsom', {
    metric: fn.metricDuration({ period: PERIOD, statistic: Stats.MAXIMUM }),
    threshold: seconds * 1000 * NEAR_TIMEOUT,
    text: `Et kald brugte næsten hele tidsgrænsen på ${seconds} sekunder. ${alarmTekst}`,
  });
}

/** Lambda counts only what crashed. A fault that the function itself answered with 500 is counted by its log line. */
function faults(fn: LambdaFunction, operation: string | undefined): IMetric {
  const crashed = fn.metricErrors({ period: PERIOD });
  if (operation === undefined) return crashed;
  const unforeseen = new Metric({
    namespace: 'SocialtFrikort',
    metricName: 'ms',
    dimensionsMap: { operation, kode: 'INTERN_FEJL' },
    statistic: Stats.SAMPLE_COUNT,
    period: PERIOD,
  });
  return new MathExpression({
    expression: 'FILL(crashed, 0) + FILL(unforeseen, 0)',
    usingMetrics: { crashed, unforeseen },
    period: PERIOD,
  });
}

function alarm(
  scope: Construct,
  id: string,
  { metric, threshold, text }: { metric: IMetric; threshold: number; text: string },
) {
  return new Alarm(scope, id, {
    metric,
    threshold,
    alarmDescription: text,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
