import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { aktoerSchema } from '#shared/contract/fields.ts';
import {
  ADGANG,
  type Ejerkrav,
  type Ejerskab,
  maaKalde,
  maaTilgaa,
  type OperationName,
} from '#shared/domain/adgang.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { code, page, table } from './markdown.ts';

/** What each demand on the owner means, as the end of "Gælder …". */
export const OWNERS: { readonly [E in Ejerkrav]: string } = {
  ansvarligKommune: 'borgere, som brugerens egen kommune er ansvarlig for',
  andenKommune: 'borgere, som en anden kommune er ansvarlig for, og hvis CPR-nummer brugeren kender',
  egenVirksomhed: 'det, som brugerens egen virksomhed har registreret',
  egetFrikort: 'borgerens eget kort',
  kenderNummer: 'det kort, hvis frikortnummer brugeren kender, inden for grænsen for opslag',
  egenSession: 'den session, som brugeren er logget ind med',
  driften: 'det, som hører til driften',
  alle: 'alt, hvad operationen viser',
};

const MINE: Ejerskab = { ansvarligKommune: '0751', cvr: '11111112', frikortnummer: '48213' };
const OTHERS: Ejerskab = { ansvarligKommune: '0461', cvr: '22222223', frikortnummer: '59102' };

const ACTORS: readonly { readonly title: string; readonly aktoer: Aktoer | undefined }[] = [
  { title: 'Ikke logget ind', aktoer: undefined },
  {
    title: 'Sagsbehandler',
    aktoer: aktoerSchema.parse({ rolle: 'sagsbehandler', brugerId: '-', kommunekode: MINE.ansvarligKommune }),
  },
  {
    title: 'Virksomhed',
    aktoer: aktoerSchema.parse({ rolle: 'virksomhed', brugerId: '-', cvr: MINE.cvr, virksomhedsnavn: '-' }),
  },
  { title: 'Borger', aktoer: aktoerSchema.parse({ rolle: 'borger', frikortnummer: MINE.frikortnummer }) },
  { title: 'Drift', aktoer: aktoerSchema.parse({ rolle: 'drift', brugerId: '-' }) },
];

/** Who may do what, asked of the very functions that the operations ask. */
export function accessPage(): string {
  const names = Object.keys(ADGANG) as OperationName[];
  return page(
    '# Adgang',
    'Hvem der må hvad, står ét sted: tabellen `ADGANG` i `shared/domain/adgang.ts`. En operation, der ikke står der, findes ikke.',
    table(
      ['Operation', ...ACTORS.map(({ title }) => title), 'Ejer'],
      names.map((name) => [code(name), ...ACTORS.map(({ aktoer }) => cell(aktoer, name)), code(ADGANG[name].ejer)]),
    ),
    [
      '- **alt**: må kalde operationen, og den ser ikke på, hvem der ejer det, der spørges om.',
      '- **eget**: må kalde operationen, men kun for det, brugeren selv ejer. Andres svarer præcis som det, der ikke findes.',
      '- **nej**: `INGEN_ADGANG` (403), eller `IKKE_LOGGET_IND` (401) uden session. Som regel når anmodningen ingen funktion: så svarer gatewayen selv, jf. [0009](decisions/0009-gatewayens-egne-svar.md).',
    ].join('\n'),
    'Én undtagelse er besluttet (D2): `search-borger` og `issue-frikort` på et CPR-nummer fortæller en anden kommune, at der er et socialt frikort, og hvilken kommune der er ansvarlig. Intet andet.',
    '## Ejerkrav',
    table(
      ['Ejer', 'Operationen gælder'],
      Object.entries(OWNERS).map(([owner, text]) => [code(owner), text]),
    ),
    '## Rettigheder',
    'Hvad hver operations funktion kan nå, ud over at føre sin bruger i revisionsloggen. Infrastrukturen oversætter hver rettighed til det mindste, der gør det, og intet andet giver en funktion adgang.',
    grantTable(),
  );
}

function grantTable(): string {
  const grants = [...new Set(CATALOGUE.flatMap((operation) => operation.grants))];
  const rows = CATALOGUE.map((operation) => [
    code(operation.name),
    ...grants.map((grant) => (operation.grants.includes(grant) ? 'ja' : '')),
  ]);
  return table(['Operation', ...grants.map(code)], rows);
}

function cell(aktoer: Aktoer | undefined, name: OperationName): string {
  if (!maaKalde(aktoer, name)) return 'nej';
  if (aktoer === undefined || maaTilgaa(aktoer, name, OTHERS)) return 'alt';
  return maaTilgaa(aktoer, name, MINE) ? 'eget' : 'nej';
}
