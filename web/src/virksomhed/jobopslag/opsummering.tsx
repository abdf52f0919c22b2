import { type Jobopslagsindhold, mangler, offentligKontakt } from '#shared/domain/jobopslag.ts';
import { TRIN } from '#shared/domain/jobopslag-mangel.ts';
import type { Dato } from '#shared/values/dato.ts';
import { Besked } from '../../dele/besked.tsx';
import { Knap } from '../../dele/side.tsx';
import { idag } from '../../indtastning.ts';
import { Opslagstekst } from '../../job/opslagstekst.tsx';
import { MANGEL, OPSLAG } from './tekster.ts';
import { indholdAf, trinNummer, type Udkast } from './udkast.ts';

type Props = {
  udkast: Udkast;
  vistFra: Dato | undefined;
  igang: boolean;
  gaaTil: (trin: number) => void;
  send: () => void;
};

/** The sixth step: the post as everyone will see it, or what it lacks, each with a way back to it. */
export function Opsummering({ udkast, vistFra, igang, gaaTil, send }: Props) {
  const t = OPSLAG();
  const indhold = indholdAf(udkast);
  const fejl = mangler(indhold, idag(), vistFra);
  if (fejl.length > 0) {
    return (
      <Besked slags="warning" titel={t.mangler}>
        <ul>
          {fejl.map(({ kode, trin }) => (
            <li key={kode}>
              <button type="button" class="function-link" onClick={() => gaaTil(trinNummer(trin))}>
                {t.overskrifter[TRIN.indexOf(trin)]}: {MANGEL()[kode]}
              </button>
            </li>
          ))}
        </ul>
      </Besked>
    );
  }
  // Nothing is missing, so nothing is left out.
  const helt = indhold as Jobopslagsindhold;
  return (
    <>
      <p>{t.sidsteTrin}</p>
      <section class="kort">
        <h2 class="jobtekst">{helt.overskrift}</h2>
        <Opslagstekst opslag={helt} kontakt={offentligKontakt(helt)} />
      </section>
      <p>{vistFra ? t.gemAendringTekst : t.offentliggoerTekst}</p>
      <div class="knapper">
        <Knap igang={igang} klik={send}>
          {igang ? t.gemmer : vistFra ? t.gemAendring : t.offentliggoer}
        </Knap>
      </div>
    </>
  );
}
