import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCertifikat, OID } from '#infra/local/nemlogin/certifikat.ts';
import { APIS, STACKS } from '#infra/names.ts';
import { readSystemadgang } from '#infra/systemadgang.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, pathOf } from '#shared/contract/operation.ts';
import { makeApp, resourcesOf, type TemplateJson, together } from './synth.ts';

const dir = mkdtempSync(join(tmpdir(), 'frikort-tillid-'));
afterAll(() => rmSync(dir, { recursive: true }));

const certifikat = (ca: boolean) =>
  makeCertifikat({
    navn: [{ oid: OID.commonName, vaerdi: 'En prøve' }],
    fra: new Date('2020-01-01'),
    til: new Date('2040-01-01'),
    ca,
  }).certifikat;

function file(name: string, ...parts: readonly string[]): string {
  const path = join(dir, name);
  writeFileSync(path, parts.join(''));
  return path;
}

const values = {
  systemDomaene: 'system.frikort.eksempel.dk',
  systemCertifikat: 'arn:aws:acm:eu-north-1:000000000000:certificate/0a1b2c3d-0000-4000-8000-000000000001',
  systemTillid: file('oces3.pem', '# Rod\n', certifikat(true), '# Udsteder\n', certifikat(true)),
};
const read = (over: Partial<Record<keyof typeof values, string>> = values, region = 'eu-north-1') =>
  readSystemadgang((name) => over[name as keyof typeof values], region);
const CONFIGURED = {
  domaene: values.systemDomaene,
  certifikatArn: values.systemCertifikat,
  tillid: values.systemTillid,
};

const { app, remove } = await makeApp({ systemadgang: CONFIGURED });
const assembly = app.synth();
const template: TemplateJson = assembly.getStackByName(STACKS.systemadgang).template;
const api = together(assembly.getStackByName(STACKS.funktioner).template, assembly.getStackByName(STACKS.api).template);
afterAll(remove);

const [domain] = resourcesOf(template, 'AWS::ApiGatewayV2::DomainName');
const [authorizer] = resourcesOf(template, 'AWS::ApiGatewayV2::Authorizer');
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);

/** The name of a function of our own that something here names through the stack's exports. */
function functionName(value: unknown): unknown {
  const [, exported] = /"Fn::ImportValue":"([^"]+)"/.exec(JSON.stringify(value)) ?? [];
  const output = Object.values(api.Outputs).find(({ Export }) => Export?.Name === exported);
  const [, id = ''] = /"Fn::GetAtt":\["([^"]+)"/.exec(JSON.stringify(output?.Value)) ?? [];
  return api.Resources[id]?.Properties.FunctionName;
}

describe('without its values', () => {
  it('there is no access for systems', async () => {
    const without = await makeApp();
    const stacks = without.app.synth().stacks.map(({ stackName }) => stackName);
    without.remove();
    expect(stacks).not.toContain(STACKS.systemadgang);
    expect(read({})).toBeUndefined();
  });
});

describe('the values', () => {
  it('are taken together', () => {
    expect(read()).toEqual(CONFIGURED);
  });

  it.each([
    ['a name only', { systemDomaene: values.systemDomaene }],
    ['no list of CAs', { ...values, systemTillid: '' }],
    ['a list that is not there', { ...values, systemTillid: join(dir, 'ingen.pem') }],
    ['a list without certificates', { ...values, systemTillid: file('tom.pem', '# Rod\n') }],
    [
      "somebody's own certificate among the CAs",
      { ...values, systemTillid: file('egen.pem', certifikat(true), certifikat(false)) },
    ],
    ['an address with a path', { ...values, systemDomaene: 'frikort.eksempel.dk/system' }],
    [
      'a certificate of another region',
      { ...values, systemCertifikat: values.systemCertifikat.replace('north', 'west') },
    ],
  ])('are refused: %s', (_, over) => {
    expect(() => read(over)).toThrow(/^system(Domaene|Certifikat|Tillid) skal være /);
  });
});

