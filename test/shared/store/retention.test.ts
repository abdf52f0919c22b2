import { describe, expect, test } from 'vitest';
import { OPBEVARINGSREGLER, POSTSLAGS, type Postslags, postslagsOf } from '#shared/domain/opbevaringsregler.ts';
import * as keys from '#shared/store/keys.ts';
import type { Cvr } from '#shared/values/cvr.ts';
import { dato, tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';

type Keys = typeof keys;
/** The functions that make a key, and the keys that are always the same. */
type KeyName = {
  [N in keyof Keys]: Keys[N] extends keys.Key | ((...args: never) => keys.Key) ? N : never;
}[keyof Keys];

const nummer = '48213' as Frikortnummer;
const firma = '11111112' as Cvr;
const now = tidspunkt(0);
const aktoer = { organisation: 'KOMMUNE#0751' };

/** Every key there is. A new way of making keys that is not here does not compile. */
const KEYS: { readonly [N in KeyName]: readonly [Postslags['tabel'], ...keys.Key[]] } = {
  kortKey: ['FRIKORT_TABLE', keys.kortKey(nummer)],
  aarKey: ['FRIKORT_TABLE', keys.aarKey(nummer, 2026)],
  ansaettelseKey: ['FRIKORT_TABLE', keys.ansaettelseKey(nummer, 'x')],
  overdragelseKey: ['FRIKORT_TABLE', keys.overdragelseKey(nummer)],
  cprKey: ['FRIKORT_TABLE', keys.cprKey('x')],
  indkomstbevisKey: ['FRIKORT_TABLE', keys.indkomstbevisKey('x')],
  profilKey: ['FRIKORT_TABLE', keys.profilKey(firma)],
  jobopslagKey: ['FRIKORT_TABLE', keys.jobopslagKey(firma, 'x')],
  annonceKey: ['FRIKORT_TABLE', keys.annonceKey(firma, 'x')],
  tavleKey: ['FRIKORT_TABLE', keys.tavleKey(dato('2026-06-10'), 'x')],
  udbakkeKey: ['FRIKORT_TABLE', keys.udbakkeKey('x')],
  satsKey: ['FRIKORT_TABLE', keys.satsKey(2026)],
  rettelseKey: ['FRIKORT_TABLE', keys.rettelseKey(2026)],
  intervalKey: ['FRIKORT_TABLE', keys.intervalKey(2026)],
  koerselKey: ['FRIKORT_TABLE', keys.koerselKey(2026, 'x')],
  segmentKey: ['FRIKORT_TABLE', keys.segmentKey(2026, 'x', 1)],
  driftsmeldingKey: ['FRIKORT_TABLE', keys.driftsmeldingKey('x')],
  beskedvalgKey: ['FRIKORT_TABLE', keys.beskedvalgKey({ frikortnummer: nummer }), keys.beskedvalgKey({ cvr: firma })],
  beskedKey: [
    'FRIKORT_TABLE',
    keys.beskedKey(keys.beskedPartition({ frikortnummer: nummer }), 'x'),
    keys.beskedKey(keys.beskedPartition({ cvr: firma }), 'x'),
  ],
  udtraekKey: ['FRIKORT_TABLE', keys.udtraekKey('x')],
  fristKey: ['FRIKORT_TABLE', keys.fristKey(dato('2026-06-10'), nummer, 'x')],
  statistikaareneKey: ['FRIKORT_TABLE', keys.statistikaareneKey],
  statistikKey: ['FRIKORT_TABLE', keys.statistikKey(2026)],
  opbevaringKey: ['FRIKORT_TABLE', keys.opbevaringKey(now)],
  haendelseKey: [
    'FRIKORT_TABLE',
    ...[
      keys.frikortPartition(nummer),
      keys.virksomhedPartition(firma),
      keys.beskedPartition({ frikortnummer: nummer }),
      keys.beskedPartition({ cvr: firma }),
      keys.afvisningPartition('x'),
      keys.spaerringPartition('x'),
      keys.SATS_PARTITION,
      keys.DRIFTSSTATUS_PARTITION,
      keys.koerselPartition(2026),
      keys.UDTRAEK_PARTITION,
    ].map((partition) => keys.haendelseKey(partition, aktoer, 'x')),
  ],
  sletningKey: ['REVISIONSLOG_TABLE', keys.sletningKey(nummer, 'x')],
  trukketKey: ['REVISIONSLOG_TABLE', keys.trukketKey('x')],
  kommandoLogKey: ['REVISIONSLOG_TABLE', keys.kommandoLogKey(aktoer, 'x')],
  opslagLogKey: ['REVISIONSLOG_TABLE', keys.opslagLogKey(aktoer, now, 'x')],
  tjektaellerKey: ['SESSION_TABLE', keys.tjektaellerKey('x')],
  statusskiftKey: ['SESSION_TABLE', keys.statusskiftKey(dato('2026-06-10'), nummer)],
  opslagstaellerKey: ['SESSION_TABLE', keys.opslagstaellerKey(firma)],
  loginAnmodningKey: ['SESSION_TABLE', keys.loginAnmodningKey('x')],
  bevisKey: ['SESSION_TABLE', keys.bevisKey('x')],
  spaerringKey: ['SESSION_TABLE', keys.spaerringKey('x')],
  udtraekdelKey: ['SESSION_TABLE', keys.udtraekdelKey('x', 1)],
  sessionKey: ['SESSION_TABLE', keys.sessionKey('x')],
};

describe('the table of what is kept how long', () => {
  test.each(Object.entries(KEYS))('has one row for what %s leads to', (_, [tabel, ...found]) => {
    for (const key of found) expect(postslagsOf(tabel, key), `${key.PK} ${key.SK}`).toHaveLength(1);
  });

  test('has no row that nothing leads to, but the way from NemLog-in’s session', () => {
    const used = new Set(
      Object.values(KEYS).flatMap(([tabel, ...found]) => found.flatMap((key) => postslagsOf(tabel, key))),
    );
    expect(POSTSLAGS.filter((post) => !used.has(post)).map(({ pk }) => pk)).toEqual(['NEMLOGIN#']);
  });

  test('has no rule that nothing goes by', () => {
    expect(new Set(POSTSLAGS.flatMap(({ regler }) => regler))).toEqual(new Set(Object.keys(OPBEVARINGSREGLER)));
  });
});
