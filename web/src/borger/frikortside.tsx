import { yearOf } from '#shared/values/dato.ts';
import { oere } from '#shared/values/oere.ts';
import type { EgetFrikort } from '../api/kontrakt.ts';
import { Aarsbillede } from '../dele/aarsbillede.tsx';
import { Besked } from '../dele/besked.tsx';
import { Ikon } from '../dele/ikon.tsx';
import { Knap, Side } from '../dele/side.tsx';
import { dag, kr, tid } from '../format.ts';
import { idag } from '../indtastning.ts';
import { SKAT_TELEFON } from '../kontakt.ts';
import { Arbejde } from './arbejde.tsx';
import { BORGER } from './tekster.ts';

/** The citizen's own card: first what is left, then the work, then what to do if something is wrong. */
export function Frikortside({ kort, aendret }: { kort: EgetFrikort; aendret: () => void }) {
  const t = BORGER();
  const today = idag();
  const iaar = kort.aar.find((a) => a.aar === yearOf(today));
  const tidligere = kort.aar.filter((a) => a.aar !== yearOf(today));
  const kommune = kort.ansvarligKommune.navn;
  return (
    <Side titel={t.titel}>
      <p>{t.hej(kort.navn)}</p>
      {kort.status === 'inaktiv' && (
        <Besked slags="warning" titel={kort.inaktivSiden ? t.inaktiv(dag(kort.inaktivSiden)) : t.inaktivUden}>
          <p>{t.inaktivTekst}</p>
          <p>{t.inaktivGoer(kommune)}</p>
        </Besked>
      )}
      {iaar === undefined && kort.status === 'aktiv' && (
        <Besked slags="info">
          <p>{t.ikkeFastsat}</p>
        </Besked>
      )}
      {iaar && <Iaar aar={iaar} aktiv={kort.status === 'aktiv'} />}
      {kort.status === 'aktiv' && (
        <section class="kort">
          <h2 class="h4">{t.nummer}</h2>
          <p class="nummer">{kort.frikortnummer}</p>
          <p>{t.nummerBrug}</p>
        </section>
      )}
      {iaar && (
        <>
          <h2>{t.ansaettelser(iaar.aar)}</h2>
          {iaar.ansaettelser.length === 0 ? (
            <>
              <p>
                <strong>{t.ingen}</strong>
              </p>
              <p>{t.ingenTekst}</p>
            </>
          ) : (
            iaar.ansaettelser.map((a) => <Arbejde key={a.ansaettelseId} ansaettelse={a} aendret={aendret} />)
          )}
        </>
      )}
      {tidligere.length > 0 && <h2>{t.tidligere}</h2>}
      {tidligere.map((aar) => (
        <details class="details" key={aar.aar}>
          <summary class="details-summary">
            {t.tidligereAar(aar.aar, kr(oere(aar.loftOere - aar.restbeloebOere)))}
          </summary>
          <div class="details-text">
            <Aarsbillede tal={aar} aktiv={false} />
            {aar.ansaettelser.map((a) => (
              <Arbejde key={a.ansaettelseId} ansaettelse={a} aendret={aendret} />
            ))}
          </div>
        </details>
      ))}
      {kort.overdragelser.length > 0 && (
        <section>
          <h2>{t.flytning}</h2>
          <ul>
            {kort.overdragelser.map((o) => (
              <li key={o.tidspunkt + o.trin}>
                {tid(o.tidspunkt)}: {t.flytningTrin[o.trin](o.fra.navn, o.til.navn)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{t.forkert}</h2>
      <ul>
        {t.forkertListe(kommune).map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>{t.skat(SKAT_TELEFON)}</li>
      </ul>
      <p>{t.opgjort(dag(today))}</p>
      <div class="knapper">
        <Knap slags="secondary" klik={() => print()}>
          <Ikon navn="print" />
          {t.print}
        </Knap>
        <span>{t.printTekst}</span>
      </div>
    </Side>
  );
}

function Iaar({ aar, aktiv }: { aar: EgetFrikort['aar'][number]; aktiv: boolean }) {
  const t = BORGER();
  return (
    <section>
      {aktiv && (
        <>
          <h2 class="h4">{t.tilbage(aar.aar)}</h2>
          <p class="stort-tal beloeb">{kr(aar.restbeloebOere)}</p>
          <p>{aar.restbeloebOere > 0 ? t.uden : t.brugt}</p>
        </>
      )}
      <Aarsbillede tal={aar} aktiv={aktiv} />
    </section>
  );
}
