import { Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, describe, expect, it } from 'vitest';
import { JOBS } from '#shared/contract/jobs.ts';
import { makeApp } from './synth.ts';

/** All that is taken as it is, each at its own resource and with its reason there. A longer list needs a good argument. */
const LOGIN = [
  'login-acs-POST-acs',
  'login-logout-GET-logout',
  'login-logout-POST-logout',
  'login-metadata-GET-metadata',
  'login-start-GET-start-borger',
  'login-start-GET-start-drift',
  'login-start-GET-start-sagsbehandler',
  'login-start-GET-start-virksomhed',
];
/** What the construct library gives who may call a function: its versions, of which there are none. */
const STEPS = ['beginaarsskifte', 'finishaarsskifte', 'turnsegment'];
/** Each job with a schedule: its function's versions, and its two queues for what could not be done. */
const SCHEDULED = JOBS.filter((job) => 'tid' in job).map(({ name }) => name);
const scheduledWaivers = (name: string) => [
  `AwsSolutions-IAM5[Resource::<${name.replaceAll('-', '')}>:*] Job/${name}/SchedulerRole/DefaultPolicy/Resource`,
  `AwsSolutions-SQS3 Job/${name}/Fejlede/Resource`,
  `AwsSolutions-SQS3 Job/${name}/IkkeStartet/Resource`,
];
/** Each job that follows the cards: its queue for what was given up. */
const FOLLOWING = JOBS.filter((job) => 'foelger' in job).map(({ name }) => name);
const WAIVED = [
  'AwsSolutions-APIG4 Api/check-indkomstbevis-route/Resource',
  'AwsSolutions-APIG4 Api/list-ledige-job-route/Resource',
  'AwsSolutions-APIG4 Api/list-satser-route/Resource',
  'AwsSolutions-APIG4 Api/show-statistik-route/Resource',
  ...LOGIN.map((route) => `AwsSolutions-APIG4 Api/${route}/Resource`),
  // Writing logs and traces takes no resource.
  'AwsSolutions-IAM5[Resource::*] Aarsskifte/Machine/Role/DefaultPolicy/Resource',
  ...STEPS.map((fn) => `AwsSolutions-IAM5[Resource::<${fn}>:*] Aarsskifte/Machine/Role/DefaultPolicy/Resource`),
  ...SCHEDULED.flatMap(scheduledWaivers),
  ...FOLLOWING.map((name) => `AwsSolutions-SQS3 Job/${name}-stroem/Fejlede/Resource`),
  // The files of driftsstatus are public.
  'AwsSolutions-S1 Data/Driftsstatus/Bucket/Resource',
  'AwsSolutions-APIG4 Api/show-ledigt-job-route/Resource',
  'AwsSolutions-SMG4 Data/Jobnet',
  'AwsSolutions-SMG4 Data/Nemlogin',
  'AwsSolutions-SMG4 Data/Serviceplatformen',
  ...['Fejlede', 'NytaarIkkeStartet'].map((queue) => `AwsSolutions-SQS3 Aarsskifte/${queue}/Resource`),
  // A firewall and a certificate are given at deployment; the log is the stack Weblog's.
  ...['CFR1', 'CFR2', 'CFR3', 'CFR4'].map((rule) => `AwsSolutions-${rule} Web/Distribution/Resource`),
  'AwsSolutions-S1 Web/Site/Resource',
].sort();

const { app, remove } = await makeApp();
afterAll(remove);

/** The number that the library puts into a name says nothing to a reader. */
const LOGICAL_ID = /<([a-z]+)Function[0-9A-F]{8}\.Arn>/;

function findings(pack: AwsSolutionsChecks): string[] {
  return pack
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`.replace(LOGICAL_ID, '<$1>')),
    )
    .sort();
}

describe('AWS Solutions', () => {
  it('finds nothing that is not explained', () => {
    expect(findings(new AwsSolutionsChecks(app))).toEqual([]);
  });

  it('finds what is explained, when it does not hear the explanations', () => {
    const deaf = Object.assign(new AwsSolutionsChecks(app), { isAcknowledged: () => false });
    expect(findings(deaf)).toEqual(WAIVED);
  });

  it('has an explanation for a single resource only, never for a stack or the app', () => {
    const explained = app.node
      .findAll()
      .filter(({ node }) => node.metadata.some(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY))
      .map(({ node }) => node.path);
    expect(explained.length).toBeGreaterThan(0);
    expect(explained.filter((path) => !path.includes('/'))).toEqual([]);
    expect(explained.filter((path) => !WAIVED.some((row) => row.includes(` ${path}`)))).toEqual([]);
    expect(WAIVED.filter((row) => !explained.some((path) => row.includes(` ${path}`)))).toEqual([]);
  });
});
