import { describe, expect, test } from 'vitest';
import { type Annonce, annoncevisning, naesteSkridt, pauseEfterFejl } from '#shared/domain/jobannonce.ts';
import {
  decideClose,
  decideEditJobopslag,
  decidePublish,
  type Jobopslagsindhold,
  mangler,
  type OffentligtJobopslag,
  visningPaa,
} from '#shared/domain/jobopslag.ts';
import type { Mangelkode } from '#shared/domain/jobopslag-mangel.ts';
import type { Cvr } from '#shared/values/cvr.ts';
import { dato, tidspunkt } from '#shared/values/dato.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';

const IDAG = dato('2026-06-10');
const NOW = tidspunkt(Date.UTC(2026, 5, 10, 10));

const INDHOLD: Jobopslagsindhold = {
  overskrift: 'Hjælp i bageriet',
  antalStillinger: 1,
  beskrivelse: 'Du pakker brød, fejer gulv og hjælper i butikken.',
  arbejdstid: 'fuldtid',
  tidspunkter: ['dag'],
  postnummer: '8000',
  by: 'Aarhus C',
  kommunekode: '0751' as Kommunekode,
  ansoegVed: ['telefon'],
  kontaktperson: { navn: 'Bodil Bæk', email: 'bodil@example.dk', telefon: '12345678' },
  fra: IDAG,
  til: dato('2026-07-08'),
};

const GRUND = { jobopslagId: 'x', cvr: '11111112' as Cvr, virksomhedsnavn: 'Bageri', oprettet: NOW };
const VIST: OffentligtJobopslag = {
  ...GRUND,
  tilstand: 'offentliggjort',
  indhold: INDHOLD,
  offentliggjort: NOW,
  version: 2,
};

describe('a post lacks', () => {
  const cases: readonly (readonly [Mangelkode | 'nothing', Partial<Record<keyof Jobopslagsindhold, unknown>>])[] = [
    ['nothing', {}],
    ['OVERSKRIFT_MANGLER', { overskrift: undefined }],
    ['ANTAL_MANGLER', { antalStillinger: undefined }],
    ['BESKRIVELSE_MANGLER', { beskrivelse: 'x'.repeat(29) }],
    ['nothing', { beskrivelse: 'x'.repeat(30) }],
    ['ARBEJDSTID_MANGLER', { arbejdstid: undefined }],
    ['TIMER_MANGLER', { arbejdstid: 'deltid' }],
    ['nothing', { arbejdstid: 'deltid', timerPrUge: 1 }],
    ['TIDSPUNKTER_MANGLER', { tidspunkter: [] }],
    ['POSTNUMMER_MANGLER', { postnummer: undefined }],
    ['BY_MANGLER', { by: undefined }],
    ['KOMMUNE_MANGLER', { kommunekode: undefined }],
    ['ANSOEG_VED_MANGLER', { ansoegVed: [] }],
    ['LINK_MANGLER', { ansoegVed: ['link'] }],
    ['nothing', { ansoegVed: ['link'], ansoegningslink: 'https://bageri.example' }],
    ['KONTAKTPERSON_MANGLER', { kontaktperson: undefined }],
    ['FRA_MANGLER', { fra: undefined }],
    ['FRA_I_FORTIDEN', { fra: '2026-06-09' }],
    ['nothing', { fra: '2026-12-09', til: '2027-01-01' }],
    ['FRA_FOR_LANGT_FREM', { fra: '2026-12-10', til: '2027-01-01' }],
    ['TIL_MANGLER', { til: undefined }],
    ['TIL_IKKE_EFTER_FRA', { til: '2026-06-10' }],
    ['nothing', { til: '2026-06-11' }],
    ['nothing', { til: '2026-08-05' }],
    ['OVER_OTTE_UGER', { til: '2026-08-06' }],
    ['FRIST_UDEN_FOR_PERIODEN', { ansoegningsfrist: '2026-06-09' }],
    ['nothing', { ansoegningsfrist: '2026-07-08' }],
    ['FRIST_UDEN_FOR_PERIODEN', { ansoegningsfrist: '2026-07-09' }],
  ];
  test.each(cases)('%s with %j', (kode, over) => {
    const found = mangler({ ...INDHOLD, ...over } as Jobopslagsindhold, IDAG).map((mangel) => mangel.kode);
    expect(found).toEqual(kode === 'nothing' ? [] : [kode]);
  });
});

test.each([
  ['2026-06-09', 'kommende'],
  ['2026-06-10', 'vises'],
  ['2026-07-08', 'vises'],
  ['2026-07-09', 'udloebet'],
])('on %s it is %s', (day, visning) => {
  expect(visningPaa(VIST, dato(day))).toBe(visning);
});

