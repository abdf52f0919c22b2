import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** Wakes somebody as soon as the metric is one or more, with a text for who need not know the code. */
export function alarmAtOnce(scope: Construct, id: string, { metric, text }: { metric: IMetric; text: string }): void {
  new Alarm(scope, id, {
    metric,
    threshold: 1,
    alarmDescription: text,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
