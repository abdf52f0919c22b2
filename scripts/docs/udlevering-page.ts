import * as z from 'zod/mini';
import { LEVERANCER } from '#shared/contract/leverancer.ts';
import { UDTRAEK_DAGE, UDTRAEKSFORMAAL, UDTRAEKSSLAGS, type Udtraeksslags } from '#shared/domain/udtraek.ts';
import { code, page, table } from './markdown.ts';

type Property = {
  readonly $ref?: string;
  readonly allOf?: readonly Property[];
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
};
type Schema = {
  readonly properties: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Property>>;
};

/** What is handed over, to whom, for what, and every field of every file: from the schemas that the job writes by. */
export function udleveringPage(): string {
  return page(
    '# Udlevering af data',
    'Hvad driften kan udlevere, og hvad der står i filerne. Hvordan det gøres, står i [driftsvejledningen](driftsvejledning.md), og hvorfor det er sådan i [0043](decisions/0043-udlevering.md).',
    `En fil er CSV (semikolon, UTF-8, første linje er feltnavnene) eller NDJSON (én JSON-værdi pr. linje). Den kan hentes i ${UDTRAEK_DAGE} dage. Ingen fil har CPR-nummer eller navn på en borger. Beløb er hele øre.`,
    ...UDTRAEKSSLAGS.filter(isFirst).flatMap((slags) => [
      `## ${UDTRAEKSSLAGS.filter((other) => LEVERANCER[other] === LEVERANCER[slags])
        .map((other) => UDTRAEKSFORMAAL[other].titel)
        .join('; ')}`,
      UDTRAEKSSLAGS.filter((other) => LEVERANCER[other] === LEVERANCER[slags])
        .map((other) => `- ${code(other)}: ${UDTRAEKSFORMAAL[other].formaal}`)
        .join('\n'),
      fields(slags),
    ]),
  );
}

function isFirst(slags: Udtraeksslags, i: number): boolean {
  return UDTRAEKSSLAGS.findIndex((other) => LEVERANCER[other] === LEVERANCER[slags]) === i;
}

function fields(slags: Udtraeksslags): string {
  const schema = z.toJSONSchema(LEVERANCER[slags], { io: 'output' }) as unknown as Schema;
  const rows = Object.entries(schema.properties).map(([name, property]) => {
    const read = resolve(schema, property);
    const altid = schema.required?.includes(name) ? 'altid' : 'når der er en';
    // The names of the operations stand in a page of their own.
    const values = read.enum && read.enum.length < 10 ? read.enum.map(code).join(', ') : '';
    return [code(name), altid, [property.description ?? read.description, values].filter(Boolean).join(': ')];
  });
  return table(['Felt', 'Der', 'Betydning'], rows);
}

function resolve(schema: Schema, property: Property): Property {
  const ref = property.$ref ?? property.allOf?.find(({ $ref }) => $ref)?.$ref;
  return ref === undefined ? property : { ...schema.$defs?.[ref.replace('#/$defs/', '')], ...property };
}
