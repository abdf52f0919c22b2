import { describe, expect, test } from 'vitest';
import { decideFlytning } from '#shared/domain/frikort.ts';
import { dato } from '#shared/values/dato.ts';
import { frikort } from './builders.ts';

const days = (startdato: string, slutdato: string) => ({ startdato: dato(startdato), slutdato: dato(slutdato) });
const stored = days('2026-04-10', '2026-04-20');
const active = frikort([{ fra: '2026-03-01' }]);
const off = frikort([{ fra: '2026-03-01', til: '2026-05-01' }]);
const twice = frikort([{ fra: '2026-03-01', til: '2026-05-01' }, { fra: '2026-06-01' }]);

describe('moving the dates of a stored employment (D3)', () => {
  test.each([
    ['start back to the first day of the card', active, stored, days('2026-03-01', '2026-04-20')],
    ['end forward on an active card', active, stored, days('2026-04-10', '2026-12-31')],
    ['end forward to the day of the deactivation', off, stored, days('2026-04-10', '2026-05-01')],
    ['start forward to the day of the deactivation', off, stored, days('2026-05-01', '2026-05-01')],
    ['end back on an inactive card', off, stored, days('2026-04-10', '2026-04-11')],
    [
      'end back, though still after the deactivation',
      off,
      days('2026-04-10', '2026-06-20'),
      days('2026-04-10', '2026-06-19'),
    ],
    [
      'nothing, though the employment ends after the deactivation',
      off,
      days('2026-04-10', '2026-06-20'),
      days('2026-04-10', '2026-06-20'),
    ],
    ['into a later period as a whole', twice, stored, days('2026-06-01', '2026-06-10')],
  ])('accepts: %s', (_, kort, from, to) => {
    expect(decideFlytning(kort, from, to)).toEqual({ ok: true, vaerdi: undefined });
  });

  test.each([
    ['end a day past the deactivation', off, days('2026-04-10', '2026-05-02'), '2026-05-01'],
    ['start a day past the deactivation', off, days('2026-05-02', '2026-05-02'), '2026-05-01'],
    [
      'end past an earlier period of a card that is active again',
      twice,
      days('2026-04-10', '2026-05-02'),
      '2026-05-01',
    ],
  ])('refuses: %s', (_, kort, to, sidsteDag) => {
    expect(decideFlytning(kort, stored, to)).toEqual({
      ok: false,
      afslag: { kode: 'EFTER_DEAKTIVERING', data: { sidsteDag } },
    });
  });

  test.each([
    ['start a day before the card (R169)', active, days('2026-02-28', '2026-04-20'), '2026-03-01'],
    ['start a day before an inactive card', off, days('2026-02-28', '2026-04-20'), '2026-03-01'],
    ['start into the gap between two periods', twice, days('2026-05-02', '2026-06-20'), '2026-06-01'],
  ])('refuses: %s, with the first day that would do', (_, kort, to, tidligst) => {
    expect(decideFlytning(kort, stored, to)).toEqual({
      ok: false,
      afslag: { kode: 'FOER_UDSTEDELSE', data: { tidligst } },
    });
  });
});
