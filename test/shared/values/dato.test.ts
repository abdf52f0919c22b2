import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMs,
  ageOn,
  type Dato,
  danishDate,
  dato,
  firstDay,
  formatDato,
  isDato,
  lastDay,
  tidspunkt,
  yearOf,
} from '#shared/values/dato.ts';

const moment = (text: string) => tidspunkt(Date.parse(text));

describe('a day', () => {
  test.each(['2026-01-01', '2026-12-31', '2028-02-29', '2000-02-29', '1858-01-01', '9999-12-31'])(
    '%s exists',
    (text) => {
      expect(isDato(text)).toBe(true);
    },
  );

  test.each([
    '2027-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '1857-12-31',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '02026-01-01',
    '',
  ])('%j does not exist', (text) => {
    expect(isDato(text)).toBe(false);
  });

  test('a constant that is no day throws', () => {
    expect(() => dato('2027-02-29')).toThrow(RangeError);
  });

  test('comes after another for four centuries as in the calendar, and there is no other', () => {
    const first = Date.UTC(1858, 0, 1);
    const calendar = Array.from({ length: 146_097 }, (_, n) => tidspunkt(first + n * 86_400_000).slice(0, 10));
    const days = [dato('1858-01-01')];
    while (days.length < calendar.length) days.push(addDays(days.at(-1) as Dato, 1));
    expect(days.join()).toBe(calendar.join());
    const known = new Set<string>(days);
    for (let year = 1858; year < 2258; year++) {
      for (let month = 0; month < 14; month++) {
        for (let day = 0; day < 33; day++) {
          const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
          if (isDato(text) !== known.has(text)) throw new Error(text);
        }
      }
    }
  });

  test('gives its year, and a year its first and last day', () => {
    expect(yearOf(dato('2026-12-31'))).toBe(2026);
    expect([firstDay(2027), lastDay(2027)]).toEqual(['2027-01-01', '2027-12-31']);
  });

  test.each([
    ['2027-01-03', '3. januar 2027'],
    ['2026-03-29', '29. marts 2026'],
    ['2026-12-31', '31. december 2026'],
  ])('%s is written %s', (day, text) => {
    expect(formatDato(dato(day))).toBe(text);
  });
});

describe('days later', () => {
  test.each([
    ['over the change to summer time', '2026-03-28', 1, '2026-03-29'],
    ['out of the change to summer time', '2026-03-29', 1, '2026-03-30'],
    ['over the change to winter time', '2026-10-24', 1, '2026-10-25'],
    ['out of the change to winter time', '2026-10-25', 1, '2026-10-26'],
    ['over both changes', '2026-03-01', 240, '2026-10-27'],
    ['into 29 February of a leap year', '2028-02-28', 1, '2028-02-29'],
    ['past the February of another year', '2027-02-28', 1, '2027-03-01'],
    ['over New Year', '2026-12-31', 29, '2027-01-29'],
    ['backwards over New Year', '2027-01-01', -1, '2026-12-31'],
    ['none', '2026-06-10', 0, '2026-06-10'],
  ])('%s', (_, day, days, later) => {
    expect(addDays(dato(day), days)).toBe(later);
  });

  test('a moment moves by milliseconds', () => {
    expect(addMs(moment('2026-12-31T22:59:59.999Z'), 1)).toBe('2026-12-31T23:00:00.000Z');
  });
});

describe('the day in Denmark', () => {
  test.each([
    ['the last millisecond of 2026', '2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['the first millisecond of 2027', '2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['the last before summer time', '2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['the first of the day of 23 hours', '2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['the last of the day of 23 hours', '2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['the first in summer time', '2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['the first of the day of 25 hours', '2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['the last of the day of 25 hours', '2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['the first back in winter time', '2026-10-25T23:00:00.000Z', '2026-10-26'],
    ['29 February', '2028-02-29T12:00:00.000Z', '2028-02-29'],
  ])('%s', (_, at, day) => {
    expect(danishDate(moment(at))).toBe(day);
  });
});

describe('whole years lived', () => {
  test.each([
    ['the day before the birthday', '2008-11-03', '2026-11-02', 17],
    ['on the birthday', '2008-11-03', '2026-11-03', 18],
    ['born 29 February, on 28 February', '2008-02-29', '2026-02-28', 17],
    ['born 29 February, on 1 March', '2008-02-29', '2026-03-01', 18],
    ['born 29 February, on 29 February', '2008-02-29', '2028-02-29', 20],
    ['born 31 December, on 1 January', '2008-12-31', '2027-01-01', 18],
    ['on the day of birth', '2026-05-01', '2026-05-01', 0],
  ])('%s', (_, birth, day, years) => {
    expect(ageOn(dato(birth), dato(day))).toBe(years);
  });
});
