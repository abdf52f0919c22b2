import { describe, expect, test } from 'vitest';
import { BESKEDER, type BeskedKode, beskeder } from '#shared/contract/beskeder.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { PROBLEMER, type ProblemData, type ProblemKode } from '#shared/contract/refusals.ts';
import { dato } from '#shared/values/dato.ts';
import { oere } from '#shared/values/oere.ts';
import { codesOf } from '#test/kit/call.ts';

const dag = dato('2027-01-29');

/** Data for every code that carries some. One that is missing here does not compile. */
const DATA: { [K in ProblemKode as keyof ProblemData[K] extends never ? never : K]: ProblemData[K] } = {
  LOFT_OVERSKREDET: {
    aar: 2026,
    restbeloebOere: oere(123_456),
    beloebOere: oere(200_000),
    overskydendeOere: oere(76_544),
  },
  KRYDSER_AARSSKIFTE: { forslag: [{ startdato: dag, slutdato: dag }] },
  NAESTE_AAR: { aar: 2027, tidligst: dag },
  FOER_ORDNINGEN: { tidligst: dag },
  FOER_UDSTEDELSE: { tidligst: dag },
  RETTEFRIST_UDLOEBET: { sidsteDag: dag },
  EFTER_DEAKTIVERING: { sidsteDag: dag },
  AAR_KAN_IKKE_AENDRES: { aar: 2026 },
  AENDRET_IMENS: { version: 7 },
  UDTRAEK_FOR_LANGT: { hoejstDage: 366 },
  UDTRAEK_TRIN: { trin: 'trukket' },
  JOBOPSLAG_MANGLER: { mangler: [{ trin: 'stilling', felt: 'overskrift', kode: 'OVERSKRIFT_MANGLER' }] },
  SATS_MANGLER: { aar: 2027 },
  OPSLAG_OPBRUGT: { graense: 10 },
  HAR_ALLEREDE_FRIKORT: { frikortnummer: '48213', status: 'inaktiv' },
  ANDEN_KOMMUNE: { kommunekode: '0751', kommune: 'Aarhus Kommune' },
  OVERDRAGELSE_ANMODET: { egen: true },
  SVARFRIST_LOEBER: { tidligst: dag },
  AFGOERELSE_FOER_ORDNINGEN: { tidligst: dag },
  TILBAGEVIRKENDE_KRAFT: { tidligst: dag },
  PROCENT_FOR_HOEJ: { hoejst: 15 },
  SATS_LAAST: { aar: 2026 },
  SATS_FOR_TIDLIGT: { aar: 2027 },
  FORRIGE_SATS_MANGLER: { aar: 2026 },
  SATS_IKKE_BEGYNDT: { aar: 2027 },
  AAR_IKKE_BEGYNDT: { aar: 2027, tidligst: dag },
  KONTROL_FOER_UDSTEDELSE: { tidligst: dag },
  PERIODE_FOR_LANG: { hoejstMaaneder: 72 },
  GYLDIGHED_UDENFOR: { tidligst: dag, senest: dag },
};
const data: Readonly<Record<string, unknown>> = DATA;

const koder = Object.keys(PROBLEMER) as ProblemKode[];

/** The row and its data belong together by their code; the union of rows cannot say so. */
function detailOf(kode: ProblemKode): string {
  return (PROBLEMER[kode].detalje as (data: unknown) => string)(data[kode] ?? {});
}

const texts: readonly (readonly [string, string])[] = [
  ...koder.flatMap((kode) => [[kode, PROBLEMER[kode].titel] as const, [kode, detailOf(kode)] as const]),
  ...Object.entries(BESKEDER),
  ...CATALOGUE.map(({ name, summary }) => [name, summary] as const),
];

const DANISH =
  /(?<!\p{L})(og|er|ikke|det|den|at|du|en|et|eller|til|prøv|kan|ret|send|åbn|hent|kontakt|kontrollér|ansvarlig|lav|datoen|skal|noget|borgeren|vi|vis|slå|hvad|med|af|på)(?!\p{L})/iu;
