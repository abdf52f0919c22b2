import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { LOGIN_RUTER } from '#shared/contract/login.ts';
import { audienceOf, pathOf } from '#shared/contract/operation.ts';
import type { Invariant } from './invariants-data.ts';
import { namesIn, resourcesOf } from './synth.ts';
import { functionsOf, metricsOf } from './view.ts';

type Route = { RouteKey: string; AuthorizationType: string; AuthorizerId?: unknown; Target: unknown };

/** What the access log may hold: when, which request, which row of the catalogue, how it went, how long it took. */
const MAY_BE_LOGGED = [
  'requestTime',
  'requestId',
  'routeKey',
  'status',
  'error.responseType',
  'responseLatency',
  'integrationLatency',
  'responseLength',
];

export const routesAreTheCatalogue: Invariant = (templates) => {
  const render = namesIn(templates);
  const routes = resourcesOf(templates.api, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties as Route);
  const authorizers = resourcesOf(templates.api, 'AWS::ApiGatewayV2::Authorizer').map(({ id }) => id);
  const found = routes.map(({ RouteKey, AuthorizationType, AuthorizerId, Target }) => {
    const [, integration = ''] = JSON.stringify(Target).match(/"Ref":"([^"]+)"/) ?? [];
    const { IntegrationUri, PayloadFormatVersion } = { ...templates.api.Resources[integration]?.Properties };
    const guarded = AuthorizationType === 'CUSTOM' && authorizers.includes((AuthorizerId as { Ref: string })?.Ref);
    return `${RouteKey} ${render(IntegrationUri)} ${PayloadFormatVersion} ${guarded ? 'guarded' : 'open'}`;
  });
  const expected = CATALOGUE.map((operation) => {
    const guard = audienceOf(operation) === 'offentlig' ? 'open' : 'guarded';
    return `${operation.method} ${pathOf(operation)} socialt-frikort-${operation.name} 2.0 ${guard}`;
  });
  // Who logs in is not logged in: NemLog-in's signature is the guard there.
  const login = LOGIN_RUTER.map(
    ({ funktion, method, path }) => `${method} ${path} socialt-frikort-${funktion} 2.0 open`,
  );
  expected.push(...login);
  return [
    ...expected.filter((row) => found.filter((route) => route === row).length !== 1).map((row) => `missing: ${row}`),
    ...found.filter((route) => !expected.includes(route)).map((route) => `unknown: ${route}`),
  ];
};

export const noAddressHoldsAnything: Invariant = ({ api }) =>
  resourcesOf(api, 'AWS::ApiGatewayV2::Route')
    .map(({ Properties }) => String(Properties.RouteKey))
    .filter((key) => !/^(GET|POST) \/api\/[a-z]+\/[a-z-]+$/.test(key));

export const theAuthorizerIsAskedEachTime: Invariant = (templates) => {
  const render = namesIn(templates);
  const authorizers = resourcesOf(templates.api, 'AWS::ApiGatewayV2::Authorizer');
  const right = authorizers.filter(
    ({ Properties: p }) =>
      p.AuthorizerType === 'REQUEST' &&
      p.AuthorizerPayloadFormatVersion === '2.0' &&
      p.AuthorizerResultTtlInSeconds === 0 &&
      p.EnableSimpleResponses === true &&
      String(p.IdentitySource) === '$request.header.Cookie' &&
      render(p.AuthorizerUri).includes('/socialt-frikort-authorize/'),
  );
  return authorizers.length === 1 && right.length === 1 ? [] : ['authorizer'];
};

