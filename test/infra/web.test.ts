import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { App } from 'aws-cdk-lib/core';
import { describe, expect, it } from 'vitest';
import { createWeb } from '#infra/local/web.ts';
import { STACKS } from '#infra/names.ts';
import { PAGE_HEADERS } from '#infra/page-headers.ts';
import { WebStack, type WebStackProps } from '#infra/stacks/web-stack.ts';
import { FILE_OF_FUNCTION, fileOf } from '#infra/web-files.ts';
import { publishPlan } from '#scripts/publish/plan.ts';
import { STATUSFILER } from '#shared/domain/driftsstatus.ts';
import { makeApp, resourcesOf, type TemplateJson } from './synth.ts';

type Behavior = {
  readonly PathPattern?: string;
  readonly AllowedMethods: readonly string[];
  readonly ViewerProtocolPolicy: string;
  readonly CachePolicyId: unknown;
  readonly OriginRequestPolicyId?: string;
  readonly ResponseHeadersPolicyId: { readonly Ref: string };
  readonly TargetOriginId: string;
  readonly FunctionAssociations?: readonly { EventType: string }[];
};

const { app, remove } = await makeApp();
const assembly = app.synth();
const web: TemplateJson = assembly.getStackByName(STACKS.web).template;
const weblog: TemplateJson = assembly.getStackByName(STACKS.weblog).template;
remove();

const [distribution] = resourcesOf(web, 'AWS::CloudFront::Distribution');
// The shape is CloudFormation's own.
const config = distribution?.Properties.DistributionConfig as Record<string, unknown> & {
  readonly DefaultCacheBehavior: Behavior;
  readonly CacheBehaviors: readonly Behavior[];
};
const pages = config.DefaultCacheBehavior;
const [api, status, ...others] = config.CacheBehaviors;

function headersOf(behavior: Behavior | undefined) {
  const id = behavior?.ResponseHeadersPolicyId.Ref ?? '';
  const { SecurityHeadersConfig } = (web.Resources[id]?.Properties.ResponseHeadersPolicyConfig ?? {}) as {
    SecurityHeadersConfig: Record<string, Record<string, unknown>>;
  };
  const { ContentSecurityPolicy: csp, StrictTransportSecurity: hsts, ReferrerPolicy: referrer } = SecurityHeadersConfig;
  const subdomains = hsts?.IncludeSubdomains === true ? '; includeSubDomains' : '';
  return {
    'content-security-policy': csp?.ContentSecurityPolicy,
    'referrer-policy': referrer?.ReferrerPolicy,
    'strict-transport-security': `max-age=${String(hsts?.AccessControlMaxAgeSec)}${subdomains}`,
    'x-content-type-options': SecurityHeadersConfig.ContentTypeOptions && 'nosniff',
  };
}

