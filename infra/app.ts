import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { STACKS } from './names.ts';
import { AarsskifteStack } from './stacks/aarsskifte-stack.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { FunktionStack } from './stacks/funktion-stack.ts';
import { JobStack } from './stacks/job-stack.ts';
import { SystemadgangStack } from './stacks/systemadgang-stack.ts';
import { WebStack } from './stacks/web-stack.ts';
import { WeblogStack } from './stacks/weblog-stack.ts';
import { readSystemadgang, type Systemadgang } from './systemadgang.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Nobody's address (RFC 2606): until the real one is given, no other site can be taken for ours. */
const NO_SITE = 'https://socialt-frikort.example';

/** Where the data may be: AWS's regions inside the EU. Which one is written into the templates, so that none can be mistaken. */
const REGIONS = ['eu-north-1', 'eu-central-1', 'eu-west-1', 'eu-west-3', 'eu-south-1', 'eu-south-2'];
const [STOCKHOLM] = REGIONS;

export type AppOptions = {
  readonly outdir: string;
  /** Where the bundles are, a folder for each function. */
  readonly bundles?: string;
  /** The address of our own pages. Default: the context value `siteOrigin`, and where that is not given nobody's. */
  readonly siteOrigin?: string;
  /** The address for payroll systems. Default: the context's, and where that is not given there is none. */
  readonly systemadgang?: Systemadgang;
  /** Checks the templates too: CloudFormation's own rules, and AWS's good habits. Takes some seconds. */
  readonly validation?: boolean;
};

/** The whole infrastructure. `synth()` on the answer writes it; neither network nor credentials are needed. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { outdir, bundles = resolve(ROOT, 'dist/functions'), validation = false } = options;
  const app = new App({
    outdir,
    analyticsReporting: false,
    // What the API uses of the data cannot be removed under it.
    context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' },
    treeMetadata: false,
    builtinCloudFormationValidation: validation,
  });
  const siteOrigin = options.siteOrigin ?? readOrigin(app.node.tryGetContext('siteOrigin') ?? NO_SITE);
  const env = { region: readRegion(app.node.tryGetContext('region') ?? STOCKHOLM) };
  const { resources } = new DataStack(app, 'Data', {
    env,
    stackName: STACKS.data,
    description: 'Socialt frikort: data',
  });
  const funktioner = new FunktionStack(app, 'Funktioner', {
    env,
    stackName: STACKS.funktioner,
    description: 'Socialt frikort: en funktion for hver operation',
    resources,
    bundles,
  });
  const api = new ApiStack(app, 'Api', {
    env,
    stackName: STACKS.api,
    description: 'Socialt frikort: API og adgangskontrol',
    resources,
    bundles,
    funktioner,
    siteOrigin,
  });
  const systemadgang = options.systemadgang ?? readSystemadgang((name) => app.node.tryGetContext(name), env.region);
  if (systemadgang !== undefined) {
    new SystemadgangStack(app, 'Systemadgang', {
      env,
      stackName: STACKS.systemadgang,
      description: 'Socialt frikort: adgang for lønsystemer',
      ...systemadgang,
      authorize: api.authorize,
      funktioner,
    });
  }
  new AarsskifteStack(app, 'Aarsskifte', {
    env,
    stackName: STACKS.aarsskifte,
    description: 'Socialt frikort: årsskiftet',
    resources,
    bundles,
  });
  new JobStack(app, 'Job', {
    env,
    stackName: STACKS.job,
    description: 'Socialt frikort: det, som en tidsplan starter, og det, som følger kortene',
    resources,
    bundles,
    siteOrigin,
  });
  const given = (name: string): string | undefined => app.node.tryGetContext(name);
  new WebStack(app, 'Web', {
    env,
    stackName: STACKS.web,
    description: 'Socialt frikort: webklienten og den fælles adresse',
    apiHost: api.host,
    statusBucket: resources.DRIFTSSTATUS_BUCKET.value,
    siteOrigin,
    certificate: given('certificate'),
    webAcl: given('webAcl'),
  });
  new WeblogStack(app, 'Weblog', {
    // The one place from which the distribution's log can be set up; nothing personal is in it.
    env: { region: 'us-east-1' },
    stackName: STACKS.weblog,
    description: 'Socialt frikort: adgangslog for den fælles adresse',
  });
  // Loaded only here: the rules alone take longer to load than the synthesis takes.
  if (validation) (await import('./nag.ts')).addNag(app);
  return app;
}

function readOrigin(context: unknown): string {
  const text = String(context);
  if (text.startsWith('https://') && URL.canParse(text) && new URL(text).origin === text) return text;
  throw new Error(`siteOrigin skal være en https-adresse uden sti, f.eks. ${NO_SITE}. Den er: ${text}`);
}

function readRegion(context: unknown): string {
  const region = REGIONS.find((known) => known === context);
  if (region === undefined) throw new Error(`region skal være en af ${REGIONS.join(', ')}. Den er: ${context}`);
  return region;
}

if (import.meta.main) {
  // The tool that deploys says where it wants the result. Old results are not cleared by themselves.
  const outdir = process.env.CDK_OUTDIR ?? resolve(ROOT, 'cdk.out');
  rmSync(outdir, { recursive: true, force: true });
  const validation = process.argv.includes('--validate');
  (await buildApp({ outdir, validation })).synth();
}
