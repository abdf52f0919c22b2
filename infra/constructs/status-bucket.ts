import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Aws, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Resource } from '#infra/grants.ts';
import { STATUSFILER } from '#shared/domain/driftsstatus.ts';

/**
 * The files that tell of the system's state, apart from the pages: a new version of those never takes them along. Read by
 * this account's distribution only; what stands in them is public, so Amazon's own key is enough.
 */
export class StatusBucket extends Construct {
  readonly resource: Resource;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: Object.values(STATUSFILER).map((name) => bucket.arnForObjects(name)),
        conditions: { StringEquals: { 'AWS:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Three public files. Who reads them is nobody’s business, and every version of them is kept.',
    });
    this.resource = { value: bucket.bucketName, arn: bucket.bucketArn };
  }
}
