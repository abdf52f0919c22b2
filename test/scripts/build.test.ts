import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { functionEntries } from '#scripts/build/entries.ts';
import { leanBuild } from '#scripts/build/options.ts';
import { buildFunctions } from '#scripts/build.ts';
import { JOBS } from '#shared/contract/jobs.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LIMIT = 285_000;
const LIMIT_WITH_KMS = 320_000;
/** With the reader of NemLog-in's messages, which brings three XML packages along. Nobody waits for it but at the login. */
const LIMIT_WITH_SAML = 650_000;
/** With a client of S3. Only what no person waits for may have one. */
const LIMIT_WITH_S3 = 340_000;

const dir = mkdtempSync(join(tmpdir(), 'frikort-build-'));
afterAll(() => rmSync(dir, { recursive: true }));
const [first, second] = [join(dir, 'first'), join(dir, 'second')];
const metafile = await buildFunctions({ outdir: first });
await buildFunctions({ outdir: second });

const bundles = Object.entries(metafile.outputs)
  .filter(([file]) => file.endsWith('.mjs'))
  .map(([file, { bytes, inputs }]) => ({
    name: file.split('/').at(-2) ?? '',
    bytes,
    inputs: Object.keys(inputs).filter((input) => (inputs[input]?.bytesInOutput ?? 0) > 0),
  }));

describe('each bundle', () => {
  it.each(bundles)('$name is small enough to start fast', ({ name, bytes, inputs }) => {
    const behind = JOBS.some((job) => job.name === name);
    const kms = inputs.some((input) => input.includes('@aws-sdk/client-kms/'));
    const saml = inputs.some((input) => input.includes('@node-saml/node-saml/'));
    const s3 = behind && inputs.some((input) => input.includes('@aws-sdk/client-s3/'));
    const limit = saml ? LIMIT_WITH_SAML : s3 ? LIMIT_WITH_S3 : kms ? LIMIT_WITH_KMS : LIMIT;
    expect(bytes).toBeLessThanOrEqual(limit);
  });

  it.each(bundles)('$name holds nothing that it cannot use', ({ inputs }) => {
    const useless =
      /zod\/v4\/locales|zod\/v4\/classic|xray|@aws-sdk\/nested-clients|@aws-sdk\/token-providers|event-streams\//;
    expect(inputs.filter((input) => useless.test(input))).toEqual([]);
    const providers = inputs.filter((input) => /@(aws-sdk|smithy)\/credential-provider/.test(input));
    expect(providers.filter((input) => !input.includes('@aws-sdk/credential-provider-env/'))).toEqual([]);
  });

  it('is the same to the byte when it is built again', () => {
    for (const { name } of bundles) {
      for (const file of ['index.mjs', 'index.mjs.map']) {
        const [one, other] = [first, second].map((each) => readFileSync(join(each, name, file)));
        expect(one?.equals(other ?? Buffer.of()), `${name}/${file}`).toBe(true);
      }
    }
  });

  it('has a source map without the source in it', () => {
    for (const { name } of bundles) {
      const map = JSON.parse(readFileSync(join(first, name, 'index.mjs.map'), 'utf8'));
      expect(map.sources.length).toBeGreaterThan(0);
      expect(map.sourcesContent).toBeUndefined();
    }
  });
});

describe('what is written shorter of a client', () => {
  const CLIENTS = ['dynamodb', 'kms', 'secrets-manager', 'sesv2', 's3', 'sfn'].map((name) => `@aws-sdk/client-${name}`);

  /** All that a module of the client exports, as it is in a bundle and as it is in the package. */
  async function leanAndReal(client: string, module: string) {
    const source = join(ROOT, 'node_modules', client, 'dist-es', module);
    const outfile = join(dir, `${client}/${module}.mjs`.replaceAll('/', '-'));
    const entry = `export * from ${JSON.stringify(source)}`;
    await build({ ...leanBuild, outExtension: {}, stdin: { contents: entry, resolveDir: ROOT }, outfile });
    return Promise.all([import(outfile), import(source)]);
  }

  it.each(CLIENTS)('its errors are as in the package of %s', async (client) => {
    const [lean, real] = await leanAndReal(client, 'models/errors.js');
    expect(Object.keys(lean).sort()).toEqual(Object.keys(real).sort());
    expect(Object.keys(lean).length).toBeGreaterThan(0);
    for (const name of Object.keys(real)) {
      const given = { message: 'besked', $metadata: { httpStatusCode: 400 } };
      const [one, other] = [new lean[name](given), new real[name](given)];
      expect({ ...one, message: one.message }, name).toEqual({ ...other, message: other.message });
      expect([one instanceof lean[name], one instanceof Error]).toEqual([true, true]);
    }
  });

  it.each(CLIENTS)('its shapes are as in the package of %s', async (client) => {
    const [lean, real] = await leanAndReal(client, 'schemas/schemas_0.js');
    // A shape names others by functions, which give what is compared under its own name.
    const plain = (shapes: object) =>
      JSON.parse(JSON.stringify(shapes, (_, value) => (typeof value === 'function' ? 'other' : value)));
    expect(Object.keys(real).length).toBeGreaterThan(10);
    expect(plain(lean)).toEqual(plain(real));
  });
});

describe('starting a bundle', () => {
  /** In a process of its own: this one has long loaded everything. */
  function loadedBy(...modules: readonly string[]): string[] {
    const script = `for (const each of ${JSON.stringify(modules)}) await import(each);
      console.log(JSON.stringify(process.moduleLoadList.filter((each) => each.includes('undici'))));`;
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
  }

  it('loads no undici, which takes longer than the rest of Node together', () => {
    expect(bundles.length).toBeGreaterThan(1);
    expect(loadedBy(...bundles.map(({ name }) => join(first, name, 'index.mjs')))).toEqual([]);
  });

  it('would load it if it imported node:http as modules do', () => {
    expect(loadedBy('node:http')).not.toEqual([]);
  });
});

describe('the catalogue and the folder of functions', () => {
  function copyOfFunctions(): string {
    const root = mkdtempSync(join(dir, 'root-'));
    cpSync(join(ROOT, 'functions'), join(root, 'functions'), { recursive: true });
    return root;
  }

  it('name the same functions', () => {
    expect(Object.values(functionEntries(ROOT))).toContain('functions/virksomhed/register-ansaettelse.ts');
    expect(Object.keys(functionEntries(ROOT)).sort()).toEqual(bundles.map(({ name }) => name).sort());
  });

  it('are refused when a row has no file', () => {
    const root = copyOfFunctions();
    rmSync(join(root, 'functions/virksomhed/register-ansaettelse.ts'));
    expect(() => functionEntries(root)).toThrow('functions/virksomhed/register-ansaettelse.ts mangler');
  });

  it('are refused when a file has no row', () => {
    const root = copyOfFunctions();
    mkdirSync(join(root, 'functions/borger/dyb'), { recursive: true });
    writeFileSync(join(root, 'functions/borger/dyb/hent-alt.ts'), '');
    expect(() => functionEntries(root)).toThrow('functions/borger/dyb/hent-alt.ts har ingen række');
  });

  it('are refused when a file stands under another audience than its row', () => {
    const root = copyOfFunctions();
    cpSync(join(root, 'functions/sagsbehandler/show-frikort.ts'), join(root, 'functions/borger/show-frikort.ts'));
    expect(() => functionEntries(root)).toThrow('functions/borger/show-frikort.ts har ingen række');
  });
});
