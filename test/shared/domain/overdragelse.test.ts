import { describe, expect, test } from 'vitest';
import {
  decideAnmodning,
  decideFrigivelse,
  decideOvertagelse,
  type Overdragelse,
} from '#shared/domain/overdragelse.ts';
import { tidspunkt } from '#shared/values/dato.ts';
import { frikort, kommune } from './builders.ts';

const [AARHUS, ODENSE, AALBORG] = [kommune('0751'), kommune('0461'), kommune('0851')];
const at = (moment: string) => tidspunkt(Date.parse(moment));
const now = at('2026-11-01T10:00:00.000Z');
const aarhusKort = frikort([{ fra: '2026-03-01' }]);

function anmodning(til = ODENSE, seneste?: Overdragelse): Overdragelse {
  const decided = decideAnmodning(aarhusKort, seneste, { til, journalnummer: 'SAG-1' }, now);
  if (!decided.ok) throw new Error(decided.afslag.kode);
  return decided.vaerdi;
}

describe('a request', () => {
  test('is from the responsible municipality to the one that asks', () => {
    expect(anmodning()).toMatchObject({ fra: AARHUS, til: ODENSE, tilstand: 'anmodet', anmodet: now, version: 1 });
  });

  test('is refused to the one that has the card', () => {
    const decided = decideAnmodning(aarhusKort, undefined, { til: AARHUS, journalnummer: 'SAG-1' }, now);
    expect(decided).toMatchObject({ ok: false, afslag: { kode: 'ER_ALLEREDE_ANSVARLIG' } });
  });

  test.each([
    ['the same municipality', ODENSE, true],
    ['another', AALBORG, false],
  ] as const)('is refused while one waits, to %s', (_, til, egen) => {
    const decided = decideAnmodning(aarhusKort, anmodning(), { til, journalnummer: 'SAG-2' }, now);
    expect(decided).toMatchObject({ ok: false, afslag: { kode: 'OVERDRAGELSE_ANMODET', data: { egen } } });
  });
});

describe('the card is handed over', () => {
  test('when the old municipality lets go, with the year of the next control as it was', () => {
    const decided = decideFrigivelse(aarhusKort, anmodning(), 1, now);
    expect(decided).toMatchObject({
      ok: true,
      vaerdi: {
        kort: { ansvarligKommune: ODENSE, naesteKontrolAar: 2027, version: aarhusKort.version + 1 },
        overdragelse: { tilstand: 'frigivet', afsluttet: now, version: 2 },
      },
    });
  });

  test('and not when the request is another than the one that was seen, or there is none', () => {
    expect(decideFrigivelse(aarhusKort, anmodning(), 2, now)).toMatchObject({ afslag: { kode: 'AENDRET_IMENS' } });
    expect(decideFrigivelse(aarhusKort, undefined, 1, now)).toMatchObject({ afslag: { kode: 'OVERDRAGELSE_MANGLER' } });
  });

  // Asked for on 1 November in the afternoon, Danish time.
  test.each([
    ['the 13th day, to the last minute', '2026-11-14T22:59:00.000Z', false],
    ['the 14th day, from its first minute in Denmark', '2026-11-14T23:00:00.000Z', true],
  ])('without an answer on %s: %s %s', (_, moment, ok) => {
    const command = { til: ODENSE, aarsag: 'KOMMUNEN_SVARER_IKKE' as const };
    const decided = decideOvertagelse(aarhusKort, anmodning(), command, at(moment));
    expect(decided).toMatchObject(
      ok
        ? {
            ok,
            vaerdi: {
              kort: { ansvarligKommune: ODENSE },
              overdragelse: { tilstand: 'overtaget', aarsag: command.aarsag },
            },
          }
        : { ok, afslag: { kode: 'SVARFRIST_LOEBER', data: { tidligst: '2026-11-15' } } },
    );
  });

  test('and not to another municipality than the one that asked', () => {
    const command = { til: AALBORG, aarsag: 'KOMMUNEN_SVARER_IKKE' as const };
    const decided = decideOvertagelse(aarhusKort, anmodning(), command, at('2026-12-01T10:00:00.000Z'));
    expect(decided).toMatchObject({ afslag: { kode: 'OVERDRAGELSE_MANGLER' } });
  });
});
