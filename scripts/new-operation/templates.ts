import type { Ejerkrav } from '#shared/domain/adgang.ts';
import type { Rolle } from '#shared/domain/aktoer.ts';

/** What a new operation is called, in each of the forms that the code uses. */
export type Names = {
  readonly audience: Rolle | 'offentlig';
  readonly kind: 'command' | 'lookup';
  /** `close-frikort` */
  readonly name: string;
  /** `closeFrikort` */
  readonly variable: string;
};

/** Whose objects an operation of that audience touches, until somebody decides otherwise. */
const OWNER: { readonly [A in Names['audience']]: Ejerkrav } = {
  sagsbehandler: 'ansvarligKommune',
  virksomhed: 'egenVirksomhed',
  borger: 'egetFrikort',
  offentlig: 'alle',
  drift: 'alle',
};

/** Its row in the access table. */
export function accessRow({ name, audience }: Names): string {
  return `  '${name}': { rolle: '${audience}', ejer: '${OWNER[audience]}' },\n`;
}

/** Its row in the catalogue: a place to begin, which refuses everything. */
export function contractFile({ name, variable, kind, audience }: Names): string {
  const open = audience === 'offentlig';
  return `import * as z from 'zod/mini';
${open ? '' : "import { frikortnummerFelt } from '../fields.ts';\n"}import { defineOperation } from '../operation.ts';

export const ${variable} = defineOperation({
  name: '${name}',
  method: '${open ? 'GET' : 'POST'}',
  kind: '${kind}',
  summary: 'Skriv på dansk, hvad operationen gør',
  request: ${open ? 'undefined' : 'z.strictObject({ frikortnummer: frikortnummerFelt })'},
  answer: z.object({ version: z.int() }),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET'],
  grants: ['frikort:read'${kind === 'command' ? ", 'frikort:write'" : ''}],
});
`;
}

/** Its function: entry → parse → decide → commit → answer, with the deciding left to do. */
export function functionFile({ name, variable, kind, audience }: Names): string {
  const imports = `import { ${variable} } from '#shared/contract/${audience}/${name}.ts';
import { nej } from '#shared/domain/afslag.ts';
import { ${kind} } from '#shared/http/handler.ts';
`;
  if (kind === 'command') {
    return `${imports}
/** Say which paragraph it is for. Decide in shared/domain, then commit the changes with their hændelse. */
export const handler = command(${variable}, {
  slags: 'frikort',
  answer: ({ version }) => ({ version }),
  async run({ frikortnummer }) {
    return { ...nej('IKKE_FUNDET'), angaar: { frikortnummer } };
  },
});
`;
  }
  return `${imports}
/** Say which paragraph it is for. What it shows is logged before it is answered. */
export const handler = lookup(${variable}, async (${audience === 'offentlig' ? '' : '{ frikortnummer }'}) => {
  return ${audience === 'offentlig' ? "nej('IKKE_FUNDET')" : "{ ...nej('IKKE_FUNDET'), angaar: { frikortnummer } }"};
});
`;
}

/** Who calls in its test, and where the test gets them from. */
const ACTOR: { readonly [A in Names['audience']]: { readonly from?: string; readonly value?: string } } = {
  sagsbehandler: { from: 'aarhus', value: 'aarhus' },
  virksomhed: { from: 'bageri', value: 'bageri' },
  borger: { from: 'borger', value: "borger('10000')" },
  offentlig: {},
  drift: { value: "{ rolle: 'drift', brugerId: 'drift-1' }" },
};

/** Its test: the first fact about it. */
export function testFile({ name, audience }: Names): string {
  const { from, value } = ACTOR[audience];
  const options = value === undefined ? '' : `, { aktoer: ${value}, body: { frikortnummer: '10000' } }`;
  return `import { beforeAll, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { createTables } from '#test/kit/tables.ts';
${from === undefined ? '' : `import { ${from} } from '#test/kit/world.ts';\n`}
beforeAll(createTables);

test('${name} answers IKKE_FUNDET while there is nothing to find', async () => {
  const answer = await callNamed('${name}'${options});
  expect(answer).toMatchObject({ status: 404, body: { kode: 'IKKE_FUNDET' } });
});
`;
}
