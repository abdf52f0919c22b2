import { useState } from 'preact/hooks';
import type { Kortside } from '../api/kontrakt.ts';
import { Aarsbillede } from '../dele/aarsbillede.tsx';
import { AabenFejlmelding, Fejlmeldingshistorik } from '../dele/fejlmelding.tsx';
import { Ansaettelseshistorik } from '../dele/historik.tsx';
import { Kontaktlinje } from '../dele/kontakt.tsx';
import { Maerkat, Oplysninger } from '../dele/liste.tsx';
import { dag, kr, kvitteringsnummer, tid, timer } from '../format.ts';
import { AARSAG, TILSTAND } from '../koder.ts';

type Aar = Kortside['aar'][number];
type Ansaettelse = Aar['ansaettelser'][number];
type Props = { kort: Kortside; aar: Aar; aaben: boolean; aendret: () => void };

/** One year. Its two buttons stand at its top right (R093); each shows and hides its own part. */
export function Aarskort({ kort, aar, aaben, aendret }: Props) {
  const [detaljer, setDetaljer] = useState(aaben);
  const [ansaettelser, setAnsaettelser] = useState(false);
  const id = `aar-${aar.aar}`;
  const antal = aar.ansaettelser.length;
  return (
    <section class="kort" aria-labelledby={id}>
      <div class="kort-hoved">
        <h3 id={id}>
          {aar.aar}: {kr(aar.restbeloebOere)} {kort.status === 'aktiv' ? 'tilbage' : 'ikke brugt'}
        </h3>
        <div class="knapper-smaa d-print-none">
          <button
            type="button"
            class="button button-secondary button-small"
            aria-expanded={detaljer}
            aria-controls={`${id}-detaljer`}
            onClick={() => setDetaljer(!detaljer)}
          >
            Detaljer<span class="sr-only"> for {aar.aar}</span>
          </button>
          <button
            type="button"
            class="button button-secondary button-small"
            aria-expanded={ansaettelser}
            aria-controls={`${id}-ansaettelser`}
            onClick={() => setAnsaettelser(!ansaettelser)}
          >
            Ansættelser ({antal})<span class="sr-only"> i {aar.aar}</span>
          </button>
        </div>
      </div>
      <div id={`${id}-detaljer`} hidden={!detaljer}>
        <Aarsbillede tal={aar} aktiv={kort.status === 'aktiv'} />
      </div>
      <div id={`${id}-ansaettelser`} hidden={!ansaettelser}>
        {antal === 0 ? (
          <p>Der er ingen ansættelser i {aar.aar}.</p>
        ) : (
          aar.ansaettelser.map((a) => (
            <Ansaettelsesdetaljer key={a.ansaettelseId} kort={kort} ansaettelse={a} aendret={aendret} />
          ))
        )}
      </div>
    </section>
  );
}

type DetaljeProps = { kort: Kortside; ansaettelse: Ansaettelse; aendret: () => void };

function Ansaettelsesdetaljer({ kort, ansaettelse: a, aendret }: DetaljeProps) {
  const farve = a.tilstand === 'annulleret' ? 'error' : a.tilstand === 'endelig' ? 'success' : 'info';
  return (
    <article class="kort">
      <div class="kort-hoved">
        <h4>{a.virksomhed.navn}</h4>
        <Maerkat farve={farve}>{TILSTAND()[a.tilstand]}</Maerkat>
      </div>
      {a.fejlmelding && !a.fejlmelding.lukket && (
        <AabenFejlmelding
          navn="settle-fejlmelding"
          fejlmelding={a.fejlmelding}
          ansaettelse={{ ...a, frikortnummer: kort.frikortnummer }}
          lukket={aendret}
        />
      )}
      <Oplysninger
        rader={[
          ['Periode', `${dag(a.startdato)} – ${dag(a.slutdato)}`],
          ['Beløb', kr(a.beloebOere)],
          ['Arbejdstid', a.arbejdstidMinutter === undefined ? '' : timer(a.arbejdstidMinutter)],
          ['CVR-nummer', a.virksomhed.cvr],
          ['Kontaktperson', a.kontaktperson && <Kontaktlinje key="kontakt" person={a.kontaktperson} />],
          ['Oprettet', `${tid(a.oprettet)}${a.registreretEfterStart ? ' – efter at arbejdet begyndte' : ''}`],
          ['Kvitteringsnummer', kvitteringsnummer(a.ansaettelseId)],
          ['Kan rettes til og med', a.tilstand === 'annulleret' ? '' : dag(a.kanRettesTilOgMed)],
          ['Annulleret, fordi', a.annulleringsaarsag ? AARSAG()[a.annulleringsaarsag] : ''],
        ]}
      />
      <details class="details">
        <summary class="details-summary">Historik for ansættelsen</summary>
        <div class="details-text">
          {a.fejlmeldinger.length > 0 && <Fejlmeldingshistorik fejlmeldinger={a.fejlmeldinger} />}
          <Ansaettelseshistorik historik={a.historik.map((h) => ({ ...h, brugerId: h.hvem.brugerId }))} />
        </div>
      </details>
    </article>
  );
}
