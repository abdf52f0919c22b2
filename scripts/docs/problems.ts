import { audienceOf, type Operation } from '#shared/contract/operation.ts';
import { FAELLES_PROBLEMER, PROBLEMER, type ProblemData, type ProblemKode } from '#shared/contract/refusals.ts';
import { problem } from '#shared/http/answer.ts';
import { dato } from '#shared/values/dato.ts';
import { kroner } from '#shared/values/oere.ts';

/** A code's data as it might be, so that its text can be shown. A code without a row does not compile. */
const DATA: ProblemData = {
  IKKE_FUNDET: {},
  FRIKORT_KAN_IKKE_BRUGES: {},
  LOFT_OVERSKREDET: {
    aar: 2026,
    restbeloebOere: kroner(1_500),
    beloebOere: kroner(2_500),
    overskydendeOere: kroner(1_000),
  },
  SLUTDATO_FOER_STARTDATO: {},
  KRYDSER_AARSSKIFTE: {
    forslag: [
      { startdato: dato('2026-12-15'), slutdato: dato('2026-12-31') },
      { startdato: dato('2027-01-01'), slutdato: dato('2027-01-10') },
    ],
  },
  NAESTE_AAR: { aar: 2027, tidligst: dato('2027-01-01') },
  FOER_ORDNINGEN: { tidligst: dato('2019-01-02') },
  FOER_UDSTEDELSE: { tidligst: dato('2026-06-10') },
  RETTEFRIST_UDLOEBET: { sidsteDag: dato('2026-07-29') },
  EFTER_DEAKTIVERING: { sidsteDag: dato('2026-08-14') },
  AAR_KAN_IKKE_AENDRES: { aar: 2026 },
  ANSAETTELSE_ANNULLERET: {},
  FEJLMELDING_AABEN: {},
  FEJLMELDING_LUKKET: {},
  AENDRET_IMENS: { version: 3 },
  JOBOPSLAG_MANGLER: { mangler: [{ trin: 'stilling', felt: 'overskrift', kode: 'OVERSKRIFT_MANGLER' }] },
  JOBOPSLAG_OFFENTLIGGJORT: {},
  JOBOPSLAG_ER_KLADDE: {},
  JOBOPSLAG_SLUT: {},
  SATS_MANGLER: { aar: 2027 },
  OPSLAG_OPBRUGT: { graense: 10 },
  HAR_ALLEREDE_FRIKORT: { frikortnummer: '48213', status: 'inaktiv' },
  ANDEN_KOMMUNE: { kommunekode: '0461', kommune: 'Odense Kommune' },
  ER_ALLEREDE_ANSVARLIG: {},
  OVERDRAGELSE_ANMODET: { egen: false },
  OVERDRAGELSE_MANGLER: {},
  SVARFRIST_LOEBER: { tidligst: dato('2026-12-15') },
  UNDER_18: {},
  AFGOERELSE_I_FREMTIDEN: {},
  AFGOERELSE_FOER_ANSOEGNING: {},
  AFGOERELSE_FOER_ORDNINGEN: { tidligst: dato('2019-01-02') },
  TILBAGEVIRKENDE_KRAFT: { tidligst: dato('2026-06-10') },
  ALLEREDE_AKTIV: {},
  ALLEREDE_INAKTIV: {},
  INGEN_NUMRE: {},
  PROCENT_UGYLDIG: {},
  PROCENT_FOR_HOEJ: { hoejst: 15 },
  SATS_LAAST: { aar: 2026 },
  SATS_FOR_TIDLIGT: { aar: 2027 },
  FORRIGE_SATS_MANGLER: { aar: 2026 },
  SATS_ALLEREDE_BEKRAEFTET: {},
  SATS_IKKE_BEGYNDT: { aar: 2027 },
  SAMME_PERSON: {},
  AAR_IKKE_BEGYNDT: { aar: 2027, tidligst: dato('2027-01-01') },
  KONTROL_I_FREMTIDEN: {},
  MELDING_SLUTTER_FOER_START: {},
  SERVICEVINDUE_UDEN_SLUT: {},
  MELDING_AFSLUTTET: {},
  EMAIL_MANGLER: {},
  KONTROL_FOER_UDSTEDELSE: { tidligst: dato('2026-06-10') },
  PERIODE_OMVENDT: {},
  PERIODE_FOR_LANG: { hoejstMaaneder: 72 },
  GYLDIGHED_UDENFOR: { tidligst: dato('2026-07-03'), senest: dato('2027-07-03') },
  BEVIS_KAN_IKKE_VISES: {},
  BEVIS_GAELDER_IKKE: {},
  FOR_MANGE_TJEK: {},
  UDTRAEK_OMVENDT: {},
  UDTRAEK_FOR_LANGT: { hoejstDage: 366 },
  UDTRAEK_IKKE_SLUT: {},
  UDTRAEK_TRIN: { trin: 'trukket' },
  UDTRAEK_SAMME_PERSON: {},
  UDTRAEK_KONTROLSUM: {},
  IKKE_OPGJORT: {},
  CPR_UGYLDIGT: {},
  CPR_ERSTATNINGSNUMMER: {},
  CPR_UKENDT: {},
  CPR_DOED: {},
  CPR_ANNULLERET: {},
  CPR_GROENLAND: {},
  CPR_UTILGAENGELIG: {},
  UGYLDIG_JSON: {},
  UGYLDIGT_INPUT: {},
  UGYLDIG_SIDE: {},
  FORKERT_INDHOLDSTYPE: {},
  ANMODNING_FOR_STOR: {},
  KOMMANDO_ID_MANGLER: {},
  KOMMANDO_ID_GENBRUGT: {},
  SVAR_SLETTET: {},
  IKKE_LOGGET_IND: {},
  INGEN_ADGANG: {},
  OPTAGET: {},
  UAFKLARET: {},
  INTERN_FEJL: {},
};

