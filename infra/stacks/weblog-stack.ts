import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { ArnFormat, CfnParameter, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { OperationsLog } from '#infra/constructs/operations-log.ts';

/**
 * What the log of the distribution says of a request. Address, query, cookie, the caller's IP address and browser are left
 * out: they are personal data, or may hold some. The API's own log has the route.
 */
const FIELDS = [
  'timestamp(ms)',
  'x-edge-request-id',
  'cs-method',
  'cache-behavior-path-pattern',
  'sc-status',
  'x-edge-result-type',
  'x-edge-detailed-result-type',
  'sc-content-type',
  'sc-bytes',
  'time-taken',
  'time-to-first-byte',
  'origin-fbl',
  'ssl-protocol',
  'cs-protocol-version',
] as const;

const NAME = 'socialt-frikort-web';

/** The distribution's access log. CloudFront's logs are set up from us-east-1 alone, so it is a stack of its own. */
export class WeblogStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const { valueAsString: distributionId } = new CfnParameter(this, 'DistributionId', {
      description: 'DistributionId fra stakken Web',
      allowedPattern: '^[A-Z0-9]{10,20}$',
    });
    const log = new OperationsLog(this, 'OperationsLog').group(this, 'vendedlogs', NAME);
    const source = new CfnDeliverySource(this, 'Source', {
      name: NAME,
      logType: 'ACCESS_LOGS',
      resourceArn: this.formatArn({
        service: 'cloudfront',
        region: '',
        resource: 'distribution',
        resourceName: distributionId,
        arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
      }),
    });
    const destination = new CfnDeliveryDestination(this, 'Destination', {
      name: NAME,
      destinationResourceArn: log.logGroupArn,
      outputFormat: 'json',
    });
    const delivery = new CfnDelivery(this, 'Delivery', {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: [...FIELDS],
    });
    delivery.addDependency(source);
  }
}
