import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { tilstandFor } from '#shared/domain/driftsstatus.ts';
import { tidspunkt } from '#shared/values/dato.ts';
import { useHent, useKald } from '../api/brug.ts';
import type { Driftsmelding } from '../api/kontrakt.ts';
import { Bekraeft } from '../dele/bekraeft.tsx';
import { Besked } from '../dele/besked.tsx';
import { Maerkat } from '../dele/liste.tsx';
import { Problemside } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { tid } from '../format.ts';
import { NIVEAU, SLAGS } from '../offentlig/driftsmeldinger.ts';
import { Meldingsformular } from './meldingsformular.tsx';

type Handling = { readonly melding: Driftsmelding; readonly hvad: 'ret' | 'afslut' };

/** R006, R021: what is going on and coming, to be corrected and ended; what is over below, as it was read. */
export function Driftsmeldinger() {
  const { svar, fejl, henter, hent } = useHent('list-driftsmeldinger', undefined);
  const [valgt, setValgt] = useState<Handling>();
  const [gemt, setGemt] = useState<string>();
  if (fejl) return <Problemside titel="Driftsmeldinger" fejl={fejl} igang={henter} igen={hent} />;
  if (!svar) return <Henter />;
  const now = tidspunkt(Date.now());
  const aabne = svar.meldinger.filter((m) => tilstandFor(m, now) !== 'tidligere');
  const forbi = svar.meldinger.filter((m) => tilstandFor(m, now) === 'tidligere');
  const faerdig = (tekst: string) => {
    setValgt(undefined);
    setGemt(tekst);
    hent();
  };
  return (
    <Side titel="Driftsmeldinger">
      {gemt && (
        <Besked slags="success" titel={gemt} fokus>
          <p>Forsiden og nyhedsstrømmen følger med om et øjeblik.</p>
        </Besked>
      )}
      <p>
        Det, du skriver her, kan alle læse på <a href="/driftsstatus">driftsstatus</a>, også når systemet er nede.
      </p>
      <h2>Nu og kommende</h2>
      {aabne.length === 0 && <p>Der er ingen meldinger.</p>}
      {aabne.map((melding) => (
        <Meldingskort key={melding.meldingId} melding={melding}>
          <div class="knapper">
            <Knap slags="secondary" klik={() => setValgt({ melding, hvad: 'ret' })}>
              Ret
            </Knap>
            <Knap slags="secondary" klik={() => setValgt({ melding, hvad: 'afslut' })}>
              {tilstandFor(melding, now) === 'kommende' ? 'Aflys' : 'Afslut'}
            </Knap>
          </div>
        </Meldingskort>
      ))}
      {valgt?.hvad === 'afslut' && (
        <Afslut melding={valgt.melding} luk={() => setValgt(undefined)} faerdig={faerdig} hent={hent} />
      )}
      {valgt?.hvad === 'ret' ? (
        <Meldingsformular
          key={valgt.melding.meldingId}
          melding={valgt.melding}
          faerdig={faerdig}
          fortryd={() => setValgt(undefined)}
        />
      ) : (
        <Meldingsformular key="ny" faerdig={faerdig} />
      )}
      <h2>Tidligere</h2>
      {forbi.length === 0 && <p>Der er ingen tidligere meldinger.</p>}
      {forbi.map((melding) => (
        <Meldingskort key={melding.meldingId} melding={melding} />
      ))}
    </Side>
  );
}

function Meldingskort({ melding, children }: { melding: Driftsmelding; children?: ComponentChildren }) {
  const { slags, niveau, titel, tekst, fra, til, aflyst } = melding;
  return (
    <article class="kort">
      <div class="kort-hoved">
        <h3 class="h4">{titel.da}</h3>
        <Maerkat farve={slags === 'forstyrrelse' ? 'warning' : 'info'}>{aflyst ? 'Aflyst' : SLAGS()[slags]}</Maerkat>
      </div>
      <p class="daempet">{til ? `${tid(fra)} – ${tid(til)}` : `Fra ${tid(fra)}`}</p>
      <p>
        <strong>{NIVEAU()[niveau]}. </strong>
        {tekst.da}
      </p>
      <p lang="en">
        <strong>{titel.en}: </strong>
        {tekst.en}
      </p>
      {children}
    </article>
  );
}

type Afslutprops = { melding: Driftsmelding; luk(): void; faerdig(tekst: string): void; hent(): void };

function Afslut({ melding, luk, faerdig, hent }: Afslutprops) {
  const end = useKald('end-driftsmelding');
  const kommende = tilstandFor(melding, tidspunkt(Date.now())) === 'kommende';
  async function afslut() {
    const { meldingId, version } = melding;
    const answer = await end.send({ meldingId, version });
    if (answer) faerdig(answer.aflyst ? 'Meldingen er aflyst' : 'Meldingen er afsluttet');
  }
  const forfra = () => {
    luk();
    hent();
  };
  return (
    <Bekraeft
      titel={kommende ? 'Aflys meldingen?' : 'Afslut meldingen?'}
      kald={end}
      bekraeft={() => void afslut()}
      luk={luk}
      ja={kommende ? 'Ja, aflys' : 'Ja, afslut'}
      igang="Gemmer …"
      vej={
        (end.fejl?.kode === 'AENDRET_IMENS' || end.fejl?.kode === 'MELDING_AFSLUTTET') && (
          <Knap klik={forfra}>Hent den nyeste</Knap>
        )
      }
    >
      <p>
        <strong>{melding.titel.da}</strong>
      </p>
      <p>
        {kommende
          ? 'Meldingen bliver stående under tidligere som aflyst.'
          : 'Meldingen slutter nu og bliver stående under tidligere. Den kan ikke rettes bagefter.'}
      </p>
    </Bekraeft>
  );
}
