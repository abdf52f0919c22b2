import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { PROBLEMER, type ProblemKode } from '#shared/contract/refusals.ts';
import { code, json, page, table } from './markdown.ts';
import { CODES, exampleProblem, exampleText, sharedCodes } from './problems.ts';

/** Every refusal and fault: code → status → text, and which operations can answer it. */
export function refusalsPage(): string {
  return page(
    '# Afslag',
    'Alt, hvad systemet kan svare i stedet for det, man bad om. Koderne er stabile: et program kan rette sig efter dem. Teksten er til mennesker og kan ændres. Kilden er `PROBLEMER` i `shared/contract/refusals.ts`, og data i teksterne her er eksempler.',
    'Sådan ser et afslag ud ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457), `application/problem+json`):',
    json(exampleProblem('LOFT_OVERSKREDET')),
    '`data` er det, man skal bruge for at komme videre, og står kun, hvor der er noget. `fejl` står ved `UGYLDIGT_INPUT` og nævner hvert felt. `reference` står ved fejl hos os (500 og derover) og findes igen i driftsloggen som `anmodningId`. Et svar med 503 har `Retry-After`.',
    table(
      ['Kode', 'Status', 'Titel', 'Tekst', 'Data', 'Operationer'],
      CODES.map((kode) => [
        code(kode),
        String(PROBLEMER[kode].status),
        PROBLEMER[kode].titel,
        exampleText(kode),
        dataNames(kode),
        users(kode),
      ]),
    ),
  );
}

function dataNames(kode: ProblemKode): string {
  const { data } = exampleProblem(kode) as { data?: object };
  return Object.keys(data ?? {})
    .map(code)
    .join(', ');
}

function users(kode: ProblemKode): string {
  const own = CATALOGUE.filter((operation) => operation.refusals.includes(kode));
  if (own.length > 0) return own.map((operation) => code(operation.name)).join(', ');
  const shared = CATALOGUE.filter((operation) => sharedCodes(operation).includes(kode));
  if (shared.length === CATALOGUE.length) return 'alle';
  if (shared.every((operation) => operation.kind === 'command')) return 'alle kommandoer';
  return shared.every((operation) => operation.request !== undefined)
    ? 'alle med et indhold'
    : 'alle, der kræver login';
}
