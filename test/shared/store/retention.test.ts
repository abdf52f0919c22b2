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
  kortKey: ['Frikort', keys.kortKey(nummer)],
  aarKey: ['Frikort', keys.aarKey(nummer, 2026)],
  ansaettelseKey: ['Frikort', keys.ansaettelseKey(nummer, 'x')],
  overdragelseKey: ['Frikort', keys.overdragelseKey(nummer)],
  cprKey: ['Frikort', keys.cprKey('x')],
  indkomstbevisKey: ['Frikort', keys.indkomstbevisKey('x')],
  profilKey: ['Frikort', keys.profilKey(firma)],
  jobopslagKey: ['Frikort', keys.jobopslagKey(firma, 'x')],
  annonceKey: ['Frikort', keys.annonceKey(firma, 'x')],
  tavleKey: ['Frikort', keys.tavleKey(dato('2026-06-10'), 'x')],
  udbakkeKey: ['Frikort', keys.udbakkeKey('x')],
  satsKey: ['Frikort', keys.satsKey(2026)],
  rettelseKey: ['Frikort', keys.rettelseKey(2026)],
  intervalKey: ['Frikort', keys.intervalKey(2026)],
  koerselKey: ['Frikort', keys.koerselKey(2026, 'x')],
  segmentKey: ['Frikort', keys.segmentKey(2026, 'x', 1)],
  driftsmeldingKey: ['Frikort', keys.driftsmeldingKey('x')],
  beskedvalgKey: ['Frikort', keys.beskedvalgKey({ frikortnummer: nummer }), keys.beskedvalgKey({ cvr: firma })],
  beskedKey: [
    'Frikort',
    keys.beskedKey(keys.beskedPartition({ frikortnummer: nummer }), 'x'),
    keys.beskedKey(keys.beskedPartition({ cvr: firma }), 'x'),
  ],
  fristKey: ['Frikort', keys.fristKey(dato('2026-06-10'), nummer, 'x')],
  statistikaareneKey: ['Frikort', keys.statistikaareneKey],
  statistikKey: ['Frikort', keys.statistikKey(2026)],
  opbevaringKey: ['Frikort', keys.opbevaringKey(now)],
  haendelseKey: [
    'Frikort',
    ...[
      keys.frikortPartition(nummer),
      keys.virksomhedPartition(firma),
      keys.afvisningPartition('x'),
      keys.spaerringPartition('x'),
      keys.SATS_PARTITION,
      keys.DRIFTSSTATUS_PARTITION,
      keys.koerselPartition(2026),
    ].map((partition) => keys.haendelseKey(partition, aktoer, 'x')),
  ],
  sletningKey: ['Revisionslog', keys.sletningKey(nummer, 'x')],
  kommandoLogKey: ['Revisionslog', keys.kommandoLogKey(aktoer, 'x')],
  opslagLogKey: ['Revisionslog', keys.opslagLogKey(aktoer, now, 'x')],
  tjektaellerKey: ['Session', keys.tjektaellerKey('x')],
  opslagstaellerKey: ['Session', keys.opslagstaellerKey(firma)],
  loginAnmodningKey: ['Session', keys.loginAnmodningKey('x')],
  bevisKey: ['Session', keys.bevisKey('x')],
  spaerringKey: ['Session', keys.spaerringKey('x')],
  sessionKey: ['Session', keys.sessionKey('x')],
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
