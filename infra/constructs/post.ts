import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { POSTOPSAETNING } from '#shared/store/post.ts';

/** Above this share of bounces SES reviews the account, and at ten percent it stops all mail. */
const BOUNCES = 0.04;

/**
 * The mail that the system sends, from the site's own domain. The owner of the domain puts SES's three DKIM records in its DNS.
 * An address that bounced, or whose owner complained, is not written to again: SES keeps that list itself.
 */
export class Post extends Construct {
  readonly afsender: string;
  readonly #domaene: string;

  constructor(scope: Construct, id: string, domaene: string) {
    super(scope, id);
    this.#domaene = domaene;
    this.afsender = `ingen-svar@${domaene}`;
    const configurationSet = new ConfigurationSet(this, 'Opsaetning', {
      configurationSetName: POSTOPSAETNING,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    new EmailIdentity(this, 'Afsender', { identity: Identity.domain(domaene), configurationSet });
    new Alarm(this, 'Afviste', {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        statistic: 'Maximum',
        period: Duration.hours(1),
      }),
      threshold: BOUNCES,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription:
        'For mange e-mails kommer tilbage. Ved ti procent stopper SES al post. Se SES-konsollens liste over afviste adresser.',
    });
  }

  /** The right to send from that address, through those rules. */
  allow(fn: LambdaFunction): void {
    const ses = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [ses('identity', this.#domaene), ses('configuration-set', POSTOPSAETNING)],
        conditions: { StringEquals: { 'ses:FromAddress': this.afsender } },
      }),
    );
  }
}