export const theStageHoldsBackAndLogs: Invariant = (templates) => {
  const render = namesIn(templates);
  const stages = resourcesOf(templates.api, 'AWS::ApiGatewayV2::Stage').map(({ Properties }) => Properties);
  const faults = stages.flatMap(({ StageName, DefaultRouteSettings, AccessLogSettings }) => {
    const { ThrottlingBurstLimit, ThrottlingRateLimit } = { ...(DefaultRouteSettings as Record<string, number>) };
    const { DestinationArn, Format } = { ...(AccessLogSettings as { DestinationArn: unknown; Format: string }) };
    const logged = [...(Format ?? '').matchAll(/\$context\.([A-Za-z.]+)/g)].map(([, name = '']) => name);
    return [
      ...(StageName === '$default' ? [] : ['the default stage']),
      ...((ThrottlingRateLimit ?? 0) > 0 && (ThrottlingBurstLimit ?? 0) > 0 ? [] : ['throttling']),
      ...(render(DestinationArn).startsWith('/aws/vendedlogs/') && logged.length > 0 ? [] : ['access log']),
      ...logged.filter((name) => !MAY_BE_LOGGED.includes(name)).map((name) => `logs ${name}`),
      ...((Format ?? '').replaceAll(/\$context\.[A-Za-z.]+/g, '').includes('$') ? ['logs something else'] : []),
    ];
  });
  return stages.length === 1 ? faults : ['one stage'];
};

/** API Gateway waits 30 seconds for a function and 10 for an authorizer. */
export const functionsAreOfOneKind: Invariant = (templates) =>
  functionsOf(templates).flatMap(({ name, properties }) => {
    const { Runtime, Architectures, Timeout } = properties;
    const longest = name === 'authorize' ? 10 : 28;
    const right = Runtime === 'nodejs24.x' && String(Architectures) === 'arm64' && Timeout <= longest;
    return right ? [] : [`${name}: ${Runtime} ${Architectures} ${Timeout}`];
  });

export const functionsAreTheCatalogue: Invariant = (templates) => {
  const found = functionsOf(templates).map(({ name }) => name);
  const login = new Set(LOGIN_RUTER.map(({ funktion }) => funktion));
  const expected = [...CATALOGUE.map(({ name }) => name as string), 'authorize', ...login];
  return [...expected.filter((name) => !found.includes(name)), ...found.filter((name) => !expected.includes(name))];
};

export const eachFunctionHasItsOwnRole: Invariant = (templates) => {
  const roles = functionsOf(templates).map(({ properties }) => JSON.stringify(properties.Role));
  return roles.filter((role, i) => roles.indexOf(role) !== i);
};

export const logsAreKeptAndSealed: Invariant = (templates) => {
  const render = namesIn(templates);
  const unsealed = resourcesOf(templates.api, 'AWS::Logs::LogGroup').filter(
    ({ Properties }) =>
      Properties.RetentionInDays !== 400 || !Properties.KmsKeyId || render(Properties.KmsKeyId) !== 'alias/frikort-log',
  );
  const without = functionsOf(templates).filter(
    ({ name, log }) => log?.LogGroupName !== `/aws/lambda/socialt-frikort-${name}`,
  );
  return [...unsealed.map(({ id }) => id), ...without.map(({ name }) => name)];
};

/** Errors, throttles and slowness, each with a text in Danish that says what is hit. */
export const eachFunctionCallsForHelp: Invariant = (templates) =>
  functionsOf(templates).flatMap(({ name, alarms, properties }) => {
    const summary = CATALOGUE.find((operation) => operation.name === name)?.summary ?? 'alt, der kræver login';
    const watched = (metric: string) => alarms.filter((alarm) => metricsOf(alarm).some((m) => m.MetricName === metric));
    const slow = watched('Duration')[0]?.Threshold ?? 0;
    const limit = properties.Timeout * 1000;
    return [
      ...['Errors', 'Throttles', 'Duration'].filter((m) => watched(m).length !== 1).map((m) => `${name}: ${m}`),
      ...alarms.filter((a) => !a.AlarmDescription?.includes(summary)).map(() => `${name}: text`),
      ...(slow > 0.5 * limit && slow < limit ? [] : [`${name}: slow is ${slow}`]),
    ];
  });

export const onlyTheApiCalls: Invariant = (templates) => {
  const render = namesIn(templates);
  const permissions = resourcesOf(templates.api, 'AWS::Lambda::Permission');
  const foreign = permissions.filter(({ Properties: p }) => {
    const source = p.SourceArn === undefined ? '' : render(p.SourceArn);
    return p.Principal !== 'apigateway.amazonaws.com' || !/:execute-api:.+\/(\*\/\*\/api\/|authorizers\/)/.test(source);
  });
  const urls = resourcesOf(templates.api, 'AWS::Lambda::Url');
  return [...foreign, ...urls].map(({ id }) => id);
};
