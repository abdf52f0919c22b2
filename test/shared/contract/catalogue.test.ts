import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, pathOf } from '#shared/contract/operation.ts';
import { ADGANG } from '#shared/domain/adgang.ts';

const rows = CATALOGUE.map((operation) => ({ operation, name: operation.name }));

/** Every field name in a schema, at any depth. */
function fieldsOf(schema: z.ZodMiniType): readonly string[] {
  const found: string[] = [];
  const json: unknown = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  JSON.stringify(json, (key, value: unknown) => {
    if (key === 'properties' && typeof value === 'object' && value !== null) found.push(...Object.keys(value));
    return value;
  });
  return found;
}

describe('the catalogue', () => {
  test('has the same operations as the access table, each once', () => {
    expect(CATALOGUE.map(({ name }) => name).sort()).toEqual(Object.keys(ADGANG).sort());
  });

  test.each(rows)('$name has its function in the folder of its audience', ({ operation }) => {
    const file = `../../../functions/${audienceOf(operation)}/${operation.name}.ts`;
    expect(existsSync(new URL(file, import.meta.url))).toBe(true);
  });

  test.each(rows)('$name has an address of its audience and name, which holds no number', ({ operation }) => {
    expect(pathOf(operation)).toMatch(/^\/api\/(offentlig|faelles|sagsbehandler|virksomhed|borger|drift)\/[a-z-]+$/);
  });

  test('has no address twice', () => {
    expect(new Set(CATALOGUE.map(pathOf)).size).toBe(CATALOGUE.length);
  });

  test.each(rows)('$name takes a body exactly where it is sent with POST', ({ operation }) => {
    expect(operation.request !== undefined).toBe(operation.method === 'POST');
  });

  test.each(rows)('$name changes something exactly where it may write', ({ operation }) => {
    expect(operation.grants.includes('frikort:write')).toBe(operation.kind === 'command');
  });

  test.each(rows)('$name lists no refusal twice', ({ operation }) => {
    expect(new Set(operation.refusals).size).toBe(operation.refusals.length);
  });
});

describe('what an audience may not see is not in its answers', () => {
  const answers = CATALOGUE.map((operation) => ({
    operation,
    name: operation.name,
    fields: fieldsOf(operation.answer),
  }));

  test('a CPR number is in one answer: the caseworker’s page (R016)', () => {
    expect(answers.filter(({ fields }) => fields.includes('cpr')).map(({ name }) => name)).toEqual(['show-frikort']);
  });

  test('only caseworkers’ operations take a CPR number (R104)', () => {
    const takes = CATALOGUE.filter(({ request }) => request && fieldsOf(request).includes('cpr'));
    expect(new Set(takes.map(audienceOf))).toEqual(new Set(['sagsbehandler']));
  });

  test('the history of the card is in no answer to company or citizen (R036, R127)', () => {
    const cards = answers.filter(({ fields }) => fields.includes('sag')).map(({ name }) => name);
    expect(cards).toEqual(['show-frikort']);
  });

  test('a company is told of no other company (R103)', () => {
    const companies = answers.filter(({ operation }) => audienceOf(operation) === 'virksomhed');
    expect(companies.filter(({ fields }) => fields.includes('virksomhed') || fields.includes('cvr'))).toEqual([]);
  });

  test('a company is told no birth date, no loft and no municipality', () => {
    const companies = answers.filter(({ operation }) => audienceOf(operation) === 'virksomhed');
    const told = companies.flatMap(({ fields }) => fields);
    expect(told.filter((field) => ['foedselsdato', 'loftOere', 'ansvarligKommune'].includes(field))).toEqual([]);
  });

  test('an employee’s id is shown to the municipality and to the company, not to the citizen', () => {
    const shown = answers.filter(({ fields }) => fields.includes('brugerId')).map(({ name }) => name);
    // And of the operators to each other: who ordered, and who released.
    expect(shown.sort()).toEqual(['list-udtraek', 'show-ansaettelse', 'show-frikort']);
  });

  test('only functions whose answer or history needs it may decrypt', () => {
    const decrypting = CATALOGUE.filter(({ grants }) => grants.some((grant) => grant.endsWith(':decrypt')));
    expect(decrypting.map(({ name }) => name).sort()).toEqual([
      'check-indkomstbevis',
      'get-egne-beskeder',
      'list-ansaettelser',
      'list-kontrol',
      'list-overdragelser',
      'lookup-frikort',
      'make-eget-indkomstbevis',
      'make-indkomstbevis',
      'show-ansaettelse',
      'show-eget-frikort',
      'show-egne-oplysninger',
      'show-frikort',
      'show-loginbevis',
      'withdraw-eget-indkomstbevis',
    ]);
  });
});
