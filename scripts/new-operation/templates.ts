import type { Audience } from '#shared/contract/operation.ts';
import type { Ejerkrav } from '#shared/domain/adgang.ts';

/** What a new operation is called, in each of the forms that the code uses. */
export type Names = {
  readonly audience: Audience;
  readonly kind: 'command' | 'lookup';
  /** `close-frikort` */
  readonly name: string;
  /** `closeFrikort` */
  readonly variable: string;
};

/** Where an operation of that audience begins: whose objects it touches, and who calls it in its first test. */
type Beginning = {
  readonly ejer: Ejerkrav;
  /** Whether it is asked about a citizen by frikortnummer. */
  readonly nummer: boolean;
  /** A name of the test kit's, or an expression; nothing where nobody is logged in. */
  readonly actor: { readonly from?: string; readonly value: string } | undefined;
};

const BEGINNINGS: { readonly [A in Audience]: Beginning } = {
  sagsbehandler: { ejer: 'ansvarligKommune', nummer: true, actor: { from: 'aarhus', value: 'aarhus' } },
  virksomhed: { ejer: 'egenVirksomhed', nummer: true, actor: { from: 'bageri', value: 'bageri' } },
  borger: { ejer: 'egetFrikort', nummer: false, actor: { from: 'borger', value: "borger('10000')" } },
  faelles: { ejer: 'egenSession', nummer: false, actor: { from: 'bageri', value: 'bageri' } },
  drift: { ejer: 'driften', nummer: false, actor: { value: "{ rolle: 'drift', brugerId: 'drift-1' }" } },
  offentlig: { ejer: 'alle', nummer: false, actor: undefined },
};

/** Its row in the access table. */
export function accessRow({ name, audience }: Names): string {
  return `  '${name}': { rolle: '${audience}', ejer: '${BEGINNINGS[audience].ejer}' },\n`;
}

/** Its row in the catalogue: a place to begin, which refuses everything. */
export function contractFile({ name, variable, kind, audience }: Names): string {
  const { nummer } = BEGINNINGS[audience];
  const open = audience === 'offentlig';
  const request = nummer ? 'z.strictObject({ frikortnummer: frikortnummerFelt })' : 'z.strictObject({})';
  return `import * as z from 'zod/mini';
${nummer ? "import { frikortnummerFelt } from '../fields.ts';\n" : ''}import { defineOperation } from '../operation.ts';

export const ${variable} = defineOperation({
  name: '${name}',
  method: '${open ? 'GET' : 'POST'}',
  kind: '${kind}',
  summary: 'Skriv på dansk, hvad operationen gør',
  request: ${open ? 'undefined' : request},
  answer: z.object({ version: z.int() }),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET'],
  grants: ['frikort:read'${kind === 'command' ? ", 'frikort:write'" : ''}],
});
`;
}

/** Its function: entry → parse → decide → commit → answer, with the deciding left to do. */
export function functionFile({ name, variable, kind, audience }: Names): string {
  const { nummer } = BEGINNINGS[audience];
  const refusal = nummer ? "{ ...nej('IKKE_FUNDET'), angaar: { frikortnummer } }" : "nej('IKKE_FUNDET')";
  const request = nummer ? '{ frikortnummer }' : '';
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
  async run(${request}) {
    return ${refusal};
  },
});
`;
  }
  return `${imports}
/** Say which paragraph it is for. What it shows is logged before it is answered. */
export const handler = lookup(${variable}, async (${request}) => {
  return ${refusal};
});
`;
}

/** Its test: the first fact about it. */
export function testFile({ name, audience }: Names): string {
  const { nummer, actor } = BEGINNINGS[audience];
  const body = nummer ? "{ frikortnummer: '10000' }" : '{}';
  return `import { beforeAll, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { createTables } from '#test/kit/tables.ts';
${actor?.from === undefined ? '' : `import { ${actor.from} } from '#test/kit/world.ts';\n`}
beforeAll(createTables);

test('${name} answers IKKE_FUNDET while there is nothing to find', async () => {
  const answer = await callNamed('${name}'${actor === undefined ? '' : `, { aktoer: ${actor.value}, body: ${body} }`});
  expect(answer).toMatchObject({ status: 404, body: { kode: 'IKKE_FUNDET' } });
});
`;
}

/** Its row among the refusals: the first one is shown in its own test. */
export function refusalRow({ name, audience }: Names): string {
  return `  '${name}': { IKKE_FUNDET: { shownIn: '${audience}/${name}.test.ts' } },\n`;
}
