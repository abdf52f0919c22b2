import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, type Operation, pathOf } from '#shared/contract/operation.ts';
import { PROBLEMER, type ProblemKode } from '#shared/contract/refusals.ts';
import { ADGANG } from '#shared/domain/adgang.ts';
import { OWNERS } from './access-page.ts';
import { AUDIENCES } from './audiences.ts';
import { EXAMPLES } from './examples.ts';
import { code, json, page, table } from './markdown.ts';
import { sharedCodes } from './problems.ts';

/** One page for each entrance: its operations with an example of each. Path → text. */
export function operationPages(): ReadonlyMap<string, string> {
  return new Map(
    AUDIENCES.map(({ name, title, description }) => {
      const operations = CATALOGUE.filter((operation) => audienceOf(operation) === name);
      const intro = `Alle felter med former og grænser står i [openapi.json](../openapi.json), alle afslag i [afslag.md](../afslag.md).`;
      const text = page(`# ${title}`, description, intro, ...operations.map(section));
      return [`docs/operationer/${name}.md`, text] as const;
    }),
  );
}

/** All operations on one page, each with a link to its example. */
export function operationIndex(): string {
  return page(
    '# Operationer',
    'Kataloget i `shared/contract/catalogue.ts` er kilden. Et navn er det samme i kataloget, i filen, i funktionen, i loggen og i prøven. Hele kontrakten står i [openapi.json](openapi.json), alle afslag i [afslag.md](afslag.md), og hvem der må hvad, i [adgang.md](adgang.md).',
    ...AUDIENCES.map(({ name, title, description }) => {
      const rows = CATALOGUE.filter((operation) => audienceOf(operation) === name).map((operation) => [
        `[${operation.name}](operationer/${name}.md#${operation.name})`,
        code(`${operation.method} ${pathOf(operation)}`),
        operation.kind === 'command' ? 'kommando' : 'opslag',
        operation.summary,
      ]);
      return `## ${title}\n\n${description}\n\n${table(['Operation', 'Rute', 'Art', 'Hvad'], rows)}`;
    }),
  );
}

function section(operation: Operation): string {
  const { name, kind, answerStatus, refusals, request } = operation;
  const example = EXAMPLES[name];
  const log =
    kind === 'command'
      ? 'Kommando: kræver `Idempotency-Key` og kan gentages med samme id.'
      : 'Opslag: ændrer intet. Står i revisionsloggen, før der svares.';
  return [
    `## ${name}`,
    `${operation.summary}.`,
    `${code(`${operation.method} ${pathOf(operation)}`)}`,
    audienceOf(operation) === 'offentlig'
      ? 'Opslag uden login. Der er ingen bruger at føre log over.'
      : `${log} Gælder ${OWNERS[ADGANG[name].ejer]}.`,
    ...(example === undefined ? [] : exampleParts(example, request !== undefined, answerStatus)),
    refusals.length === 0 ? 'Egne afslag: ingen.' : `Egne afslag: ${codes(refusals)}.`,
    `Fælles afslag: ${codes(sharedCodes(operation))}.`,
  ].join('\n\n');
}

function exampleParts(example: { request?: unknown; answer: unknown }, hasBody: boolean, status: number): string[] {
  return [...(hasBody ? ['Anmodning:', json(example.request)] : []), `Svar (${status}):`, json(example.answer)];
}

function codes(list: readonly ProblemKode[]): string {
  return list.map((kode) => `${code(kode)} (${PROBLEMER[kode].status})`).join(', ');
}
