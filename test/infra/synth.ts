import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { App } from 'aws-cdk-lib/core';
import { type AppOptions, buildApp } from '#infra/app.ts';
import { STACKS } from '#infra/names.ts';
import { functionEntries } from '#scripts/build/entries.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export type Properties = Record<string, unknown>;
export type Resource = {
  readonly Type: string;
  readonly Properties: Properties;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};
export type TemplateJson = {
  readonly Resources: Record<string, Resource>;
  readonly Outputs: Record<string, { Value: unknown; Export?: { Name: string } }>;
};
export type Templates = { readonly data: TemplateJson; readonly api: TemplateJson; readonly job: TemplateJson };

/** The app with an empty file for each function: what is in the bundles changes nothing in a template but a hash. */
export async function makeApp(over: Pick<AppOptions, 'systemadgang'> = {}): Promise<{ app: App; remove: () => void }> {
  const dir = mkdtempSync(join(tmpdir(), 'frikort-synth-'));
  for (const name of Object.keys(functionEntries(ROOT))) {
    mkdirSync(join(dir, 'bundles', name), { recursive: true });
    writeFileSync(join(dir, 'bundles', name, 'index.mjs'), '');
  }
  const app = await buildApp({ outdir: join(dir, 'out'), bundles: join(dir, 'bundles'), ...over });
  return { app, remove: () => rmSync(dir, { recursive: true }) };
}

/** The templates that would be deployed. */
export async function synthesise(): Promise<Templates> {
  const { app, remove } = await makeApp();
  const assembly = app.synth();
  const [data, job] = [templateOf(STACKS.data), templateOf(STACKS.job)];
  const api = together(templateOf(STACKS.funktioner), templateOf(STACKS.api));
  remove();
  return { data, api, job };

  function templateOf(stack: string): TemplateJson {
    return assembly.getStackByName(stack).template;
  }
}

/** The functions and the API that leads to them, as the one thing that they are; no id is in both. */
export function together(...templates: readonly TemplateJson[]): TemplateJson {
  const Resources = Object.assign({}, ...templates.map((template) => template.Resources));
  const count = templates.reduce((sum, template) => sum + Object.keys(template.Resources).length, 0);
  if (Object.keys(Resources).length !== count) throw new Error('two stacks have a resource of the same id');
  return { Resources, Outputs: Object.assign({}, ...templates.map((template) => template.Outputs)) };
}

/** The resources of a type with what they are called in the template. */
export function resourcesOf(template: TemplateJson, type: string): readonly (Resource & { id: string })[] {
  return Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => ({ id, ...resource }));
}

/**
 * A value of a template as text, with every reference written as the name that people know the resource by: a table's name,
 * a key's alias, a log group's name.
 */
export function namesIn({ data, api }: Templates): (value: unknown) => string {
  const all = { ...data.Resources, ...api.Resources };
  const outputs = [...Object.values(data.Outputs), ...Object.values(api.Outputs)];
  return render;

  function render(value: unknown): string {
    if (Array.isArray(value)) return value.map(render).join(', ');
    if (typeof value !== 'object' || value === null) return String(value);
    const [[kind = '', argument] = []] = Object.entries(value);
    switch (kind) {
      case 'Ref':
        return nameOf(String(argument));
      case 'Fn::GetAtt':
        return nameOf(String((argument as string[])[0]));
      case 'Fn::ImportValue':
        return render(outputs.find((output) => output.Export?.Name === argument)?.Value);
      case 'Fn::Join': {
        const [separator, parts] = argument as [string, unknown[]];
        return parts.map(render).join(separator);
      }
      default:
        throw new Error(`${kind} is not read here`);
    }
  }

  function nameOf(id: string): string {
    const resource = all[id];
    if (resource === undefined) return id;
    const alias = Object.values(all).find(
      ({ Type, Properties }) => Type === 'AWS::KMS::Alias' && isAttributeOf(Properties.TargetKeyId, id),
    );
    const { TableName, LogGroupName, FunctionName, Name } = { ...resource.Properties };
    return String(alias?.Properties.AliasName ?? TableName ?? LogGroupName ?? FunctionName ?? Name ?? id);
  }
}

function isAttributeOf(value: unknown, id: string): boolean {
  return JSON.stringify(value) === JSON.stringify({ 'Fn::GetAtt': [id, 'Arn'] });
}
