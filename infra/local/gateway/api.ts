import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Assembly, type Resource, resourcesOf, stackOf } from '#infra/local/assembly.ts';
import type { Resolver } from '#infra/local/template.ts';
import type { FunctionSpec } from '#infra/local/worker.ts';

export type Authorizer = {
  readonly functionArn: string;
  /** Lower-cased names of the headers that must be there before the function is asked. */
  readonly headers: readonly string[];
};

export type Route = {
  /** Method and path, as in the template. */
  readonly key: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly authorizer: Authorizer | undefined;
};

const functionSchema = z.object({
  FunctionName: z.optional(z.string()),
  Handler: z.string().check(z.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_]+$/)),
  Timeout: z._default(z.number(), 3),
  MemorySize: z._default(z.number(), 128),
  Environment: z.optional(z.object({ Variables: z.record(z.string(), z.string()) })),
});
const codeSchema = z.object({ S3Key: z.string() });
const routeSchema = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z._default(z.enum(['NONE', 'CUSTOM']), 'NONE'),
  AuthorizerId: z.optional(z.string()),
});
const integrationSchema = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z._default(z.number(), 30_000),
});
/** A kept answer would also hold for another request with the same cookie, and after logging out: hence only 0 seconds. */
const authorizerSchema = z.object({
  AuthorizerType: z.literal('REQUEST'),
  AuthorizerPayloadFormatVersion: z.literal('2.0'),
  AuthorizerResultTtlInSeconds: z.literal(0),
  AuthorizerUri: z.string(),
  EnableSimpleResponses: z.literal(true),
  /** None at all: the function is asked whatever the request has. */
  IdentitySource: z._default(z.array(z.string()), []),
});

/** The ARN that a function is known by here. */
export function functionArn(assembly: Assembly, { stack, id }: Resource): string {
  return `arn:aws:lambda:${stackOf(assembly, stack).region}:000000000000:function:${id}`;
}

/** The functions, by ARN, as the templates say that they run. */
export function readFunctions(assembly: Assembly, resolve: Resolver): ReadonlyMap<string, FunctionSpec> {
  return new Map(
    resourcesOf(assembly, 'AWS::Lambda::Function').map((resource) => {
      const properties = read(resource, functionSchema, resolve);
      const [module = '', handler = ''] = properties.Handler.split('.');
      const { S3Key } = codeSchema.parse(resource.properties.Code);
      const folder = assembly.assets.get(S3Key);
      if (folder === undefined) throw new Error(`Koden til funktionen ${resource.id} ligger ikke i samlingen.`);
      const spec: FunctionSpec = {
        name: properties.FunctionName ?? resource.id,
        file: join(folder, `${module}.mjs`),
        handler,
        timeoutMs: properties.Timeout * 1000,
        memoryMb: properties.MemorySize,
        environment: properties.Environment?.Variables ?? {},
      };
      return [functionArn(assembly, resource), spec];
    }),
  );
}

/** The routes of the API of that name, by method and path, as the templates join them to functions. */
export function readRoutes(assembly: Assembly, resolve: Resolver, apiName: string): ReadonlyMap<string, Route> {
  const apis = resourcesOf(assembly, 'AWS::ApiGatewayV2::Api').filter(({ properties }) => properties.Name === apiName);
  const routes = resourcesOf(assembly, 'AWS::ApiGatewayV2::Route').flatMap((resource): (readonly [string, Route])[] => {
    const route = read(resource, routeSchema, resolve);
    if (!apis.some(({ stack, id }) => stack === resource.stack && id === route.ApiId)) return [];
    const key = route.RouteKey;
    if (!/^(GET|POST|PUT|PATCH|DELETE) \/[^{}]*$/.test(key)) {
      throw new Error(`Det lokale system kender kun ruter med metode og fast sti, ikke ${key}.`);
    }
    const beside = (type: string, id: string) => find(assembly, resource.stack, `AWS::ApiGatewayV2::${type}`, id);
    const integration = read(
      beside('Integration', route.Target.replace('integrations/', '')),
      integrationSchema,
      resolve,
    );
    const guarded = route.AuthorizationType === 'CUSTOM';
    const authorizer = guarded ? readAuthorizer(beside('Authorizer', route.AuthorizerId ?? ''), resolve) : undefined;
    const functionArn = integration.IntegrationUri;
    return [[key, { key, functionArn, timeoutMs: integration.TimeoutInMillis, authorizer }]];
  });
  return new Map(routes);
}

function readAuthorizer(resource: Resource, resolve: Resolver): Authorizer {
  const { AuthorizerUri, IdentitySource } = read(resource, authorizerSchema, resolve);
  return {
    functionArn: /(arn:aws:lambda:[^/]+)\/invocations$/.exec(AuthorizerUri)?.[1] ?? AuthorizerUri,
    headers: IdentitySource.map((source) => {
      const name = /^\$request\.header\.([A-Za-z0-9-]+)$/.exec(source)?.[1];
      if (name === undefined) throw new Error(`Det lokale system kender ikke identitetskilden ${source}.`);
      return name.toLowerCase();
    }),
  };
}

/** An id is unique in its own stack only. */
function find(assembly: Assembly, stack: string, type: string, id: string): Resource {
  const found = resourcesOf(assembly, type).find((resource) => resource.stack === stack && resource.id === id);
  if (found === undefined) throw new Error(`Skabelonen henviser til ${id}, som ikke er der.`);
  return found;
}

/** The properties that are looked at, resolved and in the form that the local system can serve. The others are not resolved. */
function read<T extends z.ZodMiniObject>(resource: Resource, schema: T, resolve: Resolver): z.output<T> {
  const wanted = Object.entries(resource.properties).filter(([name]) => name in schema.shape);
  const parsed = schema.safeParse(resolve(resource.stack, Object.fromEntries(wanted)));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`Det lokale system kan ikke køre ${resource.type} ${resource.id} på grund af: ${fields}`);
}
