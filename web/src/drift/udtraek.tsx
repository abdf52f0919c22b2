import { useState } from 'preact/hooks';
import { udtraekVenter } from '#shared/domain/udtraek.ts';
import { useHent } from '../api/brug.ts';
import { Besked } from '../dele/besked.tsx';
import { Problem } from '../dele/problem.tsx';
import { Henter, Side } from '../dele/side.tsx';
import { useGentag } from './gentag.ts';
import { Bestilling } from './udtraek-bestilling.tsx';
import { Udtraekskort } from './udtraek-kort.tsx';

/** R047, R048, R307, R376: data that is handed over: ordered by one, released by another, fetched and received. */
export function Udleveringer() {
  const { svar, fejl, henter, hent } = useHent('list-udtraek', undefined);
  const [gjort, setGjort] = useState<string>();
  useGentag(svar?.udtraek.some(({ trin }) => udtraekVenter(trin)) ?? false, svar, hent);
  const faerdig = (tekst: string) => {
    setGjort(tekst);
    hent();
  };
  return (
    <Side titel="Udlevering af data">
      {gjort && <Besked slags="success" titel={gjort} fokus />}
      <p>
        Her bestiller I udtræk af revisionsloggen og årets data til de myndigheder, der må få dem. En anden end den, der
        bestilte, skal frigive. Alt, hvad I gør her, står i revisionsloggen.
      </p>
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {!svar && !fejl && <Henter />}
      {svar && (
        <>
          <h2>Bestilte udleveringer</h2>
          {svar.udtraek.length === 0 && <p>Der er ikke bestilt noget.</p>}
          {svar.udtraek.map((udtraek) => (
            <Udtraekskort key={udtraek.udtraekId} udtraek={udtraek} faerdig={faerdig} hent={hent} />
          ))}
          <Bestilling faerdig={faerdig} />
        </>
      )}
    </Side>
  );
}
