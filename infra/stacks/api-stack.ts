import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { addStage } from '#infra/constructs/api-stage.ts';
import { OperationFunction } from '#infra/constructs/operation-function.ts';
import { AUTHORIZER_RIGHTS, LOGIN_RIGHTS, type Resources } from '#infra/grants.ts';
import { APIS } from '#infra/names.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { LOGIN_RUTER, type LoginFunktion } from '#shared/contract/login.ts';
import { audienceOf, type Operation, pathOf } from '#shared/contract/operation.ts';
import type { FunktionStack } from './funktion-stack.ts';

export type ApiStackProps = StackProps & {
  readonly resources: Resources;
  readonly bundles: string;
  readonly funktioner: Pick<FunktionStack, 'functions' | 'log'>;
  /** The address of our own pages, as browsers write it in `Origin`. */
  readonly siteOrigin: string;
};

const LOGIN_SUMMARIES: Readonly<Record<LoginFunktion, string>> = {
  'login-start': 'Sender brugeren til NemLog-in',
  'login-acs': 'Tager imod svaret fra NemLog-in',
  'login-logout': 'Logger af, her og hos NemLog-in',
  'login-metadata': 'Viser systemets metadata til NemLog-in',
};

/** An OCES3 certificate is ordered, issued and registered by hand. */
const CERTIFIKAT_VARSEL_DAGE = 60;

/** The HTTP API: a route to the function of each row of the catalogue, the authorizer in front of them, and the way in. */
export class ApiStack extends Stack {
  readonly authorize: LambdaFunction;
  /** Where the API answers, without a scheme: `x.execute-api.eu-north-1.amazonaws.com`. */
  readonly host: string;
  readonly #props: ApiStackProps;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    this.#props = props;
    const httpApi = new HttpApi(this, 'Api', { apiName: APIS.egne, createDefaultStage: false });
    this.authorize = this.#authorize();
    const authorizer = cookieAuthorizer(this.authorize);
    for (const operation of CATALOGUE) this.#route(httpApi, operation, authorizer);
    this.#login(httpApi);
    const stage = addStage(this, { httpApi, log: props.funktioner.log, name: APIS.egne });
    this.host = `${httpApi.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
    new CfnOutput(this, 'ApiUrl', { value: stage.url, description: 'API-ets adresse' });
  }

  #route(httpApi: HttpApi, operation: Operation, authorizer: HttpLambdaAuthorizer): void {
    const { name } = operation;
    const audience = audienceOf(operation);
    const fn = this.#props.funktioner.functions.get(name);
    if (fn === undefined) throw new Error(`no function ${name}`);
    const route = new HttpRoute(this, `${name}-route`, {
      httpApi,
      routeKey: HttpRouteKey.with(pathOf(operation), HttpMethod[operation.method]),
      integration: new HttpLambdaIntegration('Integration', fn),
      ...(audience !== 'offentlig' && { authorizer }),
    });
    if (audience === 'offentlig') {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Public: the yearly amounts, and a proof of income for whoever has its code. Its role reaches those partitions only.',
      });
    }
  }

  /** The pages of logging in and out, which nobody is logged in for. */
  #login(httpApi: HttpApi): void {
    const integrations = new Map(
      Object.entries(LOGIN_RIGHTS).map(([name, rights]) => {
        const { fn } = new OperationFunction(this, name, {
          ...this.#common(),
          name,
          summary: LOGIN_SUMMARIES[name as LoginFunktion],
          alarmTekst: `Berørt er alt, der kræver login (${name}).`,
          writesLogLine: true,
          timeout: Duration.seconds(10),
          rights,
          environment: { SITE_ORIGIN: this.#props.siteOrigin },
        });
        return [name, new HttpLambdaIntegration(`${name}-integration`, fn)];
      }),
    );
    // Written at each start of a login: the certificate that holds the shortest. Renewing one takes weeks.
    new Alarm(this, 'CertifikatUdloeber', {
      metric: new Metric({
        namespace: 'SocialtFrikort',
        metricName: 'certifikatDage',
        statistic: Stats.MINIMUM,
        period: Duration.hours(1),
      }),
      threshold: CERTIFIKAT_VARSEL_DAGE,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `Et certifikat til NemLog-in udløber om mindre end ${CERTIFIKAT_VARSEL_DAGE} dage. Uden et nyt kan ingen logge ind. Se docs/nemlogin-tilslutning.md.`,
    });
    for (const { funktion, method, path } of LOGIN_RUTER) {
      const integration = integrations.get(funktion);
      if (integration === undefined) throw new Error(`no function ${funktion}`);
      const route = new HttpRoute(this, `${funktion}-${method}-${path.split('/').at(-1)}`, {
        httpApi,
        routeKey: HttpRouteKey.with(path, HttpMethod[method]),
        integration,
      });
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          "The way in: who comes here is not logged in yet. NemLog-in's signature is checked by the function itself.",
      });
    }
  }

  #authorize(): LambdaFunction {
    return new OperationFunction(this, 'authorize', {
      ...this.#common(),
      name: 'authorize',
      summary: 'Finder ud af, hvem der spørger',
      alarmTekst: 'Berørt er alt, der kræver login (authorize).',
      writesLogLine: false,
      timeout: Duration.seconds(10),
      rights: AUTHORIZER_RIGHTS,
      environment: { SITE_ORIGIN: this.#props.siteOrigin },
    }).fn;
  }

  #common() {
    const { resources, bundles, funktioner } = this.#props;
    return { resources, bundles, log: funktioner.log };
  }
}

function cookieAuthorizer(fn: LambdaFunction): HttpLambdaAuthorizer {
  return new HttpLambdaAuthorizer('Authorizer', fn, {
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    // Without a cookie the gateway answers 401 by itself and calls nothing.
    identitySource: ['$request.header.Cookie'],
    // Never remembered: who logs out, or loses the right, is out at once.
    resultsCacheTtl: Duration.seconds(0),
  });
}
