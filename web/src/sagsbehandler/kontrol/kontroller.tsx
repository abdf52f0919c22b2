import { useState } from 'preact/hooks';
import type { Kortside } from '../../api/kontrakt.ts';
import { Besked } from '../../dele/besked.tsx';
import { Knap } from '../../dele/side.tsx';
import { dag, medarbejder, tid } from '../../format.ts';
import { KONTROLAARSAG, KONTROLRESULTAT } from '../../koder.ts';
import { RegistrerKontrol } from './registrer.tsx';

/** The card's controls, newest first, and one more where the caseworker has just made one (R277, R350). */
export function Kontroller({ kort, aendret }: { kort: Kortside; aendret: () => void }) {
  const [aaben, setAaben] = useState(false);
  const [faerdig, setFaerdig] = useState(false);
  const luk = (registrerede: number) => {
    setAaben(false);
    if (registrerede === 0) return;
    setFaerdig(true);
    aendret();
  };
  return (
    <>
      <h2>Kontrol</h2>
      {faerdig && <Besked slags="success" titel="Kontrollen er registreret" fokus />}
      <p>Næste kontrol er i {kort.naesteKontrolAar}.</p>
      <div class="knapper">
        <Knap slags="secondary" klik={() => setAaben(true)}>
          Registrer kontrol
        </Knap>
      </div>
      {kort.kontroller.length > 0 && (
        <ol class="historik nobullet-list">
          {kort.kontroller.map((k) => (
            <li key={k.tidspunkt}>
              <p>
                <strong>
                  Kontrolleret {dag(k.kontroldato)}: {KONTROLRESULTAT[k.resultat]}
                </strong>
              </p>
              <p class="daempet">
                {tid(k.tidspunkt)} · {k.hvem.organisation} · {medarbejder(k.hvem.brugerId)}
              </p>
              <p>
                {KONTROLAARSAG[k.aarsag]}. Journalnummer {k.journalnummer}.
              </p>
            </li>
          ))}
        </ol>
      )}
      {aaben && <RegistrerKontrol kort={[{ frikortnummer: kort.frikortnummer, navn: kort.borger.navn }]} luk={luk} />}
    </>
  );
}
