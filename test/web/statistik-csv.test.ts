import { expect, test } from 'vitest';
import { statistikaar } from '#shared/contract/statistik.ts';
import { csvOf } from '#web/offentlig/statistik-csv.ts';

test('a year as a file: amounts in kroner with a comma, what is hidden empty', () => {
  const shown = { udstedt: 12, aktive: 11, brugt: 9, ansaettelser: 30, indkomstOere: 123_456_789, gennemsnitOere: 0 };
  const skjult = { brugt: null, ansaettelser: null, indkomstOere: null, gennemsnitOere: null, virksomheder: null };
  const statistik = statistikaar.parse({
    aar: 2026,
    opgjort: '2026-12-01',
    foreloebig: true,
    raekker: [
      { kommune: 'landet', koen: 'alle', ...shown, virksomheder: 4 },
      { kommune: '0751', koen: 'kvinder', udstedt: null, aktive: 0, ...skjult },
    ],
  });
  expect(csvOf(statistik, (kommune) => `sted ${kommune}`).split('\r\n')).toEqual([
    'aar;opgjort;kommunekode;kommune;koen;udstedt;aktive;brugt;ansaettelser;indkomstKr;gennemsnitKr;virksomheder',
    '2026;2026-12-01;;sted landet;alle;12;11;9;30;1234567,89;0,00;4',
    '2026;2026-12-01;0751;sted 0751;kvinder;;0;;;;;',
  ]);
});
