import { useState } from 'preact/hooks';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import { useKald } from '../../api/brug.ts';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../../dele/fejl.tsx';
import { Tekstfelt } from '../../dele/felter.tsx';
import { feltfejlAf, Problem, problemTekst } from '../../dele/problem.tsx';
import { Knap } from '../../dele/side.tsx';
import { kr } from '../../format.ts';
import { OPRET } from './tekster.ts';
import type { Udkast } from './udkast.ts';

export type TrinProps = { udkast: Udkast; skift: (del: Partial<Udkast>) => void; videre: () => void };

/** The number, and then the name: a wrong number is caught before anything else is typed (R104, R105). */
export function TrinNummer({ udkast, skift, videre }: TrinProps) {
  const t = OPRET();
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const opslag = useKald('lookup-frikort');
  const { opslag: fundet } = udkast;

  async function find(event: Event) {
    event.preventDefault();
    opslag.nulstil();
    const frikortnummer = udkast.frikortnummer.replace(/\s/g, '');
    if (!isFrikortnummer(frikortnummer)) {
      setFejl([{ felt: 'frikortnummer', besked: t.nummerFejl }]);
      return;
    }
    setFejl([]);
    const svar = await opslag.send({ frikortnummer });
    if (svar) skift({ frikortnummer, opslag: svar });
  }

  const omNummeret = opslag.fejl && feltfejlAf(opslag.fejl).length > 0;
  const afslag = opslag.fejl && omNummeret ? problemTekst(opslag.fejl) : undefined;
  const alle = afslag ? [{ felt: 'frikortnummer', besked: `${afslag.titel}. ${afslag.tekst}` }] : fejl;
  return (
    <>
      <Fejlopsummering fejl={alle} />
      {!afslag && <Problem fejl={opslag.fejl} igang={opslag.igang} />}
      <form onSubmit={(event) => void find(event)} noValidate>
        <Tekstfelt
          id="frikortnummer"
          navn={t.nummer}
          hjaelp={t.nummerHjaelp}
          vaerdi={udkast.frikortnummer}
          skift={(frikortnummer) => {
            opslag.nulstil();
            skift({ frikortnummer, opslag: undefined });
          }}
          tal="numeric"
          bredde="kort"
          max={7}
          fejl={fejlFor(alle, 'frikortnummer')}
        />
        {!fundet && (
          <div class="knapper">
            <Knap type="submit" igang={opslag.igang}>
              {opslag.igang ? t.finder : t.find}
            </Knap>
          </div>
        )}
      </form>
      <div aria-live="polite">
        {fundet && (
          <section class="svarboks">
            <h2 class="h3">{fundet.navnebeskyttet ? t.beskyttet : t.erDet(fundet.navn ?? '')}</h2>
            <p>{fundet.navnebeskyttet ? t.beskyttetTekst : t.spoerg}</p>
            <p>
              <strong>
                {fundet.restbeloebOere > 0 ? t.rest(kr(fundet.restbeloebOere), fundet.aar) : t.restIngen(fundet.aar)}
              </strong>
            </p>
            <div class="knapper">
              <Knap klik={videre}>{t.ja}</Knap>
              <Knap
                slags="secondary"
                klik={() => {
                  skift({ frikortnummer: '', opslag: undefined });
                  document.getElementById('frikortnummer')?.focus();
                }}
              >
                {t.nej}
              </Knap>
            </div>
          </section>
        )}
      </div>
    </>
  );
}
