import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import {
  arbejdstidFelt,
  beloebFelt,
  datoFelt,
  frikortnummerFelt,
  idFelt,
  journalnummerFelt,
  kontaktpersonFelt,
} from '#shared/contract/fields.ts';

/** What a field says to a value: nothing where it takes it. */
function said(schema: z.ZodMiniType, value: unknown): readonly string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}

describe('an amount (D13)', () => {
  test.each([1, 100, 4_469_100, 1_000_000_000])('takes %d øre', (value) => {
    expect(said(beloebFelt, value)).toEqual([]);
  });

  test.each([
    ['nothing', 0, 'Beløbet skal være mindst 1 øre.'],
    ['less than nothing', -1, 'Beløbet skal være mindst 1 øre.'],
    ['an øre above the largest', 1_000_000_001, 'Beløbet er for stort.'],
    ['half an øre', 100.5, 'Skriv beløbet i hele øre, uden decimaler.'],
    ['a text', '100', 'Skriv beløbet i hele øre, uden decimaler.'],
    ['kroner with a comma', '1.000,50', 'Skriv beløbet i hele øre, uden decimaler.'],
    ['nothing at all', undefined, 'Skriv beløbet i hele øre, uden decimaler.'],
    ['null', null, 'Skriv beløbet i hele øre, uden decimaler.'],
  ])('refuses %s', (_, value, besked) => {
    expect(said(beloebFelt, value)).toEqual([besked]);
  });

  test('refuses what no number holds exactly', () => {
    expect(said(beloebFelt, 2 ** 53)).not.toEqual([]);
  });
});

describe('a date', () => {
  test.each([
    ['a day that is not in the calendar', '2027-02-29', 'Datoen findes ikke.'],
    ['a Danish date', '29-02-2028', 'Skriv en dato som ÅÅÅÅ-MM-DD.'],
    ['a moment', '2028-02-29T00:00:00Z', 'Skriv en dato som ÅÅÅÅ-MM-DD.'],
    ['a number', 20_280_229, 'Skriv en dato som ÅÅÅÅ-MM-DD.'],
  ])('refuses %s', (_, value, besked) => {
    expect(said(datoFelt, value)).toEqual([besked]);
  });

  test('takes 29 February of a leap year', () => {
    expect(said(datoFelt, '2028-02-29')).toEqual([]);
  });
});

describe('a journal number (D17)', () => {
  test.each(['SAG-2026/0417', '1', 'Æ 12:3.4_5', 'a'.repeat(40)])('takes %j', (value) => {
    expect(said(journalnummerFelt, value)).toEqual([]);
  });

  test.each(['', ' 1', 'a'.repeat(41), 'sag\n1', 'Borgeren sagde: "nej"', '<b>1</b>', 'sag;1', '=1+1'])(
    'refuses %j',
    (value) => {
      expect(said(journalnummerFelt, value)).toEqual([
        'Journalnummeret må være højst 40 tegn: bogstaver, tal, mellemrum og . / : _ -',
      ]);
    },
  );

  test.each(['070385-3988', 'SAG 0703853988', '670385-3988'])('refuses the CPR number in %j', (value) => {
    expect(said(journalnummerFelt, value)).toEqual(['Skriv ikke et CPR-nummer her.']);
  });
});

describe('a contact person (R038)', () => {
  const right = { navn: 'Bodil Bæk', email: 'bodil@example.dk', telefon: '12345678' };

  test.each([
    ['a name with accents, hyphen and apostrophe', { navn: 'Zoë Ó’Næss-Ålund jr.' }],
    ['a name of two letters', { navn: 'Bo' }],
    ['a phone number in pairs', { telefon: '12 34 56 78' }],
    ['a phone number with country code', { telefon: '+45 12345678' }],
    ['an address with plus and dots', { email: 'b.baek+loen@loen.example.dk' }],
  ])('takes %s', (_, over) => {
    expect(said(kontaktpersonFelt, { ...right, ...over })).toEqual([]);
  });

  test.each([
    ['no name', { navn: undefined }, 'Skriv kontaktpersonens navn.'],
    ['an empty name', { navn: '' }, 'Skriv kontaktpersonens navn med bogstaver.'],
    ['a name of dots', { navn: '...' }, 'Skriv kontaktpersonens navn med bogstaver.'],
    ['a name with a number in it', { navn: 'Bodil 0703853988' }, 'Skriv kontaktpersonens navn med bogstaver.'],
    ['markup for a name', { navn: '<script>' }, 'Skriv kontaktpersonens navn med bogstaver.'],
    ['no e-mail', { email: undefined }, 'Skriv kontaktpersonens e-mail.'],
    ['an address without a domain', { email: 'bodil@example' }, 'Skriv en e-mail som navn@firma.dk.'],
    ['two addresses', { email: 'a@example.dk, b@example.dk' }, 'Skriv en e-mail som navn@firma.dk.'],
    ['a CPR number in the address', { email: '070385-3988@example.dk' }, 'Skriv ikke et CPR-nummer her.'],
    ['an address of 121 characters', { email: `${'a'.repeat(110)}@example.dk` }, 'E-mailen er for lang.'],
    ['no phone number', { telefon: undefined }, 'Skriv kontaktpersonens telefonnummer.'],
    ['seven digits', { telefon: '1234567' }, 'Skriv telefonnummeret med otte cifre, eventuelt med landekode.'],
    [
      'a CPR number for a phone number',
      { telefon: '0703853988' },
      'Skriv telefonnummeret med otte cifre, eventuelt med landekode.',
    ],
  ])('refuses %s', (_, over, besked) => {
    expect(said(kontaktpersonFelt, { ...right, ...over })).toContain(besked);
  });
});

describe('other fields', () => {
  test.each([
    ['a number of five digits', frikortnummerFelt, '48213', true],
    ['a number of four digits', frikortnummerFelt, '4821', false],
    ['a CPR number for a frikortnummer', frikortnummerFelt, '0703853988', false],
    ['a number that is no text', frikortnummerFelt, 48213, false],
    ['an id', idFelt, '0f8fad5b-d9cb-469f-a165-70867728950e', true],
    ['an id in capitals', idFelt, '0F8FAD5B-D9CB-469F-A165-70867728950E', false],
    ['an id with more after it', idFelt, '0f8fad5b-d9cb-469f-a165-70867728950e#', false],
    ['no hours (R170)', arbejdstidFelt, undefined, true],
    ['a minute', arbejdstidFelt, 1, true],
    ['no minutes', arbejdstidFelt, 0, false],
    ['the minutes of a leap year', arbejdstidFelt, 527_040, true],
    ['a minute more than a year has', arbejdstidFelt, 527_041, false],
  ])('%s', (_, schema, value, taken) => {
    expect(schema.safeParse(value).success).toBe(taken);
  });
});
