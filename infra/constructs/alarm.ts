import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export type AlarmAtOnceProps = {
  readonly metric: IMetric;
  /** Where it rings: one, unless something else is given. */
  readonly threshold?: number;
  /** For who need not know the code. */
  readonly text: string;
};

/** Wakes somebody as soon as the metric is that high. */
export function alarmAtOnce(scope: Construct, id: string, { metric, threshold = 1, text }: AlarmAtOnceProps): void {
  new Alarm(scope, id, {
    metric,
    threshold,
    alarmDescription: text,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
