import type { Jobopslagsindhold, OffentligKontakt } from '#shared/domain/jobopslag.ts';
import { Telefon } from '../dele/kontakt.tsx';
import { Oplysninger } from '../dele/liste.tsx';
import { dag } from '../format.ts';
import { arbejdstidTekst, JOB } from './tekster.ts';

type Opslag = Omit<Jobopslagsindhold, 'kontaktperson' | 'kommunekode' | 'overskrift'>;

/** All that a job post says, as everyone sees it. It is text: nothing in it is ever markup. */
export function Opslagstekst({ opslag: o, kontakt }: { opslag: Opslag; kontakt: OffentligKontakt }) {
  const t = JOB();
  const sted = [o.adresse, `${o.postnummer} ${o.by}`].filter(Boolean).join(', ');
  return (
    <>
      <p class="jobtekst">{o.beskrivelse}</p>
      <Oplysninger
        rader={[
          [t.kategori, o.kategori],
          [t.arbejdstid, arbejdstidTekst(o)],
          [t.hvornaar, o.tidspunkter.map((del) => t.dele[del]).join(', ')],
          [t.sted, sted],
          [t.antal, o.antalStillinger],
          [t.frist, o.ansoegningsfrist && dag(o.ansoegningsfrist)],
          [t.periode, t.tilOgMed(dag(o.fra), dag(o.til))],
        ]}
      />
      <h2 class="h4">{t.saadan}</h2>
      {o.ansoegningstekst && <p class="jobtekst">{o.ansoegningstekst}</p>}
      <Oplysninger
        rader={[
          [t.kontakt, kontakt.navn],
          [t.maader.telefon, kontakt.telefon && <Telefon key="tlf" nummer={kontakt.telefon} />],
          [
            t.maader.email,
            kontakt.email && (
              <a key="mail" href={`mailto:${kontakt.email}`}>
                {kontakt.email}
              </a>
            ),
          ],
        ]}
      />
      {o.ansoegVed.includes('link') && o.ansoegningslink && (
        <p>
          <Udgaaende href={o.ansoegningslink} tekst={t.link} />
        </p>
      )}
    </>
  );
}

/** A link to another site: it opens beside ours, and that site is not told where the reader came from. */
export function Udgaaende({ href, tekst }: { href: string; tekst: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {tekst}
      <span class="sr-only">{JOB().nytVindue}</span>
    </a>
  );
}
