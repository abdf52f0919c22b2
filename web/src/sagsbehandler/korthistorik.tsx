import type { Kortside } from '../api/kontrakt.ts';
import { dag, medarbejder, tid } from '../format.ts';
import { BORGERFELT, KANAL, OVERTAGELSESAARSAG, SAGSAARSAG } from '../koder.ts';

type Haendelse = Kortside['historik'][number];

function titel({ foer, efter }: Haendelse): string {
  if (foer === undefined) return 'Det sociale frikort blev udstedt';
  if (foer === efter) return 'Det sociale frikort blev ændret';
  return efter === 'inaktiv' ? 'Det sociale frikort blev deaktiveret' : 'Det sociale frikort blev genaktiveret';
}

export function Korthistorik({ historik }: { historik: readonly Haendelse[] }) {
  return (
    <ol class="historik nobullet-list">
      {historik.map((h) => (
        <li key={h.tidspunkt + h.efter}>
          <p>
            <strong>{titel(h)}</strong>
          </p>
          <p class="daempet">
            {tid(h.tidspunkt)} · {h.hvem.organisation} · {medarbejder(h.hvem.brugerId)}
          </p>
          <p>
            Afgørelse {dag(h.sag.afgoerelsesdato)}. Journalnummer {h.sag.journalnummer}.
          </p>
          {h.sag.ansoegningsdato && (
            <p>
              Søgt {dag(h.sag.ansoegningsdato)}
              {h.sag.ansoegningskanal && ` (${KANAL[h.sag.ansoegningskanal].toLowerCase()})`}.
            </p>
          )}
          {h.sag.aarsag && <p>{SAGSAARSAG[h.sag.aarsag]}.</p>}
        </li>
      ))}
    </ol>
  );
}

/** What the CPR register has changed since the card was issued. */
export function CprAendringer({ aendringer }: { aendringer: Kortside['cprAendringer'] }) {
  return (
    <ol class="historik nobullet-list">
      {aendringer.map(({ tidspunkt, aendret }) => (
        <li key={tidspunkt}>
          <p>
            <strong>{aendret.map((felt) => BORGERFELT[felt]).join(', ')}</strong>
          </p>
          <p class="daempet">{tid(tidspunkt)}</p>
        </li>
      ))}
    </ol>
  );
}

const OVERDRAGELSE = {
  anmodet: (fra: string, til: string) => `${til} bad ${fra} om at få kortet overdraget`,
  frigivet: (fra: string, til: string) => `${fra} overdrog kortet til ${til}`,
  overtaget: (fra: string, til: string) => `${til} overtog kortet. ${fra} havde ikke svaret`,
};

export function Overdragelseshistorik({ overdragelser }: { overdragelser: Kortside['overdragelser'] }) {
  return (
    <ol class="historik nobullet-list">
      {overdragelser.map((o) => (
        <li key={o.tidspunkt + o.trin}>
          <p>
            <strong>{OVERDRAGELSE[o.trin](o.fra.navn, o.til.navn)}</strong>
          </p>
          <p class="daempet">
            {tid(o.tidspunkt)} · {o.hvem.organisation} · {medarbejder(o.hvem.brugerId)}
          </p>
          <p>
            Journalnummer hos {o.til.navn}: {o.journalnummer}.
          </p>
          {o.aarsag && <p>{OVERTAGELSESAARSAG[o.aarsag]}.</p>}
        </li>
      ))}
    </ol>
  );
}
