import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const record = z.record(z.string(), z.unknown());
const resourceSchema = z.object({ Type: z.string(), Properties: z._default(record, {}) });
const templateSchema = z.object({
  Resources: z._default(z.record(z.string(), resourceSchema), {}),
  Outputs: z._default(
    z.record(z.string(), z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.unknown() })) })),
    {},
  ),
  Parameters: z._default(z.record(z.string(), z.object({ Default: z.optional(z.unknown()) })), {}),
});
const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), environment: z.optional(z.string()), properties: z.optional(record) }),
  ),
});
const assetsSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.optional(z.string()) }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

/** Where a stack is that is bound to no region. */
const DEFAULT_REGION = 'eu-central-1';

export type Resource = {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

export type Stack = {
  readonly name: string;
  readonly region: string;
  readonly template: z.output<typeof templateSchema>;
};

/** What `cdk synth` wrote: the stacks' templates, and where the code of the functions lies. */
export type Assembly = {
  readonly stacks: readonly Stack[];
  /** The folder of an asset, by the key it would have in the bucket. */
  readonly assets: ReadonlyMap<string, string>;
};

export async function readAssembly(dir: string): Promise<Assembly> {
  const manifest = manifestSchema.parse(await readJson(join(dir, 'manifest.json')));
  const stacks: Stack[] = [];
  const assets = new Map<string, string>();
  for (const [id, { type, environment, properties }] of Object.entries(manifest.artifacts)) {
    if (type === 'aws:cloudformation:stack') {
      const template = templateSchema.parse(await readJson(join(dir, String(properties?.templateFile))));
      const region = /[a-z]{2}(-[a-z]+)+-[0-9]$/.exec(environment ?? '')?.[0] ?? DEFAULT_REGION;
      stacks.push({ name: String(properties?.stackName ?? id), region, template });
    }
    if (type === 'cdk:asset-manifest') {
      const { files } = assetsSchema.parse(await readJson(join(dir, String(properties?.file))));
      for (const { source, destinations } of Object.values(files)) {
        for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, join(dir, source.path ?? ''));
      }
    }
  }
  return { stacks, assets };
}

/** The stack by its name. */
export function stackOf({ stacks }: Assembly, name: string): Stack {
  const found = stacks.find((stack) => stack.name === name);
  if (found === undefined) throw new Error(`Der er ingen stak, der hedder ${name}.`);
  return found;
}

/** Every resource of a type, in all the stacks. */
export function resourcesOf(assembly: Assembly, type: string): readonly Resource[] {
  return assembly.stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({ stack: stack.name, id, type, properties: resource.Properties })),
  );
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
