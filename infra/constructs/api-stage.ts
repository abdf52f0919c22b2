import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type HttpApi, HttpStage, type IDomainName, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { OperationsLog } from './operations-log.ts';

/** Many times what all municipalities and employers need; a script that runs wild is stopped here. */
const THROTTLE = { rateLimit: 100, burstLimit: 200 };

/**
 * One line a request. Address, query, headers, the caller's IP address, browser and certificate are left out: they are
 * personal data, or may hold some. The request's id leads to the function's own line and to the revisionslog.
 */
const ACCESS_LOG = {
  tid: '$context.requestTime',
  anmodningId: '$context.requestId',
  rute: '$context.routeKey',
  status: '$context.status',
  afvistSom: '$context.error.responseType',
  ms: '$context.responseLatency',
  funktionMs: '$context.integrationLatency',
  bytes: '$context.responseLength',
};

export type ApiStageProps = {
  readonly httpApi: HttpApi;
  readonly log: OperationsLog;
  /** What its log is called. */
  readonly name: string;
  /** An address of its own beside the one AWS gives. */
  readonly domainName?: IDomainName;
};

/** The house's stage of an API: it holds back, and it writes a line for each request. */
export function addStage(scope: Construct, { httpApi, log, name, domainName }: ApiStageProps): HttpStage {
  const group = log.group(new Construct(scope, 'AccessLog'), 'vendedlogs', `${name}-api`);
  return new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: THROTTLE,
    accessLogSettings: {
      destination: new LogGroupLogDestination(group),
      format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
    },
    ...(domainName && { domainMapping: { domainName } }),
  });
}