describe('the address for systems', () => {
  it("has the companies' operations and nothing else, each asked of its own function and guarded", () => {
    const found = resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(({ Properties: p }) => {
      const [, integration = ''] = /"Ref":"([^"]+)"/.exec(JSON.stringify(p.Target)) ?? [];
      const uri = template.Resources[integration]?.Properties.IntegrationUri;
      const guard = (p.AuthorizerId as { Ref: string } | undefined)?.Ref;
      return [p.RouteKey, functionName(uri), p.AuthorizationType, guard];
    });
    const expected = CATALOGUE.filter((row) => audienceOf(row) === 'virksomhed').map((row) => [
      `${row.method} ${pathOf(row)}`,
      `socialt-frikort-${row.name}`,
      'CUSTOM',
      authorizer?.id,
    ]);
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  it('asks the authorizer each time, also where the request has no cookie', () => {
    expect(authorizer?.Properties).toMatchObject({
      AuthorizerType: 'REQUEST',
      AuthorizerPayloadFormatVersion: '2.0',
      AuthorizerResultTtlInSeconds: 0,
      EnableSimpleResponses: true,
    });
    expect(authorizer?.Properties.IdentitySource ?? []).toEqual([]);
    expect(functionName(authorizer?.Properties.AuthorizerUri)).toBe('socialt-frikort-authorize');
  });

  it('is reached only where a certificate of the CAs in the file is shown', () => {
    expect(resourcesOf(template, 'AWS::ApiGatewayV2::Api').map(({ Properties: p }) => p)).toEqual([
      expect.objectContaining({ Name: APIS.system, DisableExecuteApiEndpoint: true }),
    ]);
    const { DomainNameConfigurations, MutualTlsAuthentication } = { ...domain?.Properties };
    expect(DomainNameConfigurations).toEqual([
      expect.objectContaining({
        CertificateArn: values.systemCertifikat,
        SecurityPolicy: 'TLS_1_2',
        EndpointType: 'REGIONAL',
      }),
    ]);
    expect(JSON.stringify(MutualTlsAuthentication)).toMatch(/"s3:\/\/.+\/[0-9a-f]{64}\.pem"/);
    expect(resourcesOf(template, 'AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1);
  });

  it('holds back, and writes a line a request that says nothing of the caller', () => {
    const [stage, ...others] = resourcesOf(template, 'AWS::ApiGatewayV2::Stage').map(({ Properties }) => Properties);
    const [ours] = resourcesOf(api, 'AWS::ApiGatewayV2::Stage').map(({ Properties }) => Properties);
    expect(others).toEqual([]);
    expect(stage?.DefaultRouteSettings).toEqual(ours?.DefaultRouteSettings);
    const format = (settings: unknown) => (settings as { Format: string }).Format;
    expect(format(stage?.AccessLogSettings)).toBe(format(ours?.AccessLogSettings));
    const [group] = resourcesOf(template, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties);
    expect(group).toMatchObject({ LogGroupName: '/aws/vendedlogs/socialt-frikort-system-api', RetentionInDays: 400 });
    expect(group?.KmsKeyId).toBeDefined();
  });

  it('calls for help when it fails, when a system goes on asking in vain, and before its certificate ends', () => {
    expect(alarms.map(({ MetricName, Threshold }) => [MetricName, Threshold])).toEqual([
      ['5xx', 1],
      ['4xx', 300],
      ['DaysToExpiry', 30],
    ]);
    for (const { AlarmDescription } of alarms) expect(AlarmDescription).toMatch(/lønsystem/i);
  });

  it('lets this API alone call the functions', () => {
    const permissions = resourcesOf(template, 'AWS::Lambda::Permission').map(({ Properties }) => Properties);
    expect(permissions.length).toBeGreaterThan(0);
    for (const { Principal, SourceArn } of permissions) {
      expect(Principal).toBe('apigateway.amazonaws.com');
      expect(JSON.stringify(SourceArn)).toMatch(/\/(\*\/\*\/api\/virksomhed\/|authorizers\/)/);
    }
  });

  it('has nothing that AWS Solutions finds wrong', () => {
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual([]);
  });
});
