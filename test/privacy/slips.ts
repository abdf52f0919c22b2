import fc from 'fast-check';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { aktoerSchema } from '#shared/contract/fields.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { audienceOf } from '#shared/contract/operation.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import type { ApiEvent } from '#shared/http/event.ts';
import { anyOf } from '#test/bad-input/generate.ts';
import { put } from '#test/bad-input/mutate.ts';
import { places, schemaOf } from '#test/bad-input/schema.ts';
import type { CallOptions } from '#test/kit/call.ts';
import { aarhus, borger } from '#test/kit/world.ts';
import { cprAsTyped } from './canaries.ts';
import { issueBody, newCompany, type Traces, workBody } from './life.ts';

export type Slip = { readonly operation: Operation; readonly options: CallOptions };

/**
 * A citizen's data written where they do not belong: in every text field, as names of fields, in text that is not JSON, in
 * headers and addresses. One request each.
 */
export function slipsOf(traces: Traces): Slip[] {
  return CATALOGUE.flatMap((operation) => {
    const aktoer = actorOf(operation, traces);
    const body = bodyOf(operation, traces);
    const options = { ...(aktoer && { aktoer }), body };
    return [...inFields(operation, body, traces), ...inNames(body, traces), ...inText(traces), ...inEvents(traces)].map(
      (over) => ({ operation, options: { ...options, ...over } }),
    );
  });
}

function actorOf(operation: Operation, { frikortnummer }: Traces): Aktoer | undefined {
  const actors: Readonly<Record<string, Aktoer>> = {
    sagsbehandler: aarhus,
    borger: borger(frikortnummer),
    drift: aktoerSchema.parse({ rolle: 'drift', brugerId: 'drift-1' }),
  };
  const audience = audienceOf(operation);
  return audience === 'offentlig' ? undefined : (actors[audience] ?? newCompany());
}

/** A body that is right by its schema, and names the citizen's card where it names one. */
function bodyOf(operation: Operation, { canary, frikortnummer, ansaettelseId }: Traces): unknown {
  const schema = schemaOf(operation);
  if (schema === undefined) return undefined;
  const [any] = fc.sample(anyOf(schema), { numRuns: 1, seed: 1 });
  const known: Record<string, unknown> = {
    ...issueBody(canary),
    ...workBody(canary, frikortnummer),
    ansaettelseId,
    version: 0,
    kontroldato: new Date().toISOString().slice(0, 10),
    // Next year's amounts, so that what is entered of them is taken.
    aar: new Date().getFullYear() + 1,
    promille: 45,
  };
  return Object.entries(known).reduce(
    (body, [name, value]) => (name in (schema.properties ?? {}) ? put(body, [name], value) : body),
    any,
  );
}

/** A CPR number in each text field, in each of the ways that people type it. */
function inFields(operation: Operation, body: unknown, { canary }: Traces): Partial<CallOptions>[] {
  const schema = schemaOf(operation);
  const fields = schema === undefined ? [] : places(schema, body).filter((place) => place.schema.type === 'string');
  const typed = cprAsTyped(canary.person.cpr);
  // The field that is for it takes it; what becomes of it there is looked for all the same.
  return fields.flatMap(({ path }) => {
    const forms = path.at(-1) === 'email' ? typed.map((cpr) => `${cpr}@kanarie.example`) : typed;
    const alone =
      path.at(-1) === 'telefon' ? [`+${canary.person.cpr}`, `+${typed[0]?.slice(0, 2)} ${typed[0]?.slice(2)}`] : [];
    return [...forms, ...alone].map((text) => ({ body: put(body, path, text) }));
  });
}

function inNames(body: unknown, { canary: { person, kontakt } }: Traces): Partial<CallOptions>[] {
  if (body === undefined) return [];
  const texts = [...cprAsTyped(person.cpr), person.navn, person.efternavn, kontakt.email, kontakt.telefon];
  return texts.flatMap((text) => [{ body: put(body, [text], 1) }, { body: put(body, ['kommentar'], text) }]);
}

/** Text that is not JSON, and JSON that is not an object. Newer Node quotes what it could not read in its error. */
function inText({ canary: { person, kontakt } }: Traces): Partial<CallOptions>[] {
  const broken = [
    `{"cpr":"${person.cpr}","navn":"${person.navn}"`,
    `{"cpr":${person.cpr.slice(0, 6)}-${person.cpr.slice(6)}}`,
    `${person.cpr}`,
    `"${person.navn}"`,
    `[${JSON.stringify(kontakt)}]`,
    `{"a":"${person.navn}\n${kontakt.email}"}`,
    `${person.navn} ${person.cpr}`,
    `{"${person.cpr}":{"${person.navn}":`,
    `{"x":"${kontakt.telefon.padEnd(33_000)}"}`,
  ];
  return broken.flatMap((body) => [
    { body },
    { event: { body: Buffer.from(body).toString('base64'), isBase64Encoded: true } },
  ]);
}

function inEvents({ canary: { person, kontakt }, frikortnummer }: Traces): Partial<CallOptions>[] {
  const json = { 'content-type': 'application/json' };
  const events: Partial<ApiEvent>[] = [
    { queryStringParameters: { [person.cpr]: '1' }, rawQueryString: `${person.cpr}=1` },
    { queryStringParameters: { cpr: person.cpr, navn: person.navn }, rawQueryString: `cpr=${person.cpr}` },
    { headers: { ...json, 'idempotency-key': person.cpr } },
    { headers: { 'content-type': `application/json; ${person.navn}`, 'idempotency-key': crypto.randomUUID() } },
    { headers: { 'content-type': person.cpr, 'idempotency-key': crypto.randomUUID() } },
    { headers: { ...json, 'user-agent': person.navn, referer: `https://x/${person.cpr}`, 'x-cpr': person.cpr } },
    { headers: json, cookies: [`cpr=${person.cpr}`, `navn=${encodeURIComponent(person.navn)}`] },
    { pathParameters: { cpr: person.cpr, frikortnummer }, headers: json },
    { body: JSON.stringify({ cpr: person.cpr, ...kontakt }) },
  ];
  return events.map((event) => ({ event }));
}
