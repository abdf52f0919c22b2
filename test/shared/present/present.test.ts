import { describe, expect, test } from 'vitest';
import { aktoerReference } from '#shared/domain/aktoer.ts';
import { ansaettelseForVirksomhed, hvem, maaSeNavn } from '#shared/present/ansaettelse.ts';
import { readSide, writeSide } from '#shared/present/side.ts';
import { tidspunkt } from '#shared/values/dato.ts';
import { aarhus, bageri, borger } from '#test/kit/world.ts';
import { ansaettelse } from '../domain/builders.ts';

const at = (text: string) => tidspunkt(Date.parse(text));
const { frikortnummer } = ansaettelse();
const sted = { frikortnummer, ansaettelseId: '0f8fad5b-d9cb-469f-a165-70867728950e' };

describe('where a page of a list ended', () => {
  test('is read as it was written', () => {
    expect(readSide(writeSide(sted))).toEqual(sted);
  });

  test.each([
    ['nothing', ''],
    ['other text', 'x'],
    ['a place cut short', writeSide(sted).slice(0, -1)],
    ['a place with more after it', `${writeSide(sted)}A`],
    ['a place with padding', `${writeSide(sted)}=`],
    ['a place with a space', ` ${writeSide(sted)}`],
    ['three parts', Buffer.from(`48213.${sted.ansaettelseId}.x`).toString('base64url')],
    ['one part', Buffer.from('48213').toString('base64url')],
    ['a short number', Buffer.from(`4821.${sted.ansaettelseId}`).toString('base64url')],
    ['an id of another form', Buffer.from('48213.ANSAETTELSE#1').toString('base64url')],
    ['JSON', Buffer.from('{"PK":"FRIKORT#48213"}').toString('base64url')],
  ])('is nowhere in %s', (_, text) => {
    expect(readSide(text)).toBeUndefined();
  });
});

describe('who did it, as people read it', () => {
  test.each([
    ['a municipality', aarhus, 'Aarhus Kommune'],
    ['a company', bageri, 'CVR 11111112'],
    ['the citizen', borger('48213'), 'Borgeren selv'],
  ])('%s', (_, aktoer, organisation) => {
    expect(hvem(aktoerReference(aktoer))).toMatchObject({ rolle: aktoer.rolle, organisation });
  });
});

describe('what a company sees of a citizen', () => {
  const ended = ansaettelse({ startdato: '2026-12-01', slutdato: '2026-12-31' });
  const anna = { navn: 'Anna Eksempelsen', beskyttet: false };

  test('is the name until the window closes, at Danish midnight (D20)', () => {
    expect([
      maaSeNavn(ended, at('2027-01-29T22:59:59.999Z')),
      maaSeNavn(ended, at('2027-01-29T23:00:00.000Z')),
    ]).toEqual([true, false]);
  });

  test('is that the name is protected, and no name (D21)', () => {
    const shown = ansaettelseForVirksomhed(ended, { ...anna, beskyttet: true }, at('2027-01-01T12:00:00Z'));
    expect(shown).toMatchObject({ borgerNavn: undefined, navnebeskyttet: true, kanRettes: true });
  });

  test('is the number alone where there is no name to show', () => {
    const shown = ansaettelseForVirksomhed(ended, undefined, at('2027-03-01T12:00:00Z'));
    expect(shown).toMatchObject({
      frikortnummer: '48213',
      borgerNavn: undefined,
      navnebeskyttet: false,
      kanRettes: false,
    });
  });
});
