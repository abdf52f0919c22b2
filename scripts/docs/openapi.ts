import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { kontaktpersonFelt } from '#shared/contract/fields.ts';
import { audienceOf, type Operation, pathOf } from '#shared/contract/operation.ts';
import { PROBLEMER, type ProblemKode, problemView } from '#shared/contract/refusals.ts';
import {
  ansaettelseHaendelseKerne,
  ansaettelsestalView,
  hvemView,
  tilstandView,
  virksomhedView,
} from '#shared/contract/views.ts';
import { clearSessionCookie } from '#shared/http/session-cookie.ts';
import { AUDIENCES } from './audiences.ts';
import { EXAMPLES } from './examples.ts';
import { CODES, codesByStatus, exampleProblem } from './problems.ts';

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';

/** The OpenAPI 3.1 document of the whole catalogue. It is for readers: nothing at run time is made from it. */
export function openApi(version: string) {
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Socialt frikort',
        version,
        description:
          'Lov om socialt frikort (lov nr. 616 af 11. juni 2024). Beløb er hele øre. Datoer er danske kalenderdage. Alle personnumre rejser i indholdet, aldrig i adressen.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      tags: AUDIENCES.map(({ name, description }) => ({ name, description })),
      security: [{ session: [] }],
      paths: Object.fromEntries(CATALOGUE.map((o) => [pathOf(o), { [methodOf(o)]: operationObject(o) }])),
      components: {
        schemas: {
          Problem: problemView,
          Kontaktperson: kontaktpersonFelt,
          Ansaettelsestal: ansaettelsestalView,
          Ansaettelsestilstand: tilstandView,
          Hvem: hvemView,
          Virksomhed: virksomhedView,
          Operation: ansaettelseHaendelseKerne.handling,
          Gatewayafslag: {
            type: 'object',
            description: 'Når der ikke er en åben session, svarer gatewayen selv, før nogen funktion er nået.',
            properties: { message: { type: 'string' } },
            required: ['message'],
          },
        },
        responses: Object.fromEntries(
          CATALOGUE.flatMap((o) => [...codesByStatus(o)]).map(([status, codes]) => [
            responseName(codes),
            refusalObject(status, codes),
          ]),
        ),
        examples: Object.fromEntries(
          CODES.map((kode) => [kode, { summary: PROBLEMER[kode].titel, value: exampleProblem(kode) }]),
        ),
        headers: {
          RetryAfter: { description: 'Sekunder, før det er værd at prøve igen.', schema: { type: 'string' } },
        },
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: cookieName(),
            description: 'Sættes af login. HttpOnly, Secure og SameSite=Strict: intet script kan læse den.',
          },
        },
      },
    },
    { override: ({ jsonSchema }) => dropSafeIntegerBounds(jsonSchema) },
  );
}

function methodOf(operation: Operation): 'get' | 'post' {
  return operation.method === 'GET' ? 'get' : 'post';
}

function operationObject(operation: Operation): ZodOpenApiOperationObject {
  const audience = audienceOf(operation);
  const example = EXAMPLES[operation.name];
  return {
    operationId: operation.name,
    summary: operation.summary,
    tags: [audience],
    ...(audience === 'offentlig' ? { security: [] } : {}),
    ...(operation.kind === 'command' ? { parameters: [COMMAND_ID] } : {}),
    ...(operation.request === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [JSON_TYPE]: { schema: operation.request, ...(example && { example: example.request }) } },
          },
        }),
    responses: {
      [String(operation.answerStatus)]: {
        description: operation.answerStatus === 201 ? 'Oprettet' : 'Svaret',
        content: { [JSON_TYPE]: { schema: operation.answer, ...(example && { example: example.answer }) } },
      },
      ...Object.fromEntries(
        [...codesByStatus(operation)].map(([status, codes]) => [
          String(status),
          { $ref: `#/components/responses/${responseName(codes)}` },
        ]),
      ),
    },
  };
}

const COMMAND_ID = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: true,
  description:
    'Kommandoens eget UUID, lavet af afsenderen. En gentagelse med samme id og samme indhold har én virkning og får det første svar, også efter lang tid.',
  schema: { type: 'string' as const, format: 'uuid' },
};

/** Operations that answer the same codes with a status share one description of it. */
function responseName(codes: readonly ProblemKode[]): string {
  return codes.join('.');
}

function refusalObject(status: number, codes: readonly ProblemKode[]) {
  const schema = {
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      { type: 'object' as const, properties: { status: { const: status }, kode: { enum: [...codes] } } },
    ],
  };
  const examples = Object.fromEntries(codes.map((kode) => [kode, { $ref: `#/components/examples/${kode}` }]));
  const gateway = { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Gatewayafslag' } } };
  return {
    description: codes.join(', '),
    ...(status === 503 ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } } : {}),
    content: { [PROBLEM_TYPE]: { schema, examples }, ...(status === 401 || status === 403 ? gateway : {}) },
  };
}

/** The cookie's name is the session's own business; it is read off the cookie that it writes. */
function cookieName(): string {
  return clearSessionCookie().slice(0, clearSessionCookie().indexOf('='));
}

/** Every whole number has the bounds of what a number holds exactly: true, and noise on each line. */
function dropSafeIntegerBounds(schema: { minimum?: number; maximum?: number }): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
