import { yearOf } from '#shared/values/dato.ts';
import type { AnswerOf } from '../../api/kontrakt.ts';
import { Besked } from '../../dele/besked.tsx';
import { Ikon } from '../../dele/ikon.tsx';
import { Oplysninger } from '../../dele/liste.tsx';
import { beskedTekst } from '../../dele/problem.tsx';
import { Knap, Side } from '../../dele/side.tsx';
import { dag, kr, kvitteringsnummer } from '../../format.ts';
import { idag } from '../../indtastning.ts';
import { gaaTil } from '../../rute.ts';
import type { Periode } from '../periode.ts';
import { OPRET } from './tekster.ts';
import type { Udkast } from './udkast.ts';

type Props = {
  svar: AnswerOf<'register-ansaettelse'>;
  udkast: Udkast;
  naesteDel: (periode: Periode, resten: readonly Periode[]) => void;
  enTil: () => void;
};

/** The receipt, with what must not be done now (R172, R178, R300) and what is to be done later. */
export function Kvittering({ svar, udkast, naesteDel, enTil }: Props) {
  const t = OPRET();
  const [del, ...resten] = udkast.resten;
  const today = idag();
  return (
    <Side titel={t.kvittering}>
      <Besked slags="success" titel={t.kvitteringTekst(kr(svar.beloebOere))}>
        <p>{t.frist(dag(svar.kanRettesTilOgMed))}</p>
      </Besked>
      <Oplysninger
        rader={[
          [t.borger, `${udkast.opslag?.navn ?? t.beskyttet} (${svar.frikortnummer})`],
          [t.periode, `${dag(svar.startdato)} – ${dag(svar.slutdato)}`],
          [t.beloeb, kr(svar.beloebOere)],
          [t.id, kvitteringsnummer(svar.ansaettelseId)],
        ]}
      />
      <h2>{t.huskNu}</h2>
      <ul>
        {svar.beskeder.map((besked) => (
          <li key={besked.kode}>{beskedTekst(besked)}</li>
        ))}
      </ul>
      <h2>{t.bagefter}</h2>
      <p>{t.bagefterTekst}</p>
      {del && yearOf(del.startdato) > yearOf(today) && (
        <p>
          <strong>{t.senereDel(dag(del.startdato), dag(del.slutdato), dag(del.startdato))}</strong>
        </p>
      )}
      <div class="knapper">
        {del && yearOf(del.startdato) <= yearOf(today) && (
          <Knap klik={() => naesteDel(del, resten)}>{t.nyDel(dag(del.startdato), dag(del.slutdato))}</Knap>
        )}
        <Knap slags={del ? 'secondary' : 'primary'} klik={() => gaaTil('/virksomhed')}>
          {t.tilListe}
        </Knap>
        <Knap slags="secondary" klik={() => print()}>
          <Ikon navn="print" />
          {t.print}
        </Knap>
        <Knap slags="tertiary" klik={enTil}>
          {t.enTil}
        </Knap>
      </div>
    </Side>
  );
}
