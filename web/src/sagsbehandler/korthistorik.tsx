import type { Kortside } from '../api/kontrakt.ts';
import { dag, tid } from '../format.ts';
import { KANAL, SAGSAARSAG } from '../koder.ts';

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
            {tid(h.tidspunkt)} · {h.hvem.organisation} · {h.hvem.brugerId}
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