describe('the distribution', () => {
  it('sends the headers of the pages on every answer, errors too', () => {
    expect(headersOf(pages)).toEqual(PAGE_HEADERS);
    expect(headersOf(api)).toEqual(PAGE_HEADERS);
    expect(headersOf(status)).toEqual(PAGE_HEADERS);
    // Nothing of its own in an error's place: the API's refusals come through as they are.
    expect(config.CustomErrorResponses).toBeUndefined();
  });

  it('keeps nothing of the API, and hands on what it needs: cookies and where the request comes from, not the host', () => {
    expect(others).toEqual([]);
    expect(api).toMatchObject({
      PathPattern: '/api/*',
      ViewerProtocolPolicy: 'https-only',
      // AWS's own policies CachingDisabled and AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
    expect(api?.AllowedMethods).toContain('POST');
    expect(api?.FunctionAssociations).toBeUndefined();
  });

  it('takes the files about the system’s state from their own bucket, as they are', () => {
    expect(status).toMatchObject({ PathPattern: '/driftsstatus.*', CachePolicyId: pages.CachePolicyId });
    expect(status?.FunctionAssociations ?? []).toEqual([]);
    // Each of them, and not the page about them, which is one of the pages.
    const taken = (path: string) => path.startsWith(String(status?.PathPattern).replace('*', ''));
    expect(Object.values(STATUSFILER).filter((name) => !taken(`/${name}`))).toEqual([]);
    expect(taken('/driftsstatus')).toBe(false);
    const origin = (config.Origins as { Id: string; DomainName: unknown }[]).find(
      ({ Id }) => Id === status?.TargetOriginId,
    );
    expect(JSON.stringify(origin?.DomainName)).toContain('Driftsstatus');
  });

  it('speaks TLS 1.2 of 2021 under a name of its own', () => {
    const named = withProps({ certificate: 'arn:aws:acm:us-east-1:111122223333:certificate/x' });
    expect(named).toContain('"MinimumProtocolVersion":"TLSv1.2_2021"');
    expect(named).toContain('"Aliases":["frikort.eksempel.dk"]');
    expect(() => withProps({ certificate: 'arn:aws:acm:eu-north-1:1:certificate/x' })).toThrow('us-east-1');
  });

  it('may have a firewall in front', () => {
    const webAcl = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/x/y';
    expect(withProps({ webAcl })).toContain(`"WebACLId":"${webAcl}"`);
  });

  it('is alone in reading the bucket, and sees that a file is missing', () => {
    const [bucket] = resourcesOf(web, 'AWS::S3::Bucket');
    expect(bucket?.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const [policy] = resourcesOf(web, 'AWS::S3::BucketPolicy');
    const { Statement } = (policy?.Properties.PolicyDocument ?? { Statement: [] }) as {
      Statement: { Effect: string; Action: string; Principal: unknown; Condition: unknown }[];
    };
    const allowed = Statement.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.flatMap(({ Action }) => Action).sort()).toEqual(['s3:GetObject', 's3:ListBucket']);
    for (const { Principal, Condition } of allowed) {
      expect(Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
      expect(JSON.stringify(Condition)).toContain('AWS:SourceArn');
    }
    expect(Statement).toContainEqual(expect.objectContaining({ Effect: 'Deny', Principal: { AWS: '*' } }));
  });

  it('logs nothing personal', () => {
    const [delivery] = resourcesOf(weblog, 'AWS::Logs::Delivery');
    const fields = (delivery?.Properties.RecordFields ?? []) as string[];
    expect(fields).toContain('sc-status');
    expect(fields.filter((name) => /ip|uri|cookie|referer|user-agent|host|asn|country|forwarded/i.test(name))).toEqual(
      [],
    );
    expect(config.Logging).toBeUndefined();
  });
});

describe('which file answers', () => {
  const cases = [
    ['/', '/index.html'],
    ['/borger', '/index.html'],
    ['/virksomhed/opret', '/index.html'],
    ['/findes-ikke/', '/index.html'],
    ['/index.html', '/index.html'],
    ['/assets/main-abc.js', '/assets/main-abc.js'],
    ['/assets/findes-ikke.js', '/assets/findes-ikke.js'],
    ['/driftsstatus.json', '/driftsstatus.json'],
    ['/api', '/api'],
    ['/api/', '/api/'],
    ['/api/borger/show-eget-frikort', '/api/borger/show-eget-frikort'],
    ['/apier', '/index.html'],
  ] as const;

  it.each(cases)('%s: %s, locally and in the distribution', (path, file) => {
    expect(fileOf(path)).toBe(file);
    const answer = runInNewContext(`${FILE_OF_FUNCTION}; handler(event)`, { event: { request: { uri: path } } });
    expect(answer.uri).toBe(file);
  });

  it('is run by the distribution for pages, before it looks', () => {
    const [code] = resourcesOf(web, 'AWS::CloudFront::Function');
    expect(code?.Properties.FunctionCode).toBe(FILE_OF_FUNCTION);
    expect(pages.FunctionAssociations?.map(({ EventType }) => EventType)).toEqual(['viewer-request']);
  });
});

describe('publishing the client', () => {
  it('puts the page last, and says how long each file may be kept', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'frikort-publish-'));
    await mkdir(join(dir, 'assets'));
    for (const name of ['index.html', 'assets/a-1.js', 'assets/b-2.woff2', 'robots.txt']) {
      await writeFile(join(dir, name), name);
    }
    const plan = await publishPlan(dir);
    expect(plan.map(({ key }) => key)).toEqual(['assets/a-1.js', 'assets/b-2.woff2', 'robots.txt', 'index.html']);
    expect(plan.map(({ headers }) => headers['cache-control'])).toEqual([
      ...Array(2).fill('public, max-age=31536000, immutable'),
      ...Array(2).fill('no-cache'),
    ]);
    const serve = createWeb(dir);
    for (const { key, headers, file } of plan) {
      const reply = await serve({ method: 'GET', path: `/${key}` });
      expect(reply).toMatchObject({ status: 200, headers, body: await readFile(file) });
    }
    await rm(dir, { recursive: true });
  });
});

/** The template with values given at deployment. */
function withProps(props: Partial<WebStackProps>): string {
  const outdir = mkdtempSync(join(tmpdir(), 'frikort-web-synth-'));
  const given = {
    apiHost: 'api.eksempel.dk',
    statusBucket: 'status',
    siteOrigin: 'https://frikort.eksempel.dk',
    certificate: undefined,
    webAcl: undefined,
  };
  const stack = new WebStack(new App({ outdir, analyticsReporting: false }), 'Web', { ...given, ...props });
  const template = JSON.stringify(App.of(stack)?.synth().getStackArtifact('Web').template);
  rmSync(outdir, { recursive: true });
  return template;
}