const ENGLISH = /\b(the|is|not|and|or|invalid|error|please|must|should|with|failed|required)\b/i;

/** The texts that a pattern is found in. */
function having(pattern: RegExp): readonly (readonly [string, string])[] {
  return texts.filter(([, text]) => pattern.test(text));
}

describe('every text that goes out', () => {
  test('is there, without spaces around it', () => {
    expect(texts.filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
    expect(texts.length).toBeGreaterThan(2 * koder.length);
  });

  test('holds no English and nothing that was left out', () => {
    expect(having(ENGLISH)).toEqual([]);
    expect(having(/\b(undefined|null|NaN)\b|\[object/)).toEqual([]);
  });

  test('says "socialt frikort": "frikort" alone is the tax card', () => {
    expect(having(/(?<!social(t|e) )\bfrikort(et)?\b/i)).toEqual([]);
  });

  test('of a refusal is a Danish title, and whole Danish sentences on what it means and what to do', () => {
    expect(koder.filter((kode) => !/^[A-ZÆØÅ].*[^.]$/.test(PROBLEMER[kode].titel))).toEqual([]);
    expect(koder.filter((kode) => !/^[A-ZÆØÅ].*\.$/s.test(detailOf(kode)))).toEqual([]);
    expect(koder.filter((kode) => !DANISH.test(detailOf(kode)))).toEqual([]);
  });
});

test('every code can be answered by an operation', () => {
  const answered = new Set(CATALOGUE.flatMap(codesOf));
  expect(koder.filter((kode) => !answered.has(kode))).toEqual([]);
});

describe('the data in a text', () => {
  test.each([
    ['LOFT_OVERSKREDET', ['1.234,56 kr.', '765,44 kr.', '2026']],
    ['NAESTE_AAR', ['2027', '29. januar 2027']],
    ['RETTEFRIST_UDLOEBET', ['29. januar 2027']],
    ['SATS_MANGLER', ['Beløbet for 2027 er ikke fastsat endnu']],
    ['OPSLAG_OPBRUGT', ['10']],
    ['ANDEN_KOMMUNE', ['Ansvarlig myndighed: Aarhus Kommune.']],
  ] as const)('%s names it as people read it', (kode, parts) => {
    for (const part of parts) expect(detailOf(kode)).toContain(part);
  });

  test('an active and an inactive card that is there already are told apart', () => {
    const { detalje } = PROBLEMER.HAR_ALLEREDE_FRIKORT;
    const [aktiv, inaktiv] = (['aktiv', 'inaktiv'] as const).map((status) =>
      detalje({ frikortnummer: '48213', status }),
    );
    expect(aktiv).not.toBe(inaktiv);
  });
});

describe('what people must be told beside the answer', () => {
  test.each([
    ['IKKE_EINDKOMST', /eIndkomst/, 'R172, R178'],
    ['IKKE_EINDKOMST', /ATP/, 'R300'],
    ['FERIEPENGE_TAELLER', /12,5 procent.*pensionsbidrag/, 'R166, R177, R229'],
    ['INGEN_AMBIDRAG', /arbejdsmarkedsbidrag.*kørselsfradrag/, 'R175, R176'],
    ['UDBETAL_FERIE', /ferie.*udbetales/, 'R230'],
    ['OVERSKYDENDE', /almindelig indkomst.*eIndkomst/s, 'R174, R366'],
    ['SIG_DET_TIL_BORGEREN', /borgeren/, 'R289'],
  ] as const)('%s says %s (%s)', (kode, pattern, _) => {
    expect(BESKEDER[kode]).toMatch(pattern);
  });

  test('goes out as code and text, in the order it was asked for', () => {
    const asked: BeskedKode[] = ['LIGNER', 'SKATTEFRIT'];
    expect(beskeder(...asked)).toEqual(asked.map((kode) => ({ kode, tekst: BESKEDER[kode] })));
  });
});
