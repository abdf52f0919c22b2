import * as z from 'zod/mini';
import { type Assembly, type Resource, stackOf } from './assembly.ts';

const record = z.record(z.string(), z.unknown());

/** What a made resource is known by: its `Ref`, and its attributes. */
export type Physical = { readonly ref: string; readonly attributes?: Readonly<Record<string, string>> };

export type Resolver = (stack: string, value: unknown) => unknown;

/**
 * CloudFormation's references, as far as the local system needs them. What it does not know it names in an error: a value
 * that is only nearly right would be found much later.
 *
 * @param physical what a resource is on this machine, or nothing where it does not exist here
 * @param parameters values for the templates' parameters; a parameter without one has its default
 */
export function createResolver(
  assembly: Assembly,
  physical: (resource: Resource) => Physical | undefined,
  parameters: Readonly<Record<string, string>> = {},
): Resolver {
  return resolve;

  function resolve(stackName: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => resolve(stackName, each));
    if (typeof value !== 'object' || value === null) return value;
    const [entry, ...others] = Object.entries(value);
    if (entry !== undefined && others.length === 0 && (entry[0] === 'Ref' || entry[0].startsWith('Fn::'))) {
      return call(stackName, entry[0], entry[1]);
    }
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolve(stackName, each)]));
  }

  function call(stackName: string, name: string, argument: unknown): unknown {
    switch (name) {
      case 'Ref':
        return reference(stackName, String(argument));
      case 'Fn::GetAtt': {
        const [id = '', attribute = ''] = Array.isArray(argument) ? argument.map(String) : split(String(argument));
        return attributeOf(stackName, id, attribute);
      }
      case 'Fn::Join': {
        const [separator, parts] = z.tuple([z.string(), z.array(z.unknown())]).parse(argument);
        return parts.map((part) => String(resolve(stackName, part))).join(separator);
      }
      case 'Fn::Sub':
        return substitute(stackName, argument);
      case 'Fn::ImportValue':
        return imported(stackName, String(resolve(stackName, argument)));
      default:
        throw new Error(`Skabelonen for ${stackName} bruger ${name}, som det lokale system ikke kender.`);
    }
  }

  function reference(stackName: string, id: string): string {
    const stack = stackOf(assembly, stackName);
    const pseudo: Record<string, string> = {
      'AWS::Region': stack.region,
      'AWS::AccountId': '000000000000',
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stackName,
    };
    const known = pseudo[id] ?? parameters[id] ?? stack.template.Parameters[id]?.Default;
    return known === undefined ? made(stackName, id).ref : String(known);
  }

  function attributeOf(stackName: string, id: string, attribute: string): string {
    const value = made(stackName, id).attributes?.[attribute];
    if (value === undefined) throw unresolved(stackName, `${id}.${attribute}`);
    return value;
  }

  function made(stackName: string, id: string): Physical {
    const resource = stackOf(assembly, stackName).template.Resources[id];
    const found = resource && physical({ stack: stackName, id, type: resource.Type, properties: resource.Properties });
    if (found === undefined) throw unresolved(stackName, resource === undefined ? id : `${id} (${resource.Type})`);
    return found;
  }

  function substitute(stackName: string, argument: unknown): string {
    const [text, own] = Array.isArray(argument)
      ? z.tuple([z.string(), record]).parse(argument)
      : [String(argument), {} as Record<string, unknown>];
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in own) return String(resolve(stackName, own[name]));
      return name.includes('.') ? attributeOf(stackName, ...split(name)) : reference(stackName, name);
    });
  }

  function imported(stackName: string, name: string): unknown {
    for (const stack of assembly.stacks) {
      for (const { Value, Export } of Object.values(stack.template.Outputs)) {
        if (Export !== undefined && resolve(stack.name, Export.Name) === name) return resolve(stack.name, Value);
      }
    }
    throw unresolved(stackName, `eksporten ${name}`);
  }
}

function unresolved(stackName: string, what: string): Error {
  return new Error(`Skabelonen for ${stackName} henviser til ${what}, som ikke findes i det lokale system.`);
}

function split(dotted: string): [string, string] {
  const at = dotted.indexOf('.');
  return [dotted.slice(0, at), dotted.slice(at + 1)];
}
