import { useState } from 'preact/hooks';
import { type Afgjort, erBrev } from '#shared/domain/afgoerelsestekst.ts';
import type { Afvisning } from '#shared/domain/afvisning.ts';
import { useKald } from '../api/brug.ts';
import type { Kortside, RequestOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Dialog } from '../dele/dialog.tsx';
import type { Feltfejl } from '../dele/fejl.tsx';
import { Valg } from '../dele/felter.tsx';
import { Formular, useIndtastning } from '../dele/formular.tsx';
import { Journalfelt, journalFejl } from '../dele/journalnummer.tsx';
import { Knap } from '../dele/side.tsx';
import { dag } from '../format.ts';
import { idag } from '../indtastning.ts';
import { SAGSAARSAG } from '../koder.ts';
import { Afgoerelsestekst } from './afgoerelsestekst.tsx';
import { Afslaget } from './afslaget.tsx';
import { Afvisningsform } from './afvisning.tsx';

type Deaktivering = RequestOf<'deactivate-frikort'>['aarsag'];
type Genaktivering = RequestOf<'reactivate-frikort'>['aarsag'];

const DEAKTIVER: readonly Deaktivering[] = [
  'BETINGELSER_IKKE_OPFYLDT',
  'BORGERENS_OENSKE',
  'OPRETTET_VED_FEJL',
  'UDREJST',
  'DOED',
];
const GENAKTIVER: readonly Genaktivering[] = ['BETINGELSER_OPFYLDT_IGEN', 'DEAKTIVERET_VED_FEJL'];

/** Deactivate and reactivate stand in the same place (R090), and each asks first what will happen, and from when (R080). */
export function Statusskift({ kort, aendret }: { kort: Kortside; aendret: () => void }) {
  const [aaben, setAaben] = useState(false);
  const [faerdig, setFaerdig] = useState<{ titel: string; afgjort: Afgjort }>();
  const [afslaar, setAfslaar] = useState(false);
  const [afvist, setAfvist] = useState<Afvisning>();
  const aktiv = kort.status === 'aktiv';
  const done = (titel: string, afgjort: Afgjort) => {
    setAaben(false);
    setAfvist(undefined);
    setFaerdig({ titel, afgjort });
    aendret();
  };
  return (
    <>
      {faerdig && (
        <>
          <Besked slags="success" titel={faerdig.titel} fokus>
            {!aktiv && erBrev(faerdig.afgjort) && (
              <p>Husk at give borgeren besked om afgørelsen og om, hvordan den kan påklages.</p>
            )}
          </Besked>
          <Afgoerelsestekst afgjort={faerdig.afgjort} />
        </>
      )}
      {afvist && <Afslaget afvisning={afvist} />}
      <div class="knapper">
        <Knap slags={aktiv ? 'secondary' : 'primary'} klik={() => setAaben(true)}>
          {aktiv ? 'Deaktiver socialt frikort' : 'Genaktiver socialt frikort'}
        </Knap>
        {!aktiv && (
          <Knap slags="secondary" klik={() => setAfslaar(true)}>
            Afslå at genaktivere
          </Knap>
        )}
      </div>
      {afslaar && !aktiv && (
        <Afvisningsform
          navn="refuse-genaktivering"
          hvem={{ frikortnummer: kort.frikortnummer }}
          luk={() => setAfslaar(false)}
          afvist={(afvisning) => {
            setAfslaar(false);
            setFaerdig(undefined);
            setAfvist(afvisning);
            aendret();
          }}
        />
      )}
      {aaben && aktiv && (
        <Skift
          navn="deactivate-frikort"
          kort={kort}
          aarsager={DEAKTIVER}
          titel="Vil du deaktivere det sociale frikort?"
          knap="Ja, deaktiver"
          luk={() => setAaben(false)}
          done={(afgjort) => done('Det sociale frikort er deaktiveret', { slags: 'deaktiveret', ...afgjort })}
        >
          <li>
            Afgørelsen virker fra i dag, {dag(idag())}, og for alle år på én gang. Den virker ikke tilbage i tiden.
          </li>
          <li>Virksomheder kan ikke oprette nye ansættelser på kortet.</li>
          <li>Ansættelser, der er oprettet, kan stadig rettes inden for fristen.</li>
          <li>
            Borgeren skal være partshørt, før I træffer afgørelsen, medmindre borgeren selv har bedt om den eller er
            død.
          </li>
        </Skift>
      )}
      {aaben && !aktiv && (
        <Skift
          navn="reactivate-frikort"
          kort={kort}
          aarsager={GENAKTIVER}
          titel="Vil du genaktivere det sociale frikort?"
          knap="Ja, genaktiver"
          luk={() => setAaben(false)}
          done={(afgjort) => done('Det sociale frikort er aktivt igen', { slags: 'genaktiveret', ...afgjort })}
        >
          <li>Kortet kan bruges til arbejde fra i dag, {dag(idag())}, og det gælder for alle år på én gang.</li>
          <li>Borgeren beholder sit frikortnummer.</li>
          <li>Det, der er tjent i år, tæller stadig med. I et nyt år får borgeren årets hele beløb.</li>
        </Skift>
      )}
    </>
  );
}

type SkiftProps<V extends string> = {
  navn: 'deactivate-frikort' | 'reactivate-frikort';
  kort: Kortside;
  aarsager: readonly V[];
  titel: string;
  knap: string;
  luk: () => void;
  done: (afgjort: Omit<Extract<Afgjort, { slags: 'deaktiveret' | 'genaktiveret' }>, 'slags'>) => void;
  children: preact.ComponentChildren;
};

function Skift<V extends Deaktivering | Genaktivering>(p: SkiftProps<V>) {
  const skift = useKald(p.navn);
  const { felter, fejl, felt, setFundet } = useIndtastning(
    { aarsag: undefined as V | undefined, journalnummer: '' },
    skift.fejl,
  );

  async function send() {
    const { aarsag } = felter;
    const journalnummer = felter.journalnummer.trim();
    const journalBesked = journalFejl(journalnummer);
    const found: Feltfejl[] = [];
    if (!aarsag) found.push({ felt: 'aarsag', besked: 'Vælg en årsag.' });
    if (journalBesked) found.push({ felt: 'journalnummer', besked: journalBesked });
    setFundet(found);
    if (found.length > 0 || !aarsag) return;
    const request = { frikortnummer: p.kort.frikortnummer, afgoerelsesdato: idag(), aarsag, journalnummer };
    // Each of the two operations has its own reasons; `aarsager` and `navn` come as a pair.
    if (await skift.send(request as RequestOf<typeof p.navn>)) {
      const { frikortnummer: _, ...afgjort } = request;
      p.done({ ...afgjort, kommune: p.kort.ansvarligKommune.navn });
    }
  }

  return (
    <Dialog titel={p.titel} luk={p.luk} handlinger={null}>
      <ul>{p.children}</ul>
      <Formular fejl={fejl} kald={skift} send={() => void send()} knap={p.knap} igang="Gemmer …" fortryd={p.luk}>
        <Valg
          {...felt('aarsag')}
          navn="Årsag"
          valg={p.aarsager.map((vaerdi) => ({ vaerdi, tekst: SAGSAARSAG[vaerdi] }))}
        />
        <Journalfelt {...felt('journalnummer')} />
      </Formular>
    </Dialog>
  );
}
