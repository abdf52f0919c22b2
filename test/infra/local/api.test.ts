import { describe, expect, test } from 'vitest';
import type { Assembly } from '#infra/local/assembly.ts';
import { physicalResources } from '#infra/local/cloud.ts';
import { readFunctions, readRoutes } from '#infra/local/gateway/api.ts';
import { createResolver } from '#infra/local/template.ts';

const FUNCTION = {
  FunctionName: 'socialt-frikort-vis',
  Handler: 'index.handler',
  Timeout: 10,
  MemorySize: 512,
  Code: { S3Key: 'kode.zip' },
  Environment: { Variables: { FRIKORT_TABLE: { Ref: 'Tabel' }, DATA_KEY: { 'Fn::GetAtt': ['Noegle', 'Arn'] } } },
  Role: { 'Fn::GetAtt': ['Rolle', 'Arn'] },
};
const ROUTE = {
  ApiId: { Ref: 'Api' },
  RouteKey: 'POST /api/vis',
  Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
  AuthorizationType: 'CUSTOM',
  AuthorizerId: { Ref: 'Vagt' },
};
const INTEGRATION = {
  IntegrationType: 'AWS_PROXY',
  IntegrationUri: { 'Fn::GetAtt': ['Vis', 'Arn'] },
  PayloadFormatVersion: '2.0',
};
const AUTHORIZER = {
  AuthorizerType: 'REQUEST',
  AuthorizerPayloadFormatVersion: '2.0',
  AuthorizerResultTtlInSeconds: 0,
  EnableSimpleResponses: true,
  IdentitySource: ['$request.header.Cookie'],
  AuthorizerUri: {
    'Fn::Join': [
      '',
      [
        'arn:aws:apigateway:eu-north-1:lambda:path/2015-03-31/functions/',
        { 'Fn::GetAtt': ['Vis', 'Arn'] },
        '/invocations',
      ],
    ],
  },
};

type Changes = { fn?: object; route?: object; integration?: object; authorizer?: object };

function read(changes: Changes = {}) {
  const resource = (Type: string, Properties: Record<string, unknown>) => ({ Type, Properties });
  const assembly: Assembly = {
    assets: new Map([['kode.zip', '/cdk.out/asset.kode']]),
    stacks: [
      {
        name: 'api',
        region: 'eu-north-1',
        template: {
          Parameters: {},
          Outputs: {},
          Resources: {
            Tabel: resource('AWS::DynamoDB::GlobalTable', { TableName: 'Frikort' }),
            Noegle: resource('AWS::KMS::Key', {}),
            Uden: resource('AWS::KMS::Key', {}),
            Alias: resource('AWS::KMS::Alias', {
              AliasName: 'alias/frikort-data',
              TargetKeyId: { 'Fn::GetAtt': ['Noegle', 'Arn'] },
            }),
            Vis: resource('AWS::Lambda::Function', { ...FUNCTION, ...changes.fn }),
            Api: resource('AWS::ApiGatewayV2::Api', { Name: 'vis' }),
            Anden: resource('AWS::ApiGatewayV2::Api', { Name: 'anden' }),
            Fremmed: resource('AWS::ApiGatewayV2::Route', {
              ...ROUTE,
              ApiId: { Ref: 'Anden' },
              RouteKey: 'GET /fremmed',
            }),
            Rute: resource('AWS::ApiGatewayV2::Route', { ...ROUTE, ...changes.route }),
            Integration: resource('AWS::ApiGatewayV2::Integration', { ...INTEGRATION, ...changes.integration }),
            Vagt: resource('AWS::ApiGatewayV2::Authorizer', { ...AUTHORIZER, ...changes.authorizer }),
          },
        },
      },
    ],
  };
  const standIns = { kms: { keyArn: (alias: string) => `arn:${alias}` }, secrets: { secretArn: String } };
  const resolve = createResolver(assembly, physicalResources(assembly, standIns));
  return { functions: readFunctions(assembly, resolve), routes: readRoutes(assembly, resolve, 'vis') };
}

const ARN = 'arn:aws:lambda:eu-north-1:000000000000:function:Vis';

describe('a function of the templates', () => {
  test('runs its own code with its own limits and its own environment', () => {
    expect(read().functions.get(ARN)).toEqual({
      name: 'socialt-frikort-vis',
      file: '/cdk.out/asset.kode/index.mjs',
      handler: 'handler',
      timeoutMs: 10_000,
      memoryMb: 512,
      environment: { FRIKORT_TABLE: 'Frikort', DATA_KEY: 'arn:alias/frikort-data' },
    });
  });

  test("has Lambda's own defaults", () => {
    const { functions } = read({
      fn: { FunctionName: undefined, Timeout: undefined, MemorySize: undefined, Environment: undefined },
    });
    expect(functions.get(ARN)).toMatchObject({ name: 'Vis', timeoutMs: 3000, memoryMb: 128, environment: {} });
  });

  test.each([
    ['code that is not in the assembly', { Code: { S3Key: 'andet.zip' } }, 'Koden til funktionen Vis'],
    ['a handler of another form', { Handler: 'index' }, 'AWS::Lambda::Function Vis på grund af: Handler'],
    [
      'a key without one to stand in for it',
      { Environment: { Variables: { DATA_KEY: { 'Fn::GetAtt': ['Uden', 'Arn'] } } } },
      'henviser til Uden (AWS::KMS::Key)',
    ],
  ])('with %s is refused by name', (_, fn, message) => {
    expect(() => read({ fn })).toThrow(message);
  });
});

describe('a route of the templates', () => {
  test('leads to its function through its authorizer', () => {
    expect(read().routes.get('POST /api/vis')).toEqual({
      key: 'POST /api/vis',
      functionArn: ARN,
      timeoutMs: 30_000,
      authorizer: { functionArn: ARN, headers: ['cookie'] },
    });
  });

  test('is open where the template says nothing else', () => {
    const { routes } = read({ route: { AuthorizationType: 'NONE', AuthorizerId: undefined } });
    expect(routes.get('POST /api/vis')?.authorizer).toBeUndefined();
  });

  test.each<[string, Changes, string]>([
    ['a path with parameters', { route: { RouteKey: 'GET /api/{id}' } }, 'ikke GET /api/{id}'],
    ['the default route', { route: { RouteKey: '$default' } }, 'ikke $default'],
    ['a kept answer of its authorizer', { authorizer: { AuthorizerResultTtlInSeconds: 300 } }, 'TtlInSeconds'],
    [
      'an authorizer of the old form',
      { authorizer: { AuthorizerPayloadFormatVersion: '1.0' } },
      'PayloadFormatVersion',
    ],
    ['an identity that is no header', { authorizer: { IdentitySource: ['$context.path'] } }, '$context.path'],
    ['an integration of another kind', { integration: { IntegrationType: 'HTTP_PROXY' } }, 'IntegrationType'],
    ['an authorizer that is not there', { route: { AuthorizerId: 'Ingen' } }, 'henviser til Ingen'],
  ])('with %s is refused by name', (_, changes, message) => {
    expect(() => read(changes)).toThrow(message);
  });
});
