import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import type { RequestOf } from '../../api/kontrakt.ts';
import { idag, readTimer } from '../../indtastning.ts';
import { readBeloeb } from '../beloeb.ts';
import { trimKontakt } from '../kontaktfelter.tsx';
import { readPeriode } from '../periode.ts';
import type { Udkast } from './udkast.ts';

/** The command of a finished draft; nothing where a step is not finished. */
export function kommandoAf(udkast: Udkast): RequestOf<'register-ansaettelse'> | undefined {
  const { frikortnummer } = udkast;
  const periode = readPeriode(udkast.periode, idag());
  const beloeb = readBeloeb(udkast.beloeb);
  if (!isFrikortnummer(frikortnummer) || !periode.ok || !beloeb.ok) return undefined;
  if (!udkast.ordinaert || !udkast.ikkeEgen) return undefined;
  const arbejdstidMinutter = readTimer(udkast.timer);
  return {
    frikortnummer,
    ...periode.periode,
    beloebOere: beloeb.beloebOere,
    ...(arbejdstidMinutter === undefined ? {} : { arbejdstidMinutter }),
    kontaktperson: trimKontakt(udkast.kontakt),
    ordinaertUstoettetArbejde: true,
    ikkeBorgerensEgenVirksomhed: true,
  };
}
