import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ArnFormat, Aws, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { KEY_ALIASES } from '#infra/names.ts';

/**
 * The operational logs: encrypted with a key of their own. They hold no personal data, so they need not be kept like the
 * revisionslog. Thirteen months, because the turn of the year is the one day that can only be compared with the year before.
 */
export class OperationsLog extends Construct {
  readonly #key: Key;

  constructor(scope: Construct, id: string, alias: string = KEY_ALIASES.log) {
    super(scope, id);
    this.#key = new Key(this, 'Key', {
      alias,
      description: 'Krypterer driftsloggen',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const ours = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: '/aws/*/socialt-frikort-*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    // CloudWatch Logs asks the key itself, not through the role that writes.
    this.#key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${Aws.REGION}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        resources: ['*'],
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': ours } },
      }),
    );
  }

  /** The log of one part of the system, under AWS's own prefix for that kind of log. */
  group(scope: Construct, kind: 'lambda' | 'vendedlogs', name: string): LogGroup {
    return new LogGroup(scope, 'Log', {
      logGroupName: `/aws/${kind}/${name}`,
      encryptionKey: this.#key,
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
