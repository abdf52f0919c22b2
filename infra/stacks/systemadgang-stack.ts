import { DomainName, HttpApi, HttpMethod, HttpRoute, HttpRouteKey, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { addStage } from '#infra/constructs/api-stage.ts';
import { APIS } from '#infra/names.ts';
import type { Systemadgang } from '#infra/systemadgang.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, pathOf } from '#shared/contract/operation.ts';
import type { FunktionStack } from './funktion-stack.ts';

export type SystemadgangStackProps = StackProps &
  Systemadgang & {
    /** Whose functions are asked. */
    readonly authorize: LambdaFunction;
    readonly funktioner: Pick<FunktionStack, 'functions' | 'log'>;
  };

/** So many refusals in five minutes are a system that goes on asking what it is not given. */
const AFVIST_I_TRAEK = 300;
/** AWS renews its own certificates two months before; one that is brought along is renewed by hand. */
const CERTIFIKAT_VARSEL_DAGE = 30;
const PERIOD = Duration.minutes(5);

/**
 * The companies' operations on an address of their own, where mutual TLS says who asks: the same functions, and no others.
 * Nobody reaches them here without a certificate of a CA that is trusted, because the address that AWS gives is closed.
 */
export class SystemadgangStack extends Stack {
  constructor(scope: Construct, id: string, props: SystemadgangStackProps) {
    super(scope, id, props);
    const { authorize, funktioner, domaene, certifikatArn, tillid } = props;
    const httpApi = new HttpApi(this, 'Api', {
      apiName: APIS.system,
      createDefaultStage: false,
      disableExecuteApiEndpoint: true,
    });
    const authorizer = new HttpLambdaAuthorizer('Authorizer', authorize, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      // A machine has no cookie: the certificate is in the request itself.
      identitySource: [],
      resultsCacheTtl: Duration.seconds(0),
    });
    for (const operation of CATALOGUE.filter((row) => audienceOf(row) === 'virksomhed')) {
      const fn = funktioner.functions.get(operation.name);
      if (fn === undefined) throw new Error(`no function ${operation.name}`);
      new HttpRoute(this, `${operation.name}-route`, {
        httpApi,
        routeKey: HttpRouteKey.with(pathOf(operation), HttpMethod[operation.method]),
        integration: new HttpLambdaIntegration('Integration', fn),
        authorizer,
      });
    }

    // The file's content is in its name, so another list of CAs is another list here at once.
    const trusted = new Asset(this, 'Tillid', { path: tillid });
    const certificate = Certificate.fromCertificateArn(this, 'Certifikat', certifikatArn);
    const domainName = new DomainName(this, 'Domaene', {
      domainName: domaene,
      certificate,
      securityPolicy: SecurityPolicy.TLS_1_2,
      mtls: { bucket: trusted.bucket, key: trusted.s3ObjectKey },
    });
    addStage(this, { httpApi, log: funktioner.log, name: APIS.system, domainName });
    new CfnOutput(this, 'DnsMaal', { value: domainName.regionalDomainName, description: `CNAME for ${domaene}` });

    const { SUM, MINIMUM } = Stats;
    this.#alarm('Fejl', httpApi.metricServerError({ period: PERIOD, statistic: SUM }), {
      threshold: 1,
      text: 'Et lønsystem fik en fejl, som ikke er dets egen. Find den i funktionens log på level ERROR.',
    });
    this.#alarm('Afvist', httpApi.metricClientError({ period: PERIOD, statistic: SUM }), {
      threshold: AFVIST_I_TRAEK,
      text: `Lønsystemer er afvist ${AFVIST_I_TRAEK} gange på fem minutter. Find hvem i revisionsloggen, og ring til dem, der passer det.`,
    });
    this.#alarm(
      'CertifikatUdloeber',
      certificate.metricDaysToExpiry({ period: Duration.days(1), statistic: MINIMUM }),
      {
        threshold: CERTIFIKAT_VARSEL_DAGE,
        below: true,
        text: `Certifikatet på ${domaene} udløber om mindre end ${CERTIFIKAT_VARSEL_DAGE} dage. Uden et nyt kan intet lønsystem komme ind.`,
      },
    );
  }

  #alarm(id: string, metric: IMetric, { threshold, text, below = false }: Varsel): void {
    new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription: text,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}

type Varsel = { readonly threshold: number; readonly text: string; readonly below?: boolean };