const FEJL = [{ felt: 'slutdato', besked: 'Skriv en dato som ÅÅÅÅ-MM-DD.' }];

/** Every code, in the order of the contract. */
export const CODES = Object.keys(PROBLEMER) as ProblemKode[];

/** What a code looks like when it goes out: made by the same function that the operations use. */
export function exampleProblem(kode: ProblemKode) {
  const afslag = { kode, data: DATA[kode] } as Parameters<typeof problem>[0];
  return problem(afslag, 'b3f1c2d4-0000-4000-8000-000000000000', kode === 'UGYLDIGT_INPUT' ? FEJL : undefined).body;
}

/** The text of a code, with example data in it. */
export function exampleText(kode: ProblemKode): string {
  return (PROBLEMER[kode].detalje as (data: unknown) => string)(DATA[kode]);
}

/** The codes that an operation shares with others of its kind. */
export function sharedCodes(operation: Operation): readonly ProblemKode[] {
  return [
    ...(operation.kind === 'command' ? FAELLES_PROBLEMER.kommando : []),
    ...(operation.request === undefined ? [] : FAELLES_PROBLEMER.medIndhold),
    ...(audienceOf(operation) === 'offentlig' ? [] : FAELLES_PROBLEMER.loggetInd),
    ...FAELLES_PROBLEMER.alle,
  ];
}

/** Every code that an operation can answer, by status. */
export function codesByStatus(operation: Operation): ReadonlyMap<number, readonly ProblemKode[]> {
  const all = [...operation.refusals, ...sharedCodes(operation)].sort((a, b) => CODES.indexOf(a) - CODES.indexOf(b));
  const statuses = [...new Set(all.map((kode) => PROBLEMER[kode].status))].sort((a, b) => a - b);
  return new Map(statuses.map((status) => [status, all.filter((kode) => PROBLEMER[kode].status === status)]));
}