describe('a published post', () => {
  const edit = (over: Partial<Jobopslagsindhold>, now = NOW) =>
    decideEditJobopslag(VIST, { version: 2, indhold: { ...INDHOLD, ...over } }, now);

  test('keeps its first day when it is edited, and may go on to the eight weeks but not beyond', () => {
    expect(edit({ til: dato('2026-08-05') }).ok).toBe(true);
    const later = edit({ fra: dato('2026-06-20'), til: dato('2026-08-10') });
    expect(later).toMatchObject({ afslag: { data: { mangler: [{ kode: 'FRA_KAN_IKKE_FLYTTES' }] } } });
    expect(edit({ til: dato('2026-08-06') }).ok).toBe(false);
  });

  test('is edited on its last day, not the day after, and not to a day that is past', () => {
    expect(edit({}, tidspunkt(Date.UTC(2026, 6, 8, 21, 59))).ok).toBe(true);
    expect(edit({}, tidspunkt(Date.UTC(2026, 6, 8, 22)))).toMatchObject({ afslag: { kode: 'JOBOPSLAG_SLUT' } });
    const past = edit({ til: dato('2026-06-15') }, tidspunkt(Date.UTC(2026, 5, 20)));
    expect(past).toMatchObject({ afslag: { data: { mangler: [{ kode: 'TIL_I_FORTIDEN' }] } } });
  });

  test('is not published again and not closed twice', () => {
    expect(decidePublish(VIST, 2, NOW)).toMatchObject({ afslag: { kode: 'JOBOPSLAG_OFFENTLIGGJORT' } });
    const closed = decideClose(VIST, 2, NOW);
    expect(closed).toMatchObject({ ok: true, vaerdi: { tilstand: 'lukket', version: 3 } });
    if (closed.ok) expect(decideClose(closed.vaerdi, 3, NOW)).toMatchObject({ afslag: { kode: 'JOBOPSLAG_SLUT' } });
  });
});

describe('the next step at Jobnet', () => {
  const ad = (version: number, status: Annonce['status'], annonceId = `A${version}`): Annonce => ({
    annonceId,
    version,
    status,
  });
  const lukket: OffentligtJobopslag = { ...VIST, tilstand: 'lukket', version: 3 };
  test.each([
    ['is to ask for an ad where there is none', VIST, [], 'opret'],
    ['is to wait for approval', VIST, [ad(2, 'afventer')], 'vent'],
    ['is nothing where the ad is shown', VIST, [ad(2, 'publiceret')], 'slut'],
    ['is nothing where the ad is refused: the company must change it', VIST, [ad(2, 'afvist')], 'slut'],
    ['is to correct a refused ad of an earlier version', VIST, [ad(1, 'afvist')], 'ret'],
    ['is to close a shown ad of an earlier version', VIST, [ad(1, 'publiceret')], 'luk'],
    ['is to make the new ad when the old is closed', VIST, [ad(1, 'lukket')], 'opret'],
    ['is to wait for the judgement of an earlier version', VIST, [ad(1, 'afventer')], 'vent'],
    ['is to close the ad of a closed post', lukket, [ad(2, 'publiceret')], 'luk'],
    ['is to wait where a closed post’s ad can not be closed yet', lukket, [ad(2, 'afventer')], 'vent'],
    ['is nothing for a closed post without an ad', lukket, [], 'slut'],
    ['is nothing for a closed post whose ad was refused', lukket, [ad(2, 'afvist')], 'slut'],
  ] as const)('%s', (_, opslag, annoncer, goer) => {
    expect(naesteSkridt(opslag, annoncer, IDAG).goer).toBe(goer);
  });

  test('for an expired post is to close what is still shown', () => {
    expect(naesteSkridt(VIST, [ad(2, 'publiceret')], dato('2026-07-09')).goer).toBe('luk');
    expect(naesteSkridt(VIST, [], dato('2026-07-09')).goer).toBe('slut');
  });

  test('the list says that a change is on its way until Jobnet has it', () => {
    const stand = { ...ad(1, 'publiceret'), opdateret: NOW };
    expect(annoncevisning(VIST, undefined, IDAG)).toBe('anmodet');
    expect(annoncevisning(VIST, stand, IDAG)).toBe('anmodet');
    expect(annoncevisning(VIST, { ...stand, version: 2 }, IDAG)).toBe('publiceret');
  });
});

test('waits 1, 2, 4 … minutes after failures, never more than an hour', () => {
  expect([1, 2, 3, 6, 7, 50].map((n) => pauseEfterFejl(n) / 60_000)).toEqual([1, 2, 4, 32, 60, 60]);
});
