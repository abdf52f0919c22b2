import { describe, expect, test } from 'vitest';
import { type Afgjort, afgjortAfslag, afgoerelsestekst, erBrev } from '#shared/domain/afgoerelsestekst.ts';
import {
  AFVISNINGSAARSAGER,
  AFVISNINGSTYPER,
  decideAfvisning,
  decideAfvistGenaktivering,
} from '#shared/domain/afvisning.ts';
import { DEAKTIVERINGSAARSAGER, GENAKTIVERINGSAARSAGER } from '#shared/domain/frikort.ts';
import { dato, tidspunkt } from '#shared/values/dato.ts';
import { frikort } from './builders.ts';

const faelles = { afgoerelsesdato: dato('2026-06-10'), journalnummer: 'SAG-1', kommune: 'Aarhus Kommune' };
const sag = { ...faelles, ansoegningsdato: dato('2026-06-01') };
const now = tidspunkt(Date.parse('2026-06-10T10:00:00Z'));

const ALLE: readonly Afgjort[] = [
  { slags: 'udstedt', frikortnummer: '48213', ...faelles },
  ...DEAKTIVERINGSAARSAGER.map((aarsag) => ({ slags: 'deaktiveret' as const, aarsag, ...faelles })),
  ...GENAKTIVERINGSAARSAGER.map((aarsag) => ({ slags: 'genaktiveret' as const, aarsag, ...faelles })),
  ...AFVISNINGSTYPER.flatMap((type) =>
    AFVISNINGSAARSAGER.map((aarsag) => afgjortAfslag({ type, aarsag, ...sag }, 'Aarhus Kommune')),
  ),
];

describe('the text of a decision', () => {
  test.each(ALLE.map((afgjort) => [afgjort.slags, 'aarsag' in afgjort ? afgjort.aarsag : '', afgjort] as const))(
    '%s %s says what, from when, how to complain and whose it is',
    (_, __, afgjort) => {
      const text = afgoerelsestekst(afgjort);
      expect(text).toContain('10. juni 2026');
      expect(text).toMatch(/klage til Aarhus Kommune inden 4 uger.*Ankestyrelsen/s);
      expect(text).toContain('SAG-1');
      expect(text).not.toMatch(/undefined|null|\b\d{6}-?\d{4}\b|(?<!socialt |sociale )\bfrikort\b/i);
    },
  );

  test('tells whoever has a card what to tell the municipality, and that not telling can be punished (R278, R279, R281)', () => {
    const telling = ALLE.filter((afgjort) => /Det skal du fortælle kommunen.*bøde/s.test(afgoerelsestekst(afgjort)));
    expect(new Set(telling.map(({ slags }) => slags))).toEqual(new Set(['udstedt', 'genaktiveret']));
  });

  test('is a note for the case where the citizen has died: no letter, and to nobody', () => {
    const notater = ALLE.filter((afgjort) => !erBrev(afgjort));
    expect(notater).toMatchObject([{ slags: 'deaktiveret', aarsag: 'DOED' }]);
    const text = afgoerelsestekst(notater[0] as Afgjort);
    expect(text).toMatch(/^Notat til sagen.*Borgeren er død.*ikke sendes et brev.*tilbage i tiden.*dødsboet/s);
    expect(text).not.toMatch(/\b(du|dig|din|dit|dine)\b|Venlig hilsen|\[/i);
  });

  test.each(ALLE.filter(erBrev).map((afgjort) => [afgjort.slags, afgjort.aarsag ?? '', afgjort] as const))(
    '%s %s speaks to the citizen only',
    (_, __, afgjort) => {
      const said = afgoerelsestekst(afgjort).replaceAll(/\[[^\]]*\]/g, '');
      expect(said).toMatch(/\bdu\b/);
      expect(said).not.toMatch(/borgeren/i);
    },
  );

  test('says nothing of a hearing where the citizen asked for it', () => {
    const oensket = ALLE.filter((afgjort) => 'aarsag' in afgjort && afgjort.aarsag === 'BORGERENS_OENSKE');
    expect(oensket.map(afgoerelsestekst).join()).toMatch(/hvornår og hvordan borgeren bad om det/);
    expect(oensket.map(afgoerelsestekst).join()).not.toContain('partshøring');
  });

  test('leaves room for the reasoning where it goes against the citizen (R296), and is never backwards (R280)', () => {
    const against = ALLE.filter((afgjort) => afgoerelsestekst(afgjort).includes('partshøringen'));
    expect(new Set(against.map(({ slags }) => slags))).toEqual(
      new Set(['deaktiveret', 'afslag', 'afslagPaaGenaktivering']),
    );
    expect(afgoerelsestekst(ALLE[1] as Afgjort)).toContain('gælder ikke tilbage i tiden');
  });
});

describe('a refusal', () => {
  const afvisning = { type: 'ansoegning' as const, aarsag: 'UNDER_UDDANNELSE' as const, ...sag };

  test.each([
    ['dated today', { afgoerelsesdato: dato('2026-06-10') }, undefined],
    ['dated earlier, for it takes nothing away', { afgoerelsesdato: dato('2026-06-02') }, undefined],
    ['dated tomorrow', { afgoerelsesdato: dato('2026-06-11') }, 'AFGOERELSE_I_FREMTIDEN'],
    ['before the application', { ansoegningsdato: dato('2026-06-11') }, 'AFGOERELSE_FOER_ANSOEGNING'],
  ])('%s', (_, over, kode) => {
    const decided = decideAfvisning({ ...afvisning, ...over }, now);
    expect(decided.ok ? undefined : decided.afslag.kode).toBe(kode);
  });

  test('of giving back a card that is active has nothing to refuse', () => {
    const decided = decideAfvistGenaktivering(frikort([{ fra: '2026-03-01' }]), afvisning, now);
    expect(decided).toMatchObject({ ok: false, afslag: { kode: 'ALLEREDE_AKTIV' } });
  });
});
