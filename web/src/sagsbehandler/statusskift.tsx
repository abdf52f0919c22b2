import { useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { Kortside, RequestOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Dialog } from '../dele/dialog.tsx';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Tekstfelt, Valg } from '../dele/felter.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
import { dag } from '../format.ts';
import { idag } from '../indtastning.ts';
import { SAGSAARSAG } from '../koder.ts';
import { JOURNAL_HJAELP, journalFejl } from './journalnummer.ts';

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
  const [faerdig, setFaerdig] = useState('');
  const aktiv = kort.status === 'aktiv';
  const done = (text: string) => {
    setAaben(false);
    setFaerdig(text);
    aendret();
  };
  return (
    <>
      {faerdig && (
        <Besked slags="success" titel={faerdig} fokus>
          {!aktiv && <p>Husk at give borgeren besked om afgørelsen og om, hvordan den kan påklages.</p>}
        </Besked>
      )}
      <div class="knapper">
        <Knap slags={aktiv ? 'secondary' : 'primary'} klik={() => setAaben(true)}>
          {aktiv ? 'Deaktiver socialt frikort' : 'Genaktiver socialt frikort'}
        </Knap>
      </div>
      {aaben && aktiv && (
        <Skift
          navn="deactivate-frikort"
          kort={kort}
          aarsager={DEAKTIVER}
          titel="Vil du deaktivere det sociale frikort?"
          knap="Ja, deaktiver"
          luk={() => setAaben(false)}
          done={() => done('Det sociale frikort er deaktiveret')}
        >
          <li>
            Afgørelsen virker fra i dag, {dag(idag())}, og for alle år på én gang. Den virker ikke tilbage i tiden.
          </li>
          <li>Virksomheder kan ikke oprette nye ansættelser på kortet.</li>
          <li>Ansættelser, der er oprettet, kan stadig rettes inden for fristen.</li>
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
          done={() => done('Det sociale frikort er aktivt igen')}
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
  done: () => void;
  children: preact.ComponentChildren;
};

function Skift<V extends Deaktivering | Genaktivering>(p: SkiftProps<V>) {
  const [aarsag, setAarsag] = useState<V>();
  const [journal, setJournal] = useState('');
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const skift = useKald(p.navn);

  async function submit(event: Event) {
    event.preventDefault();
    const journalBesked = journalFejl(journal.trim());
    const found: Feltfejl[] = [];
    if (!aarsag) found.push({ felt: 'aarsag', besked: 'Vælg en årsag.' });
    if (journalBesked) found.push({ felt: 'journalnummer', besked: journalBesked });
    setFejl(found);
    if (found.length > 0 || !aarsag) return;
    const request = {
      frikortnummer: p.kort.frikortnummer,
      afgoerelsesdato: idag(),
      aarsag,
      journalnummer: journal.trim(),
    };
    // Each of the two operations has its own reasons; `aarsager` and `navn` come as a pair.
    if (await skift.send(request as RequestOf<typeof p.navn>)) p.done();
  }

  const alle = skift.fejl ? feltfejlAf(skift.fejl) : fejl;
  return (
    <Dialog titel={p.titel} luk={p.luk} handlinger={null}>
      <ul>{p.children}</ul>
      <Fejlopsummering fejl={alle} />
      {alle.length === 0 && <Problem fejl={skift.fejl} kommando igang={skift.igang} />}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Valg
          id="aarsag"
          navn="Årsag"
          vaerdi={aarsag}
          skift={(valgt) => setAarsag(() => valgt)}
          valg={p.aarsager.map((vaerdi) => ({ vaerdi, tekst: SAGSAARSAG[vaerdi] }))}
          fejl={fejlFor(alle, 'aarsag')}
        />
        <Tekstfelt
          id="journalnummer"
          navn="Sagens journalnummer"
          hjaelp={JOURNAL_HJAELP}
          vaerdi={journal}
          skift={setJournal}
          bredde="mellem"
          max={40}
          fejl={fejlFor(alle, 'journalnummer')}
        />
        <div class="knapper">
          <Knap type="submit" igang={skift.igang}>
            {skift.igang ? 'Gemmer …' : p.knap}
          </Knap>
          <Knap slags="secondary" klik={p.luk}>
            Fortryd
          </Knap>
        </div>
      </form>
    </Dialog>
  );
}
